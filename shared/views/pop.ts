/** "Test my pop-up" and "Why did it not pop?" */

/** A synthetic event went out to the relay and came back to this desk's pop window. */
export interface PopTest {
  /** ms from the click until the pop had painted. */
  readonly totalMs: number
  /** ms from the relay's receipt until the pop had painted, on corrected clocks; never below 0. */
  readonly relayToPopMs: number
}

/** A call this desk was told of, to be asked about. */
export interface PopCandidate {
  readonly sessionId: string
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly startedAt: string
  readonly popped: boolean
}

/** One question each; `unknown` where the desk cannot say. */
export type PopCheck =
  /** Did an event of this call reach this desk? With the relay's time of receipt and the delay to the desk. */
  | {
      readonly check: 'received'
      readonly state: 'yes' | 'no'
      readonly receivedAt: string | null
      readonly delayMs: number | null
    }
  /** Which phones rang, in order. */
  | {
      readonly check: 'legs'
      readonly state: 'yes' | 'no'
      readonly legs: readonly {
        readonly name: string | null
        /** As people read it. */
        readonly phone: string | null
        readonly mine: boolean
        readonly result: string
      }[]
    }
  /** Was one of them mine? */
  | { readonly check: 'matched'; readonly state: 'yes' | 'no'; readonly myPhones: readonly string[] }
  /** Was it heard of while it rang, or only afterwards (offline, replayed)? */
  | { readonly check: 'live'; readonly state: 'yes' | 'no' | 'unknown' }
  /** Was the silent mode off? */
  | { readonly check: 'audible'; readonly state: 'yes' | 'no' | 'unknown' }
  /** Did the window come up? `detail` is the system's reason when it did not. */
  | { readonly check: 'window'; readonly state: 'yes' | 'no' | 'unknown'; readonly detail: string | null }

export type PopVerdict =
  | 'popped'
  | 'not-received'
  | 'not-my-phone'
  | 'no-agent-rung'
  | 'heard-too-late'
  | 'silent'
  | 'window-blocked'
  | 'unknown'

export interface PopExplanation {
  readonly verdict: PopVerdict
  /** Null when no such call reached this desk. */
  readonly call: PopCandidate | null
  readonly checks: readonly PopCheck[]
  /** When this desk was not connected around that time: ISO, `until` null = still. */
  readonly outage: { readonly from: string; readonly until: string | null } | null
}
