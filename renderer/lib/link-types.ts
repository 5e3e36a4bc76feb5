/** What a file behind a link may be: WhatsApp fetches it itself and must be told its type. Pure. */
import { mediaKindOf } from '../../shared/chats/media-types.ts'
import type { MediaKind } from '../../shared/chats/outgoing.ts'

interface LinkType {
  readonly mimeType: string
  /** How people call it; the same in every language. */
  readonly name: string
  readonly endings: readonly string[]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const LINK_TYPES: readonly LinkType[] = [
  { mimeType: 'image/jpeg', name: 'JPEG', endings: ['jpg', 'jpeg'] },
  { mimeType: 'image/png', name: 'PNG', endings: ['png'] },
  { mimeType: 'video/mp4', name: 'MP4', endings: ['mp4'] },
  { mimeType: 'video/3gp', name: '3GP', endings: ['3gp'] },
  { mimeType: 'audio/mpeg', name: 'MP3', endings: ['mp3'] },
  { mimeType: 'audio/mp4', name: 'M4A', endings: ['m4a'] },
  { mimeType: 'audio/aac', name: 'AAC', endings: ['aac'] },
  { mimeType: 'audio/amr', name: 'AMR', endings: ['amr'] },
  { mimeType: 'audio/ogg', name: 'OGG', endings: ['ogg'] },
  { mimeType: 'application/pdf', name: 'PDF', endings: ['pdf'] },
  { mimeType: `${OFFICE}.wordprocessingml.document`, name: 'Word (DOCX)', endings: ['docx'] },
  { mimeType: 'application/msword', name: 'Word (DOC)', endings: ['doc'] },
  { mimeType: `${OFFICE}.spreadsheetml.sheet`, name: 'Excel (XLSX)', endings: ['xlsx'] },
  { mimeType: 'application/vnd.ms-excel', name: 'Excel (XLS)', endings: ['xls'] },
  { mimeType: `${OFFICE}.presentationml.presentation`, name: 'PowerPoint (PPTX)', endings: ['pptx'] },
  { mimeType: 'application/vnd.ms-powerpoint', name: 'PowerPoint (PPT)', endings: ['ppt'] },
  { mimeType: 'text/plain', name: 'TXT', endings: ['txt'] },
]

export const linkTypesOf = (kinds: readonly MediaKind[]): readonly LinkType[] =>
  LINK_TYPES.filter(({ mimeType }) => {
    const kind = mediaKindOf(mimeType)
    return kind !== null && kinds.includes(kind)
  })

/** The last part of an address's path: "price-list.pdf"; '' where there is none. */
export function nameOfLink(link: string): string {
  if (!URL.canParse(link)) return ''
  const last = new URL(link).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** By the ending of its name; null where that tells nothing. */
export function typeOfLink(link: string): string | null {
  const [, ending = ''] = /\.(\w+)$/.exec(nameOfLink(link)) ?? []
  return LINK_TYPES.find(({ endings }) => endings.includes(ending.toLowerCase()))?.mimeType ?? null
}
