/**
 * Messages that an older version of Ringside kept as events alone become threads once, at the first start of this
 * one, in steps that nothing else waits for. Events of which a thread knows already change nothing.
 */
import { parseEvent, type RingsideEvent } from '../../../shared/events.ts'
import type { Database } from '../../database/database.ts'
import type { Meta } from '../../database/meta.ts'

interface ReadBackOptions {
  readonly database: Database
  readonly meta: Meta
  readonly hear: (event: RingsideEvent) => void
  /** Takes a step in a transaction; returns whether the desk is still open. */
  readonly isWanted: () => boolean
}

export interface ReadBack {
  /** Until then the archive of events may not forget anything. */
  isDone(): boolean
  run(): Promise<void>
}

const DONE = 'chats.readBack'
const ALL = 'all'
const STEP = 200

export function createReadBack({ database, meta, hear, isWanted }: ReadBackOptions): ReadBack {
  const isDone = () => meta.get(DONE) === ALL

  const step = (): boolean =>
    database.transaction(() => {
      const after = Number(meta.get(DONE) ?? 0)
      const rows = database.all(
        `SELECT rowid AS place, event FROM events WHERE rowid > ?
           AND (type LIKE 'message.%' OR type LIKE 'conversation.%') ORDER BY rowid LIMIT ?`,
        after,
        STEP,
      )
      for (const row of rows) {
        const event = parseEvent(JSON.parse(String(row.event)))
        if (event !== null) hear(event)
      }
      const last = rows.length < STEP ? ALL : String(rows.at(-1)?.place)
      meta.set(DONE, last)
      return last === ALL
    })

  return {
    isDone,
    async run() {
      while (isWanted() && !isDone() && !step()) {
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}
