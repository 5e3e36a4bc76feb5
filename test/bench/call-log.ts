/**
 * 50,000 calls and 100,000 contacts in the main process: what a page of the call log costs as it is scrolled, per
 * keystroke and under filters, what an event costs while the list is open, and how long the main loop is held up while
 * the log is read into it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { DevelopersApi } from '../../electron/api/developers.ts'
import { SYSTEM_CLOCK } from '../../electron/api/rate-limit.ts'
import { createCallLog } from '../../electron/call-log/call-log.ts'
import { openCallStore } from '../../electron/calls/call-store.ts'
import { createDeskCalls } from '../../electron/calls/desk-calls.ts'
import { createLogView } from '../../electron/calls/log-view.ts'
import { openRequestStore } from '../../electron/calls/request-store.ts'
import { fillRows } from '../../electron/calls/row-filler.ts'
import { openTeam } from '../../electron/calls/team.ts'
import { openDatabase } from '../../electron/database/database.ts'
import { openMeta } from '../../electron/database/meta.ts'
import type { CallLogQuery } from '../../shared/views/call-log.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { AGENTS, CALLERS, logPage, logRecord } from '../support/many-calls.ts'
import { SILENT } from '../support/silent-log.ts'
import { benchContacts } from './bench-contacts.ts'
import { type BenchRow, median, percentile, runAlone } from './row.ts'
import { everyBeginning, ms, timed } from './timed.ts'

const CALLS = 50_000
const PAGE = 100
const RUNS = 3
const NOW_S = Math.floor(Date.now() / 1000)
const TYPED = ['kumar', 'meera patel', '09000048', '+91 90', 'zz', 'price', 'sharma 77']

const pageFrom = (offset: number, size: number) => logPage(CALLS, offset, size, NOW_S)
/** The provider as a log that is read at once. */
const instantly: Pick<DevelopersApi, 'searchCalls' | 'listFilters'> = {
  searchCalls: async (_search, { offset, limit }) => ({ kind: 'page', page: pageFrom(offset, limit) }),
  listFilters: async () => ({ kind: 'none' }),
}

function open(path: string) {
  const database = openDatabase(path)
  const meta = openMeta(database)
  const contacts = benchContacts(database)
  const me = {
    userId: '694e6be5a520b300',
    name: 'Asha Verma',
    role: 'agent' as const,
    phones: ['+919000000000'],
  }
  const sources = {
    database,
    calls: openCallStore(database),
    requests: openRequestStore(database),
    team: openTeam(database),
    namesFor: contacts.namesFor,
    lastOf: () => null,
    me: () => me,
    now: () => new Date(),
    clockOffsetMs: () => 0,
  }
  const deskCalls = createDeskCalls({ ...sources, onCustomer: () => {}, onCall: () => {} })
  const log = createCallLog({
    ...sources,
    meta,
    api: instantly,
    clock: SYSTEM_CLOCK,
    random: () => 0,
    apply: deskCalls.applyHistory,
    calls: createLogView({ ...sources, outcomeDue: () => false }),
    earliestOpen: sources.calls.earliestOpen,
    fillRows: (isWanted) => fillRows(database, deskCalls.deriveRow, isWanted),
    numbersNamed: contacts.numbersNamed,
    isSupervisor: () => false,
    downloads: tmpdir,
    showInFolder: () => {},
    onCalls: () => {},
    onChange: () => {},
    log: SILENT,
  })
  const close = () => {
    log.stop()
    contacts.stop()
    database.close()
  }
  return { database, log, deskCalls, contacts, close, meta }
}

const ALL: CallLogQuery = {
  text: '',
  from: null,
  to: null,
  direction: null,
  status: null,
  agent: null,
  department: null,
  outcome: null,
  recorded: null,
  expression: '',
}
const FILTERS: readonly Partial<CallLogQuery>[] = [
  { direction: 'incoming' },
  { status: 'missed' },
  { agent: AGENTS[1]?.id ?? '' },
  { department: 'Sales', recorded: true },
  { outcome: 'Interested' },
  { from: new Date((NOW_S - 7 * 86_400) * 1000).toISOString(), to: new Date(NOW_S * 1000).toISOString() },
]

