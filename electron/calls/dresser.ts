/** Calls with what the desk looks up beside them, remembered until something about them changes. */
import type { Session } from '../../shared/calls/session.ts'
import { NOBODY, type SessionView, viewSession } from '../../shared/calls/view.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { CallStore, StoredCall } from './call-store.ts'
import type { DeskCall, DeskRequest } from './cards.ts'
import type { CallRequest, RequestStore } from './request-store.ts'
import type { Team } from './team.ts'

export interface DresserOptions {
  readonly calls: CallStore
  readonly requests: RequestStore
  readonly team: Team
  /** Names of everybody on a number, best first. */
  readonly namesFor: (number: string) => string[]
  /** What was last said of a customer before an instant (relay's clock, ISO). */
  readonly lastOf: (number: string, before: string) => DeskCall['last']
  /** The agent at this desk, with every phone that is theirs; null before the first sign-in. */
  readonly me: () => Agent | null
}

/** A call with everything that only an event, a contact or the agent can change. */
export type Dressed = Omit<DeskCall, 'settledAt' | 'liveForMs'>

export interface Dresser {
  viewOf(session: Session): SessionView
  /** No entry for a session nobody has heard of. */
  dressed(sessionId: string): Dressed[]
  /** For a request that has not become a session. */
  dressRequest(request: CallRequest): DeskRequest
  forget(sessionId: string): void
  forgetAll(): void
}

const WEEK_MS = 7 * 24 * 60 * 60_000
/** Far more than a desk shows; only keeps a long day from growing for ever. */
const REMEMBERED = 500

export function createDresser({ calls, requests, team, lastOf, ...options }: DresserOptions): Dresser {
  const remembered = new Map<string, Dressed>()
  const viewOf = (session: Session) => viewSession(session, options.me() ?? NOBODY, (leg) => team.nameOf(leg))
  const namesFor = (number: string | null) => (number === null ? [] : options.namesFor(number))
  const callsInWeek = (number: string, until: string) =>
    calls.countWith(number, new Date(Date.parse(until) - WEEK_MS).toISOString(), until)

  const dress = (call: StoredCall): Dressed => {
    const view = viewOf(call.session)
    const request = requests.linkedTo(call.session.id)
    const number = view.customer ?? request?.number ?? null
    const startedAt = view.startedAt ?? call.lastReceivedAt
    const callOfWeek = number === null ? 1 : Math.max(1, callsInWeek(number, startedAt))
    const last = number === null ? null : lastOf(number, startedAt)
    return { call, view, request, names: namesFor(number), callOfWeek, last }
  }

  return {
    viewOf,
    dressed(sessionId) {
      const known = remembered.get(sessionId)
      if (known) return [known]
      const call = calls.find(sessionId)
      if (call === null) return []
      if (remembered.size >= REMEMBERED) remembered.clear()
      const made = dress(call)
      remembered.set(sessionId, made)
      return [made]
    },
    dressRequest: (request) => ({
      request,
      names: namesFor(request.number),
      callOfWeek: Math.max(1, callsInWeek(request.number, request.requestedAt)) + 1,
      last: lastOf(request.number, request.requestedAt),
    }),
    forget: (sessionId) => {
      remembered.delete(sessionId)
    },
    forgetAll: () => remembered.clear(),
  }
}
