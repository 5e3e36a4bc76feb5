/**
 * The calls of this desk: applies the relay's events to the stored sessions and says what lies on the desk.
 *
 * Whether a call rings is decided here and nowhere else. Events that come live may ring; events of a replay
 * are history, except that a call which is still ringing when the desk has caught up rings after all.
 */
import type { SessionEvent } from '../../shared/calls/facts.ts'
import { applyToSession, emptySession } from '../../shared/calls/session.ts'
import type { SessionView } from '../../shared/calls/view.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import type { RecentCall } from '../../shared/views/desk.ts'
import type { CallFigures, StoredCall } from './call-store.ts'
import { type Desk, type DeskCall, deskCards, recentCall } from './cards.ts'
import { createDresser, type Dressed, type DresserOptions } from './dresser.ts'
import { LONGEST_TALK_MS, liveForMs } from './freshness.ts'
import { linkRequest } from './link-request.ts'
import { createTeamCalls } from './team-calls.ts'
import type { TeamDesk } from './team-view.ts'

interface DeskCallsOptions extends DresserOptions {
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** What is told of this customer has changed. Called inside the transaction of `apply`: tell others after it. */
  readonly onCustomer: (number: string) => void
  /** What is known of this call has changed, or whose request it is. Inside the transaction of `apply`. */
  readonly onCall: (call: StoredCall, view: SessionView, live: boolean) => void
}

export interface DeskCalls {
  /** Inside the transaction that moves the cursor. `live` is false during a replay. */
  apply(event: RingsideEvent, receivedAt: string, live: boolean): void
  /**
   * A finished call, or an outcome, that the provider's log told of; in a transaction of the caller's. It is history:
   * it rings nowhere, and of itself it never lies on the desk.
   */
  applyHistory(event: SessionEvent): void
  /** Derives the call log's row of a call kept by an earlier version. */
  deriveRow(sessionId: string): void
  /** The replay is over: what still rings or talks now does so on this desk. */
  caughtUp(): void
  desk(): Desk
  /** Every live call of the team, whoever has it. Worked out only when asked. */
  team(): TeamDesk
  recent(): RecentCall[]
  /** Of this agent, since midnight here. */
  today(): CallFigures
  /** A call with what is known beside it; null when nobody has heard of it. */
  find(sessionId: string): Dressed | null
  isLive(sessionId: string): boolean
  /** The customer of a card; null when the card has gone or names nobody. */
  numberOf(cardId: string): string | null
  /** Contacts, team or the agent's phones have changed: everything is looked up again. */
  namesChanged(): void
  dismiss(cardId: string): boolean
  /** These customers were reached in some way: nothing of theirs missed before an instant stays on the desk. */
  closeMissed(numbers: readonly string[], before: string): void
  setNote(cardId: string, note: string): boolean
}

const MINUTE_MS = 60_000
/** A ring this old is not worth a pop when the desk comes back. */
const STILL_RINGS_MS = MINUTE_MS
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS
const REQUESTS_SHOWN_MS = 60 * MINUTE_MS
/** Longer than any settled call is shown (cards.ts). */
const SETTLED_KEPT_MS = 10 * MINUTE_MS
const MISSED_SHOWN = 50
const RECENT_SHOWN = 20
/** Finished calls that stay on the desk at once; the others are in the list of recent calls. */
const SETTLED_SHOWN = 5

/** Nobody's phone here has a part in it any more. */
const isSettled = (seen: SessionView) => seen.phase === 'ended' || seen.status === 'picked-up'
const isMine = (seen: SessionView) => seen.mine || seen.hunting.some((agent) => agent.mine)
/** One of my phones is in it, or I asked for it, from whatever phone. */
const concernsDesk = ({ view, request }: Dressed) => isMine(view) || request !== null

