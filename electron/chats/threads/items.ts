/** Messages and lines as they are kept (database/versions/9-chats.ts). */
import type { MessageFacts } from '../../../shared/chats/message-facts.ts'
import type { ThreadLine } from '../../../shared/chats/thread-line.ts'
import type { Fault } from '../../../shared/ipc.ts'
import type { Database, Row } from '../../database/database.ts'
import type { OwnState } from '../own-messages.ts'

export const ROLES = { line: 0, incoming: 1, answer: 2, other: 3, reaction: 4 } as const
type Role = (typeof ROLES)[keyof typeof ROLES]

export interface Place {
  readonly chat: string
  readonly at: string
}

interface ItemBase extends Place {
  readonly key: number
  readonly role: Role
}

export interface LineItem extends ItemBase {
  readonly kind: 'line'
  readonly line: ThreadLine
}

export interface MessageItem extends ItemBase {
  readonly kind: 'message'
  readonly messageId: string | null
  readonly refId: string | null
  readonly wabaId: string | null
  readonly reactsTo: string | null
  readonly own: OwnState | null
  readonly fault: Fault | null
  readonly facts: MessageFacts
}

export type Item = LineItem | MessageItem
type NewMessage = Omit<MessageItem, 'key' | 'kind'>

const ACTIVITY = 'activity:'

const textOrNull = (value: Row[string] | undefined): string | null => (value == null ? null : String(value))

export function toItem(row: Row): Item {
  const base = {
    key: Number(row.key),
    chat: String(row.chat),
    at: String(row.at),
    // Written by this file alone.
    role: Number(row.role) as Role,
  }
  const facts: unknown = JSON.parse(String(row.facts))
  if (base.role === ROLES.line) return { ...base, kind: 'line', line: facts as ThreadLine }
  const fault = textOrNull(row.fault)
  return {
    ...base,
    kind: 'message',
    messageId: textOrNull(row.message_id),
    refId: textOrNull(row.ref_id),
    wabaId: textOrNull(row.waba_id),
    reactsTo: textOrNull(row.reacts_to),
    own: textOrNull(row.own) as OwnState | null,
    fault: fault === null ? null : (JSON.parse(fault) as Fault),
    facts: facts as MessageFacts,
  }
}

const isMessage = (item: Item): item is MessageItem => item.kind === 'message'

/** What a window calls it: ours by our own id, which it has before the provider gives it one. */
export const keyOf = (item: Item): string =>
  item.kind === 'message' && item.refId !== null ? item.refId : String(item.key)

export interface Items {
  byMessageId(messageId: string): MessageItem | null
  byRef(refId: string): MessageItem | null
  /** By the provider's id or WhatsApp's. */
  target(id: string): MessageItem | null
  /** By what a window calls it. */
  byKey(key: string): Item | null
  read(key: number): Item | null
  hasReaction(messageId: string | null, wabaId: string | null): boolean
  /** Reactions on any of these (provider's ids, WhatsApp's ids), oldest first. */
  reactionsTo(ids: readonly string[]): MessageItem[]
  insert(message: NewMessage): number
  /** False when it is there already. */
  insertLine(place: Place, line: ThreadLine): boolean
  /** Writes it when it is not what is kept. True when it was written. */
  update(before: MessageItem, after: MessageItem): boolean
  /** Only says that it has changed for a window. */
  touch(key: number): void
  remove(item: MessageItem): void
  /** Everything of one thread is another's from now on. */
  moveChat(from: string, to: string): void
  revision(): number
}

export function openItems(database: Database): Items {
  let last: number | null = null
  const revision = () => {
    last ??= Number(database.get('SELECT coalesce(max(revision), 0) AS last FROM chat_items')?.last)
    return last
  }
  /** After a transaction that was rolled back it has gaps, and grows all the same. */
  const next = () => {
    last = revision() + 1
    return last
  }
  const one = (where: string, ...values: (string | number)[]): Item | null => {
    const row = database.get(`SELECT * FROM chat_items WHERE ${where}`, ...values)
    return row ? toItem(row) : null
  }
  const message = (where: string, ...values: (string | number)[]): MessageItem | null => {
    const item = one(where, ...values)
    return item !== null && isMessage(item) ? item : null
  }
  const byRef = (refId: string) => message('ref_id = ?', refId)
  const read = (key: number) => one('key = ?', key)
  const byMessageId = (messageId: string) => message('message_id = ?', messageId)

  const columns = (item: NewMessage) =>
    [
      item.chat,
      item.at,
      item.role,
      item.messageId,
      item.refId,
      item.wabaId,
      item.reactsTo,
      item.own,
      item.fault === null ? null : JSON.stringify(item.fault),
      JSON.stringify(item.facts),
    ] as const

  return {
    byMessageId,
    byRef,
    read,
    target: (id) => byMessageId(id) ?? message('waba_id = ?', id),
    byKey: (key) => byRef(key) ?? (/^\d{1,15}$/.test(key) ? read(Number(key)) : null),
    hasReaction: (messageId, wabaId) =>
      database.get('SELECT 1 FROM chat_items WHERE reacts_to IN (?, ?)', messageId, wabaId) !== undefined,
    reactionsTo: (ids) =>
      database
        .all(
          'SELECT * FROM chat_items WHERE reacts_to IN (SELECT value FROM json_each(?)) ORDER BY at, key',
          JSON.stringify(ids),
        )
        .map(toItem)
        .filter(isMessage),
    insert(item) {
      database.run(
        `INSERT INTO chat_items (chat, at, role, message_id, ref_id, waba_id, reacts_to, own, fault, facts, revision)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...columns(item),
        next(),
      )
      // Half the price of RETURNING.
      return Number(database.get('SELECT last_insert_rowid() AS key')?.key)
    },
    insertLine({ chat, at }, line) {
      const { changes } = database.run(
        `INSERT OR IGNORE INTO chat_items (chat, at, role, message_id, facts, revision) VALUES (?, ?, ?, ?, ?, ?)`,
        chat,
        at,
        ROLES.line,
        `${ACTIVITY}${line.id}`,
        JSON.stringify(line),
        next(),
      )
      return changes > 0
    },
    update(before, after) {
      const [old, now] = [columns(before), columns(after)]
      if (old.every((value, at) => value === now[at])) return false
      // Most news is in the facts alone: the indexes of what stays are left alone.
      if (old.every((value, at) => value === now[at] || at >= old.length - 3)) {
        database.run(
          'UPDATE chat_items SET own = ?, fault = ?, facts = ?, revision = ? WHERE key = ?',
          ...now.slice(-3),
          next(),
          after.key,
        )
        return true
      }
      database.run(
        `UPDATE chat_items SET chat = ?, at = ?, role = ?, message_id = ?, ref_id = ?, waba_id = ?, reacts_to = ?,
           own = ?, fault = ?, facts = ?, revision = ? WHERE key = ?`,
        ...now,
        next(),
        after.key,
      )
      return true
    },
    touch(key) {
      database.run('UPDATE chat_items SET revision = ? WHERE key = ?', next(), key)
    },
    remove({ key }) {
      database.run('DELETE FROM chat_items WHERE key = ?', key)
    },
    moveChat(from, to) {
      for (const row of database.all('SELECT key FROM chat_items WHERE chat = ? ORDER BY key', from)) {
        database.run(
          'UPDATE chat_items SET chat = ?, revision = ? WHERE key = ?',
          to,
          next(),
          Number(row.key),
        )
      }
    },
    revision,
  }
}
