/**
 * Who passed the call on to whom. The provider has no transfer event: a transfer is an agent dialled while
 * another had already taken the call (reference, Calls Webhooks Overview).
 */
import type { Leg } from '../events.ts'
import { joinedAt, reached } from './talk.ts'

type NamedLeg = Leg & { readonly label: string }

export interface Transfer {
  readonly from: string
  readonly to: string
  /** Whether the second agent took it. */
  readonly taken: boolean
}

/** @param agents the agents' legs, in dial order. */
export function transfersOf(agents: readonly NamedLeg[]): readonly Transfer[] {
  const transfers: Transfer[] = []
  let holder: NamedLeg | null = null
  for (const leg of agents) {
    if (holder !== null && dialledAfter(leg, holder))
      transfers.push({ from: holder.label, to: leg.label, taken: reached(leg) })
    if (reached(leg)) holder = leg
  }
  return transfers
}

/** Phones that ring at once are no transfer: the second was dialled before the first was taken. */
function dialledAfter(leg: NamedLeg, holder: NamedLeg): boolean {
  const at = joinedAt(holder)
  return at === null || leg.startedAt === null || leg.startedAt >= at
}
