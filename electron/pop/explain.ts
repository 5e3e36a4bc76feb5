/** "Why did it not pop?": each question by itself, and the first that says why. Pure. */
import type { LegResult } from '../../shared/calls/session.ts'
import type { PopCandidate, PopCheck, PopExplanation, PopVerdict } from '../../shared/views/pop.ts'
import type { PopOutcome } from './pop-log.ts'

/** What this desk knows of one call. */
interface CallFacts {
  readonly candidate: PopCandidate
  /** False: no event of it reached this desk; it was read from the provider's log. */
  readonly told: boolean
  /** Relay's clock, ISO; null when that was forgotten. */
  readonly receivedAt: string | null
  readonly delayMs: number | null
  /** The agents' legs, in dial order; `phone` as people read it. */
  readonly legs: readonly {
    readonly name: string | null
    readonly phone: string | null
    readonly mine: boolean
    readonly result: LegResult
  }[]
  /** Something of this call came live, and was news. */
  readonly seenLive: boolean
  /** Whether its first event came live; null when nobody knows. */
  readonly firstLive: boolean | null
  readonly endedAt: string | null
  readonly outcome: PopOutcome | null
  readonly detail: string | null
}

export interface PopFacts {
  /** Null: no such call reached this desk. */
  readonly call: CallFacts | null
  /** As people read them. */
  readonly myPhones: readonly string[]
  readonly outage: PopExplanation['outage']
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no')

/** Heard of while it went on? What popped was, also when it popped silently; a replay and an end are too late. */
function liveState({
  outcome,
  seenLive,
  firstLive,
  receivedAt,
  endedAt,
}: CallFacts): 'yes' | 'no' | 'unknown' {
  if (outcome !== null) return 'yes'
  if (!seenLive || firstLive === false) return 'no'
  return receivedAt !== null && endedAt !== null && receivedAt >= endedAt ? 'no' : 'unknown'
}

function checksOf(call: CallFacts, myPhones: readonly string[]): PopCheck[] {
  const { receivedAt, delayMs, legs, outcome, detail } = call
  return [
    { check: 'received', state: yesNo(call.told), receivedAt, delayMs },
    { check: 'legs', state: yesNo(legs.length > 0), legs },
    { check: 'matched', state: yesNo(legs.some((leg) => leg.mine)), myPhones },
    { check: 'live', state: liveState(call) },
    { check: 'audible', state: outcome === null ? 'unknown' : yesNo(outcome !== 'silent') },
    {
      check: 'window',
      state: outcome === 'shown' ? 'yes' : outcome === 'blocked' ? 'no' : 'unknown',
      detail: outcome === 'blocked' ? detail : null,
    },
  ]
}

/** A call I asked for pops before any phone rings, so what popped is said first. */
function verdictOf(call: CallFacts): PopVerdict {
  if (call.outcome === 'shown') return 'popped'
  if (call.outcome === 'silent') return 'silent'
  if (call.outcome === 'blocked') return 'window-blocked'
  if (!call.told) return 'not-received'
  if (call.legs.length === 0) return 'no-agent-rung'
  if (!call.legs.some((leg) => leg.mine)) return 'not-my-phone'
  return liveState(call) === 'no' ? 'heard-too-late' : 'unknown'
}

export function explain({ call, myPhones, outage }: PopFacts): PopExplanation {
  if (call === null) {
    const received: PopCheck = { check: 'received', state: 'no', receivedAt: null, delayMs: null }
    return { verdict: 'not-received', call: null, checks: [received], outage }
  }
  const verdict = verdictOf(call)
  return {
    verdict,
    call: call.candidate,
    checks: checksOf(call, myPhones),
    outage: verdict === 'popped' ? null : outage,
  }
}
