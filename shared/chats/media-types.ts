/**
 * Which files WhatsApp takes (reference.md, "Send Message", its tables) and what an upload may weigh ("Upload
 * Media"). "MB" is read as MiB, as the provider's answer counts ("file_size 44509 KB").
 */
import type { MediaKind } from './outgoing.ts'

const MIB = 1024 * 1024

interface MediaRule {
  readonly maxBytes: number
  /** MIME types, without parameters. */
  readonly types: readonly string[]
}

/** `audio/ogg` only with the Opus codec, `video/*` only H.264 with AAC: neither can be told by a name. */
export const MEDIA_RULES: Readonly<Record<MediaKind, MediaRule>> = {
  image: { maxBytes: 5 * MIB, types: ['image/jpeg', 'image/png'] },
  video: { maxBytes: 16 * MIB, types: ['video/mp4', 'video/3gp', 'video/3gpp'] },
  audio: {
    maxBytes: 16 * MIB,
    types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
  },
  document: {
    maxBytes: 100 * MIB,
    types: [
      'text/plain',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/pdf',
    ],
  },
}

/** Of a file that is uploaded, whatever its kind. */
export const MAX_UPLOAD_BYTES = 10 * MIB

/** "Audio/OGG; codecs=opus" -> "audio/ogg". */
const bare = (mimeType: string): string => (mimeType.split(';')[0] ?? '').trim().toLowerCase()

export const isTypeOf = (kind: MediaKind, mimeType: string): boolean =>
  MEDIA_RULES[kind].types.includes(bare(mimeType))

/** What a file can be sent as; null: as nothing. */
export function mediaKindOf(mimeType: string): MediaKind | null {
  const kinds: readonly MediaKind[] = ['image', 'video', 'audio', 'document']
  return kinds.find((kind) => isTypeOf(kind, mimeType)) ?? null
}
