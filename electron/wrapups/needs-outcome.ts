/** Whether an agent owes a call its outcome: a pure function of what is known of the call. */
import type { SessionView } from '../../shared/calls/view.ts'

/** A call as it concerns the wrap-up. */
export interface EndedCall {
  /** Seen from this agent's desk. */
  readonly view: SessionView
  /** This agent asked for it. */
  readonly asked: boolean
  /** An outcome was filed in the provider's panel, by whomever. */
  readonly disposed: boolean
}

/** A leg of a log that says nothing may never have been dialled. */
const wasDialled = ({ view }: EndedCall): boolean =>
  view.customerAnswered || view.legs.some((leg) => leg.type === 'customer' && leg.result !== 'unknown')

/**
 * A call that is over and that this agent can say something about: one of their phones talked in it, or they asked
 * for it; of an outgoing one the customer's phone must have been dialled. Whoever talked owes an outcome of their
 * own, so that after a transfer both do. A call with nobody's number is about nobody.
 */
export function isToWrapUp(call: EndedCall): boolean {
  const { view, asked } = call
  if (view.phase !== 'ended' || view.customer === null) return false
  return view.direction === 'outgoing' ? (view.mine || asked) && wasDialled(call) : view.mine
}

/** All that a summary knows of an instant. */
const wholeSeconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** @param since ISO; what began before this desk was first opened is nobody's debt. Null: it never was. */
export function needsOutcome(call: EndedCall, since: string | null): boolean {
  const { startedAt } = call.view
  if (since === null || startedAt === null || wholeSeconds(startedAt) < wholeSeconds(since)) return false
  return !call.disposed && isToWrapUp(call)
}
