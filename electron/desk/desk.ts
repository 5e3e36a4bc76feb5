/**
 * An open desk: the relay's events in, cards out. Everything that exists only while there are credentials is
 * made here and ends with `stop`.
 */
import { randomUUID } from 'node:crypto'
import { toE164 } from '../../shared/phone.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { ContactsView, LinkView } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { Secrets } from '../account/vault.ts'
import type { DevelopersApi } from '../api/developers.ts'
import { placeCall } from '../api/obd.ts'
import { createContactsApi } from '../api/public-api.ts'
import { createRateLimit, type RateLimit } from '../api/rate-limit.ts'
import { requestPopTest } from '../api/relay.ts'
import type { Fetch } from '../api/request.ts'
import { openCallStore } from '../calls/call-store.ts'
import { createDeskCalls, type DeskCalls } from '../calls/desk-calls.ts'
import { createDialler, type Dialler } from '../calls/dialler.ts'
import { openRequestStore } from '../calls/request-store.ts'
import { openTeam, type Team } from '../calls/team.ts'
import { type Contacts, createContacts } from '../contacts/contacts.ts'
import type { Database } from '../database/database.ts'
import { openMeta } from '../database/meta.ts'
import { openArchive } from '../feed/archive.ts'
import { createDelays } from '../feed/delays.ts'
import { createLink, type Link } from '../feed/link.ts'
import { createOutages } from '../feed/outages.ts'
import type { Logger } from '../log.ts'
import { openPopLog, type PopLog } from '../pop/pop-log.ts'
import { createPopTest, type PopTester } from '../pop/pop-test.ts'
import { whyNotCalled } from '../settings/why-not-called.ts'
import { createApplier } from './applier.ts'
import { openDevelopers } from './developers.ts'
import { createLookUps, type LookUps } from './look-ups.ts'

export interface DeskOptions {
  readonly database: Database
  readonly secrets: Secrets
  readonly fetch: Fetch
  /** Of developers.myoperator.co, where others in the app ask it too. */
  readonly limit?: RateLimit
  readonly version: string
  readonly settings: () => Settings
  /** Where a desk that was never connected begins in the relay's feed; null = from now. */
  readonly firstCursor: string | null
  readonly now: () => Date
  readonly random: () => number
  /** The folder for downloads. */
  readonly downloads: () => string
  readonly showInFolder: (path: string) => void
  readonly onChange: () => void
  readonly onContacts: () => void
  /** What is told of these customers has changed. */
  readonly onCustomers: (numbers: readonly string[]) => void
  readonly log: (name: string) => Logger
}

export interface Desk extends LookUps {
  readonly calls: DeskCalls
  readonly dialler: Dialler
  readonly contacts: Contacts
  readonly developers: DevelopersApi
  readonly popLog: PopLog
  readonly popTest: PopTester
  readonly link: Link
  agent(): Agent
  linkView(): LinkView
  contactsView(): ContactsView
  /** Fetches what has changed; joins a run that is under way. What goes wrong is in the view, or a bug in the log. */
  syncContacts(): void
  start(): void
  stop(): void
}

const CURSOR = 'feed.cursor'
const AGENT = 'agent'
const REFRESH_EVERY_MS = 5 * 60_000
const KEPT_MS = 30 * 24 * 60 * 60_000

