/** What a message says in one line; '' where it has no words. Pure. */
import type { MessageContent } from '../../../shared/chats/content.ts'

export function wordsOf(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
    case 'template':
    case 'interactive':
      return content.body
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return content.caption || (content.media.filename ?? '')
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
