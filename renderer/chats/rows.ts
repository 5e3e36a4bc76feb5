/** What is drawn of a thread, one under the other: bubbles in groups, and what stands between them. Pure. */
import type { LineView, MessageView, ThreadItem } from '../../shared/views/chats.ts'
import { dayOf } from '../lib/format.ts'

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'line'; readonly key: string; readonly line: LineView }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: MessageView
      /** First of what one side wrote in a row: says who, where that is worth saying. */
      readonly opens: boolean
    }

/** Bubbles of one sender within this time belong together. */
const GROUP_MS = 5 * 60_000

const days = new WeakMap<ThreadItem, string>()

/** Kept for each item: asked again for hundreds of them whenever one is added. */
function dayOfItem(item: ThreadItem): string {
  const known = days.get(item)
  if (known !== undefined) return known
  const day = dayOf(item.at)
  days.set(item, day)
  return day
}

const isOfSame = (a: MessageView, b: MessageView) =>
  a.direction === b.direction &&
  a.by?.userId === b.by?.userId &&
  a.source === b.source &&
  Date.parse(b.at) - Date.parse(a.at) <= GROUP_MS

/** @param firstUnread the message that the unread ones begin with */
export function rowsOf(items: readonly ThreadItem[], firstUnread: string | null): readonly Row[] {
  const rows: Row[] = []
  let day = ''
  let before: MessageView | null = null
  for (const item of items) {
    const its = dayOfItem(item)
    if (its !== day) {
      rows.push({ kind: 'day', key: `day ${its}`, at: item.at })
      before = null
    }
    day = its
    if (item.key === firstUnread) {
      rows.push({ kind: 'unread', key: 'unread' })
      before = null
    }
    if (item.kind === 'line') {
      rows.push({ kind: 'line', key: item.key, line: item })
      before = null
    } else {
      rows.push({
        kind: 'message',
        key: item.key,
        message: item,
        opens: before === null || !isOfSame(before, item),
      })
      before = item
    }
  }
  return rows
}
