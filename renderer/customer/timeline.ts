/**
 * One customer's time line as a window onto a long list that main holds: newest first, page by page.
 *
 * An answer to an older question is thrown away. When something changed, as much as was read is read again and
 * swapped in at once, so that the reader's place in it stays.
 */
import type { Fault, Result } from '../../shared/ipc.ts'
import type { TimelineEntry, TimelinePage } from '../../shared/views/customer.ts'
import { keepSame } from '../lib/same.ts'

/** One page of the time line; `before` is the `next` of the page before it. */
export type ListTimeline = (before: string | null) => Promise<Result<TimelinePage>>

export interface TimelineView {
  /** Null until the first page is there. */
  readonly items: readonly TimelineEntry[] | null
  /** There are earlier entries. */
  readonly more: boolean
  /** `page`: the next one is on its way; reading again after a change is not shown. */
  readonly loading: 'page' | 'no'
  readonly fault: Fault | null
}

const keyOf = (entry: TimelineEntry) => `${entry.kind}:${entry.id}`

/** Each entry once, and the same object where it says the same. */
function merge(before: readonly TimelineEntry[], next: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const known = new Map(before.map((entry) => [keyOf(entry), entry]))
  const once = new Map<string, TimelineEntry>()
  for (const entry of next) {
    const key = keyOf(entry)
    const old = known.get(key)
    if (!once.has(key)) once.set(key, old === undefined ? entry : keepSame(old, entry))
  }
  return [...once.values()]
}

export function createTimeline(list: ListTimeline) {
  let view: TimelineView = { items: null, more: false, loading: 'no', fault: null }
  let next: string | null = null
  /** Counts the questions' validity: reading again starts a new round. */
  let round = 0
  const listeners = new Set<() => void>()

  const show = (change: Partial<TimelineView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  function accept(items: readonly TimelineEntry[], cursor: string | null): void {
    next = cursor
    show({ items: merge(view.items ?? [], items), more: cursor !== null, loading: 'no', fault: null })
  }

  async function more(): Promise<void> {
    if (view.loading === 'page' || view.fault !== null || view.items === null || next === null) return
    const ofRound = round
    const { items } = view
    show({ loading: 'page' })
    const answer = await list(next)
    if (ofRound !== round) return
    // Not asked again by itself: the reader sees the reason and a button.
    if (answer.ok) accept([...items, ...answer.value.items], answer.value.next)
    else show({ loading: 'no', fault: answer.fault })
  }

  /** Reads the first page, or again as much as there was. */
  async function load(): Promise<void> {
    round += 1
    const ofRound = round
    const wanted = view.items?.length ?? 0
    show({ loading: view.items === null ? 'page' : 'no', fault: null })
    const read: TimelineEntry[] = []
    let cursor: string | null = null
    do {
      const answer: Result<TimelinePage> = await list(cursor)
      if (ofRound !== round) return
      if (!answer.ok) return show({ loading: 'no', fault: answer.fault })
      read.push(...answer.value.items)
      cursor = answer.value.next
    } while (cursor !== null && read.length < wanted)
    accept(read, cursor)
  }

  return {
    view: () => view,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load,
    more,
  }
}
