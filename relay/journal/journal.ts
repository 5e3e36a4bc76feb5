/**
 * The journal: every event once, in the order of its receipt, with who gets it. Appending runs inside the
 * transaction that the group commit opens; reading is by agent and cursor.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { RingsideEvent } from '../../shared/events.ts'
import type { Directory } from '../agents/directory.ts'
import type { InboxMode } from '../config.ts'
import { replyIn } from '../routing/reply.ts'
import { type Assignment, routeOf } from '../routing/route.ts'
import { createSettingsStore } from '../team-settings/settings-store.ts'
import { type Audience, audiencesOf, FOR_READER, type Reader, readerValues } from './audience.ts'
import { createCallBackInstants } from './call-back-instants.ts'
import { formatCursor } from './cursor.ts'
import { createKeys } from './keys.ts'
import { createRemembered } from './remembered.ts'

export interface Submission {
  readonly events: readonly RingsideEvent[]
  /** The request's own bytes, kept beside what was read from them. */
  readonly body: Uint8Array | null
  readonly bodyType: string | null
  /** ms since 1970 */
  readonly receivedAt: number
}

/** A journalled event, as it goes on the wire. */
export interface Stored extends Audience {
  readonly seq: number
  /** One item of an `events` frame, already JSON. */
  readonly item: string
  readonly receivedAt: number
}

export interface Receipt {
  /** How many of the submission's own events were new. */
  readonly accepted: number
  readonly duplicates: number
  /** Those, and what the relay made of them. */
  readonly stored: readonly Stored[]
}

export interface PageLimit {
  readonly items: number
  /** A page ends once it has so many bytes; it holds at least one item. */
  readonly bytes: number
}

export interface Page {
  readonly items: ReadonlyArray<{ readonly seq: number; readonly item: string }>
  /** False when there may be more behind this page. */
  readonly last: boolean
}

