/** The team's live calls as a supervisor sees them: a pure function of the calls and the relay's time. */
import { reached, rings } from '../../shared/calls/talk.ts'
import type { SessionView } from '../../shared/calls/view.ts'
import { formatPhone } from '../../shared/phone.ts'
import type { TeamCall, TeamView } from '../../shared/views/team.ts'
import { liveForMs } from './freshness.ts'

/** A live call, seen from no desk (NOBODY in shared/calls/view.ts). */
export interface LiveCall {
  readonly call: TeamCall
  /** Relay's clock, ms: when its last event arrived. */
  readonly heardAt: number
  /** Relay's clock, ISO. */
  readonly beganAt: string
}

export interface TeamDesk {
  readonly view: TeamView
  /** When time alone will change it, ms from now; null when it will not. */
  readonly recheckInMs: number | null
}

const SHOWN = 100

/**
 * @param view of no desk
 * @param names of everybody on the customer's number
 */
export function teamCall(view: SessionView, names: readonly string[]): TeamCall {
  const agents = view.legs.filter((leg) => leg.type === 'agent')
  const ringing = view.phase === 'talking' ? [] : agents.filter((leg) => rings(leg, agents))
  const waiting = agents.find((leg) => reached(leg) && leg.endedAt === null)
  const customer = view.legs.find((leg) => leg.type === 'customer' && leg.result === 'dialing')
  // Phones that ring at once: any of these agents may take it.
  const rung = ringing.map((leg) => leg.label).join(', ')
  return {
    sessionId: view.sessionId,
    direction: view.direction ?? 'incoming',
    phase: view.phase,
    status: view.status,
    agent: (view.phase === 'talking' ? view.pickedUpBy?.name : rung || waiting?.label) || null,
    names,
    number: view.customer ?? '',
    numberText: formatPhone(view.customer ?? ''),
    line: view.line && formatPhone(view.line),
    department: view.department,
    hunted: view.hunting.map((agent) => agent.name),
    since:
      (view.phase === 'talking' ? view.answeredAt : (ringing.at(-1) ?? customer)?.startedAt) ??
      view.startedAt,
  }
}

/** Oldest first; of calls that began in one instant the lower session id. Calls without a word for long are over. */
export function teamView(calls: readonly LiveCall[], relayNow: number): TeamDesk {
  const left = (live: LiveCall) => liveForMs(live.call.phase, relayNow - live.heardAt)
  const fresh = calls.filter((live) => live.call.phase !== 'ended' && left(live) > 0)
  const order = ({ beganAt, call }: LiveCall) => `${beganAt} ${call.sessionId}`
  const sorted = fresh.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  return {
    view: { total: fresh.length, calls: sorted.slice(0, SHOWN).map((live) => live.call) },
    recheckInMs: fresh.length === 0 ? null : Math.min(...fresh.map(left)),
  }
}
