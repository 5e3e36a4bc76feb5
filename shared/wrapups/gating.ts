/** Which outcomes a call can have had: the customer's leg decides (field notes, "Did the customer really pick up?"). */
import type { TeamOutcome } from '../team-settings.ts'

/**
 * What the customer's leg shows: they never answered, they talked too briefly to have said anything, they talked.
 * An outcome is offered after a call of its own kind and of the kinds behind it.
 */
export const REACHES = ['unreached', 'short', 'talked'] as const
export type Reach = (typeof REACHES)[number]

interface Talk {
  /** The customer's leg was answered, or the customer called. */
  readonly customerAnswered: boolean
  /** Seconds the customer talked; null when nobody knows. */
  readonly talkSeconds: number | null
}

/** A talk of unknown length counts as a talk: better too much on offer than a true outcome missing. */
export function reachOf({ customerAnswered, talkSeconds }: Talk, shortCallSeconds: number): Reach {
  if (!customerAnswered) return 'unreached'
  return talkSeconds !== null && talkSeconds < shortCallSeconds ? 'short' : 'talked'
}

/** In the team's order. */
export function offeredOutcomes(outcomes: readonly TeamOutcome[], reach: Reach): readonly TeamOutcome[] {
  return outcomes.filter((outcome) => REACHES.indexOf(outcome.reach) <= REACHES.indexOf(reach))
}
