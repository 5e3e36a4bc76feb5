/** What a file is that an agent wants to send, checked by its bytes against what WhatsApp takes. Pure. */
import type { MediaKind } from '../../shared/chats/outgoing.ts'
import { documentType } from '../file-types/document-type.ts'
import { mediaType } from '../file-types/media-type.ts'
import { cleanName } from '../files/clean-name.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'

/** Of each type (document, Send Media: supported types) its kind and extensions, the usual one first. */
const TYPES: Readonly<Record<string, readonly [MediaKind, ...string[]]>> = {
  'image/jpeg': ['image', 'jpg', 'jpeg'],
  'image/png': ['image', 'png'],
  'video/mp4': ['video', 'mp4'],
  'video/3gp': ['video', '3gp'],
  'audio/aac': ['audio', 'aac'],
  'audio/amr': ['audio', 'amr'],
  'audio/mpeg': ['audio', 'mp3'],
  'audio/mp4': ['audio', 'm4a'],
  'audio/ogg': ['audio', 'ogg', 'opus'],
  'text/plain': ['document', 'txt'],
  'application/pdf': ['document', 'pdf'],
  'application/msword': ['document', 'doc'],
  'application/vnd.ms-excel': ['document', 'xls'],
  'application/vnd.ms-powerpoint': ['document', 'ppt'],
  [`${OFFICE}wordprocessingml.document`]: ['document', 'docx'],
  [`${OFFICE}spreadsheetml.sheet`]: ['document', 'xlsx'],
  [`${OFFICE}presentationml.presentation`]: ['document', 'pptx'],
}

export interface StagedType {
  readonly mimeType: string
  readonly kind: MediaKind
  /** Cleaned, with an extension that fits. */
  readonly filename: string
}

const extensionIn = (filename: string) => /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1]?.toLowerCase() ?? ''

function realType(bytes: Buffer, stated: string, extension: string): string | null {
  const shown = mediaType(bytes.subarray(0, 64))
  // Only Opus of what an OGG file may hold.
  if (shown === 'audio/ogg') return bytes.subarray(0, 128).includes('OpusHead') ? shown : null
  // Whether these boxes hold sound alone is told by the name where the brand does not.
  if (shown === 'video/mp4' && (stated.startsWith('audio/') || extension === 'm4a')) return 'audio/mp4'
  if (shown === 'video/3gpp') return 'video/3gp'
  return shown ?? documentType(bytes, stated, extension)
}

/**
 * The real type wins over the stated one; null where WhatsApp takes no such file.
 *
 * @param stated the type as the system names it; empty where it knows none
 */
export function stagedType(filename: string, stated: string, bytes: Buffer): StagedType | null {
  const extension = extensionIn(filename)
  const essence = stated.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const mimeType = realType(bytes, essence, extension)
  const [kind, ...extensions] = (mimeType !== null && TYPES[mimeType]) || []
  if (mimeType === null || kind === undefined) return null
  const base = cleanName(extension === '' ? filename : filename.slice(0, -extension.length - 1))
  const fitting = extensions.includes(extension) ? extension : extensions[0]
  return { mimeType, kind, filename: `${base === '' ? 'file' : base}.${fitting}` }
}
