/** Tells what becomes of the messages that were sent, each by itself, as fast as the speed says. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Course, courseOf } from './course.ts'
import type { Held } from './held.ts'
import type { Message, MessageStatus } from './message.ts'

export interface Outbox {
  send(message: Message, course: Course): void
  /** So many ms of real time from now. */
  later(ms: number, tell: () => Promise<void>): void
  /** Nothing more is told of what is under way. */
  reset(): void
}

interface OutboxOptions {
  readonly speed: number
  readonly held: Held
  /** The webhook of a message as it was at an instant. */
  readonly webhook: (status: MessageStatus, message: Message, at: number) => Readonly<Record<string, unknown>>
  /** Resolves after the first try. */
  readonly deliver: (body: Readonly<Record<string, unknown>>) => Promise<void>
}

export const createOutbox = ({ speed, held, webhook, deliver }: OutboxOptions): Outbox => {
  let stop = new AbortController()

  /** Ends quietly when it is stopped on its way. */
  const unlessStopped = async (signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  return {
    later(ms, tell) {
      const { signal } = stop
      void unlessStopped(signal, async () => {
        await sleep(ms, undefined, { signal })
        await tell()
      })
    },
    send(message, course) {
      const { signal } = stop
      const bodies = new Map<MessageStatus, Readonly<Record<string, unknown>>>()
      const tellings = courseOf(message, course, speed).map(({ status, waitMs, at, message: then }) => ({
        waitMs,
        async tell() {
          if (signal.aborted) return
          // A webhook that comes twice is the same one, with the same id of its event.
          const body = bodies.get(status) ?? webhook(status, then, at)
          bodies.set(status, body)
          await deliver(body)
        },
      }))
      if (course.hold) {
        held.add(
          message.id,
          tellings.map(({ tell }) => tell),
        )
        return
      }
      // After the answer of the request, as far as that can be had.
      setImmediate(() =>
        unlessStopped(signal, async () => {
          for (const { waitMs, tell } of tellings) {
            if (waitMs > 0) await sleep(waitMs, undefined, { signal })
            await tell()
          }
        }),
      )
    },
    reset() {
      stop.abort()
      stop = new AbortController()
    },
  }
}
