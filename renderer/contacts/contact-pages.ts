/**
 * The contact list as a window onto a long list that main holds: only pages somebody looks at are asked for.
 *
 * An answer to an older question (another search text, filter or order, or from before the list changed) is thrown away. What
 * was on screen stays until its replacement is there, so that typing and synchronising do not flicker.
 */
import type { Commands, Fault, Result } from '../../shared/ipc.ts'
import type { ContactPage, ContactQuery, ContactRow } from '../../shared/views/contacts.ts'
import { queryKey } from './contact-query.ts'

export const PAGE_SIZE = 40
/** While a scroll bar is dragged, only so many questions are on their way; the newest wish is asked next. */
const IN_FLIGHT = 2
/** Pages kept in memory: enough to scroll back without a question, bounded for 100,000 contacts. */
const KEPT_PAGES = 100

export type SearchContacts = (
  args: Parameters<Commands['contacts:search']>[0],
) => Promise<Result<ContactPage>>

export interface ContactPagesView {
  /** The question the rows answer, and its key. */
  readonly asked: ContactQuery
  readonly key: string
  /** Null until the first answer. */
  readonly total: number | null
  readonly pages: ReadonlyMap<number, readonly ContactRow[]>
  readonly fault: Fault | null
}

export function createContactPages(search: SearchContacts) {
  let asking: ContactQuery = { query: '' }
  let key = queryKey(asking)
  let view: ContactPagesView = { asked: asking, key, total: null, pages: new Map(), fault: null }
  let wanted = { first: 0, last: 0 }
  /** Counts the questions' validity: a new question or a changed list starts a new round. */
  let round = 0
  const asked = new Set<number>()
  const fresh = new Set<number>()
  const listeners = new Set<() => void>()

  const show = (next: Partial<ContactPagesView>) => {
    view = { ...view, ...next }
    for (const listener of listeners) listener()
  }

  function keep(page: number, { total, items }: ContactPage): void {
    const pages = new Map(view.key === key ? view.pages : [])
    pages.delete(page)
    pages.set(page, items)
    for (const old of pages.keys()) {
      if (pages.size <= KEPT_PAGES) break
      if (old >= wanted.first && old <= wanted.last) continue
      pages.delete(old)
      fresh.delete(old)
    }
    fresh.add(page)
    show({ asked: asking, key, total, pages, fault: null })
  }

  function nextPage(): number | null {
    for (let page = wanted.first; page <= wanted.last; page += 1) {
      if (!fresh.has(page) && !asked.has(page)) return page
    }
    return null
  }

  function pump(): void {
    while (asked.size < IN_FLIGHT) {
      const page = nextPage()
      if (page === null) return
      asked.add(page)
      void fetchPage(page, round)
    }
  }

  async function fetchPage(page: number, ofRound: number): Promise<void> {
    const answer = await search({ ...asking, offset: page * PAGE_SIZE, limit: PAGE_SIZE })
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
    asked.clear()
    fresh.clear()
    pump()
  }

  return {
    view: () => view,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Rows `first` to `last` are on screen. */
    look(first: number, last: number): void {
      wanted = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) }
      if (view.fault === null) pump()
    },
    /** Another question: from the top. */
    search(question: ContactQuery): void {
      asking = question
      key = queryKey(question)
      wanted = { first: 0, last: 0 }
      startRound()
    },
    /** The list is not what it was, or the last question failed: asks again for what is on screen. */
    reload(): void {
      if (view.fault !== null) show({ fault: null })
      startRound()
    },
  }
}

/** The row at `index`, or null while its page is on its way. */
export function rowAt(view: ContactPagesView, index: number): ContactRow | null {
  return view.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE] ?? null
}
