import { reached } from '../../shared/calls/talk.ts'
import type { SessionView } from '../../shared/calls/view.ts'

type LegView = SessionView['legs'][number]

/** The leg of who talked with the customer, or, of an outgoing call that came to no talk, of whose call it was. */
export function agentLegOf({ pickedUpBy, direction, legs }: SessionView): LegView | null {
  const agents = legs.filter((leg) => leg.type === 'agent')
  if (pickedUpBy !== null) {
    const isTheirs = (leg: LegView) => leg.label === pickedUpBy.name && leg.mine === pickedUpBy.mine
    return agents.findLast((leg) => reached(leg) && isTheirs(leg)) ?? null
  }
  return direction === 'outgoing' ? (agents[0] ?? null) : null
}
