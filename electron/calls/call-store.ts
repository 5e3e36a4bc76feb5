import type { Session } from '../../shared/calls/session.ts'
import type { SessionView } from '../../shared/calls/view.ts'
import type { TodayFigures } from '../../shared/views/desk.ts'
import type { Database, Row } from '../database/database.ts'
import { openCallRows } from './call-rows.ts'

export type CallFigures = Omit<TodayFigures, 'outcomes'>

/** One call as the desk keeps it: the merged facts, and what only this desk knows. */
export interface StoredCall {
  readonly session: Session
  /** Relay's clock: when the last event of this call arrived. */
  readonly lastReceivedAt: string
  /** False for what was learned after the fact: such a call is history and never rings. */
  readonly seenLive: boolean
  readonly dismissed: boolean
  readonly note: string
}

export interface CallStore {
  find(sessionId: string): StoredCall | null
  /** By the key of the table, which stands for a call where many are listed. */
  withKey(key: number): StoredCall | null
  /**
   * Keeps the facts and what is derived from them; note and dismissal are left as they are.
   *
   * @param told false: the provider's log says so, not an event of the relay
   */
  save(session: Session, view: SessionView, receivedAt: string, seenLive: boolean, told?: boolean): void
  /** Its row in the call log is derived again: an outcome was saved beside the call's own events. */
  refreshRow(sessionId: string, view: SessionView): void
  setNote(sessionId: string, note: string): void
  dismiss(sessionId: string): void
  /** A customer was reached: nothing of theirs that was missed before is open any more. True when something was. */
  dismissMissedOf(customer: string, before: string): boolean
  /** Whether a later call with that customer came to a talk. */
  reachedAfter(customer: string, startedAt: string): boolean
  /** Session ids of calls without an end, heard of since `since`, oldest first. */
  live(since: string): string[]
  /** When the first of the calls without an end began, of those heard of since `since`. */
  earliestOpen(since: string): string | null
  /** Session ids of calls this agent missed and nobody handled, newest first; not those only the log told of. */
  missed(since: string, limit: number): string[]
  /** Session ids of this agent's calls that are over, newest first. */
  recent(limit: number): string[]
  /** How many calls with this customer began in [since, until]. */
  countWith(customer: string, since: string, until: string): number
  figures(since: string): CallFigures
}

// Written by `save` alone.
const toSession = (row: Row) => JSON.parse(String(row.session)) as Session

const toCall = (row: Row): StoredCall => ({
  session: toSession(row),
  lastReceivedAt: String(row.last_received_at),
  seenLive: row.seen_live === 1,
  dismissed: row.dismissed === 1,
  note: String(row.note),
})

const COLUMNS = 'session, last_received_at, seen_live, dismissed, note'

export function openCallStore(database: Database): CallStore {
  const rows = openCallRows(database)
  const ids = (rest: string, ...values: (string | number)[]) =>
    database.all(`SELECT session_id FROM calls ${rest}`, ...values).map((row) => String(row.session_id))

  return {
    find(sessionId) {
      const row = database.get(`SELECT ${COLUMNS} FROM calls WHERE session_id = ?`, sessionId)
      return row ? toCall(row) : null
    },

    withKey(key) {
      const row = database.get(`SELECT ${COLUMNS} FROM calls WHERE key = ?`, key)
      return row ? toCall(row) : null
    },

    save(session, view, receivedAt, seenLive, told = true) {
      const startedAt = view.startedAt ?? receivedAt
      const kept = database.get(
        `INSERT INTO calls (session_id, session, customer, direction, phase, status, mine, missed, started_at,
           talk_seconds, last_received_at, seen_live, told)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (session_id) DO UPDATE SET session = excluded.session, customer = excluded.customer,
           direction = excluded.direction, phase = excluded.phase, status = excluded.status, mine = excluded.mine,
           missed = excluded.missed, started_at = excluded.started_at, talk_seconds = excluded.talk_seconds,
           last_received_at = max(last_received_at, excluded.last_received_at), seen_live = excluded.seen_live,
           told = max(told, excluded.told)
         RETURNING key`,
        session.id,
        JSON.stringify(session),
        view.customer,
        view.direction,
        view.phase,
        view.status,
        Number(view.mine || view.hunting.some((agent) => agent.mine)),
        Number(view.missed),
        startedAt,
        view.talkSeconds,
        receivedAt,
        Number(seenLive),
        Number(told),
      )
      rows.put(Number(kept?.key), session, view, startedAt)
    },
    refreshRow(sessionId, view) {
      const row = database.get('SELECT key, session, started_at FROM calls WHERE session_id = ?', sessionId)
      if (row) rows.put(Number(row.key), toSession(row), view, String(row.started_at))
    },

    setNote: (sessionId, note) => {
      database.run('UPDATE calls SET note = ? WHERE session_id = ?', note, sessionId)
      rows.setNote(sessionId, note)
    },
    dismiss: (sessionId) => {
      database.run('UPDATE calls SET dismissed = 1 WHERE session_id = ?', sessionId)
    },
    dismissMissedOf: (customer, before) => {
      const { changes } = database.run(
        'UPDATE calls SET dismissed = 1 WHERE customer = ? AND missed = 1 AND dismissed = 0 AND started_at < ?',
        customer,
        before,
      )
      return changes > 0
    },

    reachedAfter: (customer, startedAt) =>
      database.get(
        `SELECT 1 FROM calls WHERE customer = ? AND started_at > ? AND direction IS NOT NULL
           AND status IN ('talking', 'picked-up', 'ended') LIMIT 1`,
        customer,
        startedAt,
      ) !== undefined,

    live: (since) => ids("WHERE phase <> 'ended' AND last_received_at > ? ORDER BY started_at, key", since),
    earliestOpen(since) {
      const row = database.get(
        "SELECT min(started_at) AS first FROM calls WHERE phase <> 'ended' AND last_received_at > ?",
        since,
      )
      return row?.first == null ? null : String(row.first)
    },
    missed: (since, limit) =>
      ids(
        `WHERE missed = 1 AND dismissed = 0 AND mine = 1 AND told = 1 AND last_received_at > ?
         ORDER BY started_at DESC, key DESC LIMIT ?`,
        since,
        limit,
      ),
    recent: (limit) =>
      ids("WHERE phase = 'ended' AND mine = 1 ORDER BY started_at DESC, key DESC LIMIT ?", limit),

    countWith(customer, since, until) {
      const row = database.get(
        'SELECT count(*) AS n FROM calls WHERE customer = ? AND started_at >= ? AND started_at <= ?',
        customer,
        since,
        until,
      )
      return Number(row?.n)
    },

    figures(since) {
      const row = database.get(
        `SELECT count(*) FILTER (WHERE direction = 'incoming') AS incoming,
           count(*) FILTER (WHERE direction = 'outgoing') AS outgoing,
           count(*) FILTER (WHERE talk_seconds > 0 AND status = 'ended') AS connected,
           count(*) FILTER (WHERE missed = 1) AS missed,
           coalesce(sum(talk_seconds) FILTER (WHERE status = 'ended'), 0) AS talk
         FROM calls WHERE mine = 1 AND started_at >= ?`,
        since,
      )
      return {
        incoming: Number(row?.incoming),
        outgoing: Number(row?.outgoing),
        connected: Number(row?.connected),
        missed: Number(row?.missed),
        talkSeconds: Number(row?.talk),
      }
    },
  }
}