export function createDeskCalls(options: DeskCallsOptions): DeskCalls {
  const { calls, requests, team, now } = options
  const iso = (ms: number) => new Date(ms).toISOString()
  const relayNow = () => now().getTime() + options.clockOffsetMs()
  const dresser = createDresser(options)
  const teamCalls = createTeamCalls({ ...options, relayNow })
  /** When this desk saw a call answered by another, or ended; only for calls it saw live, the team's among them. */
  const settled = new Map<string, { readonly at: number; readonly isOwn: boolean }>()

  const ageOf = (call: StoredCall) => relayNow() - Date.parse(call.lastReceivedAt)
  const liveFor = (call: StoredCall, seen: SessionView) => liveForMs(seen.phase, ageOf(call))

  const forgetAll = () => {
    dresser.forgetAll()
    teamCalls.forgetAll()
  }

  const learnTeam = (seen: SessionView) => {
    const named = seen.legs.flatMap((leg) =>
      leg.type === 'agent' && leg.phone && leg.name
        ? [{ phone: leg.phone, userId: leg.userId, name: leg.name }]
        : [],
    )
    if (team.learn(named)) forgetAll()
  }

  /** Only the event that settles a call starts its time on the desk: a summary an hour later shows nothing. */
  const noteSettled = (call: StoredCall, seen: SessionView, before: SessionView | null) => {
    const { id } = call.session
    const isNews = call.seenLive && before?.status !== seen.status
    const at = isNews ? now().getTime() : settled.get(id)?.at
    if (!isSettled(seen) || at === undefined) settled.delete(id)
    else settled.set(id, { at, isOwn: isMine(seen) || requests.linkedTo(id) !== null })
  }

  /** A customer who was reached is not to be called back, whichever of the two calls is heard of last. */
  const closeReturned = (sessionId: string, seen: SessionView, receivedAt: string) => {
    if (seen.customer === null) return
    const startedAt = seen.startedAt ?? receivedAt
    if (seen.missed && calls.reachedAfter(seen.customer, startedAt)) {
      calls.dismiss(sessionId)
      dresser.forget(sessionId)
    }
    if (seen.phase === 'ringing' || !seen.answeredAt) return
    if (calls.dismissMissedOf(seen.customer, startedAt)) dresser.forgetAll()
  }

  const callOf = (cardId: string): StoredCall | null => calls.find(requests.find(cardId)?.sessionId ?? cardId)

  const numberOf: DeskCalls['numberOf'] = (cardId) => {
    const call = callOf(cardId)
    return (call && dresser.viewOf(call.session).customer) ?? requests.find(cardId)?.number ?? null
  }

  const changed = (number: string | null) => {
    if (number !== null) options.onCustomer(number)
  }

  const applyToCall = (event: SessionEvent, receivedAt: string, live: boolean, told = true): void => {
    const known = calls.find(event.sessionId)
    const session = applyToSession(known?.session ?? emptySession(event.sessionId), event)
    const before = known && dresser.viewOf(known.session)
    const seen = dresser.viewOf(session)
    // History stays history: the summary of a call that was over before is no news.
    const isNews = live && !(before && isSettled(before) && isSettled(seen))
    const call: StoredCall = {
      session,
      seenLive: isNews || (known?.seenLive ?? false),
      lastReceivedAt: receivedAt,
      dismissed: known?.dismissed ?? false,
      note: known?.note ?? '',
    }
    calls.save(session, seen, receivedAt, call.seenLive, told)
    // What was filed is the last word on the customer's other cards too.
    if (event.type === 'disposition') dresser.forgetAll()
    else dresser.forget(session.id)
    teamCalls.forget(session.id)
    learnTeam(seen)
    const clockOffsetMs = options.clockOffsetMs()
    const link = { requests, now: now().getTime(), clockOffsetMs, mine: isMine(seen) }
    const { changed: isLinked, lost } = linkRequest(session, seen, link)
    if (isLinked) {
      dresser.forgetAll()
      calls.refreshRow(session.id, seen)
    }
    noteSettled(call, seen, before)
    closeReturned(session.id, seen, receivedAt)
    options.onCall(call, seen, live)
    const loser = lost === null ? null : calls.find(lost)
    if (loser) options.onCall(loser, dresser.viewOf(loser.session), false)
    if (session === known?.session) return
    changed(seen.customer)
    if (before && before.customer !== seen.customer) changed(before.customer)
  }

  const deriveRow = (sessionId: string) => {
    const call = calls.find(sessionId)
    if (call !== null) calls.refreshRow(sessionId, dresser.viewOf(call.session))
  }

  const apply: DeskCalls['apply'] = (event, receivedAt, live) => {
    switch (event.type) {
      case 'call.initiated':
      case 'call.ivr_started':
      case 'call.dial_begin':
      case 'call.answered':
      case 'call.end':
      case 'call.summary':
      case 'disposition':
        return applyToCall(event, receivedAt, live)
      case 'wrapup':
        // Kept in the archive, where the time line and the cards read it.
        dresser.forgetAll()
        if (event.sessionId !== null) deriveRow(event.sessionId)
        return changed(event.customer)
      default:
        // Messages and what nobody could read are kept in the archive; a test of the pop is no call.
        return
    }
  }

  const liveCalls = (): Dressed[] =>
    calls
      .live(iso(relayNow() - LONGEST_TALK_MS))
      .flatMap(dresser.dressed)
      .filter((one) => concernsDesk(one) && !one.call.dismissed && liveFor(one.call, one.view) > 0)

  return {
    apply,
    // The log knows no time of arrival; the call's own end keeps an old call old.
    applyHistory: (event) => applyToCall(event, event.at, false, false),
    deriveRow,

    caughtUp() {
      for (const { call, view: seen } of liveCalls()) {
        const counts = seen.phase === 'talking' ? seen.mine : ageOf(call) < STILL_RINGS_MS
        if (call.seenLive || !counts) continue
        calls.save(call.session, seen, call.lastReceivedAt, true)
        dresser.forget(call.session.id)
      }
    },

    desk() {
      const missed = calls.missed(iso(relayNow() - WEEK_MS), MISSED_SHOWN).flatMap(dresser.dressed)
      for (const [id, { at }] of settled) if (now().getTime() - at > SETTLED_KEPT_MS) settled.delete(id)
      const own = [...settled].filter(([, one]) => one.isOwn).map(([id]) => id)
      const shown = own.slice(-SETTLED_SHOWN).flatMap(dresser.dressed)
      const onDesk = new Map<string, DeskCall>()
      for (const one of [...liveCalls(), ...missed, ...shown]) {
        const { call, view: seen } = one
        if (call.dismissed || !concernsDesk(one)) continue
        onDesk.set(call.session.id, {
          ...one,
          settledAt: settled.get(call.session.id)?.at ?? null,
          liveForMs: seen.phase === 'ended' ? null : liveFor(call, seen),
        })
      }
      const waiting = requests
        .since(iso(now().getTime() - REQUESTS_SHOWN_MS))
        .filter((request) => !request.dismissed && request.sessionId === null)
        .map(dresser.dressRequest)
      return deskCards([...onDesk.values()], waiting, now().getTime())
    },

    team: teamCalls.view,

    find: (sessionId) => dresser.dressed(sessionId)[0] ?? null,

    recent: () => calls.recent(RECENT_SHOWN).flatMap(dresser.dressed).map(recentCall),

    today() {
      const midnight = new Date(now())
      midnight.setHours(0, 0, 0, 0)
      return calls.figures(midnight.toISOString())
    },

    isLive(sessionId) {
      const call = calls.find(sessionId)
      if (!call) return false
      const seen = dresser.viewOf(call.session)
      return seen.phase !== 'ended' && liveFor(call, seen) > 0
    },

    numberOf,
    namesChanged: forgetAll,

    dismiss(cardId) {
      const call = callOf(cardId)
      const request = requests.find(cardId)
      if (request) requests.dismiss(cardId)
      if (call) calls.dismiss(call.session.id)
      dresser.forgetAll()
      return call !== null || request !== null
    },

    closeMissed(numbers, before) {
      // No shortcut: each of them is to be closed.
      const closed = numbers.filter((number) => calls.dismissMissedOf(number, before))
      if (closed.length > 0) dresser.forgetAll()
    },

    setNote(cardId, note) {
      const call = callOf(cardId)
      dresser.forgetAll()
      if (call) calls.setNote(call.session.id, note)
      else if (requests.find(cardId)) requests.setNote(cardId, note)
      else return false
      changed(numberOf(cardId))
      return true
    },
  }
}
