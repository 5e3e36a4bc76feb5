/** A thread's own row, and the provider's conversations under it (database/versions/9-chats.ts). */
import {
  type ConversationFacts,
  mergeConversations,
  UNKNOWN_CONVERSATION,
  windowEnd,
} from '../../../shared/chats/conversation-facts.ts'
import { later } from '../../../shared/chats/stamped.ts'
import { isDialable } from '../../../shared/phone.ts'
import type { ConversationRow } from '../../../shared/views/chats.ts'
import type { Database, Row } from '../../database/database.ts'
import { foldText } from '../../fold-text.ts'
import { ROLES } from './items.ts'

export interface ChatRow {
  readonly chat: string
  /** The customer's, E.164 where it is one; empty when none was told. */
  readonly number: string
  /** WhatsApp's; empty when it has none. */
  readonly name: string
  readonly status: ConversationRow['status']
  /** A user id. */
  readonly owner: string | null
  readonly windowEndsAt: string | null
  readonly lastKey: number | null
  readonly listedAt: string | null
  readonly unread: number
  /** The customer wrote last. */
  readonly waits: boolean
  /** The last time any of us wrote, as far as it is known here. */
  readonly answeredAt: string | null
  /** Up to where the agent has read. */
  readonly readAt: string | null
  /** When a colleague wrote something that this desk is not shown. */
  readonly repliedAt: string | null
}

export interface KnownConversation {
  readonly chat: string
  /** As JSON. */
  readonly facts: string
}

export interface ChatRows {
  find(chat: string): ChatRow | null
  /** Grows with every change of any row. */
  version(): number
  /** A conversation as it is known; null when it is new. */
  conversation(id: string): KnownConversation | null
  /** Merges what is told of a conversation with what is known. */
  learn(id: string, chat: string, known: KnownConversation | null, facts: ConversationFacts): void
  /** Everything of one thread is another's from now on. */
  moveChat(from: string, to: string): void
  /** Works the row out again from what is kept; true when it is another one. Call it after every change. */
  refresh(chat: string, number: string): boolean
  setRead(chat: string, at: string): void
  setReplied(chat: string, at: string): void
}

/** More unread ones than any badge shows. */
const COUNTED = 999

const text = (value: Row[string] | undefined): string | null => (value == null ? null : String(value))

export const toChatRow = (row: Row): ChatRow => ({
  chat: String(row.chat),
  number: String(row.number),
  name: String(row.name),
  // Written by this file alone.
  status: String(row.status) as ChatRow['status'],
  owner: text(row.owner),
  windowEndsAt: text(row.window_ends_at),
  lastKey: row.last_key === null ? null : Number(row.last_key),
  listedAt: text(row.listed_at),
  unread: Number(row.unread),
  waits: Number(row.waits) === 1,
  answeredAt: text(row.answered_at),
  readAt: text(row.read_at),
  repliedAt: text(row.replied_at),
})

export const newChatRow = (chat: string, number: string): ChatRow => ({
  chat,
  number,
  name: '',
  status: 'unassigned',
  owner: null,
  windowEndsAt: null,
  lastKey: null,
  listedAt: null,
  unread: 0,
  waits: false,
  answeredAt: null,
  readAt: null,
  repliedAt: null,
})

const EDGES = `SELECT
  (SELECT key FROM chat_items WHERE chat = ?1 AND role IN (1, 2, 3) ORDER BY at DESC, key DESC LIMIT 1) AS last,
  (SELECT max(at) FROM chat_items WHERE chat = ?1 AND role = 0) AS line,
  (SELECT max(at) FROM chat_items WHERE chat = ?1 AND role = 1) AS incoming,
  (SELECT max(at) FROM chat_items WHERE chat = ?1 AND role = 2) AS answer,
  (SELECT max(at) FROM chat_items WHERE chat = ?1 AND role = 3) AS other`

const UNREAD = `SELECT count(*) AS n FROM
  (SELECT 1 FROM chat_items WHERE chat = ? AND role = ${ROLES.incoming} AND at > ? LIMIT ${COUNTED})`

