/**
 * Answers a window that draws or plays a file: only what is a picture, a sound or a video by its own bytes, under
 * the type these say; a picture only when it does not unfold to more than any screen needs.
 */
import type { MediaPart } from '../../shared/chats/content.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import { respond } from '../fetching/respond.ts'
import type { Reader } from '../fetching/source.ts'
import { pixelsOf } from '../file-types/image-size.ts'
import { shownAs } from '../file-types/media-type.ts'
import { ok } from '../result.ts'
import { readAll } from './bytes-reader.ts'
import { LARGEST, MOST_PIXELS } from './limits.ts'
import { NOT_SHOWN, refusal } from './problems.ts'

type Kind = MediaPart['kind']

const refuse = (fault: Fault): Result<never> => ({ ok: false, fault })

/** Under which type; takes over the reader where it refuses. */
function typeOf(kind: Kind, reader: Reader): Result<string> {
  const { type, size } = reader.facts()
  const shown = shownAs(kind, type)
  if (shown !== null && (size === null || size <= LARGEST[kind])) return ok(shown)
  reader.close()
  return refuse(NOT_SHOWN)
}

/** A picture, once it is known to be harmless. Takes the reader over. */
async function pictureOf(reader: Reader, type: string): Promise<Result<Buffer>> {
  const read = await readAll(reader)
  // What did not say its length turns out to be too large only on the way.
  if (!read.ok) return asShown(read.fault)
  const pixels = pixelsOf(type, read.value)
  return pixels === null || pixels > MOST_PIXELS ? refuse(NOT_SHOWN) : read
}

/** What is too large to be shown can still be saved. */
export const asShown = (fault: Fault): Result<never> =>
  refuse(fault.code === 'media-over-limit' ? NOT_SHOWN : fault)

const isPicture = (kind: Kind) => kind === 'image' || kind === 'sticker'

/** Takes the reader over. */
export async function show(request: Request, kind: Kind, reader: Reader): Promise<Response> {
  const type = typeOf(kind, reader)
  if (!type.ok) return refusal(type.fault)
  const known: Reader = { ...reader, facts: () => ({ ...reader.facts(), type: type.value }) }
  if (!isPicture(kind)) return respond(request, known)
  const picture = await pictureOf(reader, type.value)
  if (!picture.ok) return refusal(picture.fault)
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(picture.value), {
    headers: {
      'Content-Type': type.value,
      'Content-Length': String(picture.value.length),
      'Cache-Control': 'no-store',
    },
  })
}

/** Why it would not be shown; null when it would. Takes the reader over. */
export async function whyNotShown(kind: Kind, reader: Reader): Promise<Fault | null> {
  if (kind === 'document') {
    reader.close()
    return null
  }
  const type = typeOf(kind, reader)
  if (!type.ok) return type.fault
  if (!isPicture(kind)) {
    reader.close()
    return null
  }
  const picture = await pictureOf(reader, type.value)
  return picture.ok ? null : picture.fault
}
