/**
 * The call log of one desk on a real database, asking a simulator over real HTTP; the same folder again is the desk
 * after a restart. Timers only go when a test says so; it is always the same instant.
 */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDevelopersApi } from '../../../electron/api/developers.ts'
import { createRateLimit } from '../../../electron/api/rate-limit.ts'
import { createCallLog } from '../../../electron/call-log/call-log.ts'
import { createLogView } from '../../../electron/calls/log-view.ts'
import { fillRows } from '../../../electron/calls/row-filler.ts'
import { openDatabase } from '../../../electron/database/database.ts'
import { openMeta } from '../../../electron/database/meta.ts'
import type { Account } from '../../../shared/account.ts'
import type { CallLogQuery } from '../../../shared/views/call-log.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { ASHA, at } from '../../shared/calls/builders.ts'
import { aClock } from '../../support/a-clock.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { until } from '../../support/until.ts'
import { aDesk } from '../calls/a-desk.ts'

/** Eight in the evening in India. */
const NOW_S = 4.5 * 3600
export const ago = (minutes: number): string => at(NOW_S - minutes * 60)

export async function aProvider(): Promise<Simulator> {
  const simulator = await createSimulator({ speed: 0, clock: () => Date.parse(ago(0)) })
  onTestFinished(() => simulator.close())
  return simulator
}

/** What the log was searched for so far. */
export const searchesOf = (simulator: Simulator) =>
  simulator
    .requests()
    .filter(({ path }) => path.endsWith('/search'))
    .map(({ body }) => body as Record<string, unknown>)

export const ALL: CallLogQuery = {
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

interface Options {
  readonly account: Account
  readonly folder?: string
  readonly names?: Readonly<Record<string, string[]>>
  readonly role?: 'agent' | 'supervisor'
  readonly random?: () => number
  readonly start?: boolean
}

export function aLog({ account, folder = tempFolder(), names = {}, role = 'agent', ...options }: Options) {
  const database = openDatabase(join(folder, 'ringside.db'))
  const desk = aDesk({ database, me: ASHA, names }).setClock(NOW_S)
  const clock = aClock()
  const meta = openMeta(database)
  const limit = createRateLimit(clock)
  const shown: string[] = []
  const totals: number[] = []
  const problems: unknown[] = []
  const { sources } = desk
  const log = createCallLog({
    ...sources,
    meta,
    api: createDevelopersApi({ fetch, account: account.developers, limit, timeoutMs: 5_000 }),
    clock,
    random: options.random ?? (() => 0),
    apply: desk.calls.applyHistory,
    calls: createLogView({ ...sources, outcomeDue: () => false }),
    earliestOpen: sources.calls.earliestOpen,
    fillRows: (isWanted) => fillRows(database, desk.calls.deriveRow, isWanted),
    numbersNamed: (part) =>
      new Set(
        Object.entries(names).flatMap(([number, all]) =>
          all.some((name) => name.toLowerCase().includes(part)) ? [number] : [],
        ),
      ),
    isSupervisor: () => role === 'supervisor',
    downloads: () => folder,
    showInFolder: (path) => shown.push(path),
    onCalls: (total) => totals.push(total),
    onChange: () => {},
    log: { ...SILENT, error: (_message, facts) => problems.push(facts) },
  })
  let open = true
  const close = () => {
    if (!open) return
    open = false
    log.stop()
    database.close()
  }
  onTestFinished(close)
  if (options.start) log.start()
  const page = (query: Partial<CallLogQuery> = {}, offset = 0, limit = 200) => {
    const found = log.search({ ...ALL, ...query }, { offset, limit })
    if (!found.ok) throw new Error(`${found.fault.code} ${found.fault.detail}`)
    return found.value
  }
  return {
    ...desk,
    log,
    meta,
    clock,
    limit,
    folder,
    shown,
    totals,
    problems,
    close,
    page,
    ids: (query: Partial<CallLogQuery> = {}) => page(query).items.map(({ sessionId }) => sessionId),
    fetched: async (query: Partial<CallLogQuery> = {}) => {
      const asked = log.fetch({ ...ALL, ...query })
      if (!asked.ok) throw new Error(asked.fault.code)
      await until(() => log.view().fetch.state === 'idle' || log.view().fetch.state === 'failed')
      return log.view().fetch
    },
    /** Lets due timers run until something is true that real HTTP takes its time for. */
    passUntil: async (ms: number, condition: () => boolean) => {
      await clock.pass(ms)
      await until(condition)
    },
  }
}
