/**
 * Keeps what the provider's log says of calls: merged into the same sessions as the relay's events, in any order with
 * the same end. It is not put into the archive of events: that holds what the relay sent, and nothing else.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SessionEvent } from '../../shared/calls/facts.ts'
import type { LogPage } from '../../shared/myoperator/log-search.ts'
import type { Database } from '../database/database.ts'

interface HistoryOptions {
  readonly database: Database
  readonly apply: (event: SessionEvent) => void
  /** After each step. */
  readonly onChange: () => void
}

export interface History {
  keep(page: Pick<LogPage, 'calls' | 'dispositions'>): Promise<void>
  /** After this the database may be closed. */
  stop(): void
}

/** Calls kept in one go: a few milliseconds, then others get a turn. */
const STEP = 20

export function createHistory({ database, apply, onChange }: HistoryOptions): History {
  let stopped = false
  return {
    stop() {
      stopped = true
    },
    async keep({ calls, dispositions }) {
      const events = [...calls, ...dispositions]
      for (let at = 0; at < events.length && !stopped; at += STEP) {
        database.transaction(() => events.slice(at, at + STEP).forEach(apply))
        onChange()
        await nextTurn()
      }
    },
  }
}
