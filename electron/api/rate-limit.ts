/**
 * How often one system of the provider may be asked (field notes: about 20 requests a minute on
 * developers.myoperator.co). Every part of the app that asks takes its turn here. Who an agent waits for goes
 * first, and the others leave room: a click never finds the whole minute used up by work nobody looks at.
 */

/** `agent`: a click waits for it. `screen`: more of what is looked at. `background`: nobody waits. */
export type Urgency = 'agent' | 'screen' | 'background'

export interface Clock {
  /** ms; never goes back. */
  now(): number
  /** Runs it so many ms from now; returns what calls that off. */
  after(ms: number, run: () => void): () => void
}

export interface Turn {
  readonly urgency: Urgency
  /** Gives up at once when its turn comes later than this. Default: waits as long as it takes. */
  readonly maxWaitMs?: number
  readonly signal?: AbortSignal
  /** It has to wait so many ms from now, about; told again whenever that changes. */
  readonly onWait?: (ms: number) => void
}

export type TurnTaken =
  | { readonly kind: 'go' }
  | { readonly kind: 'late'; readonly waitMs: number }
  | { readonly kind: 'aborted' }

export interface RateLimit {
  /** Resolves when the request may go; who has a turn must use it. */
  take(turn: Turn): Promise<TurnTaken>
  /** The other side says that it was asked too often: nothing goes for so many ms. */
  hold(ms: number): void
}

interface Waiter extends Turn {
  readonly settle: (taken: TurnTaken) => void
}

const WINDOW_MS = 60_000
/** Of the requests of one window, so many are there for each urgency; the most urgent may use all. */
const SHARES: Readonly<Record<Urgency, number>> = { agent: 20, screen: 17, background: 14 }
const ORDER: readonly Urgency[] = ['agent', 'screen', 'background']

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

export function createRateLimit(clock: Clock = SYSTEM_CLOCK): RateLimit {
  /** When the requests of the last window went, oldest first. */
  let sent: number[] = []
  let heldUntil = Number.NEGATIVE_INFINITY
  let waiting: readonly Waiter[] = []
  let callOff = () => {}

  /** ms from now until one of this urgency may go, with so many others before it. */
  const waitOf = (urgency: Urgency, before: number): number => {
    const now = clock.now()
    const share = SHARES[urgency]
    const over = sent.length + before - share
    const freedBy = sent[Math.min(over, sent.length - 1)] ?? now
    const free = over < 0 ? now : freedBy + WINDOW_MS * (1 + Math.floor(before / share))
    return Math.max(0, free - now, heldUntil - now)
  }

  const leave = (waiter: Waiter, taken: TurnTaken) => {
    waiting = waiting.filter((other) => other !== waiter)
    waiter.settle(taken)
  }

  const pump = () => {
    callOff()
    callOff = () => {}
    sent = sent.filter((at) => at > clock.now() - WINDOW_MS)
    // A lesser urgency has a smaller share: when the first may not go, nobody may.
    for (const first of waiting) {
      if (waitOf(first.urgency, 0) > 0) break
      sent.push(clock.now())
      leave(first, { kind: 'go' })
    }
    for (const [before, waiter] of waiting.entries()) {
      const waitMs = waitOf(waiter.urgency, before)
      if (waitMs > (waiter.maxWaitMs ?? Number.POSITIVE_INFINITY)) leave(waiter, { kind: 'late', waitMs })
      else waiter.onWait?.(waitMs)
    }
    const next = waiting[0]
    if (next !== undefined) callOff = clock.after(Math.ceil(waitOf(next.urgency, 0)), pump)
  }

  return {
    take: (turn) =>
      new Promise((resolve) => {
        if (turn.signal?.aborted) return resolve({ kind: 'aborted' })
        const abort = () => {
          leave(waiter, { kind: 'aborted' })
          pump()
        }
        const waiter: Waiter = {
          ...turn,
          settle: (taken) => {
            turn.signal?.removeEventListener('abort', abort)
            resolve(taken)
          },
        }
        turn.signal?.addEventListener('abort', abort)
        waiting = [...waiting, waiter].sort((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency))
        pump()
      }),
    hold(ms) {
      heldUntil = Math.max(heldUntil, clock.now() + ms)
      pump()
    },
  }
}
