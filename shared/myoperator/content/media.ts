/** The files of a message: pictures, films, sounds, documents, stickers, and those of headers and cards. */
import type { MediaPart } from '../../chats/content.ts'
import type { Fields } from '../lenient.ts'
import { numberAt, recordAt, textAt } from './fields.ts'

const FILE_KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** A file with its real address, which no window ever gets. */
export interface MediaLink {
  /** As in MediaPart. */
  readonly part: string
  readonly kind: FileKind
  readonly link: string | null
  /** The provider's or Meta's; neither has a way to fetch it. */
  readonly mediaId: string | null
  readonly filename: string | null
  readonly mimeType: string | null
  readonly size: number | null
}

/** The provider's and Meta's words for them. */
const OTHER_NAMES: Readonly<Record<string, FileKind>> = {
  voice: 'audio',
  ptt: 'audio',
  file: 'document',
  picture: 'image',
  photo: 'image',
  gif: 'video',
}

export function fileKind(word: string | null): FileKind | null {
  const lower = (word ?? '').toLowerCase()
  return (
    FILE_KINDS.find((kind) => kind === lower) ??
    (Object.hasOwn(OTHER_NAMES, lower) ? (OTHER_NAMES[lower] ?? null) : null)
  )
}

const isAddress = (text: string | null) => text !== null && /^https?:\/\//i.test(text)

/** @param fields where the file's own fields lie, or under `media` there */
export function mediaOf(part: string, kind: FileKind, fields: Fields): MediaLink {
  const all = { ...fields, ...recordAt(fields, 'media', 'file') }
  const links = ['link', 'url', 'media_url', 'media_link', 'file_url', 'media', 'file'].map((name) =>
    textAt(all, name),
  )
  return {
    part,
    kind,
    link: links.find(isAddress) ?? null,
    mediaId: textAt(all, 'media_id', 'meta_media_id', 'id'),
    filename: textAt(all, 'filename', 'file_name', 'name'),
    mimeType:
      textAt(all, 'mime_type', 'mimetype', 'content_type')?.split(';')[0]?.trim().toLowerCase() ?? null,
    size: sizeOf(all),
  }
}

function sizeOf(fields: Fields): number | null {
  const size = numberAt(fields, 'file_size', 'filesize', 'size')
  return size !== null && size >= 0 ? Math.round(size) : null
}

/**
 * @param incoming a customer's file: the id comes first and the link seconds later (field notes, "WhatsApp")
 */
export function drawnMedia(
  { part, kind, link, mediaId, filename, mimeType, size }: MediaLink,
  incoming: boolean,
): MediaPart {
  const state = link !== null ? 'there' : mediaId !== null && !incoming ? 'elsewhere' : 'waiting'
  return { part, kind, state, filename, mimeType, size }
}
