/** How large a file may be: nothing is read beyond it. Bytes. */
import type { MediaPart } from '../../shared/chats/content.ts'
import type { MediaKind } from '../../shared/chats/outgoing.ts'

const MEGABYTE = 1024 * 1024

/** Of what comes (document, Send Media: supported types; a sticker is far smaller). */
export const LARGEST: Readonly<Record<MediaPart['kind'], number>> = {
  image: 5 * MEGABYTE,
  sticker: MEGABYTE,
  video: 16 * MEGABYTE,
  audio: 16 * MEGABYTE,
  document: 100 * MEGABYTE,
}

/** Of what we send: the upload takes 10 MB, WhatsApp less of a picture. */
export const LARGEST_STAGED: Readonly<Record<MediaKind, number>> = {
  image: 5 * MEGABYTE,
  video: 10 * MEGABYTE,
  audio: 10 * MEGABYTE,
  document: 10 * MEGABYTE,
}

/** A picture of more is only saved: 50 megapixels unfold to 200 MB. */
export const MOST_PIXELS = 50_000_000
