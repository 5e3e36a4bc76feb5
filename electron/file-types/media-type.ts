/**
 * What a file is that may be drawn or played in a window, by its first bytes alone: what the sender or the storage
 * says of it counts for nothing. Null for everything else, SVG and HTML among it.
 */
import { sniffAudio } from './audio-type.ts'
import { text } from './bytes.ts'

const PNG = '\x89PNG\r\n\x1a\n'
const EBML = '\x1a\x45\xdf\xa3'
/** Brands of files in boxes that are neither of what is shown: HEIF and AVIF pictures, QuickTime, raw photographs. */
const OTHER_BRANDS = /^(hei|hev|mif|msf|avi|qt |crx|jp2|jpm|jpx|mjp)/

function imageType(head: Uint8Array): string | null {
  if (text(head, 0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(head, 0, 8) === PNG) return 'image/png'
  if (/^GIF8[79]a$/.test(text(head, 0, 6))) return 'image/gif'
  return text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP' ? 'image/webp' : null
}

/** MP4 and its relatives. Which of sound and picture it has is told by the brand only sometimes. */
function boxedType(head: Uint8Array): string | null {
  const brand = text(head, 8, 12)
  if (brand.length < 4 || OTHER_BRANDS.test(brand)) return null
  if (/^3g[p2rsegh]/.test(brand)) return 'video/3gpp'
  return /^(M4A|M4B|F4A)/.test(brand) ? 'audio/mp4' : 'video/mp4'
}

/** @param head at least the first 64 bytes, where there are as many */
export function mediaType(head: Uint8Array): string | null {
  const image = imageType(head)
  if (image !== null) return image
  if (text(head, 4, 8) === 'ftyp') return boxedType(head)
  if (text(head, 0, 4) === EBML) return text(head, 4, 64).includes('webm') ? 'video/webm' : null
  return sniffAudio(head)
}

/** Of a container that may hold sound alone. */
const SOUND_ONLY: Readonly<Record<string, string>> = {
  'video/mp4': 'audio/mp4',
  'video/3gpp': 'audio/3gpp',
  'video/webm': 'audio/webm',
}

/**
 * As what a file of that kind is given to a window; null: it is only ever saved.
 *
 * @param type what `mediaType` found
 */
export function shownAs(
  kind: 'image' | 'sticker' | 'video' | 'audio' | 'document',
  type: string,
): string | null {
  switch (kind) {
    case 'image':
    case 'sticker':
      return type.startsWith('image/') ? type : null
    case 'video':
      return type.startsWith('video/') ? type : null
    case 'audio':
      return type.startsWith('audio/') ? type : (SOUND_ONLY[type] ?? null)
    case 'document':
      return null
  }
}
