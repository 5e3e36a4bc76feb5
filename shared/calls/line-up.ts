/**
 * The legs of a session as one list in dial order, whichever logs told of them.
 *
 * This is done when looking, not when merging: which unnumbered leg belongs to which numbered one may change
 * with the next event, so it must never be stored.
 */
import type { Leg } from '../events.ts'
import { joinLegs, type LegRecord, partyOf } from './legs.ts'
import type { Session } from './session.ts'

/**
 * Numbered legs as they are. The legs of a final log without numbers join those of the same party, the last
 * to the last, because such a log may miss early attempts; those left over stand alone. A leg of the in-call
 * webhook joins one attempt of its party: one it agrees with (answered with answered), else the newest.
 */
function matched(legs: readonly LegRecord[]): LegRecord[] {
  const numbered = legs.filter((leg) => leg.index !== null).sort((a, b) => (a.index ?? 0) - (b.index ?? 0))
  const logged = legs.filter((leg) => leg.nth !== null).sort((a, b) => (b.nth ?? 0) - (a.nth ?? 0))
  const live = legs.filter((leg) => leg.index === null && leg.nth === null)

  const taken = new Set<number>()
  const alone = logged.filter((leg) => {
    const place = numbered.findLastIndex((other, i) => !taken.has(i) && sameParty(leg, other))
    taken.add(place)
    return !joinAt(numbered, place, leg) && !isUnnamed(leg, numbered)
  })
  const all = [...numbered, ...alone.sort(byBeginning)]
  const unmatched = live.filter((leg) => {
    const agreeing = all.findLastIndex((other) => sameParty(leg, other) && other.result === leg.result)
    return !joinAt(all, agreeing >= 0 ? agreeing : all.findLastIndex((other) => sameParty(leg, other)), leg)
  })
  return [...all, ...unmatched.sort(byBeginning)]
}

function sameParty(a: LegRecord, b: LegRecord): boolean {
  const party = partyOf(a)
  if (party !== null) return party === partyOf(b)
  const { name } = a.known
  return name !== null && a.type === b.type && name.value === b.known.name?.value
}

/** Some logs give an agent's name only: where the numbered legs are known, it is one of them. */
function isUnnamed(leg: LegRecord, numbered: readonly LegRecord[]): boolean {
  return partyOf(leg) === null && numbered.some((other) => other.type === leg.type)
}

function joinAt(legs: LegRecord[], place: number, news: LegRecord): boolean {
  const leg = legs[place]
  if (leg === undefined) return false
  legs[place] = joinLegs(leg, news)
  return true
}

function byBeginning(a: LegRecord, b: LegRecord): number {
  const order = (leg: LegRecord) => `${leg.known.startedAt?.value ?? leg.lastAt ?? ''} ${leg.key}`
  return order(a) < order(b) ? -1 : 1
}

/**
 * A phone rings no longer when the call is over, or when the old in-call webhook, which lists only whom it
 * dials or who took the call now, has gone on. The new events list the earlier legs with their results.
 */
function stillRings(leg: LegRecord, legs: readonly LegRecord[], ended: boolean): boolean {
  if (ended) return false
  if (leg.index !== null) return true
  return legs.every((other) => other.index !== null || (other.lastAt ?? '') <= (leg.dialingAt ?? ''))
}

function plain(leg: LegRecord, rings: boolean): Leg {
  const { known } = leg
  return {
    index: leg.index,
    type: leg.type,
    phone: known.phone?.value ?? null,
    result: leg.result === 'dialing' && !rings ? 'not_answered' : leg.result,
    dialStatus: known.dialStatus?.value ?? null,
    userId: known.userId?.value ?? null,
    name: known.name?.value ?? null,
    extension: known.extension?.value ?? null,
    departmentId: known.departmentId?.value ?? null,
    department: known.department?.value ?? null,
    device: known.device?.value ?? null,
    startedAt: known.startedAt?.value ?? null,
    answeredAt: known.answeredAt?.value ?? null,
    endedAt: known.endedAt?.value ?? null,
    ringSeconds: known.ringSeconds?.value ?? null,
    talkSeconds: known.talkSeconds?.value ?? null,
  }
}

/** Numbered legs by their number, then the others by their beginning. */
export function lineUp(session: Session): Leg[] {
  const ended = session.facts.endedAt !== null
  const legs = matched(session.legs)
  return legs.map((leg) => plain(leg, stillRings(leg, legs, ended)))
}
