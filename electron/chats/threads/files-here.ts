/** What is on this computer is shown, whatever the provider has told of it yet. Pure. */
import type { DrawnHeader, MediaPart, MessageContent } from '../../../shared/chats/content.ts'

type IsHere = (part: string) => boolean

const fileHere = (media: MediaPart, isHere: IsHere): MediaPart =>
  media.state !== 'there' && isHere(media.part) ? { ...media, state: 'there' } : media

const headerHere = (header: DrawnHeader | null, isHere: IsHere): DrawnHeader | null =>
  header?.kind === 'media' ? { kind: 'media', media: fileHere(header.media, isHere) } : header

/** The same content, with the state `there` for every file that is here. */
export function withFilesHere(content: MessageContent, isHere: IsHere): MessageContent {
  switch (content.kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return { ...content, media: fileHere(content.media, isHere) }
    case 'interactive':
      return { ...content, header: headerHere(content.header, isHere) }
    case 'template': {
      const cards = content.cards.map((card) => ({ ...card, header: headerHere(card.header, isHere) }))
      return { ...content, header: headerHere(content.header, isHere), cards }
    }
    default:
      return content
  }
}
