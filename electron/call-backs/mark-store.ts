import { type Mark, mergeReplies, type ReplyFact } from '../../shared/call-backs/facts.ts'
import type { Database, Row } from '../database/database.ts'

/** Replies and marks, kept as long as they can still say something of a call-back. */
export interface MarkStore {
  keepReply(reply: ReplyFact): void
  /** The same event again replaces what was kept of it. */
  keepMark(mark: Mark): void
  /** That can clear a call which began at `since` or after. */
  repliesOf(customer: string, since: string): ReplyFact[]
  marksOf(customer: string, since: string): Mark[]
  prune(before: string): void
}

const toReply = (row: Row): ReplyFact => ({
  messageId: String(row.message_id),
  customer: String(row.customer),
  at: String(row.at),
  isVoid: row.void === 1,
})

const toMark = (row: Row): Mark => ({
  eventId: String(row.event_id),
  customer: String(row.customer),
  at: String(row.at),
  // Written by `keepMark` alone.
  action: String(row.action) as Mark['action'],
  upTo: row.up_to === null ? null : String(row.up_to),
  userId: String(row.user_id),
  userName: String(row.user_name),
})

export function openMarkStore(database: Database): MarkStore {
  return {
    keepReply(reply) {
      const known = database.get('SELECT * FROM call_back_replies WHERE message_id = ?', reply.messageId)
      const { messageId, customer, at, isVoid } = known ? mergeReplies(toReply(known), reply) : reply
      database.run(
        'INSERT OR REPLACE INTO call_back_replies (message_id, customer, at, void) VALUES (?, ?, ?, ?)',
        messageId,
        customer,
        at,
        Number(isVoid),
      )
    },
    keepMark({ eventId, customer, at, action, upTo, userId, userName }) {
      database.run(
        `INSERT OR REPLACE INTO call_back_marks (event_id, customer, at, action, up_to, user_id, user_name)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        eventId,
        customer,
        at,
        action,
        upTo,
        userId,
        userName,
      )
    },
    repliesOf: (customer, since) =>
      database
        .all('SELECT * FROM call_back_replies WHERE customer = ? AND at >= ?', customer, since)
        .map(toReply),
    marksOf: (customer, since) =>
      database
        .all('SELECT * FROM call_back_marks WHERE customer = ? AND at >= ?', customer, since)
        .map(toMark),
    prune(before) {
      database.run('DELETE FROM call_back_replies WHERE at < ?', before)
      database.run('DELETE FROM call_back_marks WHERE at < ?', before)
    },
  }
}
