/** Calls as the call log shows them: lines, one call whole, and the events it was told by. */
import { NOBODY, viewSession } from '../../shared/calls/view.ts'
import type { CallDetail, CallLogRow } from '../../shared/views/call-log.ts'
import type { Database } from '../database/database.ts'
import { callDetail } from './call-detail.ts'
import type { StoredCall } from './call-store.ts'
import type { DresserOptions } from './dresser.ts'
import { filedOutcomes } from './filed-outcomes.ts'
import { liveForMs } from './freshness.ts'
import { logRow, type RowParts } from './log-row.ts'

interface LogViewOptions extends DresserOptions {
  readonly database: Database
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** Whether this agent has yet to say how the call went. */
  readonly outcomeDue: (sessionId: string) => boolean
}

/** A line with what only a file of them holds. */
export interface ExportedCall extends CallLogRow {
  readonly endedAt: string | null
  readonly note: string
}

export interface LogView {
  /** In the order of the keys. */
  rows(keys: readonly number[]): CallLogRow[]
  exported(keys: readonly number[]): ExportedCall[]
  /** Keys of these sessions, in their order; those not kept here are left out. */
  keysOf(sessionIds: readonly string[]): number[]
  detail(sessionId: string): CallDetail | null
  /** The events of a call as the relay sent them, JSON, oldest first. */
  raw(sessionId: string): string[]
}

export function createLogView(options: LogViewOptions): LogView {
  const { database, calls, requests, team } = options
  const relayNow = () => options.now().getTime() + options.clockOffsetMs()
  const nameOf = (userId: string) => team.nameOf({ phone: null, userId, name: null })

  const partsOf = (call: StoredCall, outcome: readonly string[]): RowParts => {
    const view = viewSession(call.session, options.me() ?? NOBODY, (leg) => team.nameOf(leg))
    const age = relayNow() - Date.parse(call.lastReceivedAt)
    return {
      call,
      view,
      names: view.customer === null ? [] : options.namesFor(view.customer),
      outcome,
      outcomeDue: options.outcomeDue(call.session.id),
      live: view.phase !== 'ended' && liveForMs(view.phase, age) > 0,
    }
  }
  const noteOf = (call: StoredCall) => call.note || (requests.linkedTo(call.session.id)?.note ?? '')

  const outcomeOf = (key: number): readonly string[] => {
    const row = database.get('SELECT outcome FROM call_rows WHERE key = ?', key)
    // Written by call-rows.ts alone.
    return row ? (JSON.parse(String(row.outcome)) as string[]) : []
  }
  const withKey = (key: number): { call: StoredCall; parts: RowParts }[] => {
    const call = calls.withKey(key)
    return call === null ? [] : [{ call, parts: partsOf(call, outcomeOf(key)) }]
  }

  return {
    rows: (keys) => keys.flatMap(withKey).map(({ parts }) => logRow(parts)),
    exported: (keys) =>
      keys.flatMap(withKey).map(({ call, parts }) => ({
        ...logRow(parts),
        endedAt: parts.view.endedAt,
        note: noteOf(call),
      })),
    keysOf: (sessionIds) =>
      sessionIds.flatMap((id) => {
        const row = database.get('SELECT key FROM calls WHERE session_id = ?', id)
        return row ? [Number(row.key)] : []
      }),
    detail(sessionId) {
      const call = calls.find(sessionId)
      if (call === null) return null
      const row = database.get('SELECT count(*) AS n FROM events WHERE session_id = ?', sessionId)
      const outcomes = filedOutcomes(database, call.session)
      return callDetail({
        ...partsOf(call, outcomes[0]?.outcome ?? []),
        outcomes,
        note: noteOf(call),
        nameOf,
        rawEvents: Number(row?.n),
        now: relayNow(),
      })
    },
    raw: (sessionId) =>
      database
        .all('SELECT event FROM events WHERE session_id = ? ORDER BY at, received_at, event_id', sessionId)
        .map((row) => String(row.event)),
  }
}
