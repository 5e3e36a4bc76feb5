/** One reminder for every outcome that stays due, also over a restart; several of one moment are told together. */
import type { WrapUpRow, WrapUpStore } from './wrapup-store.ts'

interface RemindersOptions {
  readonly store: Pick<WrapUpStore, 'unreminded' | 'nextUnreminded' | 'setReminded'>
  /** How long an outcome may be due before. */
  readonly afterMs: () => number
  /** This machine's clock. */
  readonly now: () => Date
  readonly remind: (rows: readonly WrapUpRow[]) => void
}

export interface Reminders {
  start(): void
  /** What is due, or how long it may be, has changed; may be called inside a transaction. */
  changed(): void
  stop(): void
}

/** Node's timers overflow far beyond; and a clock that was set is noticed. */
const LONGEST_WAIT_MS = 60_000

export function createReminders({ store, afterMs, now, remind }: RemindersOptions): Reminders {
  let timer: NodeJS.Timeout | undefined
  let running = false

  const look = () => {
    timer = undefined
    const until = new Date(now().getTime() - afterMs()).toISOString()
    const rows = store.unreminded(until)
    // Before it is shown: after a crash here one reminder is missing, not one too many.
    for (const { sessionId } of rows) store.setReminded(sessionId)
    if (rows.length > 0) remind(rows)
    arm()
  }

  const arm = () => {
    clearTimeout(timer)
    timer = undefined
    const next = running ? store.nextUnreminded() : null
    if (next === null) return
    const left = Date.parse(next) + afterMs() - now().getTime()
    timer = setTimeout(look, Math.min(Math.max(0, left), LONGEST_WAIT_MS) + 1)
  }

  return {
    start() {
      running = true
      arm()
    },
    changed: arm,
    stop() {
      running = false
      clearTimeout(timer)
    },
  }
}
