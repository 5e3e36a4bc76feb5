/** The files of the account's customers and templates, made in code: small, and real ones of their type. */

import { createDice } from '../demo/dice.ts'
import { randomHex, uuidFrom } from '../ids.ts'
import { mp4Clip } from './mp4.ts'
import { pdfPage } from './pdf.ts'
import { pngPicture } from './png.ts'
import type { MediaFile } from './store.ts'
import { wavNote } from './wav.ts'
import { webpSticker } from './webp.ts'

type Kind = MediaFile['kind']

const BILL = ['Bill', 'GharSeva home services', '', 'Deep cleaning, 2 BHK    2499.00', 'GST 18%    449.82']

const MAKE: Readonly<
  Record<Kind, { mimeType: string; name: string; make: (seed: number, least: number) => Promise<Uint8Array> }>
> = {
  image: {
    mimeType: 'image/png',
    name: 'photo.png',
    make: async (seed, least) => pngPicture(createDice(seed), least),
  },
  video: { mimeType: 'video/mp4', name: 'video.mp4', make: async (_seed, least) => mp4Clip(least) },
  audio: { mimeType: 'audio/wav', name: 'voice.wav', make: (seed, least) => wavNote(`note ${seed}`, least) },
  document: {
    mimeType: 'application/pdf',
    name: 'bill.pdf',
    make: async (_seed, least) => pdfPage(BILL, least),
  },
  sticker: { mimeType: 'image/webp', name: 'sticker.webp', make: async () => webpSticker() },
}

interface Wanted {
  readonly kind: Kind
  /** Default: one of the kind's own. */
  readonly filename?: string | undefined
  /** Bytes it has at least. */
  readonly least?: number | undefined
  /** Which one of its kind: pictures differ, voices too. */
  readonly seed?: number | undefined
  readonly id?: string | undefined
}

export const madeFile = async ({ kind, filename, least = 0, seed = 0, id }: Wanted): Promise<MediaFile> => {
  const { mimeType, name, make } = MAKE[kind]
  const bytes = await make(seed, least)
  return {
    id: id ?? uuidFrom(randomHex),
    filename: filename ?? name,
    mimeType,
    size: bytes.length,
    kind,
    application: null,
    bytes: async () => bytes,
  }
}

/** The same, made when somebody asks for it; its size is not known before. */
export const lazyFile = ({
  kind,
  filename,
  seed,
  id,
}: Omit<Wanted, 'least'> & { id: string }): MediaFile => ({
  id,
  filename: filename ?? MAKE[kind].name,
  mimeType: MAKE[kind].mimeType,
  size: 0,
  kind,
  application: null,
  bytes: async () => (await madeFile({ kind, seed })).bytes(),
})
