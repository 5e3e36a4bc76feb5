/** The wrap-up of the agent's own calls: what is due, and what is being saved. */
import type { Reach } from '../wrapups/gating.ts'

export interface WrapUpDraft {
  /** Level 1, then level 2 where one was chosen; empty while nothing is. */
  readonly outcome: readonly string[]
  readonly note: string
  /** ISO; null = no follow-up. */
  readonly followUpAt: string | null
}

/** A call of mine that is over and has no outcome yet. */
export interface DueWrapUp {
  readonly sessionId: string
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly dialable: boolean
  readonly direction: 'incoming' | 'outgoing'
  readonly line: string | null
  readonly department: string | null
  /** Relay's clock, ISO. */
  readonly endedAt: string
  readonly talkSeconds: number | null
  /** Decides which outcomes are offered (shared/wrapups/gating.ts). */
  readonly reach: Reach
  /** What was typed so far, also before a restart. */
  readonly draft: WrapUpDraft
  /** Drawn in the pop too: the call has just ended, and nobody has put it off. */
  readonly inPop: boolean
}

/** Saved and held back: nothing has been written anywhere yet, so it can be undone without a trace. */
export interface HeldWrite {
  readonly id: string
  readonly kind: 'wrapup' | 'not-needed'
  /** Whom it is about, as people read it. */
  readonly customer: string
  /** This machine's clock, ISO. */
  readonly undoUntil: string
  /** The form was in the pop: there it can be undone too. */
  readonly inPop?: boolean
}

export interface WrapUpsView {
  /** Newest first; at most 20. */
  readonly due: readonly DueWrapUp[]
  readonly dueTotal: number
}

/** What was saved on this desk and waits for the relay. */
export interface OutboxView {
  readonly held: readonly HeldWrite[]
  /** Released, and not yet taken by the relay. */
  readonly waiting: number
  /** Refused for good: how many, and the last reason in words without secrets. */
  readonly refused: number
  readonly problem: string | null
}
