/** Plays the script of a call: waits as long as the speed says, and posts its webhooks in order. */
import { setTimeout as sleep } from 'node:timers/promises'
import { advance, type Call, type Change, type NewCall, type Step, type Tick } from './call.ts'
import type { Comment } from './comments.ts'
import type { WebhookBody } from './webhooks.ts'

/** What is told about a change; `sequence` counts the webhooks of this call from 1. */
export type Narrator = (call: Call, change: Change, now: Tick, sequence: number) => WebhookBody | null

interface Performance {
  readonly call: NewCall
  readonly steps: readonly Step[]
  readonly narrate: Narrator
  /** Resolves after the first try of the delivery. */
  readonly deliver: (webhook: WebhookBody) => Promise<void>
  /** Stops after the first call.dial_begin until `resume`. */
  readonly hold: boolean
  /** Told of the call when it is over. */
  readonly finished: (call: Call) => void
}

export interface Player {
  play(show: Performance): void
  /** Lets a held call go on, by so many events or to its end. */
  resume(sessionId: string, events?: number): 'resumed' | 'not-held' | 'unknown'
  /** A call that is not over, as far as it has got. */
  current(sessionId: string): Call | undefined
  /** What an agent writes while it goes on: its log will tell. */
  comment(sessionId: string, comment: Comment): void
  /** Calls that are not over. */
  playing(): readonly { readonly sessionId: string; readonly customer: string; readonly held: boolean }[]
  /** Stops every call where it stands. */
  reset(): void
}

interface Timed extends Step {
  /** Seconds into the script. */
  readonly at: number
}

const timed = (steps: readonly Step[]): readonly Timed[] => {
  let at = 0
  return steps.map((step) => {
    at += step.after
    return { ...step, at }
  })
}

/**
 * The instants of steps that are played without waiting: the first is now, or `floor` where the call has got
 * to already; the others keep the gaps of the script and so run ahead of the clock. Nothing is dated before
 * what caused it: a ring is fresh, and an outgoing call comes after its request.
 */
const instantsWithoutWaiting = (
  seconds: readonly number[],
  now: number,
  floor: number,
): readonly number[] => {
  const start = Math.max(now, floor)
  return seconds.map((second) => start + Math.round((second - (seconds[0] ?? 0)) * 1000))
}

/** Not the clock of the events, which a test may stand still. */
const monotonic = (): number => performance.now()

const holdIndex = (steps: readonly Step[], hold: boolean): number => {
  const dialled = hold ? steps.findIndex((step) => step.change.type === 'dialled') : -1
  return dialled === -1 ? steps.length : dialled + 1
}

const indexAfter = (steps: readonly Step[], from: number, events: number): number => {
  let left = events
  for (let index = from; index < steps.length; index += 1) {
    if (steps[index]?.change.type !== 'not-answered') left -= 1
    if (left <= 0) return index + 1
  }
  return steps.length
}

export const createPlayer = (options: { speed: number; clock: () => number }): Player => {
  const held = new Map<string, (events: number) => void>()
  const playing = new Map<string, { call: Call }>()
  let stop = new AbortController()

  const perform = async (show: Performance, live: { call: Call }, signal: AbortSignal): Promise<void> => {
    const { sessionId } = show.call
    const steps = timed(show.steps)
    let posts: Promise<void> = Promise.resolve()
    let sequence = 0
    let lastMs = 0

    const happen = (step: Timed, ms: number): void => {
      lastMs = Math.max(lastMs, ms)
      const now: Tick = { ms: lastMs, seconds: step.at }
      live.call = advance(live.call, step.change, now)
      if (step.change.type === 'summarised') show.finished(live.call)
      const webhook = show.narrate(live.call, step.change, now, sequence + 1)
      if (!webhook) return
      sequence += 1
      posts = posts.then(() => (signal.aborted ? undefined : show.deliver(webhook)))
    }

    const playTo = async (from: number, until: number): Promise<void> => {
      const part = steps.slice(from, until)
      if (options.speed === 0) {
        const seconds = part.map((step) => step.at)
        const instants = instantsWithoutWaiting(seconds, options.clock(), lastMs)
        for (const [index, step] of part.entries()) happen(step, instants[index] ?? lastMs)
        return
      }
      const startedMs = monotonic()
      const startedAt = steps[from - 1]?.at ?? 0
      for (const step of part) {
        const due = startedMs + ((step.at - startedAt) * 1000) / options.speed
        await sleep(Math.max(0, due - monotonic()), undefined, { signal })
        happen(step, options.clock())
      }
    }

    let from = 0
    let until = holdIndex(steps, show.hold)
    while (from < steps.length) {
      await playTo(from, until)
      from = until
      if (from >= steps.length) break
      const more = await new Promise<number>((resolve) => held.set(sessionId, resolve))
      if (signal.aborted) return
      until = indexAfter(steps, from, more)
    }
    await posts
  }

  return {
    play(show) {
      const { sessionId } = show.call
      const { signal } = stop
      const live = { call: { ...show.call, startedAt: null, endedAt: null, legs: [] } }
      playing.set(sessionId, live)
      // After the answer of the request that started it, as far as that can be had.
      setImmediate(async () => {
        try {
          if (!signal.aborted) await perform(show, live, signal)
        } catch (error) {
          if (!signal.aborted) throw error
        } finally {
          playing.delete(sessionId)
        }
      })
    },
    resume(sessionId, events = Number.POSITIVE_INFINITY) {
      const go = held.get(sessionId)
      if (!go) return playing.has(sessionId) ? 'not-held' : 'unknown'
      held.delete(sessionId)
      go(events)
      return 'resumed'
    },
    current: (sessionId) => playing.get(sessionId)?.call,
    comment(sessionId, comment) {
      const live = playing.get(sessionId)
      if (live) live.call = { ...live.call, comments: [...live.call.comments, comment] }
    },
    playing: () =>
      [...playing.values()].map(({ call: { sessionId, customer } }) => ({
        sessionId,
        customer,
        held: held.has(sessionId),
      })),
    reset() {
      stop.abort()
      stop = new AbortController()
      for (const go of held.values()) go(0)
      held.clear()
      playing.clear()
    },
  }
}
