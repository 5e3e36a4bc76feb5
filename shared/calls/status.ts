/** The one line an agent reads about a call: what it is doing, seen from that agent's desk. */
import type { Leg } from '../events.ts'
import { agentWasThere, customerWasThere, type Party, reached, rings, talker } from './talk.ts'

/** `requested`: asked for, and no event yet. For an agent whose phone rings the phase is `ringing`. */
export type CallPhase = 'requested' | 'ringing' | 'talking' | 'ended'
export type CallStatus =
  | 'requested'
  | 'calling-your-phone'
  | 'customer-ringing'
  | 'ringing'
  | 'talking'
  | 'picked-up'
  | 'missed'
  | 'voicemail'
  | 'ended'
  | 'not-answered'

type OwnedLeg = Leg & { readonly mine: boolean }

export interface Situation extends Party<OwnedLeg> {
  readonly phase: CallPhase
  /** False for a session known by a disposition only: nothing is known of how it went. */
  readonly hasCallEvents: boolean
  readonly voicemail: boolean
}

/** The leg of mine that rings now. */
export function ringingLeg<L extends OwnedLeg>(party: Party<L>): L | null {
  if (party.ended) return null
  return party.agents.find((leg) => leg.mine && rings(leg, party.agents)) ?? null
}

export function phaseOf(party: Party<OwnedLeg>, seen: number, hasCallEvents: boolean): CallPhase {
  if (seen === 0) return 'requested'
  if (party.ended || !hasCallEvents) return 'ended'
  return talker(party) !== null && ringingLeg(party) === null ? 'talking' : 'ringing'
}

/** An incoming call that ended before any agent took it, in the menu or after ringing; with voicemail or without. */
export function isMissed(situation: Situation): boolean {
  const { direction, phase, hasCallEvents } = situation
  return direction === 'incoming' && phase === 'ended' && hasCallEvents && !agentWasThere(situation)
}

export function statusOf(situation: Situation): CallStatus {
  switch (situation.phase) {
    case 'requested':
      return 'requested'
    case 'ringing':
      return ringingStatus(situation)
    case 'talking':
      return talker(situation)?.mine === false && wasDialled(situation) ? 'picked-up' : 'talking'
    case 'ended':
      return endStatus(situation)
  }
}

/** Only whose own phone rings first reads so; for anybody else an agent's phone is just ringing. */
function ringingStatus(situation: Situation): CallStatus {
  if (situation.direction !== 'outgoing') return 'ringing'
  const customerThere = situation.customers.some(reached)
  if (ringingLeg(situation) !== null) return customerThere ? 'ringing' : 'calling-your-phone'
  const agentThere = situation.agents.some(reached)
  const customerRings = situation.customers.some((leg) => leg.result === 'dialing')
  return customerRings || (agentThere && !customerThere) ? 'customer-ringing' : 'ringing'
}

function endStatus(situation: Situation): CallStatus {
  if (!situation.hasCallEvents) return 'ended'
  if (situation.voicemail) return 'voicemail'
  if (isMissed(situation)) return 'missed'
  if (situation.direction === 'outgoing') return customerWasThere(situation) ? 'ended' : 'not-answered'
  const mineTaken = situation.agents.some((leg) => leg.mine && reached(leg))
  return situation.direction === 'incoming' && wasDialled(situation) && !mineTaken ? 'picked-up' : 'ended'
}

/** A phone of mine rang or talked in this call; also in an outgoing one that was passed on from me or past me. */
const wasDialled = ({ agents }: Situation): boolean => agents.some((leg) => leg.mine)
