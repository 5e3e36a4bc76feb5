/** A message as plain words: for the last line of a conversation, for quotes, and for what a search finds it by. */
import type { DrawnButton, DrawnHeader, MessageContent } from './content.ts'

/** Longer than any line of a list. */
const LONGEST_LINE = 240

/** Whatever says most in one line; empty when nothing does. */
export function lineOf(content: MessageContent): string {
  const line = saysMost(content)
    .slice(0, 4 * LONGEST_LINE)
    .replace(/\s+/gu, ' ')
    .trim()
  return line.length <= LONGEST_LINE ? line : `${cut(line, LONGEST_LINE)}…`
}

/** Never through the middle of a character of two halves. */
function cut(text: string, length: number): string {
  const code = text.charCodeAt(length - 1)
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length)
}

function saysMost(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
      return content.body
    case 'image':
    case 'video':
    case 'audio':
    case 'sticker':
      // "IMG_2331.jpg", "voice.wav" say less than their kind does.
      return content.caption
    case 'document':
      return content.caption || (content.media.filename ?? '')
    case 'template':
      return content.body || headerText(content.header) || content.name
    case 'interactive':
      return content.body || headerText(content.header)
    case 'choice':
      return content.title
    case 'location':
      return [content.name, content.address].filter((part) => part !== '').join(', ')
    case 'contacts':
      return content.contacts.map(({ name }) => name).join(', ')
    case 'reaction':
      return content.emoji
    case 'order':
      return content.text || content.items.map(({ product }) => product).join(', ')
    case 'unknown':
      return content.text
  }
}

const headerText = (header: DrawnHeader | null): string => (header?.kind === 'text' ? header.text : '')
const fileName = (header: DrawnHeader | null): string =>
  header?.kind === 'media' ? (header.media.filename ?? '') : ''
const titles = (buttons: readonly DrawnButton[]): string[] => buttons.map(({ text }) => text)

/** Every text of it, a line each. */
export function textOf(content: MessageContent): string {
  return partsOf(content)
    .filter((part) => part !== '')
    .join('\n')
}

function partsOf(content: MessageContent): string[] {
  switch (content.kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return [content.caption, content.media.filename ?? '']
    case 'template':
      return [
        headerText(content.header),
        content.body,
        content.footer,
        ...titles(content.buttons),
        ...content.cards.flatMap((card) => [headerText(card.header), card.body, ...titles(card.buttons)]),
        content.name,
        fileName(content.header),
      ]
    case 'interactive':
      return [
        headerText(content.header),
        content.body,
        content.footer,
        ...titles(content.buttons),
        ...(content.list?.sections ?? []).flatMap(({ title, rows }) => [
          title,
          ...rows.flatMap((row) => [row.title, row.description]),
        ]),
        fileName(content.header),
      ]
    case 'choice':
      return [content.title, content.description]
    case 'contacts':
      return content.contacts.flatMap(({ name, numbers, emails }) => [name, ...numbers, ...emails])
    case 'order':
      return [content.text, ...content.items.map(({ product }) => product)]
    default:
      return [saysMost(content)]
  }
}
