/**
 * The part of a thread that a window holds: it grows at both ends, takes what has changed, and gives up what is far
 * away. Pure. Whatever comes in whichever order, it is what reading the same part again would give.
 */
import type { Commands } from '../../shared/ipc.ts'
import type { ThreadChanges, ThreadItem, ThreadPage } from '../../shared/views/chats.ts'

export type At = Parameters<Commands['chats:list-messages']>[0]['at']

export interface ThreadWindow {
  /** Oldest first, each key once, nothing left out between the first and the last. */
  readonly items: readonly ThreadItem[]
  /** How to read the page above; null: this is the beginning. */
  readonly older: At | null
  /** How to read the page below; null: this is the end. */
  readonly newer: At | null
  readonly revision: number
}

type Side = 'older' | 'newer'

const olderOf = ({ older }: ThreadPage): At | null => (older === null ? null : { before: older })
const newerOf = ({ newer }: ThreadPage): At | null => (newer === null ? null : { after: newer })

export const windowOf = (page: ThreadPage): ThreadWindow => ({
  items: page.items,
  older: olderOf(page),
  newer: newerOf(page),
  revision: page.revision,
})

/** With the page beside it that its mark led to. The revision stays: what changed meanwhile is still to be asked. */
export function withPage(window: ThreadWindow, page: ThreadPage, side: Side): ThreadWindow {
  const inPage = new Map(page.items.map((item) => [item.key, item]))
  const known = new Set(window.items.map(({ key }) => key))
  const kept = window.items.map((item) => inPage.get(item.key) ?? item)
  const fresh = page.items.filter(({ key }) => !known.has(key))
  return side === 'older'
    ? { ...window, items: [...fresh, ...kept], older: olderOf(page) }
    : { ...window, items: [...kept, ...fresh], newer: newerOf(page) }
}

/** Behind everything of its instant or before: of one instant, main lists what came first first. */
function insert(items: ThreadItem[], item: ThreadItem): void {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.at ?? '') <= item.at) low = middle + 1
    else high = middle
  }
  items.splice(low, 0, item)
}

/**
 * What has changed, as far as it lies in this part. Of one that moved out of it, nothing stays. Instants are compared
 * as they are written: main writes them all in one form.
 */
export function withChanges(window: ThreadWindow, changes: ThreadChanges): ThreadWindow {
  const { older, newer } = window
  const [first, last] = [window.items[0], window.items.at(-1)]
  const changed = new Map(changes.items.map((item) => [item.key, item]))
  for (const key of changes.removed) changed.delete(key)
  const removed = new Set(changes.removed)
  const items: ThreadItem[] = []
  for (const item of window.items) {
    const next = changed.get(item.key)
    if (next?.at === item.at) {
      items.push(next)
      changed.delete(item.key)
    } else if (next === undefined && !removed.has(item.key)) items.push(item)
  }
  for (const item of changed.values()) {
    const isInside =
      (older === null || (first !== undefined && item.at >= first.at)) &&
      (newer === null || (last !== undefined && item.at < last.at))
    if (isInside) insert(items, item)
  }
  return { ...window, items, revision: changes.revision }
}

/** At most `most` items, those at `side` given up; they can be read again from the outermost that stays. */
export function cut(window: ThreadWindow, most: number, side: Side): ThreadWindow {
  const { items } = window
  if (items.length <= most) return window
  const kept = side === 'older' ? items.slice(-most) : items.slice(0, most)
  const edge = side === 'older' ? kept[0] : kept.at(-1)
  return edge === undefined ? window : { ...window, items: kept, [side]: { around: edge.key } }
}
