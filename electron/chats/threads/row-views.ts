/** A thread as a list shows it. */
import { lineOf } from '../../../shared/chats/content-text.ts'
import { isIncoming, stateOf } from '../../../shared/chats/message-facts.ts'
import type { ConversationRow, LastLine } from '../../../shared/views/chats.ts'
import { numberView } from '../../number-view.ts'
import type { ChatRow } from './chat-rows.ts'
import type { Items } from './items.ts'
import { contentOf } from './message-texts.ts'
import { namesOf, type People, personOf } from './people.ts'
import { writerOf } from './writers.ts'

export function lastLine(items: Items, people: People, lastKey: number | null): LastLine | null {
  const item = lastKey === null ? null : items.read(lastKey)
  if (item === null || item.kind === 'line') return null
  const content = contentOf(item.facts)
  return {
    direction: isIncoming(item.facts) ? 'incoming' : 'outgoing',
    mine: writerOf(people, item)?.mine ?? false,
    kind: content.kind,
    text: lineOf(content),
    state: stateOf(item.facts, item.own),
    at: item.at,
  }
}

export function rowView(
  items: Items,
  people: People,
  row: ChatRow,
): Omit<ConversationRow, 'found' | 'draft'> {
  return {
    chat: row.chat,
    names: namesOf(people, row.number, row.name),
    number: row.number,
    numberText: numberView(row.number).numberText,
    status: row.status,
    owner: personOf(people, row.owner),
    last: lastLine(items, people, row.lastKey),
    unread: row.unread,
    windowEndsAt: row.windowEndsAt,
  }
}
