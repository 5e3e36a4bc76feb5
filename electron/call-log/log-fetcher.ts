/**
 * Reads the provider's log for the query on the screen. One at a time: another query stops it. What was answered for
 * a query with an expression is its list, because nobody but the provider can evaluate it; so the ids are kept, in the
 * provider's order, for the last few queries.
 */
import { parseExpression, printExpression } from '../../shared/call-log/expression.ts'
import type { Fault } from '../../shared/ipc.ts'
import type { CallLogFetch, CallLogQuery } from '../../shared/views/call-log.ts'
import type { DevelopersApi, LogSearch } from '../api/developers.ts'
import type { History } from './history.ts'
import { NOTHING_READ, type Reached, readLog } from './log-reader.ts'

interface FetcherOptions {
  readonly api: Pick<DevelopersApi, 'searchCalls'>
  readonly history: Pick<History, 'keep'>
  readonly now: () => Date
  /** The progress is not what it was. */
  readonly onChange: () => void
  /** A page has been read. */
  readonly onRead: () => void
  readonly onFailure: (error: unknown) => void
  /** Calls read without being asked again. */
  readonly atOnce?: number
}

/** What was answered for one query so far. */
interface Answered {
  /** Session ids in the provider's order. */
  readonly ids: readonly string[]
  readonly total: number | null
  readonly done: boolean
}

export interface LogFetcher {
  /**
   * Reads on for this query, up to so many calls more; the same query goes on where it stopped, and from the
   * beginning once it had come to its end.
   */
  fetch(query: CallLogQuery): void
  /** What was answered for this query, and that so many are wanted: what is missing is being read. */
  answered(query: CallLogQuery, wanted: number): Answered
  /** Reads the whole of it, from the beginning; resolves when there is no more, or it cannot go on. */
  readAll(query: CallLogQuery): Promise<void>
  /** Stops what is being read. */
  cancel(): void
  view(): CallLogFetch
  stop(): void
}

interface Run {
  readonly key: string
  readonly search: LogSearch
  ids: Set<string>
  reached: Reached
  /** Reads until so many. */
  until: number
  problem: Fault | null
  reading: Promise<void> | null
}

const AT_ONCE = 2_000
/** Fewer than a page are no reason to stop: this many more are read when a list is scrolled to its end. */
const MORE = 100
const KEPT = 5
/** More is no list any more, and takes the minute's requests for an hour. */
const LONGEST = 50_000

/** Of a valid expression, in the spelling that means the same whichever operator binds closer. */
const canonical = (expression: string): string => {
  const parsed = parseExpression(expression)
  return parsed.ok && parsed.expression !== null ? printExpression(parsed.expression) : ''
}

const searchOf = ({ from, to, text, expression }: CallLogQuery): LogSearch => ({
  from,
  to,
  text: text.trim(),
  expression: canonical(expression),
})

export function createLogFetcher(options: FetcherOptions): LogFetcher {
  const { api, history, now, onChange, atOnce = AT_ONCE } = options
  const runs = new Map<string, Run>()
  let current: { readonly run: Run; readonly stop: AbortController } | null = null
  /** This machine's clock, ISO: the rate limit lets the current run go on then. */
  let waitingUntil: string | null = null
  let stopped = false

  const runOf = (query: CallLogQuery): Run => {
    const search = searchOf(query)
    const key = JSON.stringify(search)
    const known = runs.get(key)
    runs.delete(key)
    const run = known ?? {
      key,
      search,
      ids: new Set<string>(),
      reached: NOTHING_READ,
      until: 0,
      problem: null,
      reading: null,
    }
    runs.set(key, run)
    const [oldest] = runs.keys()
    if (runs.size > KEPT && oldest !== undefined) runs.delete(oldest)
    return run
  }

  const waits = (ms: number) => {
    const until = ms > 0 ? new Date(now().getTime() + ms).toISOString() : null
    if (until === waitingUntil) return
    waitingUntil = until
    onChange()
  }

  const read = async (run: Run, signal: AbortSignal) => {
    const from = run.reached
    const ended = await readLog({
      api,
      search: run.search,
      from,
      until: run.until,
      turn: (page) => ({
        urgency: page === 0 ? 'agent' : 'screen',
        signal,
        onWait: (ms) => {
          if (current?.run === run) waits(ms)
        },
      }),
      onPage: async (page, reached) => {
        if (current?.run === run) waits(0)
        await history.keep(page)
        // The list of the run before stays until there is something in its place.
        if (run.reached.offset === 0) run.ids = new Set()
        for (const { sessionId } of page.calls) run.ids.add(sessionId)
        run.reached = reached
        options.onRead()
      },
    })
    run.problem = faultOf(ended)
  }

  /** What the stopped reading still brings goes into its own copy: the query may be read anew meanwhile. */
  const stopCurrent = () => {
    if (current === null) return
    const { run, stop } = current
    stop.abort()
    if (runs.get(run.key) === run) runs.set(run.key, { ...run, ids: new Set(run.ids), reading: null })
  }

  const start = (run: Run) => {
    if (stopped || run.reading !== null) return
    if (current?.run.reading != null) stopCurrent()
    const stop = new AbortController()
    current = { run, stop }
    waitingUntil = null
    run.problem = null
    run.reading = read(run, stop.signal)
      .catch((error: unknown) => {
        run.problem = { code: 'internal', detail: null }
        options.onFailure(error)
      })
      .finally(() => {
        run.reading = null
        if (current?.run === run) waitingUntil = null
        onChange()
      })
    onChange()
  }

  return {
    fetch(query) {
      const run = runOf(query)
      if (run.reading !== null) return
      if (run.reached.done) run.reached = NOTHING_READ
      run.until = run.reached.read + atOnce
      start(run)
    },
    answered(query, wanted) {
      const run = runOf(query)
      const isShort = run.ids.size < wanted && !run.reached.done && run.problem === null
      if (isShort && run.reading === null) {
        run.until = run.reached.read + MORE
        start(run)
      }
      return { ids: [...run.ids], total: run.reached.total, done: run.reached.done }
    },
    async readAll(query) {
      const run = runOf(query)
      run.reached = NOTHING_READ
      run.until = LONGEST
      start(run)
      await run.reading
    },
    cancel: stopCurrent,
    view() {
      if (current === null) return { state: 'idle', read: 0, total: null, until: null, problem: null }
      const { run } = current
      const { read, total } = run.reached
      const base = { read, total, until: null, problem: null }
      if (run.reading === null && run.problem !== null) {
        return { ...base, state: 'failed', problem: run.problem }
      }
      if (run.reading === null) return { ...base, state: 'idle' }
      return waitingUntil === null
        ? { ...base, state: 'reading' }
        : { ...base, state: 'waiting', until: waitingUntil }
    },
    stop() {
      stopped = true
      current?.stop.abort()
    },
  }
}

function faultOf(ended: Awaited<ReturnType<typeof readLog>>): Fault | null {
  switch (ended.kind) {
    case 'ended':
    case 'aborted':
      return null
    case 'bad-expression':
      return { code: 'log-expression', detail: ended.detail }
    case 'bad-token':
      return { code: 'log-bad-token', detail: ended.detail }
    case 'none':
      return { code: 'log-unavailable', detail: null }
    case 'unavailable':
      return { code: 'log-unavailable', detail: ended.detail }
  }
}
