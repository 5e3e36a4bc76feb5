/** How a saved file is called. Pure. */
import type { MediaPart } from '../../shared/chats/content.ts'
import { cleanName } from '../files/clean-name.ts'

/** Of what is shown in a window the type says the extension: "photo.exe" that is a JPEG is saved as "photo.jpg". */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
}
/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

const two = (part: number) => String(part).padStart(2, '0')

function named(kind: MediaPart['kind'], at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `WhatsApp ${kind} ${day} ${two(at.getHours())}.${two(at.getMinutes())}`
}

/**
 * @param filename as the message says it; null where it says none
 * @param type by its bytes
 * @param at now, in this machine's time: part of the name of what has none
 * @returns both without the dot between them
 */
export function savedName(
  kind: MediaPart['kind'],
  filename: string | null,
  type: string,
  at: Date,
): { name: string; extension: string } {
  // What the direction marks hid is in sight before the extension is looked for.
  const [, told = '', dotted = ''] = /^(.*?)(?:\.([a-z0-9]{1,10}))?$/i.exec(cleanName(filename ?? '')) ?? []
  const byType = kind === 'document' ? undefined : EXTENSIONS[type]
  const extension = byType ?? (dotted === '' ? (EXTENSIONS[type] ?? 'bin') : dotted.toLowerCase())
  // Hidden files begin with a dot.
  const name = told.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '')
  if (name === '') return { name: named(kind, at), extension }
  return { name: DEVICE.test(name) ? `${kind} ${name}` : name, extension }
}