export function createDesk(options: DeskOptions): Desk {
  const { database, secrets, fetch, now, onChange, settings } = options
  const { account, relayUrl, token } = secrets
  const feedLog = options.log('feed')
  const meta = openMeta(database)
  const archive = openArchive(database)
  const calls = openCallStore(database)
  const requests = openRequestStore(database)
  const team: Team = openTeam(database)
  const outages = createOutages({ database, now })
  const popLog = openPopLog(database, now)
  const delays = createDelays()
  const limit = options.limit ?? createRateLimit()
  const developers = openDevelopers(fetch, account.developers, meta, limit)

  let agent: Agent = secrets.agent
  let state: LinkView['state'] = 'connecting'
  let caughtUp = false
  let clockOffsetMs = 0
  let everyFewMinutes: NodeJS.Timeout | undefined

  const clock = { now, clockOffsetMs: () => clockOffsetMs }
  /** The agent with the numbers typed in on this desk: they ring here too. */
  const me = (): Agent => ({ ...agent, phones: [...new Set([...agent.phones, ...settings().phones])] })
  const namesFor = (number: string) => contacts.namesFor(number)

  const changedCustomers = new Set<string>()
  /** After the transaction that changed them, once for all of them. */
  const customerChanged = (number: string) => {
    if (changedCustomers.size === 0) {
      queueMicrotask(() => {
        options.onCustomers([...changedCustomers])
        changedCustomers.clear()
      })
    }
    changedCustomers.add(number)
  }

  const contacts: Contacts = createContacts({
    database,
    api: createContactsApi(fetch, account),
    meta,
    now,
    downloads: options.downloads,
    showInFolder: options.showInFolder,
    onChange: () => {
      deskCalls.namesChanged()
      options.onContacts()
      onChange()
    },
    onCustomer: (numbers) => options.onCustomers(numbers),
    log: options.log('contacts'),
  })

  const dresser = { calls, requests, team, namesFor, me }
  const deskCalls = createDeskCalls({
    ...dresser,
    ...clock,
    onCustomer: customerChanged,
  })

  const popTest = createPopTest({
    ...clock,
    request: (id) => requestPopTest(fetch, relayUrl, token, id),
    newId: randomUUID,
    monotonic: () => performance.now(),
    onChange,
  })

  const applier = createApplier({
    ...clock,
    database,
    archive,
    meta,
    cursorKey: CURSOR,
    calls: deskCalls,
    popLog,
    popTest,
    delays,
    log: feedLog,
  })

  const link = createLink({
    relayUrl,
    token,
    client: `ringside/${options.version}`,
    cursor: () => meta.get(CURSOR) ?? options.firstCursor,
    random: options.random,
    log: feedLog,
    onState: (next) => {
      state = next
      if (next !== 'open') {
        caughtUp = false
        outages.connected(false)
      }
      onChange()
    },
    onWelcome: (frame) => {
      agent = frame.agent
      clockOffsetMs = Date.parse(frame.serverTime) - now().getTime()
      team.learn(agent.phones.map((phone) => ({ phone, userId: agent.userId, name: agent.name })))
      deskCalls.namesChanged()
      outages.connected(true)
      feedLog.info('connected', { backlog: frame.backlog, clockOffsetMs })
    },
    onItems: (items) => {
      applier.apply(items, caughtUp)
      onChange()
    },
    onCaughtUp: (cursor) => {
      meta.set(CURSOR, cursor)
      caughtUp = true
      deskCalls.caughtUp()
      onChange()
    },
    onReset: (frame) => {
      feedLog.warn('the relay no longer has what this desk missed', { reason: frame.reason })
      meta.set(CURSOR, frame.cursor)
    },
  })

  const learnTeam = async () => {
    const users = await developers.listUsers()
    if (users === null) return
    const members = users.flatMap((user) => {
      const phone = user.contactNumber && toE164(user.contactNumber)
      return phone && user.name ? [{ phone, userId: user.uuid, name: user.name }] : []
    })
    if (!database.transaction(() => team.learn(members))) return
    deskCalls.namesChanged()
    onChange()
  }

  const report = (error: unknown) => options.log('desk').error('a refresh failed', { error })
  const syncContacts = () => {
    contacts.sync().catch(report)
  }
  const refresh = () => {
    syncContacts()
    learnTeam().catch(report)
  }

  return {
    calls: deskCalls,
    contacts,
    developers,
    popLog,
    popTest,
    link,
    ...createLookUps({ ...dresser, ...clock, database, contacts, deskCalls, outages, popLog, meta }),
    dialler: createDialler({
      requests,
      place: (number, referenceId) => placeCall(fetch, account, number, referenceId, settings().calling),
      guard: (number) => whyNotCalled(settings().calling, number, now()),
      isLive: deskCalls.isLive,
      now,
      onChange,
      log: options.log('calls'),
    }),
    agent: () => agent,
    linkView: () => ({
      state,
      caughtUp,
      lastEventAt: applier.lastEventAt(),
      clockOffsetMs,
      ...delays.view(),
    }),
    contactsView: () => contacts.view(),
    syncContacts,
    start() {
      const kept = meta.get(AGENT)
      // Another agent signed in on this profile: what was said to the one before is not said to them.
      if (kept !== null && kept !== agent.userId) meta.delete(CURSOR)
      meta.set(AGENT, agent.userId)
      requests.recover()
      const oldest = new Date(now().getTime() - KEPT_MS).toISOString()
      archive.prune(oldest)
      popLog.prune(oldest)
      outages.start()
      link.start()
      contacts.start()
      refresh()
      everyFewMinutes = setInterval(refresh, REFRESH_EVERY_MS)
    },
    stop() {
      clearInterval(everyFewMinutes)
      popTest.stop()
      contacts.stop()
      link.stop()
      outages.stop()
    },
  }
}
