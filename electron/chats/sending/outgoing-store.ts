/** The rows of what was written here; see migration 10. */
import type { OutgoingContent } from '../../../shared/chats/outgoing.ts'
import type { Fault } from '../../../shared/ipc.ts'
import type { TemplateView } from '../../../shared/views/templates.ts'
import type { Database, Row } from '../../database/database.ts'

type OutgoingState =
  | 'waiting'
  | 'uploading'
  | 'sending'
  | 'accepted'
  | 'refused'
  | 'unconfirmed'
  | 'sent'
  | 'failed'

export interface KnownTemplate {
  readonly view: TemplateView
  readonly inManyLanguages: boolean
}

/** Why it did not get through: a fault of ours, or with WhatsApp's code in its place. */
interface Reason extends Omit<Fault, 'code'> {
  readonly code: string
}

export interface OutgoingRow {
  readonly place: number
  readonly refId: string
  readonly chat: string
  readonly number: string
  readonly writtenAt: string
  readonly shownAt: string
  readonly leftAt: string | null
  readonly content: OutgoingContent
  readonly template: KnownTemplate | null
  readonly fileId: string | null
  readonly replyTo: string | null
  readonly print: string
  readonly language: string | null
  readonly state: OutgoingState
  readonly fault: Reason | null
  readonly forced: boolean
  readonly replaced: boolean
  readonly messageId: string | null
}

export type NewRow = Pick<
  OutgoingRow,
  | 'refId'
  | 'chat'
  | 'number'
  | 'writtenAt'
  | 'shownAt'
  | 'content'
  | 'template'
  | 'fileId'
  | 'replyTo'
  | 'print'
  | 'language'
  | 'forced'
>

export interface OutgoingStore {
  /** As waiting. */
  add(row: NewRow): void
  find(refId: string): OutgoingRow | null
  byMessage(messageId: string): OutgoingRow | null
  inState(...states: readonly OutgoingState[]): OutgoingRow[]
  /** The first of a thread that waits; `forced`: of those that need not wait for the feed. */
  nextOf(chat: string, forced: boolean): OutgoingRow | null
  waitingChats(): string[]
  countWaiting(): number
  /** When the newest of a thread was shown. */
  lastShownAt(chat: string): string | null
  /** To this customer, written since, oldest first. */
  to(number: string, since: string): OutgoingRow[]
  setState(refId: string, state: OutgoingState, fault?: Reason | null): void
  leave(refId: string, at: string): void
  /** What the provider calls it; the conversation only where it is told. */
  setIds(refId: string, messageId: string, conversationId: string | null): void
  /** Those of the thread that wait, up to this one. */
  force(chat: string, upTo: number): void
  setReplaced(refId: string): void
  remove(refId: string): void
  forgetFile(refId: string): void
  files(): string[]
  isFileNamed(fileId: string): boolean
  /** Of these states, written before. */
  olderThan(before: string): OutgoingRow[]
}

const textOf = (value: Row[string] | undefined) =>
  value === null || value === undefined ? null : String(value)

const toRow = (row: Row): OutgoingRow => ({
  place: Number(row.place),
  refId: String(row.ref_id),
  chat: String(row.chat),
  number: String(row.number),
  writtenAt: String(row.written_at),
  shownAt: String(row.shown_at),
  leftAt: textOf(row.left_at),
  content: JSON.parse(String(row.content)),
  template: row.template === null ? null : JSON.parse(String(row.template)),
  fileId: textOf(row.file_id),
  replyTo: textOf(row.reply_to),
  print: String(row.print),
  language: textOf(row.language),
  // Written by this file alone.
  state: String(row.state) as OutgoingState,
  fault: row.fault === null ? null : JSON.parse(String(row.fault)),
  forced: Number(row.forced) > 0,
  replaced: Number(row.replaced) > 0,
  messageId: textOf(row.message_id),
})

export function openOutgoingStore(database: Database): OutgoingStore {
  const one = (where: string, ...values: string[]) => {
    const row = database.get(`SELECT * FROM outgoing WHERE ${where}`, ...values)
    return row ? toRow(row) : null
  }
  const all = (where: string, ...values: string[]) =>
    database.all(`SELECT * FROM outgoing WHERE ${where}`, ...values).map(toRow)

  return {
    add(row) {
      database.run(
        `INSERT INTO outgoing (ref_id, chat, number, written_at, shown_at, content, template, file_id, reply_to, print,
           language, forced, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
        row.refId,
        row.chat,
        row.number,
        row.writtenAt,
        row.shownAt,
        JSON.stringify(row.content),
        row.template === null ? null : JSON.stringify(row.template),
        row.fileId,
        row.replyTo,
        row.print,
        row.language,
        row.forced ? 1 : 0,
      )
    },
    find: (refId) => one('ref_id = ?', refId),
    byMessage: (messageId) => one('message_id = ?', messageId),
    inState: (...states) => states.flatMap((state) => all('state = ? ORDER BY place', state)),
    nextOf: (chat, forced) =>
      one(`chat = ? AND state = 'waiting' ${forced ? 'AND forced = 1' : ''} ORDER BY place LIMIT 1`, chat),
    waitingChats: () =>
      database
        .all("SELECT chat FROM outgoing WHERE state = 'waiting' GROUP BY chat ORDER BY min(place)")
        .map((row) => String(row.chat)),
    countWaiting: () => Number(database.get("SELECT count(*) AS n FROM outgoing WHERE state = 'waiting'")?.n),
    lastShownAt: (chat) =>
      textOf(
        database.get('SELECT shown_at AS at FROM outgoing WHERE chat = ? ORDER BY place DESC LIMIT 1', chat)
          ?.at,
      ),
    to: (number, since) => all('number = ? AND written_at >= ? ORDER BY place', number, since),
    setState(refId, state, fault = null) {
      database.run(
        'UPDATE outgoing SET state = ?, fault = ? WHERE ref_id = ?',
        state,
        fault === null ? null : JSON.stringify(fault),
        refId,
      )
    },
    leave(refId, at) {
      database.run("UPDATE outgoing SET state = 'sending', left_at = ? WHERE ref_id = ?", at, refId)
    },
    setIds(refId, messageId, conversationId) {
      // An id that another one was taken to have was a guess: it is known now.
      database.run(
        'UPDATE outgoing SET message_id = NULL WHERE message_id = ? AND ref_id <> ?',
        messageId,
        refId,
      )
      database.run(
        'UPDATE outgoing SET message_id = ?, conversation_id = coalesce(?, conversation_id) WHERE ref_id = ?',
        messageId,
        conversationId,
        refId,
      )
    },
    force(chat, upTo) {
      database.run(
        "UPDATE outgoing SET forced = 1 WHERE chat = ? AND state = 'waiting' AND place <= ?",
        chat,
        upTo,
      )
    },
    setReplaced(refId) {
      database.run('UPDATE outgoing SET replaced = 1 WHERE ref_id = ?', refId)
    },
    remove(refId) {
      database.run('DELETE FROM outgoing WHERE ref_id = ?', refId)
    },
    forgetFile(refId) {
      database.run('UPDATE outgoing SET file_id = NULL WHERE ref_id = ?', refId)
    },
    files: () =>
      database
        .all('SELECT DISTINCT file_id FROM outgoing WHERE file_id IS NOT NULL')
        .map((row) => String(row.file_id)),
    isFileNamed: (fileId) =>
      database.get('SELECT 1 FROM outgoing WHERE file_id = ? LIMIT 1', fileId) !== undefined,
    olderThan: (before) => all('written_at < ? ORDER BY place', before),
  }
}
