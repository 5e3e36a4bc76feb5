/**
 * The outcomes this agent owes. What is due follows from facts alone (the calls, the outcomes saved by anybody
 * anywhere, what is held in the outbox), never from the order in which they arrived: whenever one of them changes,
 * its call is looked at again.
 */
import { randomUUID } from 'node:crypto'
import type { WrapUpRequest } from '../../shared/agent-events.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import type { Result } from '../../shared/ipc.ts'
import { formatPhone } from '../../shared/phone.ts'
import type { TeamSettings } from '../../shared/team-settings.ts'
import type { DueWrapUp, HeldWrite, WrapUpDraft, WrapUpsView } from '../../shared/views/wrapups.ts'
import { offeredOutcomes } from '../../shared/wrapups/gating.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import type { Outbox, Write } from '../outbox/outbox.ts'
import { fail, ok } from '../result.ts'
import { dueWrapUp, type KnownCall, leftInPop, reachOfCall } from './due-wrapup.ts'
import { isToWrapUp, needsOutcome } from './needs-outcome.ts'
import { createReminders } from './reminders.ts'
import { openWrapUpStore, type WrapUpRow } from './wrapup-store.ts'
import { readWrapUp, WRAPUPS_PATH } from './wrapup-write.ts'

interface HeardCall extends Pick<KnownCall, 'view' | 'disposed'> {
  readonly asked: () => boolean
  /** It happens now. */
  readonly live: boolean
  /** This desk saw some of it while it happened. */
  readonly seenLive: boolean
}

interface WrapUpsOptions {
  readonly database: Database
  readonly meta: Meta
  readonly outbox: Pick<Outbox, 'putWithin' | 'held'>
  readonly callOf: (sessionId: string) => KnownCall | null
  readonly userId: () => string
  readonly settings: () => TeamSettings
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** These have been due for as long as the team waits, and nobody was told yet. */
  readonly remind: (due: readonly DueWrapUp[]) => void
}

export interface WrapUps {
  /** Something was said of this call; inside the transaction that keeps it. */
  heard(call: HeardCall): void
  /** Somebody's outcome was saved; inside the transaction that keeps the event. */
  apply(event: RingsideEvent): void
  /** A wrap-up of the outbox was undone; inside the transaction that does so. */
  undone(write: Write): void
  /** Keeps what is typed. `not-found`: nobody knows this call. */
  draft(sessionId: string, draft: WrapUpDraft): Result<null>
  /**
   * Holds the outcome back for 10 s, then it goes out. Again while it is held: the same one. `not-found`: not a call
   * this agent has to say something about; `outcome-missing`: none was chosen, or one that is not on offer.
   */
  save(sessionId: string, draft: WrapUpDraft): Result<HeldWrite>
  putOff(sessionId: string): Result<null>
  /** This agent has yet to say how the call went. */
  isDue(sessionId: string): boolean
  /** The form of what is held would be in the pop if it were undone. */
  isHeldInPop(heldId: string): boolean
  /** `recheckInMs`: when time alone will change it. */
  view(): { readonly view: WrapUpsView; readonly recheckInMs: number | null }
  /** Level 1 of what this agent saved since (relay's clock), most frequent first. */
  outcomesSince(since: string): { readonly name: string; readonly count: number }[]
  /** The desk has met its relay: from the first time on, outcomes are owed. */
  opened(relayTime: string): void
  /** The settings are not what they were. */
  settingsChanged(): void
  /** Another agent uses this profile. */
  forget(): void
  start(): void
  stop(): void
}

const SINCE = 'wrapups.since'
const HOLD_MS = 10_000
const SHOWN = 20
const MINUTE_MS = 60_000

