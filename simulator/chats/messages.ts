/** The account's messages, in memory, oldest first. */
import { type Message, statusOf } from './message.ts'

export interface MessageStore {
  /** A message that is there already only gets further: what is told late takes nothing back. */
  save(message: Message): void
  byId(id: string): Message | null
  all(): Iterable<Message>
  /** The newest one. */
  last(): Message | null
  clear(): void
  readonly size: number
}

const RANK = { received: 0, accepted: 0, sent: 1, delivered: 2, read: 3, failed: 4 } as const

export const createMessageStore = (): MessageStore => {
  const byId = new Map<string, Message>()
  let last: Message | null = null
  return {
    save(message) {
      const before = byId.get(message.id)
      if (before && RANK[statusOf(before)] > RANK[statusOf(message)]) return
      byId.set(message.id, message)
      if (last === null || message.id === last.id || message.createdAt >= last.createdAt) last = message
    },
    byId: (id) => byId.get(id) ?? null,
    all: () => [...byId.values()].sort((a, b) => a.createdAt - b.createdAt),
    last: () => last,
    clear() {
      byId.clear()
      last = null
    },
    get size() {
      return byId.size
    },
  }
}
