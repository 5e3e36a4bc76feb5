/** What kind of file it is and how large, as people say it. Pure. */
import type { TFunction } from 'i18next'
import type { MediaPart } from '../../shared/chats/content.ts'

const BY_MIME: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.ms-powerpoint': 'PPT',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
}

/** "PDF", by its name, else by what it says it is; null when nothing says it. */
export function typeOfFile({ filename, mimeType }: Pick<MediaPart, 'filename' | 'mimeType'>): string | null {
  const ending = /\.(\w{1,4})$/.exec(filename ?? '')?.[1]
  if (ending !== undefined) return ending.toUpperCase()
  const mime = (mimeType ?? '').split(';')[0] ?? ''
  return Object.hasOwn(BY_MIME, mime) ? (BY_MIME[mime] ?? null) : null
}

const KB = 1024
const MB = KB * KB

/** "184 KB", "2.4 MB" */
export function formatBytes(t: TFunction, bytes: number): string {
  if (bytes < MB) return t('chats.media.kilobytes', { n: Math.max(1, Math.round(bytes / KB)) })
  const megabytes = bytes / MB
  return t('chats.media.megabytes', { n: megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes) })
}
