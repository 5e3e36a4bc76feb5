/**
 * What is known of each leg (one dialled or calling party) of a session, merged over its events.
 *
 * A leg is told by its type and the provider's number, never by its phone: in one call agent and customer may
 * carry the same phone, and a hunt may dial the same agent twice. Legs without a number are kept apart here:
 * of a call's final log by phone and how often that phone stands in it, of the old in-call webhook, which
 * tells of one attempt at a time, by phone. line-up.ts brings the three kinds together.
 */
import type { Leg } from '../events.ts'
import {
  type Facts,
  factMaker,
  furthest,
  latest,
  mergeByKey,
  mergeFacts,
  rankOf,
  type SessionEvent,
} from './facts.ts'

type Knowledge = Facts<Omit<Leg, 'index' | 'type' | 'result'>>

export interface LegRecord {
  readonly key: string
  /** The provider's leg_index; null for a leg without a number. */
  readonly index: number | null
  /** Which leg of that type and phone in a final log without numbers, from 0; null for any other leg. */
  readonly nth: number | null
  readonly type: Leg['type']
  readonly result: Leg['result']
  /** The newest event that listed this leg. */
  readonly lastAt: string | null
  /** The newest event that listed it as dialing. */
  readonly dialingAt: string | null
  readonly known: Knowledge
}

/** A leg moves up only: who has answered stays answered, whatever an older event says later. */
const RESULTS: readonly Leg['result'][] = ['unknown', 'dialing', 'not_answered', 'connected', 'answered']

/** Phone, or user where a log names no phone; null = cannot be matched with another leg. */
export function partyOf(leg: Pick<LegRecord, 'type' | 'known'>): string | null {
  const party = leg.known.phone ?? leg.known.userId
  return party === null ? null : `${leg.type} ${party.value}`
}

/** Whether it tells of the call as a whole, after it. */
export function isFinal(event: SessionEvent): boolean {
  return event.type === 'call.end' || event.type === 'call.summary'
}

function knowledgeOf(leg: Leg, event: SessionEvent): Knowledge {
  const fact = factMaker(rankOf(event))
  return {
    phone: fact(leg.phone),
    dialStatus: fact(leg.dialStatus),
    userId: fact(leg.userId),
    name: fact(leg.name),
    extension: fact(leg.extension),
    departmentId: fact(leg.departmentId),
    department: fact(leg.department),
    device: fact(leg.device),
    startedAt: fact(leg.startedAt),
    answeredAt: fact(leg.answeredAt),
    endedAt: fact(leg.endedAt),
    ringSeconds: fact(leg.ringSeconds),
    // Before the end the provider sends the talk time so far, which is no fact about the call.
    talkSeconds: isFinal(event) ? fact(leg.talkSeconds) : null,
  }
}

function recordsOf(event: SessionEvent): LegRecord[] {
  if (event.type === 'disposition') return []
  const times = new Map<string, number>()
  return event.payload.legs.map((leg) => {
    const { index, type, result } = leg
    const known = knowledgeOf(leg, event)
    const dialingAt = result === 'dialing' ? event.at : null
    const base = { index, type, result, known, nth: null, lastAt: event.at, dialingAt }
    if (index !== null) return { ...base, key: `${type} #${index}` }
    const party = partyOf(base) ?? type
    if (!isFinal(event)) return { ...base, key: `${party} live` }
    const nth = times.get(party) ?? 0
    times.set(party, nth + 1)
    return { ...base, key: `${party} ~${nth}`, nth }
  })
}

/** Everything both records know, as the leg `a`. */
export function joinLegs(a: LegRecord, b: LegRecord): LegRecord {
  const result = furthest(RESULTS, a.result, b.result)
  const lastAt = latest(a.lastAt, b.lastAt)
  const dialingAt = latest(a.dialingAt, b.dialingAt)
  const known = mergeFacts(a.known, b.known)
  const same = result === a.result && lastAt === a.lastAt && dialingAt === a.dialingAt && known === a.known
  return same ? a : { ...a, result, lastAt, dialingAt, known }
}

export function mergeLegs(legs: readonly LegRecord[], event: SessionEvent): readonly LegRecord[] {
  return mergeByKey(legs, recordsOf(event), (leg) => leg.key, joinLegs)
}
