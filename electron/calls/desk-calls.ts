/**
 * The calls of this desk: applies the relay's events to the stored sessions and says what lies on the desk.
 *
 * Whether a call rings is decided here and nowhere else. Events that come live may ring; events of a replay
 * are history, except that a call which is still ringing when the desk has caught up rings after all.
 */
import { applyToSession, emptySession, type Session } from '../../shared/calls/session.ts'
import { type SessionView, viewSession } from '../../shared/calls/view.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import type { RecentCall, TodayFigures } from '../../shared/ipc.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { CallStore, StoredCall } from './call-store.ts'
import { type Desk, type DeskCall, type DeskRequest, deskCards, recentCall } from './cards.ts'
import { requestFor } from './correlate.ts'
import type { RequestStore } from './request-store.ts'
import type { Team } from './team.ts'

interface DeskCallsOptions {
  readonly calls: CallStore
  readonly requests: RequestStore
  readonly team: Team
  readonly namesFor: (number: string) => string[]
  readonly me: () => Agent | null
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
}

export interface DeskCalls {
  /** Inside the transaction that moves the cursor. `live` is false during a replay. */
  apply(event: RingsideEvent, receivedAt: string, live: boolean): void
  /** The replay is over: what still rings or talks now does so on this desk. */
  caughtUp(): void
  desk(): Desk
  recent(): RecentCall[]
  today(): TodayFigures
  isLive(sessionId: string): boolean
  dismiss(cardId: string): boolean
  setNote(cardId: string, note: string): boolean
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Without any further event a ringing call is over by then, its end lost. */
const LONGEST_RING_MS = 3 * MINUTE_MS
/** The provider ends a call after 5400 s. */
const LONGEST_TALK_MS = 95 * MINUTE_MS
/** A ring this old is not worth a pop when the desk comes back. */
const STILL_RINGS_MS = MINUTE_MS
const WEEK_MS = 7 * DAY_MS
const REQUESTS_SHOWN_MS = 60 * MINUTE_MS
/** Longer than any settled call is shown (cards.ts). */
const SETTLED_KEPT_MS = 10 * MINUTE_MS
const MISSED_SHOWN = 50
const RECENT_SHOWN = 20

/** Nobody's phone here has a part in it any more. */
const isSettled = (seen: SessionView) => seen.phase === 'ended' || seen.status === 'picked-up'

const NOBODY: Agent = { userId: '', name: '', role: 'agent', phones: [] }

export function createDeskCalls(options: DeskCallsOptions): DeskCalls {
  const { calls, requests, team, now } = options
  /** When this desk saw a call answered by another, or ended; only for calls it saw live. */
  const settledAt = new Map<string, number>()

  const viewOf = (session: Session): SessionView =>
    viewSession(session, options.me() ?? NOBODY, (leg) => team.nameOf(leg))
  const view = (call: StoredCall): SessionView => viewOf(call.session)
  const iso = (ms: number) => new Date(ms).toISOString()
  const relayNow = () => now().getTime() + options.clockOffsetMs()
  const ageOf = (call: StoredCall) => relayNow() - Date.parse(call.lastReceivedAt)
  const isMine = (seen: SessionView) => seen.mine || seen.hunting.some((agent) => agent.mine)
  /** One of my phones is in it, or I asked for it, from whatever phone. */
  const concernsDesk = (call: StoredCall, seen: SessionView) =>
    isMine(seen) || requests.linkedTo(call.session.id) !== null
  const liveForMs = (call: StoredCall, seen: SessionView) =>
    (seen.phase === 'talking' ? LONGEST_TALK_MS : LONGEST_RING_MS) - ageOf(call)
  const isFresh = (call: StoredCall, seen: SessionView) => liveForMs(call, seen) > 0

  const namesFor = (number: string | null) => (number === null ? [] : options.namesFor(number))
  const callOfWeek = (number: string | null, until: string) =>
    number === null ? 1 : Math.max(1, calls.countWith(number, iso(Date.parse(until) - WEEK_MS), until))

  const linkRequest = (call: StoredCall, seen: SessionView) => {
    const { id, firstEventAt } = call.session
    const open = requests.since(iso(now().getTime() - DAY_MS))
    const facts = {
      sessionId: id,
      direction: seen.direction,
      customer: seen.customer,
      clientRefId: seen.clientRefId,
      mine: isMine(seen),
      beganAt: firstEventAt && iso(Date.parse(firstEventAt) - options.clockOffsetMs()),
    }
    const linked = open.find((request) => request.sessionId === id) ?? null
    const found = requestFor(facts, open)
    if (linked && linked.referenceId !== found) {
      // A session once linked stays so until its number or its client_ref_id says otherwise.
      const isSilent = facts.clientRefId === null
      if (found === null && isSilent && (seen.customer === null || seen.customer === linked.number)) return
      requests.link(linked.referenceId, null)
    }
    if (found === null) return
    requests.link(found, id)
    if (open.find((request) => request.referenceId === found)?.state !== 'accepted') {
      requests.settle(found, 'accepted', null)
    }
  }

  const learnTeam = (seen: SessionView) => {
    const named = seen.legs.flatMap((leg) =>
      leg.type === 'agent' && leg.phone && leg.name
        ? [{ phone: leg.phone, userId: leg.userId, name: leg.name }]
        : [],
    )
    team.learn(named)
  }

  /** Only the event that settles a call starts its time on the desk: a summary an hour later shows nothing. */
  const noteSettled = (call: StoredCall, seen: SessionView, before: SessionView | null) => {
    if (!isSettled(seen)) settledAt.delete(call.session.id)
    else if (call.seenLive && before?.status !== seen.status) settledAt.set(call.session.id, now().getTime())
  }

  const dress = (call: StoredCall, seen: SessionView): DeskCall => {
    const request = requests.linkedTo(call.session.id)
    const number = seen.customer ?? request?.number ?? null
    return {
      call,
      view: seen,
      request,
      names: namesFor(number),
      callOfWeek: callOfWeek(number, seen.startedAt ?? call.lastReceivedAt),
      settledAt: settledAt.get(call.session.id) ?? null,
      liveForMs: seen.phase === 'ended' ? null : liveForMs(call, seen),
    }
  }

  /** A customer who was reached is not to be called back, whichever of the two calls is heard of last. */
  const closeMissed = (sessionId: string, seen: SessionView, receivedAt: string) => {
    if (seen.customer === null) return
    const startedAt = seen.startedAt ?? receivedAt
    if (seen.missed && calls.reachedAfter(seen.customer, startedAt)) calls.dismiss(sessionId)
    if (seen.phase !== 'ringing' && seen.answeredAt) calls.dismissMissedOf(seen.customer, startedAt)
  }

  const callOf = (cardId: string): StoredCall | null => {
    const sessionId = requests.find(cardId)?.sessionId ?? cardId
    return calls.find(sessionId)
  }

  const apply: DeskCalls['apply'] = (event, receivedAt, live) => {
    switch (event.type) {
      case 'call.initiated':
      case 'call.ivr_started':
      case 'call.dial_begin':
      case 'call.answered':
      case 'call.end':
      case 'call.summary':
      case 'disposition': {
        const known = calls.find(event.sessionId)
        const session = applyToSession(known?.session ?? emptySession(event.sessionId), event)
        const before = known && view(known)
        const seen = viewOf(session)
        // History stays history: the summary of a call that was over before is no news.
        const isNews = live && !(before && isSettled(before) && isSettled(seen))
        const call: StoredCall = {
          session,
          seenLive: isNews || (known?.seenLive ?? false),
          lastReceivedAt: receivedAt,
          dismissed: known?.dismissed ?? false,
          note: known?.note ?? '',
        }
        calls.save(session, seen, receivedAt, call.seenLive)
        learnTeam(seen)
        linkRequest(call, seen)
        noteSettled(call, seen, before)
        closeMissed(session.id, seen, receivedAt)
        return
      }
      default:
        // Messages, wrap-ups and what nobody could read are kept in the archive of events.
        return
    }
  }

  const liveCalls = () =>
    calls.live(iso(relayNow() - LONGEST_TALK_MS)).flatMap((call) => {
      const seen = view(call)
      return concernsDesk(call, seen) && !call.dismissed && isFresh(call, seen) ? [{ call, seen }] : []
    })

  return {
    apply,

    caughtUp() {
      for (const { call, seen } of liveCalls()) {
        const counts = seen.phase === 'talking' ? seen.mine : ageOf(call) < STILL_RINGS_MS
        if (!call.seenLive && counts) calls.save(call.session, seen, call.lastReceivedAt, true)
      }
    },

    desk() {
      const live = liveCalls()
      const missed = calls.missed(iso(relayNow() - WEEK_MS), MISSED_SHOWN)
      for (const [id, at] of settledAt) if (now().getTime() - at > SETTLED_KEPT_MS) settledAt.delete(id)
      const settled = [...settledAt.keys()].flatMap((id) => calls.find(id) ?? [])
      const onDesk = new Map<string, DeskCall>()
      for (const call of [...live.map((one) => one.call), ...missed, ...settled]) {
        const seen = view(call)
        if (!call.dismissed && concernsDesk(call, seen)) onDesk.set(call.session.id, dress(call, seen))
      }
      const waiting: DeskRequest[] = requests
        .since(iso(now().getTime() - REQUESTS_SHOWN_MS))
        .filter((request) => !request.dismissed && request.sessionId === null)
        .map((request) => ({
          request,
          names: namesFor(request.number),
          callOfWeek: callOfWeek(request.number, request.requestedAt) + 1,
        }))
      return deskCards([...onDesk.values()], waiting, now().getTime())
    },

    recent: () =>
      calls.recent(RECENT_SHOWN).map((call) => {
        const seen = view(call)
        return recentCall({ call, view: seen, names: namesFor(seen.customer) })
      }),

    today() {
      const midnight = new Date(now())
      midnight.setHours(0, 0, 0, 0)
      return calls.figures(midnight.toISOString())
    },

    isLive(sessionId) {
      const call = calls.find(sessionId)
      if (!call) return false
      const seen = view(call)
      return seen.phase !== 'ended' && isFresh(call, seen)
    },

    dismiss(cardId) {
      const call = callOf(cardId)
      const request = requests.find(cardId)
      if (request) requests.dismiss(cardId)
      if (call) calls.dismiss(call.session.id)
      return call !== null || request !== null
    },

    setNote(cardId, note) {
      const call = callOf(cardId)
      if (call) calls.setNote(call.session.id, note)
      else if (requests.find(cardId)) requests.setNote(cardId, note)
      else return false
      return true
    },
  }
}
