/** What can be said of a file before it is read: main looks at its first bytes besides. Pure. */
import { MAX_UPLOAD_BYTES, MEDIA_RULES, mediaKindOf } from '../../shared/chats/media-types.ts'
import type { MediaKind } from '../../shared/chats/outgoing.ts'
import type { Fault } from '../../shared/ipc.ts'

/** What a browser calls a type it does not know. */
const UNTOLD = ['', 'application/octet-stream']

/** @param kinds what it may be; null: anything that can be sent */
export function fileFault(
  { type, size }: Pick<File, 'type' | 'size'>,
  kinds: readonly MediaKind[] | null = null,
): Fault | null {
  const kind = mediaKindOf(type)
  const told = !UNTOLD.includes(type)
  if (told && (kind === null || (kinds !== null && !kinds.includes(kind))))
    return { code: 'media-type', detail: null }
  const most = Math.min(kind === null ? MAX_UPLOAD_BYTES : MEDIA_RULES[kind].maxBytes, MAX_UPLOAD_BYTES)
  return size > most ? { code: 'media-too-large', detail: null } : null
}

/** For a file chooser. */
export const acceptOf = (kinds: readonly MediaKind[]): string =>
  kinds.flatMap((kind) => MEDIA_RULES[kind].types).join(',')
