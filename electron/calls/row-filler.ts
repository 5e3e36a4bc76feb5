/** Gives the calls of an earlier version their rows in the call log, the newest first, in the background. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../database/database.ts'

/** Calls in one go: a few milliseconds, then others get a turn. */
const STEP = 25

/**
 * @param derive makes the row of one call; in a transaction
 * @param isWanted false ends it; the next start goes on
 */
export async function fillRows(
  database: Database,
  derive: (sessionId: string) => void,
  isWanted: () => boolean,
): Promise<void> {
  let below: number = Number.MAX_SAFE_INTEGER
  while (isWanted()) {
    const rows = database.all(
      `SELECT key, session_id FROM calls
       WHERE key < ? AND NOT EXISTS (SELECT 1 FROM call_rows WHERE call_rows.key = calls.key)
       ORDER BY key DESC LIMIT ?`,
      below,
      STEP,
    )
    const last = rows.at(-1)
    if (last === undefined) return
    database.transaction(() => {
      for (const row of rows) derive(String(row.session_id))
    })
    below = Number(last.key)
    await nextTurn()
  }
}
