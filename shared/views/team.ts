/** All live calls of the team, for supervisors. */
import type { CallPhase, CallStatus } from '../calls/view.ts'

export interface TeamCall {
  readonly sessionId: string
  readonly direction: 'incoming' | 'outgoing'
  readonly phase: CallPhase
  readonly status: CallStatus
  /** Who talks; else whose phone rings now; null when nobody's does (the call is in the IVR). */
  readonly agent: string | null
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly line: string | null
  readonly department: string | null
  /** Agents dialled so far, in order, by name. */
  readonly hunted: readonly string[]
  /** ISO: since when it is in this phase. */
  readonly since: string | null
}

/** Oldest call first, at most 100; `total` counts them all. */
export interface TeamView {
  readonly total: number
  readonly calls: readonly TeamCall[]
}
