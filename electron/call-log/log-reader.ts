/** Reads the provider's log page by page: the loop that a query on the screen and the gap fill share. */

import type { LogPage } from '../../shared/myoperator/log-search.ts'
import type { DevelopersApi, DevelopersFailure, LogSearch } from '../api/developers.ts'
import type { Turn } from '../api/rate-limit.ts'

/** How far one reading has come. */
export interface Reached {
  /** Where the next page begins. */
  readonly offset: number
  readonly read: number
  /** null before the provider says so, which some never do. */
  readonly total: number | null
  readonly done: boolean
}

export const NOTHING_READ: Reached = { offset: 0, read: 0, total: null, done: false }

type Ended =
  /** There is no more, or `until` is reached. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'none' }
  | { readonly kind: 'bad-expression'; readonly detail: string | null }
  | Exclude<DevelopersFailure, { kind: 'limited' }>

interface Reading {
  readonly api: Pick<DevelopersApi, 'searchCalls'>
  readonly search: LogSearch
  readonly from: Reached
  /** Stops when so many have been read. */
  readonly until: number
  /** For each page. */
  readonly turn: (page: number) => Turn
  readonly onPage: (page: LogPage, reached: Reached) => Promise<void>
}

/** The most the provider gives at once. */
const PAGE_SIZE = 100

function after(before: Reached, page: LogPage, isNews: boolean): Reached {
  const offset = page.next !== null && page.next > before.offset ? page.next : before.offset + page.records
  const total = page.total ?? before.total
  // An account that does not page gives the same calls again.
  const done = page.records === 0 || !isNews || (total !== null && offset >= total)
  return { offset, read: before.read + page.records, total, done }
}

/** Resolves when it cannot, or need not, go on; waits as long as the rate limit says. */
export async function readLog({ api, search, from, until, turn, onPage }: Reading): Promise<Ended> {
  const seen = new Set<string>()
  let reached = from
  for (let number = 0; !reached.done && reached.read < until; ) {
    const answer = await api.searchCalls(search, { offset: reached.offset, limit: PAGE_SIZE }, turn(number))
    // The limit itself holds the next request back.
    if (answer.kind === 'limited') continue
    if (answer.kind !== 'page') return answer
    const { page } = answer
    const isNews = page.calls.length === 0 || page.calls.some(({ sessionId }) => !seen.has(sessionId))
    for (const { sessionId } of page.calls) seen.add(sessionId)
    reached = after(reached, page, isNews)
    await onPage(page, reached)
    number += 1
  }
  return { kind: 'ended' }
}
