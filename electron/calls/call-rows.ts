/** The narrow row beside each call that the call log finds it by (database/versions/6-call-log.ts). */
import type { Session } from '../../shared/calls/session.ts'
import type { SessionView } from '../../shared/calls/view.ts'
import type { CallLogQuery } from '../../shared/views/call-log.ts'
import type { Database } from '../database/database.ts'
import { agentLegOf } from './call-agent.ts'
import { filedOutcomes } from './filed-outcomes.ts'

export interface CallRows {
  /** @param key the call's */
  put(key: number, session: Session, view: SessionView, startedAt: string): void
  setNote(sessionId: string, note: string): void
}

export type CallClass = NonNullable<CallLogQuery['status']>

/** How it ended, seen from nobody's desk; null while it goes on, and when nothing is known of how it went. */
export function classOf({ status, direction, pickedUpBy }: SessionView): CallClass | null {
  switch (status) {
    case 'missed':
    case 'voicemail':
    case 'not-answered':
      return status
    case 'picked-up':
    case 'talking':
      return 'connected'
    case 'ended':
      return direction !== null || pickedUpBy !== null ? 'connected' : null
    default:
      return null
  }
}

/** Of a call; while it was only asked for, the note was kept with the request. */
const NOTE = `coalesce(nullif((SELECT note FROM calls WHERE key = ?), ''),
  (SELECT note FROM call_requests WHERE session_id = ?), '')`
const NEXT = '(SELECT coalesce(max(changed), 0) + 1 FROM call_rows)'

export function openCallRows(database: Database): CallRows {
  const userOf = (view: SessionView): string | null => {
    const leg = agentLegOf(view)
    if (leg === null || leg.userId !== null || leg.phone === null) return leg?.userId ?? null
    const row = database.get('SELECT user_id FROM team WHERE phone = ?', leg.phone)
    return row?.user_id == null ? null : String(row.user_id)
  }

  return {
    put(key, session, view, startedAt) {
      const outcomes = filedOutcomes(database, session)
      const said = [
        ...outcomes.flatMap(({ outcome, note }) => [...outcome, note]),
        ...session.comments.map(({ text }) => text),
      ]
      database.run(
        `INSERT INTO call_rows (key, changed, started_at, customer, direction, class, agent, department, recorded,
           outcome, note, said)
         VALUES (?, ${NEXT}, ?, ?, ?, ?, ?, ?, ?, ?, ${NOTE}, ?)
         ON CONFLICT (key) DO UPDATE SET changed = excluded.changed, started_at = excluded.started_at,
           customer = excluded.customer, direction = excluded.direction, class = excluded.class,
           agent = excluded.agent, department = excluded.department, recorded = excluded.recorded,
           outcome = excluded.outcome, note = excluded.note, said = excluded.said`,
        key,
        startedAt,
        view.customer,
        view.direction,
        classOf(view),
        userOf(view),
        view.department,
        Number(session.facts.recording !== null),
        JSON.stringify(outcomes[0]?.outcome ?? []),
        key,
        session.id,
        said.filter((line) => line !== '').join('\n'),
      )
    },
    setNote(sessionId, note) {
      database.run(
        `UPDATE call_rows SET note = ?, changed = ${NEXT}
         WHERE key = (SELECT key FROM calls WHERE session_id = ?)`,
        note,
        sessionId,
      )
    },
  }
}
