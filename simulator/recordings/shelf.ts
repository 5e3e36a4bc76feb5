/** Which recordings can be had: those of the calls in the log, but for what the control interface says. */
import { recordedSeconds } from '../calls/call.ts'
import { endMs, type LogEntry } from '../log/entry.ts'
import type { CallLog } from '../log/store.ts'

export interface ShelfRules {
  /** Files or session ids. */
  readonly missing: readonly string[]
  /** From the end of a call until its recording is there. */
  readonly preparingSeconds: number
  /** Whether the account may hear recordings at all. */
  readonly permitted: boolean
}

type Found =
  | { readonly kind: 'there'; readonly seconds: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-permitted' }

export interface Shelf {
  /** What is not given stays. */
  set(rules: Partial<ShelfRules>): ShelfRules
  /** By its file name. */
  find(file: string): Found
  reset(): void
}

const RULES: ShelfRules = { missing: [], preparingSeconds: 0, permitted: true }

/** Played without waiting a call ends ahead of the clock. */
const endedMs = (entry: LogEntry): number => Math.min(endMs(entry), entry.loggedAt)

export const createShelf = (log: Pick<CallLog, 'byRecording'>, clock: () => number): Shelf => {
  let rules = RULES
  return {
    set(change) {
      rules = { ...rules, ...change }
      return rules
    },
    find(file) {
      if (!rules.permitted) return { kind: 'not-permitted' }
      const entry = log.byRecording(file)
      if (!entry || rules.missing.includes(file) || rules.missing.includes(entry.call.sessionId)) {
        return { kind: 'missing' }
      }
      const ready = endedMs(entry) + rules.preparingSeconds * 1000 <= clock()
      // A file of no length plays nowhere: what was heard of a call that ended at once is its first second.
      return ready
        ? { kind: 'there', seconds: Math.max(1, recordedSeconds(entry.call)) }
        : { kind: 'missing' }
    },
    reset() {
      rules = RULES
    },
  }
}
