/**
 * An open desk: the relay's events in, cards out. Everything that exists only while there are credentials is
 * made here and ends with `stop`.
 */
import { randomUUID } from 'node:crypto'
import type { Agent } from '../../shared/relay-protocol.ts'
import { placeCall } from '../api/obd.ts'
import { createContactsApi } from '../api/public-api.ts'
import { createRateLimit } from '../api/rate-limit.ts'
import { requestPopTest } from '../api/relay.ts'
import type { CallLog } from '../call-log/call-log.ts'
import { openCallStore } from '../calls/call-store.ts'
import { createDeskCalls, type DeskCalls } from '../calls/desk-calls.ts'
import { createDialler } from '../calls/dialler.ts'
import { lastWords } from '../calls/last-words.ts'
import { openRequestStore } from '../calls/request-store.ts'
import { openTeam, type Team } from '../calls/team.ts'
import { type Contacts, createContacts } from '../contacts/contacts.ts'
import { openMeta } from '../database/meta.ts'
import { openArchive } from '../feed/archive.ts'
import { createDelays } from '../feed/delays.ts'
import { createOutages } from '../feed/outages.ts'
import { openPopLog } from '../pop/pop-log.ts'
import { createPopTest } from '../pop/pop-test.ts'
import { whyNotCalled } from '../settings/why-not-called.ts'
import { createAfterCall } from './after-call.ts'
import { type Applier, createApplier } from './applier.ts'
import { batched } from './batched.ts'
import { openCallLog } from './call-log.ts'
import { CURSOR, createDeskFeed, type DeskFeed } from './desk-feed.ts'
import type { Desk, DeskOptions } from './desk-types.ts'
import { openDevelopers } from './developers.ts'
import { createLookUps } from './look-ups.ts'
import { openRecordings } from './recordings.ts'
import { createRefreshes } from './refreshes.ts'
import { createTeamWork, type TeamWork } from './team-work.ts'
import { createWhatsApp } from './whatsapp.ts'

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

  const clock = { now, clockOffsetMs: () => feed.clockOffsetMs() }
  const agent = () => feed.agent()
  /** The agent with the numbers typed in on this desk: they ring here too. */
  const me = (): Agent => ({
    ...agent(),
    phones: [...new Set([...agent().phones, ...settings().phones])],
  })
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
      whatsApp.threads.namesChanged()
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
    agent,
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
    agent,
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

  const whatsApp = createWhatsApp({
    ...options,
    ...clock,
    meta,
    agent,
    namesFor,
    numbersNamed: (part) => contacts.numbersNamed(part),
    isCaughtUp: () => feed.view().caughtUp,
    nameOf: (userId) =>
      userId === agent().userId ? agent().name : team.nameOf({ userId, phone: null, name: null }),
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
    features: [deskCalls.apply, afterCall.apply, teamWork.apply, whatsApp.apply, whatsApp.notices],
    popLog,
    popTest,
    delays,
    log: feedLog,
  })

  const feed: DeskFeed = createDeskFeed({
    secrets,
    client: `ringside/${options.version}`,
    meta,
    firstCursor: options.firstCursor,
    outages,
    now,
    random: options.random,
    log: feedLog,
    onWelcome: (serverTime) => {
      const { userId, name, phones } = agent()
      team.learn(phones.map((phone) => ({ phone, userId, name })))
      deskCalls.namesChanged()
      afterCall.welcomed(serverTime)
    },
    onItems: applier.apply,
    onCaughtUp: () => {
      deskCalls.caughtUp()
      teamWork.followUps.caughtUp()
    },
    onReset: () => callLog.gaps.reset(archive.newest()),
    onChange: () => {
      whatsApp.feedChanged()
      onChange()
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
      whatsApp.threads.namesChanged()
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
    link: feed.link,
    team,
    afterCall,
    teamWork,
    whatsApp,
    ...createLookUps({
      ...dresser,
      ...clock,
      threads: whatsApp.threads,
      database,
      contacts,
      deskCalls,
      outages,
      popLog,
      meta,
    }),
    dialler: createDialler({
      requests,
      place: dial,
      guard: (number) => whyNotCalled(settings().calling, number, now()),
      isLive: deskCalls.isLive,
      now,
      onChange,
      log: options.log('calls'),
    }),
    agent,
    linkView: () => ({ ...feed.view(), lastEventAt: applier.lastEventAt(), ...delays.view() }),
    contactsView: () => contacts.view(),
    today() {
      const midnight = new Date(now()).setHours(0, 0, 0, 0)
      const outcomes = afterCall.wrapUps.outcomesSince(new Date(midnight).toISOString())
      return { ...deskCalls.today(), outcomes }
    },
    syncContacts: refreshes.syncContacts,
    start() {
      const { userId } = agent()
      const kept = meta.get(AGENT)
      // Another agent signed in on this profile: what was said to the one before is not said to them.
      if (kept !== null && kept !== userId) {
        feed.forget()
        afterCall.wrapUps.forget()
      }
      meta.set(AGENT, userId)
      requests.recover()
      const oldest = new Date(now().getTime() - KEPT_MS).toISOString()
      // An older version kept messages there and nowhere else.
      if (whatsApp.threads.hasReadBack()) archive.prune(oldest)
      popLog.prune(oldest)
      outages.start()
      afterCall.start()
      teamWork.start()
      whatsApp.start()
      feed.link.start()
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
      whatsApp.stop()
      contacts.stop()
      callLog.stop()
      recordings.stop()
      feed.link.stop()
      outages.stop()
    },
  }
}
