/** What says most of a message in one line. Pure. */
import type { MessageContent } from '../../shared/chats/content.ts'

/** Longer is not read out. */
const MOST = 300

function whole(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
      return content.body
    case 'image':
    case 'video':
    case 'audio':
    case 'sticker':
      return content.caption
    case 'document':
      return content.caption || (content.media.filename ?? '')
    case 'template':
      return content.name
    case 'interactive':
      return content.body
    case 'choice':
      return content.title
    case 'location':
      return content.name || content.address
    case 'contacts':
      return content.contacts.map(({ name }) => name).join(', ')
    case 'reaction':
      return content.emoji
    case 'order':
    case 'unknown':
      return content.text
  }
}

/** Empty where only its kind can be said. */
export function lineTextOf(content: MessageContent): string {
  const text = whole(content).trim()
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}
