/**
 * An open desk: the relay's events in, cards out. Everything that exists only while there are credentials is
 * made here and ends with `stop`.
 */
import { randomUUID } from 'node:crypto'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { ContactsView, LinkView, TodayFigures } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { TemplateNews } from '../../shared/views/templates.ts'
import type { Secrets } from '../account/vault.ts'
import type { DevelopersApi } from '../api/developers.ts'
import { createMessagesApi } from '../api/messages.ts'
import { placeCall } from '../api/obd.ts'
import { createContactsApi } from '../api/public-api.ts'
import { createRateLimit, type RateLimit } from '../api/rate-limit.ts'
import { requestPopTest } from '../api/relay.ts'
import type { Fetch } from '../api/request.ts'
import type { CallLog } from '../call-log/call-log.ts'
import { openCallStore } from '../calls/call-store.ts'
import { createDeskCalls, type DeskCalls } from '../calls/desk-calls.ts'
import { createDialler, type Dialler } from '../calls/dialler.ts'
import { lastWords } from '../calls/last-words.ts'
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
import type { Recordings } from '../recordings/recordings.ts'
import { whyNotCalled } from '../settings/why-not-called.ts'
import { createTemplates, type Templates } from '../templates/templates.ts'
import { type AfterCall, createAfterCall, type DeskNotice } from './after-call.ts'
import { type Applier, createApplier } from './applier.ts'
import { batched } from './batched.ts'
import { openCallLog } from './call-log.ts'
import { openDevelopers } from './developers.ts'
import { createLookUps, type LookUps } from './look-ups.ts'
import { openRecordings } from './recordings.ts'
import { createRefreshes } from './refreshes.ts'
import { createTeamWork, type TeamWork } from './team-work.ts'

export interface DeskOptions {
  readonly database: Database
  readonly secrets: Secrets
  readonly fetch: Fetch
  /** Of developers.myoperator.co, where others in the app ask it too. */
  readonly limit?: RateLimit
  /** For links that carry their own permission: without credentials, redirects handed back. */
  readonly fetchMedia: Fetch
  readonly recordingsFolder: string
  /** 32 bytes that recordings are encrypted with on the disk; null when nothing may be kept. */
  readonly cacheKey: () => Promise<Buffer | null>
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
  /** Somebody's follow-up has changed. */
  readonly onFollowUps: () => void
  readonly notify: (notice: DeskNotice) => void
  /** The calls kept here are not what they were; with how many there are. */
  readonly onCalls: (total: number) => void
  readonly onTemplate: (news: TemplateNews) => void
  readonly log: (name: string) => Logger
}

export interface Desk extends LookUps {
  readonly calls: DeskCalls
  readonly callLog: CallLog
  readonly dialler: Dialler
  readonly contacts: Contacts
  readonly developers: DevelopersApi
  readonly recordings: Recordings
  readonly popLog: PopLog
  readonly popTest: PopTester
  readonly link: Link
  readonly team: Team
  readonly afterCall: Pick<AfterCall, 'outbox' | 'wrapUps' | 'teamSettings' | 'outboxView' | 'forgetRefused'>
  readonly teamWork: Pick<TeamWork, 'callBacks' | 'claims' | 'followUps' | 'waive'>
  readonly templates: Pick<Templates, 'list' | 'send'>
  agent(): Agent
  linkView(): LinkView
  contactsView(): ContactsView
  today(): TodayFigures
  /** Fetches what has changed; joins a run that is under way. What goes wrong is in the view, or a bug in the log. */
  syncContacts(): void
  start(): void
  stop(): void
}

