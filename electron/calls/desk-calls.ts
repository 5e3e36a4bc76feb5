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
import { linkRequest } from './link-request.ts'
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
  /** The contacts or the team have changed: every name is looked up again. */
  namesChanged(): void
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
/** Finished calls that stay on the desk at once; the others are in the list of recent calls. */
const SETTLED_SHOWN = 5
/** Far more than a desk shows; only keeps a long day from growing for ever. */
const REMEMBERED = 500

/** Nobody's phone here has a part in it any more. */
const isSettled = (seen: SessionView) => seen.phase === 'ended' || seen.status === 'picked-up'

const NOBODY: Agent = { userId: '', name: '', role: 'agent', phones: [] }

/** A call with everything that only an event, a contact or the agent can change. */
type Dressed = Omit<DeskCall, 'settledAt' | 'liveForMs'>

export function createDeskCalls(options: DeskCallsOptions): DeskCalls {
  const { calls, requests, team, now } = options
  /** When this desk saw a call answered by another, or ended; only for calls it saw live. */
  const settledAt = new Map<string, number>()
  /** What a call looks like, kept until something about it changes: a ring must not wait for the other cards. */
  const remembered = new Map<string, Dressed>()

  const viewOf = (session: Session): SessionView =>
    viewSession(session, options.me() ?? NOBODY, (leg) => team.nameOf(leg))
  const view = (call: StoredCall): SessionView => viewOf(call.session)
  const iso = (ms: number) => new Date(ms).toISOString()
  const relayNow = () => now().getTime() + options.clockOffsetMs()
  const ageOf = (call: StoredCall) => relayNow() - Date.parse(call.lastReceivedAt)
  const isMine = (seen: SessionView) => seen.mine || seen.hunting.some((agent) => agent.mine)
  /** One of my phones is in it, or I asked for it, from whatever phone. */
  const concernsDesk = ({ view: seen, request }: Dressed) => isMine(seen) || request !== null
  const liveForMs = (call: StoredCall, seen: SessionView) =>
    (seen.phase === 'talking' ? LONGEST_TALK_MS : LONGEST_RING_MS) - ageOf(call)
  const isFresh = (call: StoredCall, seen: SessionView) => liveForMs(call, seen) > 0

  const namesFor = (number: string | null) => (number === null ? [] : options.namesFor(number))
  const callOfWeek = (number: string | null, until: string) =>
    number === null ? 1 : Math.max(1, calls.countWith(number, iso(Date.parse(until) - WEEK_MS), until))

  const learnTeam = (seen: SessionView) => {
    const named = seen.legs.flatMap((leg) =>
      leg.type === 'agent' && leg.phone && leg.name
        ? [{ phone: leg.phone, userId: leg.userId, name: leg.name }]
        : [],
    )
    if (named.length === 0) return
    team.learn(named)
    remembered.clear()
  }

  /** Only the event that settles a call starts its time on the desk: a summary an hour later shows nothing. */
  const noteSettled = (call: StoredCall, seen: SessionView, before: SessionView | null) => {
    if (!isSettled(seen)) settledAt.delete(call.session.id)
    else if (call.seenLive && before?.status !== seen.status) settledAt.set(call.session.id, now().getTime())
  }

  const dress = (call: StoredCall): Dressed => {
    const seen = view(call)
    const request = requests.linkedTo(call.session.id)
    const number = seen.customer ?? request?.number ?? null
    return {
      call,
      view: seen,
      request,
      names: namesFor(number),
      callOfWeek: callOfWeek(number, seen.startedAt ?? call.lastReceivedAt),
    }
  }

  const dressed = (sessionId: string): Dressed[] => {
    const known = remembered.get(sessionId)
    if (known) return [known]
    const call = calls.find(sessionId)
    if (call === null) return []
    if (remembered.size >= REMEMBERED) remembered.clear()
    const made = dress(call)
    remembered.set(sessionId, made)
    return [made]
  }

  /** A customer who was reached is not to be called back, whichever of the two calls is heard of last. */
  const closeMissed = (sessionId: string, seen: SessionView, receivedAt: string) => {
    if (seen.customer === null) return
    const startedAt = seen.startedAt ?? receivedAt
    if (seen.missed && calls.reachedAfter(seen.customer, startedAt)) {
      calls.dismiss(sessionId)
      remembered.delete(sessionId)
    }
    if (seen.phase === 'ringing' || !seen.answeredAt) return
    calls.dismissMissedOf(seen.customer, startedAt)
    remembered.clear()
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
        remembered.delete(session.id)
        learnTeam(seen)
        const link = {
          requests,
          now: now().getTime(),
          clockOffsetMs: options.clockOffsetMs(),
          mine: isMine(seen),
        }
        if (linkRequest(session, seen, link)) remembered.clear()
        noteSettled(call, seen, before)
        closeMissed(session.id, seen, receivedAt)
        return
      }
      default:
        // Messages, wrap-ups and what nobody could read are kept in the archive of events.
        return
    }
  }

  const liveCalls = (): Dressed[] =>
    calls
      .live(iso(relayNow() - LONGEST_TALK_MS))
      .flatMap(dressed)
      .filter((one) => concernsDesk(one) && !one.call.dismissed && isFresh(one.call, one.view))

  return {
    apply,

    caughtUp() {
      for (const { call, view: seen } of liveCalls()) {
        const counts = seen.phase === 'talking' ? seen.mine : ageOf(call) < STILL_RINGS_MS
        if (call.seenLive || !counts) continue
        calls.save(call.session, seen, call.lastReceivedAt, true)
        remembered.delete(call.session.id)
      }
    },

    desk() {
      const missed = calls.missed(iso(relayNow() - WEEK_MS), MISSED_SHOWN).flatMap(dressed)
      for (const [id, at] of settledAt) if (now().getTime() - at > SETTLED_KEPT_MS) settledAt.delete(id)
      const settled = [...settledAt.keys()].slice(-SETTLED_SHOWN).flatMap(dressed)
      const onDesk = new Map<string, DeskCall>()
      for (const one of [...liveCalls(), ...missed, ...settled]) {
        const { call, view: seen } = one
        if (call.dismissed || !concernsDesk(one)) continue
        onDesk.set(call.session.id, {
          ...one,
          settledAt: settledAt.get(call.session.id) ?? null,
          liveForMs: seen.phase === 'ended' ? null : liveForMs(call, seen),
        })
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

    recent: () => calls.recent(RECENT_SHOWN).flatMap(dressed).map(recentCall),

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

    namesChanged: () => remembered.clear(),

    dismiss(cardId) {
      const call = callOf(cardId)
      const request = requests.find(cardId)
      if (request) requests.dismiss(cardId)
      if (call) calls.dismiss(call.session.id)
      remembered.clear()
      return call !== null || request !== null
    },

    setNote(cardId, note) {
      const call = callOf(cardId)
      remembered.clear()
      if (call) calls.setNote(call.session.id, note)
      else if (requests.find(cardId)) requests.setNote(cardId, note)
      else return false
      return true
    },
  }
}
