/**
 * A long list that main holds, and a window onto it: only pages somebody looks at are asked for.
 *
 * An answer to an older question (another search text, filter or order, or from before the list changed) is thrown
 * away. What was on screen stays until its replacement is there, so that typing and synchronising do not flicker.
 */
import type { Fault, Result } from '../../shared/ipc.ts'
import { findRow, type RowOrder } from './find-row.ts'

export const PAGE_SIZE = 40
/** While a scroll bar is dragged, only so many questions are on their way; the newest wish is asked next. */
const IN_FLIGHT = 2
/** Pages kept in memory: enough to scroll back without a question, bounded for 100,000 rows. */
const KEPT_PAGES = 100

export interface Page<R> {
  readonly total: number
  readonly items: readonly R[]
}

export interface PagesView<Q, R> {
  /** The question the rows answer, and its key. */
  readonly asked: Q
  readonly key: string
  /** Null until the first answer. */
  readonly total: number | null
  readonly pages: ReadonlyMap<number, readonly R[]>
  readonly fault: Fault | null
  /** A new object whenever rows in sight have another place in the list than before, and by how many rows. */
  readonly moved: { readonly by: number }
}

export interface PagesOptions<Q, R> {
  readonly read: (question: Q, page: { offset: number; limit: number }) => Promise<Result<Page<R>>>
  /** Two questions with the same key have the same answer. */
  readonly keyOf: (question: Q) => string
  /** Asked for nothing yet. */
  readonly first: Q
  /** Where it is given, a row in sight is found again after a change, so that the list does not jump under it. */
  readonly order?: RowOrder<R>
}

interface Sight {
  readonly first: number
  readonly last: number
  /** The row that should stay where it is; null: the top of the list should. */
  readonly anchor: number | null
}

const pageOf = (index: number) => Math.floor(index / PAGE_SIZE)

export function createPages<Q, R>({ read, keyOf, first, order }: PagesOptions<Q, R>) {
  let asking = first
  let key = keyOf(asking)
  let view: PagesView<Q, R> = {
    asked: asking,
    key,
    total: null,
    pages: new Map(),
    fault: null,
    moved: { by: 0 },
  }
  let sight: Sight = { first: 0, last: 0, anchor: null }
  /** Counts the questions' validity: a new question or a changed list starts a new round. */
  let round = 0
  /** The round in which a row is being looked for; nothing else is asked meanwhile. */
  let following: number | null = null
  /** The list has changed once more while a row was being looked for. */
  let again = false
  const asked = new Set<number>()
  const fresh = new Set<number>()
  const listeners = new Set<() => void>()

  const show = (next: Partial<PagesView<Q, R>>) => {
    view = { ...view, ...next }
    for (const listener of listeners) listener()
  }
  const readPage = (page: number) => read(asking, { offset: page * PAGE_SIZE, limit: PAGE_SIZE })

  function keep(page: number, { total, items }: Page<R>): void {
    const pages = new Map(view.key === key ? view.pages : [])
    pages.delete(page)
    pages.set(page, items)
    for (const old of pages.keys()) {
      if (pages.size <= KEPT_PAGES) break
      if (old >= pageOf(sight.first) && old <= pageOf(sight.last)) continue
      pages.delete(old)
      fresh.delete(old)
    }
    fresh.add(page)
    show({ asked: asking, key, total, pages, fault: null })
  }

  function nextPage(): number | null {
    for (let page = pageOf(sight.first); page <= pageOf(sight.last); page += 1) {
      if (!fresh.has(page) && !asked.has(page)) return page
    }
    return null
  }

  function pump(): void {
    while (following === null && asked.size < IN_FLIGHT) {
      const page = nextPage()
      if (page === null) return
      asked.add(page)
      void fetchPage(page, round)
    }
  }

  async function fetchPage(page: number, ofRound: number): Promise<void> {
    const answer = await readPage(page)
    if (ofRound !== round) return
    asked.delete(page)
    if (!answer.ok) {
      // Not asked again by itself: the agent sees the reason and a button.
      show({ fault: answer.fault })
      return
    }
    keep(page, answer.value)
    pump()
  }

  function startRound(): void {
    round += 1
    following = null
    again = false
    asked.clear()
    fresh.clear()
    pump()
  }

  /** Reads the list anew where this row is now, then swaps it in at once. */
  async function follow(row: R, index: number, rows: RowOrder<R>): Promise<void> {
    round += 1
    const ofRound = round
    following = ofRound
    asked.clear()
    const pages = new Map<number, readonly R[]>()
    let total = 0
    const pageAt = async (page: number): Promise<Result<Page<R>>> => {
      const answer = await readPage(page)
      if (answer.ok) {
        total = answer.value.total
        pages.set(page, answer.value.items)
      }
      return answer
    }
    const found = await findRow({ pageAt, pageSize: PAGE_SIZE, row, index, order: rows })
    if (ofRound !== round) return
    let fault = found.ok ? null : found.fault
    const by = found.ok && found.value !== null ? found.value - index : 0
    const place = (at: number) => Math.min(Math.max(0, at + by), Math.max(0, total - 1))
    for (let page = pageOf(place(sight.first)); page <= pageOf(place(sight.last)); page += 1) {
      if (fault !== null || pages.has(page)) continue
      const answer = await pageAt(page)
      if (ofRound !== round) return
      if (!answer.ok) fault = answer.fault
    }
    following = null
    if (fault !== null) return show({ fault })
    sight = { ...sight, first: place(sight.first), last: place(sight.last) }
    fresh.clear()
    for (const page of pages.keys()) fresh.add(page)
    show({ asked: asking, key, total, pages, fault: null, moved: by === 0 ? view.moved : { by } })
    if (again) reload()
    else pump()
  }

  /** The list is not what it was, or the last question failed: asks again for what is on screen. */
  function reload(): void {
    if (following !== null) {
      again = true
      return
    }
    again = false
    if (view.fault !== null) show({ fault: null })
    const row = sight.anchor === null || view.key !== key ? null : rowAt(view, sight.anchor)
    if (order === undefined || row === null || sight.anchor === null) startRound()
    else void follow(row, sight.anchor, order)
  }

  return {
    view: () => view,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Rows `first` to `last` are on screen; `anchor` of them should stay where it is when the list changes. */
    look(first: number, last: number, anchor: number | null = null): void {
      sight = { first, last, anchor }
      if (view.fault === null) pump()
    },
    /** Another question: from the top. */
    search(question: Q): void {
      asking = question
      key = keyOf(question)
      sight = { first: 0, last: 0, anchor: null }
      startRound()
    },
    reload,
  }
}

/** The row at `index`, or null while its page is on its way. */
export function rowAt<R>({ pages }: Pick<PagesView<unknown, R>, 'pages'>, index: number): R | null {
  return pages.get(pageOf(index))?.[index % PAGE_SIZE] ?? null
}
