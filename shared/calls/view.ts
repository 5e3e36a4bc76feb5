/** What a session means to one agent: everything here follows from the merged facts and is never stored. */
import type { Leg } from '../events.ts'
import type { LegResult, Session } from './session.ts'
import {
  type CallPhase,
  type CallStatus,
  isMissed,
  phaseOf,
  ringingLeg,
  type Situation,
  statusOf,
} from './status.ts'
import {
  agentWasThere,
  customerWasThere,
  joined,
  lastTalker,
  partyOfSession,
  reached,
  talkBegan,
  talkSeconds,
} from './talk.ts'
import { type Transfer, transfersOf } from './transfers.ts'

export type { CallPhase, CallStatus } from './status.ts'

/** The agent at this desk. */
export interface Me {
  readonly userId: string
  /** E.164, all phones the provider may ring for this agent. */
  readonly phones: readonly string[]
}

/** Looks at a call from no desk at all: as a supervisor sees the calls of others. */
export const NOBODY: Me = { userId: '', phones: [] }

type LegView = Leg & {
  readonly mine: boolean
  /** The agent's name where somebody knows it, else the number; of a customer the number. */
  readonly label: string
}

interface HuntedAgent {
  readonly name: string
  readonly mine: boolean
  readonly result: LegResult
}

export interface SessionView {
  readonly sessionId: string
  readonly phase: CallPhase
  readonly status: CallStatus
  readonly direction: 'incoming' | 'outgoing' | null
  readonly customer: string | null
  /** Our reference_id of an outgoing call; known from its end on. */
  readonly clientRefId: string | null
  readonly line: string | null
  readonly department: string | null
  /** "KO, IN": the provider's guess, at the end only. */
  readonly place: string | null
  /** In dial order. */
  readonly legs: readonly LegView[]
  /** The agents dialled, in order; the same agent again when dialled again. */
  readonly hunting: readonly HuntedAgent[]
  /** One of my legs talked, or rings now. */
  readonly mine: boolean
  /** My phone rings now, and nobody has taken the call since it was dialled. */
  readonly ringsMe: boolean
  /** My leg that rings, else my last that was answered, else my last. */
  readonly myLeg: LegView | null
  /** The agent who talks with the customer, or was the last to; null until both were there. */
  readonly pickedUpBy: { readonly name: string; readonly mine: boolean } | null
  readonly transfers: readonly Transfer[]
  readonly startedAt: string | null
  /** When agent and customer were both there for the first time. */
  readonly answeredAt: string | null
  readonly endedAt: string | null
  /** Incoming, over, and no agent took it; also when the customer left a voicemail. */
  readonly missed: boolean
  readonly voicemail: boolean
  readonly customerAnswered: boolean
  /** Agent and customer were both there, whoever called whom. */
  readonly connected: boolean
  /** Whole seconds the customer talked with agents; null while live, and when no log says. */
  readonly talkSeconds: number | null
}

const unnamed = () => null

/**
 * @param teamNames the team's own name for an agent leg; early events carry numbers only.
 */
export function viewSession(
  session: Session,
  me: Me,
  teamNames: (leg: Leg) => string | null = unnamed,
): SessionView {
  const dress = (leg: Leg): LegView => {
    const isAgent = leg.type === 'agent'
    const name = isAgent ? (teamNames(leg) ?? leg.name) : null
    return { ...leg, mine: isAgent && isMine(leg, me), label: name ?? leg.phone ?? leg.extension ?? '' }
  }
  const { facts } = session
  const party = partyOfSession(session, dress)
  const hasCallEvents = session.firstEventAt !== null
  const ringing = ringingLeg(party)
  const mine = party.agents.filter((leg) => leg.mine)
  const taken = mine.filter(reached)
  const pickedUpBy = lastTalker(party)
  const situation: Situation = {
    ...party,
    phase: phaseOf(party, session.seen.length, hasCallEvents),
    hasCallEvents,
    voicemail: session.status === 'voicemail' && party.ended && !agentWasThere(party),
  }
  return {
    sessionId: session.id,
    phase: situation.phase,
    status: statusOf(situation),
    direction: party.direction,
    customer: facts.customer?.value ?? party.customers.find((leg) => leg.phone !== null)?.phone ?? null,
    clientRefId: facts.clientRefId?.value ?? null,
    line: facts.line?.value ?? null,
    department:
      departmentOf(party.agents) ?? departmentOf(party.customers) ?? facts.department?.value ?? null,
    place: facts.location?.value ?? null,
    legs: party.legs,
    hunting: party.agents.map(({ label, mine, result }) => ({ name: label, mine, result })),
    mine: taken.length > 0 || ringing !== null,
    ringsMe: ringing !== null,
    myLeg: ringing ?? taken.at(-1) ?? mine.at(-1) ?? null,
    pickedUpBy: pickedUpBy && { name: pickedUpBy.label, mine: pickedUpBy.mine },
    transfers: transfersOf(party.agents),
    startedAt: beginning(session) ?? party.legs[0]?.startedAt ?? session.firstEventAt,
    answeredAt: talkBegan(party),
    endedAt: facts.endedAt?.value ?? null,
    missed: isMissed(situation),
    voicemail: situation.voicemail,
    customerAnswered: customerWasThere(party),
    connected: joined(party),
    talkSeconds: talkSeconds(party),
  }
}

/** To the millisecond where the call's own events and the richest one mean the same second. */
function beginning({ facts }: Session): string | null {
  const told = facts.startedAt?.value ?? null
  const exact = facts.beganAt?.value ?? null
  const second = (instant: string | null) => instant?.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
  return exact !== null && second(exact) === second(told) ? exact : told
}

/** Early events know the phone only, the summary the user too; either tells. */
function isMine(leg: Leg, me: Me): boolean {
  return (
    (me.userId !== '' && leg.userId === me.userId) || (leg.phone !== null && me.phones.includes(leg.phone))
  )
}

/** The department that dialled last: a call may be passed on to another one. */
function departmentOf(legs: readonly Leg[]): string | null {
  return legs.findLast((leg) => leg.department !== null)?.department ?? null
}
