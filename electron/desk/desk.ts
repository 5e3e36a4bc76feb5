/**
 * A signed-in desk: the relay's events in, cards out. Everything that exists only while there are credentials
 * is made here and ends with `stop`.
 */
import { parseEvent, type RingsideEvent } from '../../shared/events.ts'
import type { ContactsView, LinkView } from '../../shared/ipc.ts'
import { toE164 } from '../../shared/phone.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { Secrets } from '../account/vault.ts'
import { listUsers } from '../api/developers.ts'
import { placeCall } from '../api/obd.ts'
import { type ContactsApi, createContactsApi } from '../api/public-api.ts'
import type { Fetch } from '../api/request.ts'
import { openCallStore } from '../calls/call-store.ts'
import { createDeskCalls, type DeskCalls } from '../calls/desk-calls.ts'
import { createDialler, type Dialler } from '../calls/dialler.ts'
import { openRequestStore } from '../calls/request-store.ts'
import { openTeam, type Team } from '../calls/team.ts'
import { type ContactStore, openContactStore } from '../contacts/contact-store.ts'
import { createSynchroniser, type Synchroniser } from '../contacts/synchroniser.ts'
import type { Database } from '../database/database.ts'
import { openMeta } from '../database/meta.ts'
import { openArchive } from '../feed/archive.ts'
import { createLink, type Items, type Link } from '../feed/link.ts'
import type { Logger } from '../log.ts'

interface DeskOptions {
  readonly database: Database
  readonly secrets: Secrets
  readonly fetch: Fetch
  readonly version: string
  readonly now: () => Date
  readonly random: () => number
  readonly onChange: () => void
  readonly onContacts: () => void
  readonly log: (name: string) => Logger
}

export interface Desk {
  readonly calls: DeskCalls
  readonly dialler: Dialler
  readonly contacts: ContactStore
  readonly contactsApi: ContactsApi
  readonly synchroniser: Synchroniser
  readonly link: Link
  agent(): Agent
  linkView(): LinkView
  contactsView(): ContactsView
  start(): void
  stop(): void
}

const CURSOR = 'feed.cursor'
const AGENT = 'agent'
const CONTACTS_EVERY_MS = 5 * 60_000
const ARCHIVE_KEPT_MS = 30 * 24 * 60 * 60_000

export function createDesk(options: DeskOptions): Desk {
  const { database, secrets, fetch, now, onChange } = options
  const feedLog = options.log('feed')
  const meta = openMeta(database)
  const archive = openArchive(database)
  const calls = openCallStore(database)
  const requests = openRequestStore(database)
  const team: Team = openTeam(database)
  const contacts = openContactStore(database)
  const contactsApi = createContactsApi(fetch, secrets.account)

  let agent: Agent = secrets.agent
  let state: LinkView['state'] = 'connecting'
  let caughtUp = false
  let clockOffsetMs = 0
  let lastEventAt: string | null = null
  let everyFewMinutes: NodeJS.Timeout | undefined

  const deskCalls = createDeskCalls({
    calls,
    requests,
    team,
    now,
    namesFor: (number) => contacts.namesFor(number),
    me: () => agent,
    clockOffsetMs: () => clockOffsetMs,
  })

  const applyItems = (items: Items) => {
    database.transaction(() => {
      for (const item of items) {
        const event: RingsideEvent | null = parseEvent(item.event)
        if (event === null) feedLog.warn('an event of the relay could not be read', { cursor: item.cursor })
        // The archive tells a second delivery; applying it again would change nothing either.
        else if (archive.keep(event, item.receivedAt)) deskCalls.apply(event, item.receivedAt, caughtUp)
        lastEventAt = item.receivedAt
      }
      const last = items.at(-1)
      if (last) meta.set(CURSOR, last.cursor)
    })
    onChange()
  }

  const link = createLink({
    relayUrl: secrets.relayUrl,
    token: secrets.token,
    client: `ringside/${options.version}`,
    cursor: () => meta.get(CURSOR),
    random: options.random,
    log: feedLog,
    onState: (next) => {
      state = next
      if (next !== 'open') caughtUp = false
      onChange()
    },
    onWelcome: (frame) => {
      agent = frame.agent
      clockOffsetMs = Date.parse(frame.serverTime) - now().getTime()
      team.learn(agent.phones.map((phone) => ({ phone, userId: agent.userId, name: agent.name })))
      feedLog.info('connected', { backlog: frame.backlog, clockOffsetMs })
    },
    onItems: applyItems,
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

  const synchroniser = createSynchroniser({
    api: contactsApi,
    store: contacts,
    meta,
    now,
    onChange: () => {
      deskCalls.namesChanged()
      options.onContacts()
      onChange()
    },
  })

  const learnTeam = async () => {
    const users = await listUsers(fetch, secrets.account)
    if (users === null) return
    const members = users.flatMap((user) => {
      const phone = user.contactNumber && toE164(user.contactNumber)
      return phone && user.name ? [{ phone, userId: user.uuid, name: user.name }] : []
    })
    database.transaction(() => team.learn(members))
    deskCalls.namesChanged()
    onChange()
  }

  const refresh = () => {
    const report = (error: unknown) => options.log('contacts').error('a refresh failed', { error })
    synchroniser.run().catch(report)
    learnTeam().catch(report)
  }

  return {
    calls: deskCalls,
    contacts,
    contactsApi,
    synchroniser,
    link,
    dialler: createDialler({
      requests,
      place: (number, referenceId) => placeCall(fetch, secrets.account, number, referenceId),
      isLive: deskCalls.isLive,
      now,
      onChange,
      log: options.log('calls'),
    }),
    agent: () => agent,
    linkView: () => ({ state, caughtUp, lastEventAt, clockOffsetMs }),
    contactsView: () => synchroniser.view(),
    start() {
      const kept = meta.get(AGENT)
      // Another agent signed in on this profile: what was said to the one before is not said to them.
      if (kept !== null && kept !== agent.userId) meta.delete(CURSOR)
      meta.set(AGENT, agent.userId)
      requests.recover()
      archive.prune(new Date(now().getTime() - ARCHIVE_KEPT_MS).toISOString())
      link.start()
      refresh()
      everyFewMinutes = setInterval(refresh, CONTACTS_EVERY_MS)
    },
    stop() {
      clearInterval(everyFewMinutes)
      synchroniser.stop()
      link.stop()
    },
  }
}