export function createWrapUps(options: WrapUpsOptions): WrapUps {
  const { database, meta, outbox, callOf, now } = options
  const store = openWrapUpStore(database)
  /** When this desk was first opened, on the relay's clock; what began before is nobody's debt. */
  let since = meta.get(SINCE)
  const reminderMs = () => options.settings().wrapup.reminderMinutes * MINUTE_MS
  const relayNow = () => now().getTime() + options.clockOffsetMs()

  const heldOf = (sessionId: string) =>
    outbox.held().find(({ kind, body }) => kind === 'wrapup' && readWrapUp(body)?.sessionId === sessionId)

  const isSettled = (sessionId: string) =>
    store.savedBy(options.userId(), sessionId) !== null || heldOf(sessionId) !== undefined

  /** Also a call whose end this desk missed by a moment, such as a network that was gone for one. */
  const hasJustEnded = ({ view, live, seenLive }: HeardCall) =>
    live || (seenLive && relayNow() - Date.parse(view.endedAt ?? '') < reminderMs())

  const look = (call: HeardCall) => {
    const { view, disposed, asked } = call
    // What has ended never goes on.
    if (view.phase !== 'ended') return
    // The question that costs a look into the requests is asked last: most calls of a replay end before it.
    const owes =
      needsOutcome({ view, disposed, asked: true }, since) &&
      (isToWrapUp({ view, disposed, asked: false }) || asked())
    const noticedAt = now().toISOString()
    const isNews =
      owes && !isSettled(view.sessionId)
        ? store.setDue(view.sessionId, view.endedAt ?? noticedAt, { noticedAt, live: hasJustEnded(call) })
        : store.clearDue(view.sessionId)
    if (isNews) reminders.changed()
  }

  const lookAgain = (sessionId: string) => {
    const call = callOf(sessionId)
    if (call !== null) look({ ...call, asked: () => call.asked, live: false, seenLive: false })
    else if (store.clearDue(sessionId)) reminders.changed()
  }

  const popMs = (row: WrapUpRow) => leftInPop(row, reminderMs(), now().getTime())

  const dueOf = (row: WrapUpRow): DueWrapUp[] => {
    const call = callOf(row.sessionId)
    return call === null ? [] : [dueWrapUp(row, call, options.settings(), popMs(row) !== null)]
  }

  const reminders = createReminders({
    store,
    afterMs: reminderMs,
    now,
    remind: (rows) => options.remind(rows.flatMap(dueOf)),
  })

  const isOffered = ([first, second]: readonly string[], call: KnownCall) => {
    const settings = options.settings()
    const offered = offeredOutcomes(settings.outcomes, reachOfCall(call, settings))
    const outcome = offered.find(({ name }) => name === first)
    return outcome !== undefined && (second === undefined || outcome.details.includes(second))
  }

  const textOf = ({ names, view }: KnownCall) => names[0] ?? formatPhone(view.customer ?? '')

  const asHeld = ({ id, customer, undoUntil }: ReturnType<Outbox['putWithin']>): HeldWrite => ({
    id,
    kind: 'wrapup',
    customer,
    undoUntil,
  })

  const hold = (call: KnownCall, customer: string, draft: WrapUpDraft): HeldWrite => {
    const { sessionId } = call.view
    const id = randomUUID()
    const at = new Date(relayNow()).toISOString()
    const body: WrapUpRequest = { id, sessionId, customer, ...draft, outcome: [...draft.outcome], at }
    return database.transaction(() => {
      // What is undone comes back with it.
      store.setDraft(sessionId, draft)
      const text = textOf(call)
      const put = { id, kind: 'wrapup', path: WRAPUPS_PATH, body, customer: text, holdMs: HOLD_MS } as const
      const held = outbox.putWithin(put)
      lookAgain(sessionId)
      return asHeld(held)
    })
  }

  return {
    heard: look,
    apply(event) {
      if (event.type !== 'wrapup' || event.sessionId === null) return
      const { sessionId } = event
      if (event.payload.userId === options.userId()) {
        const last = store.savedBy(event.payload.userId, sessionId) ?? event
        store.setSaved(sessionId, last.payload.outcome[0] ?? '', last.at)
        store.setDraft(sessionId, null)
      }
      lookAgain(sessionId)
    },
    undone({ body }) {
      const request = readWrapUp(body)
      if (request !== null) lookAgain(request.sessionId)
    },

    draft(sessionId, draft) {
      if (callOf(sessionId) === null) return fail('not-found')
      store.setDraft(sessionId, draft)
      return ok(null)
    },
    save(sessionId, draft) {
      const held = heldOf(sessionId)
      if (held !== undefined) return ok(asHeld(held))
      const call = callOf(sessionId)
      if (call === null || call.view.customer === null || !isToWrapUp(call)) return fail('not-found')
      if (!isOffered(draft.outcome, call)) return fail('outcome-missing')
      return ok(hold(call, call.view.customer, draft))
    },
    isHeldInPop(heldId) {
      const held = outbox.held().find(({ id, kind }) => id === heldId && kind === 'wrapup')
      const row = held && store.find(readWrapUp(held.body)?.sessionId ?? '')
      return row != null && popMs(row) !== null
    },
    isDue: (sessionId) => store.isDue(sessionId),
    putOff: (sessionId) => (store.putOff(sessionId) ? ok(null) : fail('not-found')),

    view() {
      const rows = store.due(SHOWN)
      const times = rows.map(popMs).filter((ms) => ms !== null)
      return {
        view: { due: rows.flatMap(dueOf), dueTotal: store.dueTotal() },
        recheckInMs: times.length === 0 ? null : Math.min(...times),
      }
    },
    outcomesSince: store.outcomesSince,

    opened(relayTime) {
      if (since !== null) return
      since = relayTime
      meta.set(SINCE, since)
    },
    settingsChanged: reminders.changed,
    forget() {
      since = null
      meta.delete(SINCE)
      store.clear()
    },
    start: reminders.start,
    stop: reminders.stop,
  }
}