export function createJournal(db: DatabaseSync, inbox: InboxMode, directory: () => Directory) {
  const meta = db.prepare('SELECT value FROM meta WHERE key = ?')
  const epoch = String(meta.get('epoch')?.value)
  const insertEvent = db.prepare(
    `INSERT INTO events (event_id, received_at, event, body, body_type, body_seq) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const insertDelivery = db.prepare('INSERT INTO deliveries (audience, seq) VALUES (?, ?)')
  const lastSeq = db.prepare(
    "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS seq",
  )
  const loadSession = db.prepare('SELECT people FROM sessions WHERE session_id = ?')
  const saveSession = db.prepare(
    `INSERT INTO sessions (session_id, people, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (session_id) DO UPDATE SET people = excluded.people, updated_at = excluded.updated_at`,
  )
  const loadConversation = db.prepare(
    'SELECT assignee, modified_at FROM conversations WHERE conversation_id = ?',
  )
  const saveConversation = db.prepare('INSERT OR REPLACE INTO conversations VALUES (?, ?, ?)')
  const selectPage = db.prepare(
    `SELECT e.seq AS seq, e.received_at AS received_at, e.event AS event
     FROM (${FOR_READER} ORDER BY seq LIMIT :limit) AS mine JOIN events AS e ON e.seq = mine.seq ORDER BY e.seq`,
  )
  const countMine = db.prepare(`SELECT count(*) AS count FROM (${FOR_READER})`)
  const instantAt = db.prepare("SELECT event ->> '$.at' AS at, received_at FROM events WHERE seq = ?")

  const keys = createKeys(db)
  const settings = createSettingsStore(db)
  const callBackInstants = createCallBackInstants(db)
  let head = Number(lastSeq.get()?.seq)
  let now = 0

  const sessions = createRemembered<readonly string[]>(
    (id) => {
      const people = loadSession.get(id)?.people
      return typeof people === 'string' ? JSON.parse(people) : []
    },
    (id, people) => saveSession.run(id, JSON.stringify(people), now),
  )
  const conversations = createRemembered<Assignment | 'none'>(
    (id) => {
      const row = loadConversation.get(id)
      if (row === undefined) return 'none'
      const [assignee, modifiedAt] = [row.assignee, row.modified_at]
      return {
        assignee: typeof assignee === 'string' ? assignee : null,
        modifiedAt: typeof modifiedAt === 'string' ? modifiedAt : null,
      }
    },
    (id, value) => value !== 'none' && saveConversation.run(id, value.assignee, value.modifiedAt),
  )
  const past = {
    people: (id: string) => sessions.get(id),
    assignment: (id: string) => {
      const found = conversations.get(id)
      return found === 'none' ? null : found
    },
  }

  const itemOf = (seq: number, receivedAt: number, event: string) =>
    `{"cursor":"${formatCursor(epoch, seq)}","receivedAt":"${new Date(receivedAt).toISOString()}","event":${event}}`

  /** The event's place in the journal; null when it is already there. */
  const store = (event: RingsideEvent, submission: Submission, bodySeq: number | null): Stored | null => {
    if (keys.find(event.eventId) !== null) return null
    const { receivedAt, body, bodyType } = submission
    const json = JSON.stringify(event)
    const first = bodySeq === null
    const { lastInsertRowid } = insertEvent.run(
      event.eventId,
      receivedAt,
      json,
      first ? body : null,
      first ? bodyType : null,
      bodySeq,
    )
    const seq = Number(lastInsertRowid)
    keys.add(event.eventId, seq)
    const route = routeOf(event, past, inbox)
    const { everyone, team = false, personal = false } = route
    const audience = { everyone, team, personal, agents: everyone ? [] : directory().match(route.people) }
    for (const one of audiencesOf(audience)) insertDelivery.run(one, seq)
    if (route.session) sessions.set(route.session.id, route.session.people)
    if (route.conversation) conversations.set(route.conversation.id, route.conversation.assignment)
    if (event.type === 'team-settings') settings.save(event.payload)
    if (event.type === 'call-back') callBackInstants.keep(event.at)
    return { seq, item: itemOf(seq, receivedAt, json), ...audience, receivedAt }
  }

  return {
    epoch,
    /** For the pruning of old deduplication keys. */
    forgetKeys: keys.forget,
    /** The team's settings after the last change that was journalled. */
    teamSettings: settings.current,
    /** For the next call-back event. */
    nextCallBackAt: callBackInstants.next,
    /** When an event happened, or came, once the retention has taken the rest; null for one not journalled. */
    instantOf(eventId: string): string | null {
      const seq = keys.find(eventId)
      const row = seq === null ? undefined : instantAt.get(seq)
      if (row === undefined) return null
      return typeof row.at === 'string' ? row.at : new Date(Number(row.received_at)).toISOString()
    },
    /** The newest committed seq. */
    head: () => head,
    /** The newest seq that the retention has taken away. */
    prunedThrough: () => Number(meta.get('pruned_through')?.value ?? 0),

    /** Inside a transaction: journals what is new in a submission. */
    append(submission: Submission): Receipt {
      now = submission.receivedAt
      const stored: Stored[] = []
      const add = (event: RingsideEvent): boolean => {
        const added = store(event, submission, stored[0]?.seq ?? null)
        if (added) stored.push(added)
        return added !== null
      }
      let accepted = 0
      for (const event of submission.events) {
        if (!add(event)) continue
        accepted += 1
        // In a shared inbox everybody gets the message itself.
        const reply = inbox === 'assigned' ? replyIn(event) : null
        if (reply) add(reply)
      }
      return { accepted, duplicates: submission.events.length - accepted, stored }
    },

    committed(newHead: number) {
      head = Math.max(head, newHead)
      keys.committed()
      sessions.committed()
      conversations.committed()
    },

    rolledBack() {
      keys.rolledBack()
      sessions.rolledBack()
      conversations.rolledBack()
    },

    /** What a client gets after a seq, in order. */
    page(reader: Reader, after: number, limit: PageLimit): Page {
      const items: { seq: number; item: string }[] = []
      let bytes = 0
      for (const row of selectPage.iterate({ ...readerValues(reader, after), limit: limit.items })) {
        const seq = Number(row.seq)
        const item = itemOf(seq, Number(row.received_at), String(row.event))
        bytes += item.length
        if (items.length > 0 && bytes > limit.bytes) return { items, last: false }
        items.push({ seq, item })
      }
      return { items, last: items.length < limit.items }
    },

    /** How many items a client would get after a seq. */
    count: (reader: Reader, after: number) => Number(countMine.get(readerValues(reader, after))?.count),
  }
}
