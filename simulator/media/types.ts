/** The files WhatsApp takes, and how large they may be ("Send Message / Supported Media Types"). */

export type MediaKind = 'image' | 'video' | 'audio' | 'document'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** MIME types by kind; sizes in KB. */
const TYPES: Readonly<Record<MediaKind, { readonly maxKb: number; readonly types: readonly string[] }>> = {
  image: { maxKb: 5 * 1024, types: ['image/jpeg', 'image/png'] },
  video: { maxKb: 16 * 1024, types: ['video/mp4', 'video/3gp', 'video/3gpp'] },
  audio: {
    maxKb: 16 * 1024,
    types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
  },
  document: {
    maxKb: 100 * 1024,
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      `${OFFICE}.wordprocessingml.document`,
      `${OFFICE}.spreadsheetml.sheet`,
      `${OFFICE}.presentationml.presentation`,
    ],
  },
}

const MEDIA_KINDS = Object.keys(TYPES) as MediaKind[]

export const isMediaKind = (text: unknown): text is MediaKind => MEDIA_KINDS.some((kind) => kind === text)

/** "audio/ogg; codecs=opus" is "audio/ogg". */
const bareType = (mimeType: string): string => (mimeType.split(';')[0] ?? '').trim().toLowerCase()

/** Null: not one of those WhatsApp takes. */
export const kindOf = (mimeType: string): MediaKind | null =>
  MEDIA_KINDS.find((kind) => TYPES[kind].types.includes(bareType(mimeType))) ?? null

export const maxKbOf = (kind: MediaKind): number => TYPES[kind].maxKb