export function openChatRows(database: Database): ChatRows {
  const find = (chat: string): ChatRow | null => {
    const row = database.get('SELECT * FROM chats WHERE chat = ?', chat)
    return row ? toChatRow(row) : null
  }
  /** All of a customer's conversations at the provider, as one: what was said last of any counts. */
  const together = (chat: string): ConversationFacts =>
    database
      .all('SELECT facts FROM chat_conversations WHERE chat = ?', chat)
      .map((row) => JSON.parse(String(row.facts)) as ConversationFacts)
      .reduce(mergeConversations, UNKNOWN_CONVERSATION)

  let version = 0
  const save = (row: ChatRow) => {
    version += 1
    database.run(
      `INSERT OR REPLACE INTO chats (chat, number, name, name_lower, status, owner, is_open, window_ends_at, last_key, listed_at,
         unread, waits, answered_at, read_at, replied_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.chat,
      row.number,
      row.name,
      foldText(row.name),
      row.status,
      row.owner,
      row.listedAt !== null && row.status !== 'closed' ? 1 : 0,
      row.windowEndsAt,
      row.lastKey,
      row.listedAt,
      row.unread,
      row.waits ? 1 : 0,
      row.answeredAt,
      row.readAt,
      row.repliedAt,
    )
  }

  /** An instant that only moves on; the row may be new. */
  const raise = (chat: string, field: 'readAt' | 'repliedAt', at: string) => {
    const row = find(chat) ?? newChatRow(chat, chat)
    const value = later(row[field], at)
    if (value !== row[field]) save({ ...row, [field]: value })
  }

  return {
    find,
    version: () => version,
    conversation(id) {
      const row = database.get('SELECT chat, facts FROM chat_conversations WHERE id = ?', id)
      return row ? { chat: String(row.chat), facts: String(row.facts) } : null
    },
    learn(id, chat, known, facts) {
      const before = known === null ? UNKNOWN_CONVERSATION : (JSON.parse(known.facts) as ConversationFacts)
      const json = JSON.stringify(mergeConversations(before, facts))
      if (known?.chat === chat && known.facts === json) return
      database.run(
        'INSERT OR REPLACE INTO chat_conversations (id, chat, facts) VALUES (?, ?, ?)',
        id,
        chat,
        json,
      )
    },
    moveChat(from, to) {
      database.run('UPDATE chat_conversations SET chat = ? WHERE chat = ?', to, from)
      const before = find(from)
      if (before?.readAt != null) raise(to, 'readAt', before.readAt)
      version += 1
      database.run('DELETE FROM chats WHERE chat = ?', from)
    },
    refresh(chat, number) {
      const before = find(chat)
      const edges = database.get(EDGES, chat)
      const [line, incoming, answer, other] = [edges?.line, edges?.incoming, edges?.answer, edges?.other].map(
        text,
      )
      const { standing, name, expiresAt } = together(chat)
      const start = before ?? newChatRow(chat, isDialable(chat) ? chat : number)
      const answeredAt = [answer ?? null, start.repliedAt].reduce(later)
      const handledAt = [answeredAt, start.readAt].reduce(later) ?? ''
      const hasUnread = incoming != null && incoming > handledAt
      const row: ChatRow = {
        ...start,
        number: start.number || number,
        name: name?.value ?? '',
        status: standing?.value.status ?? 'unassigned',
        owner: standing?.value.owner ?? null,
        windowEndsAt: windowEnd(expiresAt, incoming ?? null),
        lastKey: edges?.last == null ? null : Number(edges.last),
        listedAt: [incoming ?? null, answer ?? null, other ?? null].reduce(later) ?? line ?? null,
        unread: hasUnread ? Number(database.get(UNREAD, chat, handledAt)?.n) : 0,
        waits: incoming != null && incoming > (answeredAt ?? ''),
        answeredAt,
      }
      // Nothing was ever here, or all of it has moved to another thread.
      if (before === null && row.listedAt === null) return true
      const isNews =
        before === null ||
        (Object.keys(row) as (keyof ChatRow)[]).some((field) => row[field] !== before[field])
      if (isNews) save(row)
      return isNews
    },
    setRead: (chat, at) => raise(chat, 'readAt', at),
    setReplied: (chat, at) => raise(chat, 'repliedAt', at),
  }
}
