/**
 * One reminder at the time a follow-up falls due, also for one that did so while Ringside was closed; several of one
 * moment are told together. Another time is another reminder.
 */
import type { FollowUpStore, OpenFollowUp } from './follow-up-store.ts'

interface RemindersOptions {
  readonly store: Pick<FollowUpStore, 'unreminded' | 'nextDue' | 'setReminded'>
  readonly myUserId: () => string
  /** This machine's clock. */
  readonly now: () => Date
  /** They have just fallen due. */
  readonly remind: (due: readonly OpenFollowUp[]) => void
}

export interface Reminders {
  /** What was missed is known by now: a colleague may have done it meanwhile. */
  begin(): void
  /** What is due, or when, has changed; may be called inside a transaction. */
  changed(): void
  stop(): void
}

/** Node's timers overflow far beyond; and a clock that was set is noticed. */
const LONGEST_WAIT_MS = 60_000

export function createReminders({ store, myUserId, now, remind }: RemindersOptions): Reminders {
  let timer: NodeJS.Timeout | undefined
  let running = false

  const arm = (ms: number) => {
    clearTimeout(timer)
    if (running) timer = setTimeout(look, Math.min(Math.max(0, ms), LONGEST_WAIT_MS) + 1)
  }

  const look = () => {
    const at = now()
    const due = store.unreminded(myUserId(), at.toISOString())
    // Before it is shown: after a crash here one reminder is missing, not one too many.
    for (const { record, dueAt } of due) store.setReminded(record.id, dueAt)
    if (due.length > 0) remind(due)
    const next = store.nextDue(myUserId(), at.toISOString())
    if (next !== null) arm(Date.parse(next) - at.getTime())
  }

  return {
    begin() {
      if (running) return
      running = true
      arm(0)
    },
    changed: () => arm(0),
    stop() {
      running = false
      clearTimeout(timer)
    },
  }
}
