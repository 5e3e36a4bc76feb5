/** How high a row will be, about, before it was drawn: the closer, the less a scroll bar moves. CSS pixels. Pure. */
import type { MessageContent } from '../../shared/chats/content.ts'
import type { Row } from './rows.ts'

const LINE = 20
const FRAME = 36
const LETTERS_A_LINE = 62
const MOST_LINES = 26
const SIZES: Readonly<Record<MessageContent['kind'], number>> = {
  text: 0,
  image: 196,
  video: 196,
  audio: 64,
  document: 44,
  sticker: 148,
  template: 190,
  interactive: 130,
  choice: 24,
  location: 90,
  contacts: 60,
  reaction: 20,
  order: 110,
  unknown: 24,
}

function textOf(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
      return content.body
    case 'image':
    case 'video':
    case 'document':
      return content.caption
    default:
      return ''
  }
}

const linesOf = (text: string) =>
  text === '' ? 0 : Math.min(MOST_LINES, Math.ceil(text.length / LETTERS_A_LINE))

export function rowSize(row: Row): number {
  if (row.kind !== 'message') return row.kind === 'line' ? 28 : 34
  const { content, quote, state } = row.message
  const extra = (quote === null ? 0 : 42) + (state === 'failed' ? 90 : 0) + (row.opens ? 6 : 0)
  return SIZES[content.kind] + linesOf(textOf(content)) * LINE + FRAME + extra
}
