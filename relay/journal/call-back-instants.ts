/**
 * The instants of call-back events: they strictly increase, also within a millisecond, over restarts and when the
 * clock goes back, so that of two claims every desk knows the first.
 */
import type { DatabaseSync } from 'node:sqlite'

export interface CallBackInstants {
  /** Later than all it has given. @param now ms since 1970 */
  next(now: number): string
  /** Inside the transaction that journals the event with this instant. */
  keep(at: string): void
}

export function createCallBackInstants(db: DatabaseSync): CallBackInstants {
  const stored = db.prepare("SELECT value FROM meta WHERE key = 'call_back_at'")
  const save = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('call_back_at', ?)")
  // What was given and never journalled is only skipped.
  let last = Number(stored.get()?.value ?? 0)
  return {
    next(now) {
      last = Math.max(now, last + 1)
      return new Date(last).toISOString()
    },
    keep: (at) => {
      save.run(Date.parse(at))
    },
  }
}
