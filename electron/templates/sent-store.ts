import type { Database, Row } from '../database/database.ts'

/**
 * sending: written, about to leave. accepted: the provider took it. refused: nothing was sent. unconfirmed: it left
 * and nobody answered. sent, failed: WhatsApp has said so.
 */
type SentState = 'sending' | 'accepted' | 'refused' | 'unconfirmed' | 'sent' | 'failed'

export interface SentTemplate {
  /** Also the request's myop_ref_id. */
  readonly id: string
  readonly number: string
  /** By name, as its webhook tells it. */
  readonly template: string
  readonly language: string
  /** This machine's clock. */
  readonly sentAt: string
  readonly state: SentState
  readonly messageId: string | null
}

export interface SentStore {
  /** In `sending`. */
  add(sent: Pick<SentTemplate, 'id' | 'number' | 'template' | 'language' | 'sentAt'>): void
  find(id: string): SentTemplate | null
  byMessage(messageId: string): SentTemplate | null
  /** To this customer since, oldest first. */
  to(number: string, since: string): SentTemplate[]
  setState(id: string, state: SentState): void
  /** What the provider calls it; the conversation only where it is told. */
  setIds(id: string, messageId: string, conversationId: string | null): void
  /** What a crash left in `sending` may have left this machine: it becomes unconfirmed. */
  recover(): void
  prune(before: string): void
}

const toSent = (row: Row): SentTemplate => ({
  id: String(row.id),
  number: String(row.number),
  template: String(row.template),
  language: String(row.language),
  sentAt: String(row.sent_at),
  // Written by `add`, `setState` and `recover` alone.
  state: String(row.state) as SentState,
  messageId: row.message_id === null ? null : String(row.message_id),
})

export function openSentStore(database: Database): SentStore {
  const one = (column: 'id' | 'message_id', value: string) => {
    const row = database.get(`SELECT * FROM sent_templates WHERE ${column} = ?`, value)
    return row ? toSent(row) : null
  }
  return {
    add({ id, number, template, language, sentAt }) {
      database.run(
        `INSERT INTO sent_templates (id, number, template, language, sent_at, state)
         VALUES (?, ?, ?, ?, ?, 'sending')`,
        id,
        number,
        template,
        language,
        sentAt,
      )
    },
    find: (id) => one('id', id),
    byMessage: (messageId) => one('message_id', messageId),
    to: (number, since) =>
      database
        .all(
          'SELECT * FROM sent_templates WHERE number = ? AND sent_at >= ? ORDER BY sent_at, id',
          number,
          since,
        )
        .map(toSent),
    setState(id, state) {
      database.run('UPDATE sent_templates SET state = ? WHERE id = ?', state, id)
    },
    setIds(id, messageId, conversationId) {
      // An id that another one was taken to have was a guess: it is known now.
      database.run(
        'UPDATE sent_templates SET message_id = NULL WHERE message_id = ? AND id <> ?',
        messageId,
        id,
      )
      database.run(
        `UPDATE sent_templates SET message_id = ?, conversation_id = coalesce(?, conversation_id) WHERE id = ?`,
        messageId,
        conversationId,
        id,
      )
    },
    recover() {
      database.run("UPDATE sent_templates SET state = 'unconfirmed' WHERE state = 'sending'")
    },
    prune(before) {
      database.run('DELETE FROM sent_templates WHERE sent_at < ?', before)
    },
  }
}
