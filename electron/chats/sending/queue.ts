/**
 * One message after the other within a thread, threads beside each other. A message waits until the desk knows what
 * was said meanwhile, unless the agent wants it sent all the same.
 */
import type { Logger } from '../../log.ts'
import type { OutgoingRow, OutgoingStore } from './outgoing-store.ts'

interface QueueOptions {
  readonly store: Pick<OutgoingStore, 'nextOf' | 'waitingChats'>
  /** The feed is open and has caught up. */
  readonly ready: () => boolean
  /** Resolves when the next one may leave, whatever became of this one. */
  readonly deliver: (row: OutgoingRow, signal: AbortSignal) => Promise<void>
  readonly log: Logger
}

export interface Queue {
  /** Sends what may be sent now. */
  wake(): void
  pump(chat: string): void
  /** It is not to be sent any more; false when it is not under way. */
  abort(refId: string): boolean
  start(): void
  stop(): void
}

export function createQueue({ store, ready, deliver, log }: QueueOptions): Queue {
  const underWay = new Map<string, { readonly refId: string; readonly controller: AbortController }>()
  let stopped = true

  const pump = (chat: string) => {
    if (stopped || underWay.has(chat)) return
    const row = store.nextOf(chat, !ready())
    if (row === null) return
    const controller = new AbortController()
    underWay.set(chat, { refId: row.refId, controller })
    deliver(row, controller.signal)
      .catch((error: unknown) => log.error('a message could not be delivered', { refId: row.refId, error }))
      .finally(() => {
        underWay.delete(chat)
        pump(chat)
      })
  }

  const wake = () => {
    if (!stopped) for (const chat of store.waitingChats()) pump(chat)
  }

  return {
    wake,
    pump,
    abort(refId) {
      const one = [...underWay.values()].find((candidate) => candidate.refId === refId)
      one?.controller.abort()
      return one !== undefined
    },
    start() {
      stopped = false
      wake()
    },
    stop() {
      stopped = true
      for (const { controller } of underWay.values()) controller.abort()
    },
  }
}
