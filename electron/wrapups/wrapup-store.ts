import { parseEvent, type WrapupEvent } from '../../shared/events.ts'
import type { WrapUpDraft } from '../../shared/views/wrapups.ts'
import type { Database, Row } from '../database/database.ts'

export interface WrapUpRow {
  readonly sessionId: string
  /** This machine's clock, ISO: when this desk first knew of it. */
  readonly noticedAt: string
  /** The call had just ended then. */
  readonly live: boolean
  readonly putOff: boolean
  readonly draft: WrapUpDraft | null
}

export interface WrapUpStore {
  /** What is due, the latest first. */
  due(limit: number): WrapUpRow[]
  dueTotal(): number
  isDue(sessionId: string): boolean
  /** Null: this desk never noticed that it was due. */
  find(sessionId: string): WrapUpRow | null
  /** True when it was not. Only the first notice counts. */
  setDue(sessionId: string, endedAt: string, notice: Pick<WrapUpRow, 'noticedAt' | 'live'>): boolean
  /** True when it was due. */
  clearDue(sessionId: string): boolean
  /** The last outcome this agent saved of the call, wherever. */
  savedBy(userId: string, sessionId: string): WrapupEvent | null
  setSaved(sessionId: string, outcome: string, at: string): void
  /** Level 1 of what this agent saved since (relay's clock), most frequent first. */
  outcomesSince(since: string): { readonly name: string; readonly count: number }[]
  draft(sessionId: string): WrapUpDraft | null
  setDraft(sessionId: string, draft: WrapUpDraft | null): void
  /** False when it is not due. */
  putOff(sessionId: string): boolean
  /** Due and not reminded of yet, noticed at or before an instant. */
  unreminded(noticedUntil: string): WrapUpRow[]
  nextUnreminded(): string | null
  setReminded(sessionId: string): void
  /** Another agent's. */
  clear(): void
}

const toRow = (row: Row): WrapUpRow => ({
  sessionId: String(row.session_id),
  noticedAt: String(row.noticed_at),
  live: row.live === 1,
  putOff: row.put_off === 1,
  draft: toDraft(row),
})

// Written by `setDraft` alone.
const toDraft = (row: Row | undefined) =>
  row === undefined || row.draft === null ? null : (JSON.parse(String(row.draft)) as WrapUpDraft)

function wrapupsIn(rows: readonly Row[]): WrapupEvent[] {
  return rows.flatMap((row) => {
    const event = parseEvent(JSON.parse(String(row.event)))
    return event?.type === 'wrapup' ? [event] : []
  })
}

export function openWrapUpStore(database: Database): WrapUpStore {
  return {
    due: (limit) =>
      database
        .all('SELECT * FROM wrapups WHERE due = 1 ORDER BY ended_at DESC, session_id LIMIT ?', limit)
        .map(toRow),
    find(sessionId) {
      const row = database.get(
        'SELECT * FROM wrapups WHERE session_id = ? AND noticed_at IS NOT NULL',
        sessionId,
      )
      return row === undefined ? null : toRow(row)
    },
    dueTotal: () => Number(database.get('SELECT count(*) AS n FROM wrapups WHERE due = 1')?.n),
    isDue: (sessionId) =>
      database.get('SELECT 1 FROM wrapups WHERE session_id = ? AND due = 1', sessionId) !== undefined,
    setDue(sessionId, endedAt, { noticedAt, live }) {
      const was = database.get('SELECT due FROM wrapups WHERE session_id = ?', sessionId)
      // When it was first noticed stays, also after an undo.
      database.run(
        `INSERT INTO wrapups (session_id, due, ended_at, noticed_at, live) VALUES (?, 1, ?, ?, ?)
         ON CONFLICT (session_id) DO UPDATE SET due = 1, ended_at = excluded.ended_at,
           noticed_at = coalesce(noticed_at, excluded.noticed_at),
           live = CASE WHEN noticed_at IS NULL THEN excluded.live ELSE live END`,
        sessionId,
        endedAt,
        noticedAt,
        Number(live),
      )
      return was?.due !== 1
    },
    clearDue: (sessionId) =>
      database.run('UPDATE wrapups SET due = 0 WHERE session_id = ? AND due = 1', sessionId).changes > 0,
    savedBy: (userId, sessionId) =>
      wrapupsIn(
        database.all(
          "SELECT event FROM events WHERE session_id = ? AND type = 'wrapup' ORDER BY at, event_id",
          sessionId,
        ),
      ).findLast((event) => event.payload.userId === userId) ?? null,
    setSaved: (sessionId, outcome, at) => {
      database.run(
        `INSERT INTO wrapups (session_id, outcome, saved_at) VALUES (?, ?, ?)
         ON CONFLICT (session_id) DO UPDATE SET outcome = excluded.outcome, saved_at = excluded.saved_at`,
        sessionId,
        outcome,
        at,
      )
    },
    outcomesSince: (since) =>
      database
        .all(
          `SELECT outcome, count(*) AS n FROM wrapups WHERE saved_at >= ? GROUP BY outcome
           ORDER BY n DESC, outcome`,
          since,
        )
        .map((row) => ({ name: String(row.outcome), count: Number(row.n) })),
    draft: (sessionId) => toDraft(database.get('SELECT draft FROM wrapups WHERE session_id = ?', sessionId)),
    setDraft: (sessionId, draft) => {
      database.run(
        `INSERT INTO wrapups (session_id, draft) VALUES (?, ?)
         ON CONFLICT (session_id) DO UPDATE SET draft = excluded.draft`,
        sessionId,
        draft && JSON.stringify(draft),
      )
    },
    putOff: (sessionId) =>
      database.run('UPDATE wrapups SET put_off = 1 WHERE session_id = ? AND due = 1', sessionId).changes > 0,
    unreminded: (noticedUntil) =>
      database
        .all(
          'SELECT * FROM wrapups WHERE due = 1 AND reminded = 0 AND noticed_at <= ? ORDER BY noticed_at',
          noticedUntil,
        )
        .map(toRow),
    nextUnreminded() {
      const row = database.get('SELECT min(noticed_at) AS at FROM wrapups WHERE due = 1 AND reminded = 0')
      return row === undefined || row.at === null ? null : String(row.at)
    },
    setReminded: (sessionId) => {
      database.run('UPDATE wrapups SET reminded = 1 WHERE session_id = ?', sessionId)
    },
    clear: () => {
      database.run('DELETE FROM wrapups')
    },
  }
}