/** How long work took, and for how long it held the main loop up (ms). */
async function watched(work: () => Promise<void>): Promise<{ ms: number; p99: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.enable()
  const from = performance.now()
  await work()
  const ms = performance.now() - from
  delay.disable()
  return { ms, p99: delay.percentile(99) / 1e6 }
}

/** What looking at every call once costs here and now, and nothing else. */
function floorOf(): number {
  const texts = Array.from(
    { length: CALLS },
    (_, index) => `${logRecord(index, NOW_S).caller_number} note ${index}`,
  )
  let found = 0
  const times = TYPED.flatMap(everyBeginning).map((typed) =>
    timed(() => {
      for (const text of texts) if (text.includes(typed)) found += 1
    }),
  )
  if (found === 0) throw new Error('nothing was looked for')
  return percentile(times, 0.95)
}

const row = (what: string, value: number, target: number, floor?: number): BenchRow => ({
  what: `call log of 50,000: ${what}`,
  value: ms(value),
  target: `<= ${target} ms`,
  ...(floor === undefined ? {} : { floor: `floor ${ms(floor)}: one look at every call` }),
  ok: value <= target,
})

export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-bench-'))
  await makeLargeProfile(folder, CALLERS)
  const path = join(folder, 'ringside.db')

  const filler = open(path)
  filler.meta.set('call-log.begun', 'by the bench')
  const reading = await watched(async () => {
    filler.log.fetch(ALL)
    while (filler.log.view().fetch.state !== 'idle') await new Promise((resolve) => setImmediate(resolve))
  })
  for (let offset = 2_000; offset < CALLS; offset += PAGE) {
    filler.database.transaction(() => pageFrom(offset, PAGE).calls.forEach(filler.deskCalls.applyHistory))
  }
  filler.database.exec('DELETE FROM call_rows')
  filler.close()

  const old = open(path)
  const filling = await watched(async () => {
    old.log.start()
    while (old.meta.get('call-log.rows') === null) await new Promise((resolve) => setTimeout(resolve, 5))
  })
  old.close()

  const desk = open(path)
  const search = (query: Partial<CallLogQuery> = {}, offset = 0) => {
    const found = desk.log.search({ ...ALL, ...query }, { offset, limit: PAGE })
    if (!found.ok) throw new Error(found.fault.code)
    return found.value
  }
  desk.contacts.numbersNamed('a')
  const load = timed(() => search())
  if (search().total !== CALLS) throw new Error(`there are ${search().total} calls`)
  const scrolled = Array.from({ length: 100 }, (_, page) =>
    timed(() => search({}, ((page * 37) % (CALLS / PAGE)) * PAGE)),
  )
  const keystrokes: number[] = []
  const filtered: number[] = []
  const events: number[] = []
  for (let attempt = 0; attempt < RUNS; attempt += 1) {
    for (const text of TYPED.flatMap(everyBeginning)) keystrokes.push(timed(() => search({ text })))
    for (const filter of FILTERS) filtered.push(timed(() => search(filter)))
    for (const event of pageFrom(attempt * PAGE, 30).calls) {
      desk.database.transaction(() => desk.deskCalls.applyHistory({ ...event, eventId: `again-${attempt}` }))
      events.push(timed(() => search()))
    }
  }
  const details = Array.from({ length: 100 }, (_, at) => timed(() => desk.log.read(`bench.${at * 311}`)))
  const floor = floorOf()
  desk.close()
  await rm(folder, { recursive: true, force: true })
  return [
    row('a page as it is scrolled, p95', percentile(scrolled, 0.95), 15),
    row('a page per keystroke, over 100,000 names too, p95', percentile(keystrokes, 0.95), 30, floor),
    row('a page per keystroke, median', median(keystrokes), 15, floor),
    row('a page under a new filter, p95', percentile(filtered, 0.95), 20, floor),
    row('the page again after an event, p95', percentile(events, 0.95), 20, floor),
    row('one call whole, p95', percentile(details, 0.95), 5),
    row('first page after a start, rows read at once', load, 400),
    row('main loop held up while 2,000 calls are read into it, p99', reading.p99, 50),
    row('main loop held up while old calls get their rows, p99', filling.p99, 50),
    {
      what: 'rows of 50,000 calls of an earlier version, in the background',
      value: `${(filling.ms / 1000).toFixed(1)} s`,
      target: '<= 30 s',
      ok: filling.ms <= 30_000,
    },
  ]
}

await runAlone(import.meta.main, run)
