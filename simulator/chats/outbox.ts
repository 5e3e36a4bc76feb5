/** What becomes of a message that was sent: its webhooks, one after the other, as fast as the speed says. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Conversation } from './conversations.ts'
import { type ChatStamp, type Message, type MessageStatus, messageWebhook } from './webhooks.ts'

type Reached = 'sent' | 'delivered' | 'read' | 'failed'

export interface Outbox {
  /** @param reached how far it gets */
  send(message: Message, conversation: Conversation, reached: Reached): void
  /** Nothing more is told of what is under way. */
  reset(): void
}

interface OutboxOptions {
  readonly speed: number
  readonly clock: () => number
  readonly stamp: () => ChatStamp
  /** Resolves after the first try. */
  readonly deliver: (body: Readonly<Record<string, unknown>>) => Promise<void>
}

/** Each, and how long after the one before it, ms. */
const STEPS = [
  ['sent', 1_000, 'sentAt'],
  ['delivered', 2_000, 'deliveredAt'],
  ['read', 4_000, 'readAt'],
] as const
const FAILED_AFTER_MS = 3_000
/** As WhatsApp gives it. */
const FAILURE = { 131026: 'Message undeliverable' }

export const createOutbox = ({ speed, clock, stamp, deliver }: OutboxOptions): Outbox => {
  let stop = new AbortController()

  const perform = async (
    message: Message,
    conversation: Conversation,
    reached: Reached,
    signal: AbortSignal,
  ): Promise<void> => {
    let told = message
    let at = message.createdAt
    /** Without waiting the instants run ahead of the clock: nothing is dated before what caused it. */
    const after = async (ms: number): Promise<void> => {
      if (speed > 0) await sleep(ms / speed, undefined, { signal })
      at = speed > 0 ? Math.max(at, clock()) : at + ms
    }
    const tell = async (status: MessageStatus): Promise<void> => {
      if (!signal.aborted) await deliver(messageWebhook(stamp(), status, told, conversation, at))
    }
    if (reached === 'failed') {
      await after(FAILED_AFTER_MS)
      told = { ...told, errors: FAILURE }
      return tell('failed')
    }
    for (const [status, ms, key] of STEPS) {
      await after(ms)
      told = { ...told, [key]: at }
      await tell(status)
      if (status === reached) return
    }
  }

  return {
    send(message, conversation, reached) {
      const { signal } = stop
      // After the answer of the request, as far as that can be had.
      setImmediate(async () => {
        try {
          await perform(message, conversation, reached, signal)
        } catch (error) {
          if (!signal.aborted) throw error
        }
      })
    },
    reset() {
      stop.abort()
      stop = new AbortController()
    },
  }
}
