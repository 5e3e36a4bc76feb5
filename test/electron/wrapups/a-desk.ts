/** One desk with all that follows a call, on a real database; the relay and the contacts answer as a test says. */
import { onTestFinished, vi } from 'vitest'
import { openCallStore } from '../../../electron/calls/call-store.ts'
import { createDeskCalls, type DeskCalls } from '../../../electron/calls/desk-calls.ts'
import { createDialler } from '../../../electron/calls/dialler.ts'
import { lastWords } from '../../../electron/calls/last-words.ts'
import { openRequestStore } from '../../../electron/calls/request-store.ts'
import { openTeam } from '../../../electron/calls/team.ts'
import { createTimeline } from '../../../electron/calls/timeline.ts'
import type { Database } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import { createAfterCall, type DeskNotice } from '../../../electron/desk/after-call.ts'
import { type Applier, createApplier } from '../../../electron/desk/applier.ts'
import { openArchive } from '../../../electron/feed/archive.ts'
import { createDelays } from '../../../electron/feed/delays.ts'
import { fail, ok } from '../../../electron/result.ts'
import type { RingsideEvent, WrapupEvent } from '../../../shared/events.ts'
import type { FaultCode } from '../../../shared/ipc.ts'
import type { Agent } from '../../../shared/relay-protocol.ts'
import { type TeamSettings, UNCHANGED_TEAM_SETTINGS } from '../../../shared/team-settings.ts'
import type { ContactDetail } from '../../../shared/views/contacts.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/views/settings.ts'
import { ASHA, at, CUSTOMER, type TestAgent } from '../../shared/calls/builders.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempDatabase } from '../../support/temp-database.ts'

interface Options {
  readonly me?: TestAgent
  readonly database?: Database
  /** Null: it was never connected. */
  readonly openedAt?: string | null
  readonly clockOffsetMs?: number
}

/** What a test has the other side do. */
export function aWorld() {
  return {
    /** The relay's answer to a write; null = it cannot be reached. */
    status: 200 as number | null,
    posted: [] as { readonly id: string; readonly [key: string]: unknown }[],
    settings: UNCHANGED_TEAM_SETTINGS,
    contact: { id: 'contact-1' } as { id: string } | null,
    contactFault: null as FaultCode | null,
    patched: [] as unknown[],
    language: 'en' as Settings['language'],
  }
}

export const withSettings = (world: ReturnType<typeof aWorld>, change: Partial<TeamSettings>) => {
  world.settings = {
    ...world.settings,
    version: world.settings.version + 1,
    settings: { ...world.settings.settings, ...change },
  }
}

/** Call it with fake timers: the clock stands at the beginning of the builders' calls. */
export function aDesk(world = aWorld(), options: Options = {}) {
  const { me = ASHA, database = tempDatabase(), openedAt = at(-60), clockOffsetMs = 0 } = options
  const agent: Agent = { userId: me.userId, name: me.name, role: 'agent', phones: [...me.phones] }
  const now = () => new Date()
  const clock = { now, clockOffsetMs: () => clockOffsetMs }
  const meta = openMeta(database)
  const requests = openRequestStore(database)
  const notices: DeskNotice[] = []

  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    if (world.status === null) throw new TypeError('fetch failed')
    if (init?.method === 'GET') return Response.json(world.settings)
    if (world.status === 200) world.posted.push(JSON.parse(String(init?.body)))
    return Response.json(world.status === 200 ? { ok: true } : { error: `no ${String(input)}` }, {
      status: world.status,
    })
  }

  const afterCall = createAfterCall({
    ...clock,
    database,
    meta,
    secrets: { relayUrl: 'http://relay.example', token: 'token', agent },
    fetch,
    calls: () => calls,
    requests,
    contacts: () => ({
      onNumber: () => (world.contact === null ? [] : [world.contact as ContactDetail]),
      update: async (id, patch) => {
        if (world.contactFault !== null) return fail(world.contactFault, 'in its words')
        world.patched.push([id, patch])
        return ok({} as ContactDetail)
      },
    }),
    agent: () => agent,
    settings: () => ({ ...DEFAULT_SETTINGS, language: world.language }),
    applyOwn: (event) => applier.applyOwn(event),
    onReleased: () => {},
    onUndone: () => {},
    notify: (notice) => notices.push(notice),
    random: () => 0.99,
    onChange: () => {},
    log: () => SILENT,
  })
  const sources = {
    calls: openCallStore(database),
    requests,
    team: openTeam(database),
    namesFor: (number: string) => (number === CUSTOMER ? ['Meera'] : []),
    lastOf: (number: string, before: string) => lastWords(database, number, before),
    me: () => agent,
    ...clock,
  }
  const calls: DeskCalls = createDeskCalls({ ...sources, onCustomer: () => {}, onCall: afterCall.heard })
  const applier: Applier = createApplier({
    ...clock,
    database,
    archive: openArchive(database),
    meta,
    cursorKey: 'cursor',
    features: [calls.apply, afterCall.apply],
    popLog: { seen: () => {} },
    popTest: { arrived: () => {} },
    delays: createDelays(),
    log: SILENT,
  })
  if (openedAt !== null) afterCall.wrapUps.opened(openedAt)
  afterCall.start()
  onTestFinished(() => afterCall.stop())

  const apply = (events: readonly RingsideEvent[], live: boolean) =>
    applier.apply(
      events.map((event, index) => ({ cursor: `e:${index}`, receivedAt: now().toISOString(), event })),
      live,
    )

  return {
    ...afterCall,
    database,
    calls,
    notices,
    timeline: createTimeline({ messageOf: () => null, ...sources, database }),
    dialler: createDialler({
      requests,
      place: async () => ({ kind: 'accepted' }),
      guard: () => null,
      isLive: calls.isLive,
      now,
      onChange: () => {},
      log: SILENT,
    }),
    live: (...events: readonly RingsideEvent[]) => apply(events, true),
    replay: (...events: readonly RingsideEvent[]) => apply(events, false),
    due: () => afterCall.wrapUps.view().view.due,
    dueIds: () => afterCall.wrapUps.view().view.due.map(({ sessionId }) => sessionId),
    saved: () =>
      database
        .all("SELECT event FROM events WHERE type = 'wrapup' ORDER BY event_id")
        .map((row) => JSON.parse(String(row.event)) as WrapupEvent),
  }
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

export const aDraft = (...outcome: string[]) => ({ outcome, note: '', followUpAt: null })

/** Somebody's saved outcome, as the relay sends it. */
export function aWrapup(sessionId: string, by: TestAgent, id = `of-${by.name}`, seconds = 120): WrapupEvent {
  return {
    type: 'wrapup',
    eventId: `wrapup-${id}`,
    at: at(seconds),
    sessionId,
    customer: CUSTOMER,
    line: null,
    direction: null,
    legacy: false,
    payload: {
      id,
      outcome: ['Interested'],
      note: '',
      followUpAt: null,
      userId: by.userId,
      userName: by.name,
    },
  }
}
