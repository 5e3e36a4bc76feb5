/** What is said aloud of an open thread: what the customer writes, and what of ours could not be delivered. Pure. */
import type { MessageView, ThreadItem } from '../../shared/views/chats.ts'

export interface News {
  readonly kind: 'arrived' | 'failed'
  readonly message: MessageView
}

/** @param newest the last item there was before */
export function newsOf(
  before: readonly ThreadItem[],
  newest: ThreadItem | null,
  changed: readonly ThreadItem[],
): readonly News[] {
  const known = new Map(before.map((item) => [item.key, item]))
  return changed.flatMap((item): News[] => {
    if (item.kind !== 'message') return []
    const old = known.get(item.key)
    const was = old?.kind === 'message' ? old.state : null
    if (item.state === 'failed') return was === 'failed' ? [] : [{ kind: 'failed', message: item }]
    // One that a late webhook brings to where one has read already is no news.
    const isNew = was === null && (newest === null || Date.parse(item.at) >= Date.parse(newest.at))
    return isNew && item.direction === 'incoming' ? [{ kind: 'arrived', message: item }] : []
  })
}