const CURSOR = 'feed.cursor'
const AGENT = 'agent'
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
  const outages = createOutages({ database, now, onEnd: (...gap) => callLog.gaps.outage(...gap) })
  const popLog = openPopLog(database, now)
  const delays = createDelays()
  const limit = options.limit ?? createRateLimit()
  const developers = openDevelopers(fetch, account.developers, meta, limit)

  let agent: Agent = secrets.agent
  let state: LinkView['state'] = 'connecting'
  let caughtUp = false
  let clockOffsetMs = 0

  const clock = { now, clockOffsetMs: () => clockOffsetMs }
  /** The agent with the numbers typed in on this desk: they ring here too. */
  const me = (): Agent => ({ ...agent, phones: [...new Set([...agent.phones, ...settings().phones])] })
  const namesFor = (number: string) => contacts.namesFor(number)

  const contacts: Contacts = createContacts({
    database,
    api: createContactsApi(fetch, account),
    meta,
    now,
    downloads: options.downloads,
    showInFolder: options.showInFolder,
    onChange: () => {
      deskCalls.namesChanged()
      callLog.namesChanged()
      options.onContacts()
      onChange()
    },
    onCustomer: (numbers) => {
      teamWork.callBacks.contactsChanged(numbers)
      options.onCustomers(numbers)
    },
    log: options.log('contacts'),
  })

  const afterCall = createAfterCall({
    ...options,
    ...clock,
    meta,
    requests,
    calls: () => deskCalls,
    contacts: () => contacts,
    agent: () => agent,
    applyOwn: (event) => applier.applyOwn(event),
    onReleased: (write) => teamWork.released(write),
    onUndone: (write) => teamWork.undone(write),
  })

  const customerChanged = batched((numbers) => {
    options.onCustomers(numbers)
    callLog.callsChanged()
  })
  const followUpChanged = batched(options.onFollowUps)
  const teamWork: TeamWork = createTeamWork({
    ...options,
    ...clock,
    outbox: afterCall.outbox,
    calls,
    deskCalls: () => deskCalls,
    contacts,
    team,
    me,
    applyOwn: (event) => applier.applyOwn(event),
    onCustomer: customerChanged,
    onFollowUps: () => followUpChanged(''),
  })

  const lastOf = (number: string, before: string) => lastWords(database, number, before)
  const dresser = { calls, requests, team, namesFor, lastOf, me }
  const deskCalls: DeskCalls = createDeskCalls({
    ...dresser,
    ...clock,
    onCustomer: (number) => {
      teamWork.callBacks.touch(number)
      customerChanged(number)
    },
    onCall: afterCall.heard,
  })
  const callLog: CallLog = openCallLog({
    ...options,
    ...dresser,
    ...clock,
    meta,
    developers,
    deskCalls,
    contacts: () => contacts,
    agent: () => agent,
    outcomeDue: afterCall.wrapUps.isDue,
    log: options.log('call-log'),
  })

  const recordings = openRecordings({
    ...options,
    ...clock,
    meta,
    calls,
    developers,
    namesFor,
    log: options.log('recordings'),
  })

  const templates = createTemplates({
    ...clock,
    database,
    api: createMessagesApi(fetch, account),
    namesFor,
    onSettled: options.onTemplate,
    log: options.log('templates'),
  })

  const popTest = createPopTest({
    ...clock,
    request: (id) => requestPopTest(fetch, relayUrl, token, id),
    newId: randomUUID,
    monotonic: () => performance.now(),
    onChange,
  })

  const applier: Applier = createApplier({
    ...clock,
    database,
    archive,
    meta,
    cursorKey: CURSOR,
    features: [deskCalls.apply, afterCall.apply, teamWork.apply, templates.apply],
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
      afterCall.welcomed(frame.serverTime)
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
      teamWork.followUps.caughtUp()
      onChange()
    },
    onReset: (frame) => {
      feedLog.warn('the relay no longer has what this desk missed', { reason: frame.reason })
      meta.set(CURSOR, frame.cursor)
      callLog.gaps.reset(archive.newest())
    },
  })

  const dial = async (number: string, referenceId: string) => {
    const outcome = await placeCall(fetch, account, number, referenceId, settings().calling)
    if (outcome.kind !== 'refused') {
      // The call goes on whatever comes of it: who waits for it is in the list.
      teamWork.claims.claimSilently(number).catch((error: unknown) => {
        options.log('call-backs').error('a customer who is called could not be claimed', { error })
      })
    }
    return outcome
  }

  const refreshes = createRefreshes({
    developers,
    database,
    team,
    contacts,
    onTeam: () => {
      deskCalls.namesChanged()
      teamWork.callBacks.teamChanged()
      onChange()
    },
    log: options.log('desk'),
  })

  return {
    calls: deskCalls,
    callLog,
    contacts,
    developers,
    recordings,
    popLog,
    popTest,
    link,
    team,
    afterCall,
    teamWork,
    templates,
    ...createLookUps({ ...dresser, ...clock, database, contacts, deskCalls, outages, popLog, meta }),
    dialler: createDialler({
      requests,
      place: dial,
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
    today() {
      const midnight = new Date(now()).setHours(0, 0, 0, 0)
      const outcomes = afterCall.wrapUps.outcomesSince(new Date(midnight).toISOString())
      return { ...deskCalls.today(), outcomes }
    },
    syncContacts: refreshes.syncContacts,
    start() {
      const kept = meta.get(AGENT)
      // Another agent signed in on this profile: what was said to the one before is not said to them.
      if (kept !== null && kept !== agent.userId) {
        meta.delete(CURSOR)
        afterCall.wrapUps.forget()
      }
      meta.set(AGENT, agent.userId)
      requests.recover()
      const oldest = new Date(now().getTime() - KEPT_MS).toISOString()
      archive.prune(oldest)
      popLog.prune(oldest)
      outages.start()
      afterCall.start()
      teamWork.start()
      templates.start()
      link.start()
      contacts.start()
      callLog.start()
      refreshes.start()
      recordings.start()
    },
    stop() {
      refreshes.stop()
      popTest.stop()
      afterCall.stop()
      teamWork.stop()
      templates.stop()
      contacts.stop()
      callLog.stop()
      recordings.stop()
      link.stop()
      outages.stop()
    },
  }
}
