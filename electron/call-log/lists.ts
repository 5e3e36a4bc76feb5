/**
 * Which calls a query shows, in which order. Without an expression this desk finds them among the calls it keeps; with
 * one the list is what the provider answered, because only the provider knows what its filters mean.
 */
import type { CallLogPage, CallLogQuery } from '../../shared/views/call-log.ts'
import type { ExportedCall, LogView } from '../calls/log-view.ts'
import { filtersItself, ownTest, sharedTest } from './call-tests.ts'
import type { LogFetcher } from './log-fetcher.ts'
import type { CallTest, LogIndex } from './log-index.ts'

interface ListOptions {
  readonly index: LogIndex
  readonly calls: Pick<LogView, 'rows' | 'keysOf' | 'exported'>
  /** Of what is on the screen. */
  readonly fetcher: Pick<LogFetcher, 'answered'>
  /** Of a file: it reads a list to its end beside what is on the screen. */
  readonly exportFetcher: Pick<LogFetcher, 'answered' | 'readAll'>
  readonly numbersNamed: (part: string) => ReadonlySet<string>
}

export interface Lists {
  page(query: CallLogQuery, page: { offset: number; limit: number }): CallLogPage
  /** For a file: the whole list. */
  whole(query: CallLogQuery): {
    total(): number
    /** @throws when the provider's list could not be read to its end */
    calls(from: number, limit: number): Promise<readonly ExportedCall[]>
  }
  namesChanged(): void
}

/** Calls the provider listed that are read to find the few that this desk's own filters leave. */
const LONGEST_LOOK = 2_000

export function createLists(options: ListOptions): Lists {
  const { index, calls, fetcher, exportFetcher } = options
  /** The lists that were asked for last: they are paged, and asked for again at each change. */
  let lastFound: { readonly asked: string; readonly keys: readonly number[] } | null = null
  let lastAnswered: { readonly asked: string; readonly keys: readonly number[] } | null = null
  let named: { readonly part: string; readonly numbers: ReadonlySet<string> } | null = null

  const numbersOf = (part: string) => {
    if (named?.part !== part) named = { part, numbers: options.numbersNamed(part) }
    return named.numbers
  }

  const found = (query: CallLogQuery): readonly number[] => {
    const asked = JSON.stringify([query, index.version()])
    if (lastFound?.asked === asked) return lastFound.keys
    const own = ownTest(query)
    const shared = sharedTest(query, numbersOf)
    const both: CallTest = (call) => own(call) && shared(call)
    lastFound = { asked, keys: index.find(both) }
    return lastFound.keys
  }

  /** Of what the provider listed, what this desk's own filters leave. */
  const left = (query: CallLogQuery, ids: readonly string[]): readonly number[] => {
    const asked = JSON.stringify([query, ids.length, ids.at(-1), index.version()])
    if (lastAnswered?.asked === asked) return lastAnswered.keys
    lastAnswered = { asked, keys: index.among(calls.keysOf(ids), ownTest(query)) }
    return lastAnswered.keys
  }

  const isFound = ({ expression }: CallLogQuery) => expression.trim() === ''

  const answeredPage = (query: CallLogQuery, from: number, until: number): CallLogPage => {
    if (!filtersItself(query)) {
      const { ids, total, done } = fetcher.answered(query, until)
      const items = calls.rows(calls.keysOf(ids.slice(from, until)))
      return { total: done ? ids.length : Math.max(ids.length, total ?? 0), items }
    }
    const { ids } = fetcher.answered(query, 0)
    const keys = left(query, ids)
    if (keys.length < until) fetcher.answered(query, Math.min(ids.length + 1, LONGEST_LOOK))
    return { total: keys.length, items: calls.rows(keys.slice(from, until)) }
  }

  return {
    page(query, { offset, limit }) {
      const until = offset + limit
      if (!isFound(query)) return answeredPage(query, offset, until)
      const keys = found(query)
      return { total: keys.length, items: calls.rows(keys.slice(offset, until)) }
    },

    whole(query) {
      let keys: readonly number[] | null = isFound(query) ? found(query) : null
      const read = async () => {
        await exportFetcher.readAll(query)
        const { ids, done } = exportFetcher.answered(query, 0)
        if (!done) throw new Error('the provider did not answer the whole list')
        return left(query, ids)
      }
      return {
        total: () => keys?.length ?? exportFetcher.answered(query, 0).total ?? 0,
        async calls(from, limit) {
          keys ??= await read()
          return calls.exported(keys.slice(from, from + limit))
        },
      }
    },

    namesChanged() {
      named = null
      lastFound = null
    },
  }
}
