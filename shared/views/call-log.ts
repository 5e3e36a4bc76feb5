/** Every call of the account this desk knows of: told by events, or read from the provider's log. */

import type { LegResult } from '../calls/session.ts'
import type { CallStatus } from '../calls/view.ts'
import type { Fault } from '../ipc.ts'

export interface CallLogQuery {
  /** Name, number in any spelling, note, comment or outcome; empty = all. */
  readonly text: string
  /** ISO, both inclusive; null = open. */
  readonly from: string | null
  readonly to: string | null
  readonly direction: 'incoming' | 'outgoing' | null
  readonly status: 'connected' | 'missed' | 'voicemail' | 'not-answered' | null
  /** A user id. */
  readonly agent: string | null
  readonly department: string | null
  readonly outcome: string | null
  readonly recorded: boolean | null
  /** The account's own filters, e.g. "12 AND (5 OR 8)"; empty = none. Only the provider can evaluate it. */
  readonly expression: string
}

export interface CallLogRow {
  readonly sessionId: string
  readonly direction: 'incoming' | 'outgoing'
  readonly status: CallStatus
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly dialable: boolean
  readonly place: string | null
  /** ISO. */
  readonly startedAt: string
  /** Who talked, or whose call it was; null when nobody took it. */
  readonly agent: { readonly name: string; readonly mine: boolean } | null
  /** Phones that rang. */
  readonly rang: number
  readonly department: string | null
  readonly talkSeconds: number | null
  readonly outcome: readonly string[]
  readonly outcomeDue: boolean
  readonly recorded: boolean
}

export interface CallLogPage {
  readonly total: number
  readonly items: readonly CallLogRow[]
}

/** How far the provider's log has been read for the query that is on the screen. */
export interface CallLogFetch {
  readonly state: 'idle' | 'reading' | 'waiting' | 'failed'
  /** Calls read and announced by the provider for this query; null before its first answer. */
  readonly read: number
  readonly total: number | null
  /** This machine's clock, ISO: of `waiting`, when the rate limit lets the next request go. */
  readonly until: string | null
  /** Of `failed`. Asking with `call-log:fetch` again goes on where it stopped. */
  readonly problem: Fault | null
}

export interface CallLogView {
  /** Calls kept on this desk. */
  readonly total: number
  /** When the provider's log was last read, this machine's clock, ISO. */
  readonly asOf: string | null
  readonly fetch: CallLogFetch
  /** Calls missed by the feed are being filled in from the log; null when there is no gap. */
  readonly gap: {
    readonly from: string
    readonly until: string
    readonly read: number
    readonly total: number | null
    /** This machine's clock, ISO: the rate limit, or a failure, lets it go on then. */
    readonly waitingUntil: string | null
  } | null
  readonly export: {
    readonly state: 'running' | 'done' | 'failed'
    readonly done: number
    readonly total: number
    readonly fileName: string
    readonly problem: string | null
  } | null
}

export interface LogFilterGroup {
  readonly id: string
  readonly name: string
  readonly filters: readonly { readonly id: string; readonly name: string }[]
}

export interface CallDetailLeg {
  readonly type: 'agent' | 'customer'
  /** An agent's name or number; of the customer null. */
  readonly name: string | null
  readonly mine: boolean
  readonly result: LegResult
  readonly dialStatus: 'answer' | 'busy' | 'no_answer' | 'cancel' | 'failed' | null
  readonly startedAt: string | null
  readonly answeredAt: string | null
  readonly endedAt: string | null
  readonly ringSeconds: number | null
  readonly talkSeconds: number | null
}

export interface CallDetail extends CallLogRow {
  /** The company's number, as people read it. */
  readonly line: string | null
  readonly endedAt: string | null
  readonly durationSeconds: number | null
  readonly category: string | null
  readonly billable: boolean | null
  /** The provider's id of the request of an outgoing call, and our own reference. */
  readonly refId: string | null
  readonly clientRefId: string | null
  readonly legs: readonly CallDetailLeg[]
  readonly note: string
  /** Saved in Ringside or filed in the panel, newest first. */
  readonly outcomes: readonly {
    readonly outcome: readonly string[]
    readonly note: string
    readonly by: string | null
    readonly at: string | null
    readonly source: 'ringside' | 'panel'
    readonly followUpAt: string | null
  }[]
  readonly comments: readonly {
    readonly text: string
    readonly by: string | null
    readonly at: string | null
  }[]
  /** Whether there is one to be played, and if not, why. */
  readonly recording: 'there' | 'not-answered' | 'preparing' | 'none'
  /** Events of this call that are still kept here, for supervisors. */
  readonly rawEvents: number
}
