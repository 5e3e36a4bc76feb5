/**
 * The call log, as the rest of the main process sees it: one facade over the calls kept here, what the provider's log
 * adds to them, the account's filters and the export. What is shown always comes from the calls kept here.
 */
import { parseExpression } from '../../shared/call-log/expression.ts'
import type { SessionEvent } from '../../shared/calls/facts.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import type {
  CallDetail,
  CallLogPage,
  CallLogQuery,
  CallLogView,
  LogFilterGroup,
} from '../../shared/views/call-log.ts'
import type { DevelopersApi } from '../api/developers.ts'
import type { Clock } from '../api/rate-limit.ts'
import type { LogView } from '../calls/log-view.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import { createCsvExporter } from '../files/csv-export.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { throttled } from '../timing/throttle.ts'
import { exportedCalls } from './export.ts'
import { createFilterList } from './filter-list.ts'
import { createGapFiller, type GapFiller } from './gap-filler.ts'
import { createHistory } from './history.ts'
import { createLists } from './lists.ts'
import { createLogFetcher } from './log-fetcher.ts'
import { openLogIndex } from './log-index.ts'

export interface CallLogOptions {
  readonly database: Database
  readonly meta: Meta
  readonly api: Pick<DevelopersApi, 'searchCalls' | 'listFilters'>
  /** Of timers; the instants of the calls are on `now`. */
  readonly clock: Clock
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  readonly random: () => number
  /** Merges what the log says into the calls, inside a transaction; nothing of it is news. */
  readonly apply: (event: SessionEvent) => void
  readonly calls: LogView
  /** When the first of the calls without an end began, of those heard of since then. */
  readonly earliestOpen: (since: string) => string | null
  /** Gives calls of an earlier version their rows; ends when it is no longer wanted. */
  readonly fillRows: (isWanted: () => boolean) => Promise<void>
  /** Numbers (E.164) of everybody whose name has this in it. */
  readonly numbersNamed: (part: string) => ReadonlySet<string>
  readonly isSupervisor: () => boolean
  /** The folder for downloads. */
  readonly downloads: () => string
  readonly showInFolder: (path: string) => void
  /** The calls kept here are not what they were; a few times a second at most. */
  readonly onCalls: (total: number) => void
  /** Something in `view` is not what it was. */
  readonly onChange: () => void
  readonly log: Logger
}

export interface CallLog {
  search(query: CallLogQuery, page: { offset: number; limit: number }): Result<CallLogPage>
  fetch(query: CallLogQuery): Result<null>
  listFilters(): Promise<Result<readonly LogFilterGroup[]>>
  read(sessionId: string): Result<CallDetail>
  /** Fails with `not-allowed` unless this agent is a supervisor. */
  readRaw(sessionId: string): Result<readonly string[]>
  export(query: CallLogQuery): Result<null>
  cancelExport(): Result<null>
  showExport(): Result<null>
  view(): CallLogView
  readonly gaps: Pick<GapFiller, 'outage' | 'reset'>
  /** Calls, outcomes or notes have changed. */
  callsChanged(): void
  /** Contacts have changed. */
  namesChanged(): void
  start(): void
  /** After this the database may be closed. */
  stop(): void
}

const NOTICE_MS = 250
const AS_OF = 'call-log.asOf'
const ROWS = 'call-log.rows'
const FILLED = 'filled'

/** The place of what is wrong, for whoever has no text to mark. */
function faultIn({ expression }: CallLogQuery): Fault | null {
  const parsed = parseExpression(expression)
  return parsed.ok ? null : { code: 'log-expression', detail: expression.slice(parsed.error.at) }
}

export function createCallLog(options: CallLogOptions): CallLog {
  const { database, meta, api, calls, now, log, onChange } = options
  let stopped = false
  const index = openLogIndex(database)
  const notice = throttled(() => options.onCalls(index.total()), NOTICE_MS)
  const history = createHistory({
    database,
    apply: options.apply,
    onChange: () => {
      notice()
      onChange()
    },
  })
  const report = (error: unknown) => log.error('it failed', { error })

  const onRead = () => {
    meta.set(AS_OF, now().toISOString())
    notice()
    onChange()
  }
  const fetching = { api, history, now, onChange, onRead, onFailure: report }
  const fetcher = createLogFetcher(fetching)
  const exportFetcher = createLogFetcher(fetching)
  const lists = createLists({ index, calls, fetcher, exportFetcher, numbersNamed: options.numbersNamed })
  const filters = createFilterList(api)
  const gaps = createGapFiller({ ...options, history, onRead, onFailure: report })
  const exporter = createCsvExporter({
    folder: options.downloads,
    now,
    title: 'Ringside calls',
    onChange,
    onFailure: (error) => log.error('an export failed', { error }),
  })

  /** How many calls there are: known before the rows have been read into memory. */
  let counted: { readonly newest: number; readonly total: number } | null = null
  const total = () => {
    const newest = Number(database.get('SELECT max(key) AS newest FROM calls')?.newest ?? 0)
    if (counted?.newest !== newest) {
      counted = { newest, total: Number(database.get('SELECT count(*) AS n FROM calls')?.n) }
    }
    return counted.total
  }

  const exportView = (): CallLogView['export'] => {
    const view = exporter.view()
    if (view === null || view.state === 'cancelled') return null
    const { state, done, total: rows, fileName } = view
    return { state, done, total: rows, fileName: fileName ?? '', problem: null }
  }

  return {
    search(query, page) {
      const fault = faultIn(query)
      return fault === null ? ok(lists.page(query, page)) : { ok: false, fault }
    },
    fetch(query) {
      const fault = faultIn(query)
      if (fault !== null) return { ok: false, fault }
      fetcher.fetch(query)
      return ok(null)
    },
    listFilters: () => filters.list(),
    read(sessionId) {
      const detail = calls.detail(sessionId)
      return detail === null ? fail('not-found') : ok(detail)
    },
    readRaw: (sessionId) => (options.isSupervisor() ? ok(calls.raw(sessionId)) : fail('not-allowed')),

    export(query) {
      const fault = faultIn(query)
      if (fault !== null) return { ok: false, fault }
      exporter.start(exportedCalls(lists.whole(query)))
      return ok(null)
    },
    cancelExport() {
      exporter.cancel()
      exportFetcher.cancel()
      return ok(null)
    },
    showExport() {
      const path = exporter.path()
      if (path === null) return fail('not-found')
      options.showInFolder(path)
      return ok(null)
    },

    view: () => ({
      total: total(),
      asOf: meta.get(AS_OF),
      fetch: fetcher.view(),
      gap: gaps.view(),
      export: exportView(),
    }),
    gaps,
    callsChanged: notice,
    namesChanged: lists.namesChanged,

    start() {
      const isWanted = () => !stopped
      const fill = async () => {
        if (meta.get(ROWS) !== FILLED) await options.fillRows(isWanted)
        if (stopped) return
        meta.set(ROWS, FILLED)
        await index.warm(isWanted)
        if (!stopped) notice()
      }
      fill().catch(report)
      gaps.start()
    },
    stop() {
      stopped = true
      notice.stop()
      history.stop()
      fetcher.stop()
      exportFetcher.stop()
      gaps.stop()
      exporter.cancel()
    },
  }
}
