/** Documents that WhatsApp takes (document, Send Media: supported types), told by their bytes as far as those tell. */
import { text } from './bytes.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
/** An entry each of these archives has, and what it makes of it. */
const ARCHIVES: readonly (readonly [string, string])[] = [
  ['word/document', `${OFFICE}wordprocessingml.document`],
  ['xl/workbook.xml', `${OFFICE}spreadsheetml.sheet`],
  ['ppt/presentation', `${OFFICE}presentationml.presentation`],
]
/** Older files of Office look alike from outside: the name or the stated type says which. */
const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const OLD_TYPES: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
}

/** A text holds no control characters but those that set it. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return false
  }
  return true
}

/**
 * @param stated the type as the system names it; empty where it knows none
 * @param extension of its name, lower case, without the dot
 */
export function documentType(bytes: Buffer, stated: string, extension: string): string | null {
  if (text(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (text(bytes, 0, 4) === 'PK\x03\x04') {
    // With macros it is a type of its own, which WhatsApp does not take.
    if (bytes.includes('vbaProject.bin', 0, 'latin1')) return null
    return ARCHIVES.find(([entry]) => bytes.includes(entry, 0, 'latin1'))?.[1] ?? null
  }
  if (text(bytes, 0, 8) === OLD_OFFICE) {
    return OLD_TYPES[extension] ?? Object.values(OLD_TYPES).find((type) => type === stated) ?? null
  }
  const saysText = stated === 'text/plain' || (stated === '' && extension === 'txt')
  return saysText && bytes.length > 0 && isText(bytes) ? 'text/plain' : null
}
