/** The outcomes of one call: saved in Ringside by anybody of the team, or filed in the provider's panel. */
import type { Session } from '../../shared/calls/session.ts'
import { parseEvent } from '../../shared/events.ts'
import type { Database } from '../database/database.ts'

export interface FiledOutcome {
  /** Level 1, then level 2 where there is one. */
  readonly outcome: readonly string[]
  readonly note: string
  readonly userId: string | null
  readonly userName: string | null
  readonly at: string | null
  readonly source: 'ringside' | 'panel'
  readonly followUpAt: string | null
}

/** Wrap-ups stay in the archive of events for good. */
function saved(database: Database, sessionId: string): FiledOutcome[] {
  return database
    .all("SELECT event FROM events WHERE session_id = ? AND type = 'wrapup'", sessionId)
    .flatMap((row): FiledOutcome[] => {
      const event = parseEvent(JSON.parse(String(row.event)))
      if (event?.type !== 'wrapup') return []
      const { outcome, note, userId, userName, followUpAt } = event.payload
      return [{ outcome, note, userId, userName, at: event.at, source: 'ringside', followUpAt }]
    })
}

/** The panel files one disposition per level; a level that does not go on begins the next outcome. */
function filed({ dispositions }: Session): FiledOutcome[] {
  const sorted = dispositions.toSorted((a, b) => compare(a.at ?? '', b.at ?? '') || a.level - b.level)
  const outcomes: { names: string[]; level: number; userId: string | null; at: string | null }[] = []
  for (const { level, name, userId, at } of sorted) {
    const last = outcomes.at(-1)
    if (last && level > last.level && userId === last.userId) {
      last.names.push(name)
      last.level = level
    } else outcomes.push({ names: [name], level, userId, at })
  }
  return outcomes.map(({ names, userId, at }) => ({
    outcome: names,
    note: '',
    userId,
    userName: null,
    at,
    source: 'panel',
    followUpAt: null,
  }))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Newest first; of one instant those saved in Ringside first. */
export function filedOutcomes(database: Database, session: Session): FiledOutcome[] {
  return [...saved(database, session.id), ...filed(session)].sort((a, b) => compare(b.at ?? '', a.at ?? ''))
}
