/**
 * What follows a call, wired: the outbox to the relay and the one to the contacts, outcomes that are due, the
 * settings of the team. The features do not know each other.
 */

import { wrapUpEvent } from '../../shared/agent-events.ts'
import type { RingsideEvent } from '../../shared/events.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { DueWrapUp, OutboxView } from '../../shared/views/wrapups.ts'
import type { Secrets } from '../account/vault.ts'
import type { Fetch } from '../api/request.ts'
import type { StoredCall } from '../calls/call-store.ts'
import type { DeskCalls } from '../calls/desk-calls.ts'
import type { RequestStore } from '../calls/request-store.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import type { Logger } from '../log.ts'
import { createOutbox, type Outbox, type Write } from '../outbox/outbox.ts'
import { toRelay } from '../outbox/to-relay.ts'
import { createTeamSettings, type TeamSettingsOfDesk } from '../team-settings/team-settings.ts'
import { createTeamSettingsApi } from '../team-settings/team-settings-api.ts'
import { named } from '../words/named.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { contactOutcome, toContact } from '../wrapups/contact-outcome.ts'
import type { KnownCall } from '../wrapups/due-wrapup.ts'
import { readWrapUp } from '../wrapups/wrapup-write.ts'
import { createWrapUps, type WrapUps } from '../wrapups/wrapups.ts'

/** A notification of the operating system; its click shows the thread `chat`, or else Home. */
export interface DeskNotice {
  readonly title: string
  readonly body: string
  readonly chat?: string
}

interface AfterCallOptions {
  readonly database: Database
  readonly meta: Meta
  readonly secrets: Pick<Secrets, 'relayUrl' | 'token' | 'agent'>
  readonly fetch: Fetch
  readonly calls: () => Pick<DeskCalls, 'find'>
  readonly requests: Pick<RequestStore, 'linkedTo'>
  readonly contacts: () => Pick<Contacts, 'onNumber' | 'update'>
  readonly agent: () => Agent
  readonly settings: () => Settings
  /** Applies what this desk has done itself (applier.ts). */
  readonly applyOwn: (event: RingsideEvent) => void
  readonly notify: (notice: DeskNotice) => void
  /** A write of another feature is on its way, or was undone; inside the transaction that says so. */
  readonly onReleased: (write: Write) => void
  readonly onUndone: (write: Write) => void
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  readonly random: () => number
  readonly onChange: () => void
  readonly log: (name: string) => Logger
}

export interface AfterCall {
  /** What the desk tells the relay. */
  readonly outbox: Outbox
  readonly wrapUps: WrapUps
  readonly teamSettings: TeamSettingsOfDesk
  /** Of everything that is sent after a call, to whomever. */
  outboxView(): OutboxView
  forgetRefused(): void
  /** For `DeskCalls.onCall`. */
  heard(call: StoredCall, view: KnownCall['view'], live: boolean): void
  apply(event: RingsideEvent): void
  /** The relay has said welcome; its clock, ISO. */
  welcomed(serverTime: string): void
  start(): void
  stop(): void
}

/** One call by its customer; several by how many and whose. */
function reminder(due: readonly DueWrapUp[], words: Words): DeskNotice {
  const customers = due.map(({ names, numberText }) => names[0] ?? numberText)
  const [only] = customers
  if (customers.length === 1 && only !== undefined)
    return { title: words.outcomeDue, body: words.outcomeDueOf(only) }
  return { title: words.outcomesDue(due.length), body: named(customers, words) }
}

export function createAfterCall(options: AfterCallOptions): AfterCall {
  const { database, meta, secrets, agent, onChange, now, random } = options
  const words = () => wordsOf(options.settings())
  const common = { database, onChange, now, random, log: options.log('outbox') }

  const contactBox = createOutbox({
    ...common,
    lane: 'contacts',
    deliver: toContact(
      {
        onNumber: (number) => options.contacts().onNumber(number)[0] ?? null,
        update: (id, patch) => options.contacts().update(id, patch),
      },
      (customer, reason) => words().fieldRefused(customer, reason),
    ),
  })

  const released = (write: Write) => {
    const saved = write.kind === 'wrapup' ? readWrapUp(write.body) : null
    if (saved === null) return options.onReleased(write)
    options.applyOwn(wrapUpEvent(saved, agent()))
    const inContact = contactOutcome(saved, write.customer, teamSettings.get())
    if (inContact !== null) contactBox.putWithin(inContact)
  }

  const outbox = createOutbox({
    ...common,
    // What one agent has saved never goes out under another's name.
    lane: `relay ${secrets.agent.userId}`,
    deliver: toRelay({ fetch: options.fetch, relayUrl: secrets.relayUrl, token: secrets.token }),
    onReleased: released,
    onUndone: (write) => {
      wrapUps.undone(write)
      options.onUndone(write)
    },
  })

  const callOf = (sessionId: string): KnownCall | null => {
    const found = options.calls().find(sessionId)
    if (found === null) return null
    const { call, view, names, request } = found
    const note = call.note || (request?.note ?? '')
    return { view, names, note, asked: request !== null, disposed: call.session.dispositions.length > 0 }
  }

  const wrapUps = createWrapUps({
    database,
    meta,
    outbox,
    callOf,
    userId: () => agent().userId,
    settings: () => teamSettings.get(),
    now,
    clockOffsetMs: options.clockOffsetMs,
    remind: (due) => {
      if (due.length > 0) options.notify(reminder(due, words()))
    },
  })

  const teamSettings = createTeamSettings({
    api: createTeamSettingsApi({ fetch: options.fetch, relayUrl: secrets.relayUrl, token: secrets.token }),
    meta,
    agent,
    random,
    onChange: () => {
      wrapUps.settingsChanged()
      onChange()
    },
    log: options.log('team-settings'),
  })

  return {
    outbox,
    wrapUps,
    teamSettings,
    outboxView() {
      const [relay, contacts] = [outbox.view(), contactBox.view()]
      return {
        held: relay.held.map((one) => ({ ...one, inPop: wrapUps.isHeldInPop(one.id) })),
        waiting: relay.waiting,
        refused: relay.refused + contacts.refused,
        problem: relay.problem ?? contacts.problem,
      }
    },
    forgetRefused() {
      outbox.forgetRefused()
      contactBox.forgetRefused()
    },
    heard: ({ session, seenLive }, view, live) =>
      wrapUps.heard({
        view,
        disposed: session.dispositions.length > 0,
        asked: () => options.requests.linkedTo(session.id) !== null,
        live,
        seenLive,
      }),
    apply(event) {
      wrapUps.apply(event)
      teamSettings.apply(event)
    },
    welcomed(serverTime) {
      wrapUps.opened(serverTime)
      outbox.wake()
      contactBox.wake()
      teamSettings.refresh()
    },
    start() {
      outbox.start()
      contactBox.start()
      wrapUps.start()
    },
    stop() {
      teamSettings.stop()
      wrapUps.stop()
      outbox.stop()
      contactBox.stop()
    },
  }
}
