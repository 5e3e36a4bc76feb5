/**
 * Who is on the line, since when and for how long: read from the legs alone.
 *
 * For an incoming call the customer is there from the start and a talk begins with the first agent; for an
 * outgoing one it needs both sides, because the provider rings the agent's own phone first.
 */
import type { Leg } from '../events.ts'
import { lineUp } from './line-up.ts'
import type { Session } from './session.ts'

export interface Party<L extends Leg = Leg> {
  readonly direction: 'incoming' | 'outgoing' | null
  /** All of them in dial order, then by side. */
  readonly legs: readonly L[]
  readonly agents: readonly L[]
  readonly customers: readonly L[]
  /** The provider says two sides were joined, whether or not its legs show it. */
  readonly bridged: boolean
  readonly ended: boolean
}

/** The side that called is connected, the side that was dialled and picked up is answered. */
export const reached = (leg: Leg): boolean => leg.result === 'answered' || leg.result === 'connected'
const onLine = (leg: Leg): boolean => reached(leg) && leg.endedAt === null

/** When this side joined; the side that called is there when its leg begins. */
export function joinedAt(leg: Leg): string | null {
  return leg.answeredAt ?? (leg.result === 'connected' ? leg.startedAt : null)
}

/** The provider's word, else what the legs show: only a caller is `connected`, everybody else is dialled. */
function directionOf(
  session: Session,
  agents: readonly Leg[],
  customers: readonly Leg[],
): Party['direction'] {
  if (session.facts.direction !== null) return session.facts.direction.value
  if (customers.some((leg) => leg.result === 'connected')) return 'incoming'
  if (customers.some((leg) => leg.result !== 'unknown') || agents.some((leg) => leg.result === 'connected'))
    return 'outgoing'
  return null
}

export function partyOfSession<L extends Leg>(session: Session, dress: (leg: Leg) => L): Party<L> {
  const legs = lineUp(session).map(dress)
  const agents = legs.filter((leg) => leg.type === 'agent')
  const customers = legs.filter((leg) => leg.type === 'customer')
  return {
    direction: directionOf(session, agents, customers),
    legs,
    agents,
    customers,
    bridged: session.status === 'bridged',
    ended: session.facts.endedAt !== null,
  }
}

/** An agent was on the line. Without a leg that says so `bridged` counts, unless the legs say nobody took it. */
export function agentWasThere({ agents, bridged }: Party): boolean {
  if (agents.some(reached)) return true
  return bridged && (agents.length === 0 || agents.some((leg) => leg.result !== 'not_answered'))
}

/** The customer's leg was answered, or the customer called; logs of agents only have the verdict instead. */
export function customerWasThere({ customers, bridged }: Party): boolean {
  return customers.some(reached) || (customers.length === 0 && bridged)
}

/** The agent who joined last of those that `isIn`; of unknown instants the one dialled last. */
function lastJoined<L extends Leg>(agents: readonly L[], isIn: (leg: L) => boolean): L | null {
  let last: L | null = null
  for (const leg of agents.filter(isIn)) {
    if (last === null || (joinedAt(leg) ?? '') >= (joinedAt(last) ?? '')) last = leg
  }
  return last
}

/** Agent and customer were both there, whoever called whom. */
export const joined = (party: Party): boolean =>
  agentWasThere(party) && (party.direction !== 'outgoing' || customerWasThere(party))

/** The agent who talks with the customer now. */
export function talker<L extends Leg>(party: Party<L>): L | null {
  if (party.ended || !joined(party)) return null
  return lastJoined(party.agents, onLine)
}

/** The agent who talked with the customer last; null until both were there. */
export function lastTalker<L extends Leg>(party: Party<L>): L | null {
  return talker(party) ?? (joined(party) ? lastJoined(party.agents, reached) : null)
}

/** Whether an agent's phone rings now and may be taken. Whoever joined before it was dialled transfers the call. */
export function rings<L extends Leg>(leg: L, agents: readonly L[]): boolean {
  if (leg.result !== 'dialing' || leg.endedAt !== null) return false
  return agents.filter(reached).every((other) => {
    const at = joinedAt(other)
    return at !== null && leg.startedAt !== null && at <= leg.startedAt
  })
}

/** When agent and customer were both there for the first time. */
export function talkBegan(party: Party): string | null {
  if (!joined(party)) return null
  const first = (legs: readonly Leg[]) =>
    legs
      .filter(reached)
      .map(joinedAt)
      .filter((at) => at !== null)
      .sort()[0] ?? null
  const agent = first(party.agents)
  if (party.direction !== 'outgoing') return agent
  const customer = first(party.customers)
  return agent === null || (customer !== null && customer > agent) ? customer : agent
}

/** Seconds one leg talked; null when its log does not say. */
function talked(leg: Leg): number | null {
  if (leg.talkSeconds !== null) return leg.talkSeconds
  const span = Date.parse(leg.endedAt ?? '') - Date.parse(joinedAt(leg) ?? '')
  return Number.isNaN(span) ? null : Math.max(0, Math.floor(span / 1000))
}

/**
 * Talk time of the customer's leg in whole seconds, once the call is over; null when the logs do not say.
 *
 * A customer who was dialled: that leg's own (with a menu or a wait for an agent, where the call began so).
 * One who called in: the agents' talk times, because that leg counts menu and ringing from the start. The
 * whole call's duration is never it (field notes, OBD).
 */
export function talkSeconds(party: Party): number | null {
  if (!party.ended) return null
  const dialled = party.customers.filter((leg) => leg.result === 'answered')
  if (dialled.length === 0 && !joined(party)) return 0
  const counted = dialled.length > 0 ? dialled : party.agents.filter(reached)
  const times = counted.map(talked).filter((seconds) => seconds !== null)
  return times.length === 0 ? null : times.reduce((sum, seconds) => sum + seconds, 0)
}
