/** An answer that takes many requests and changes seldom, kept for a while. */
import type { Result } from '../../shared/ipc.ts'
import { ok } from '../result.ts'

interface KeptOptions<T> {
  readonly read: () => Promise<Result<T>>
  readonly now: () => Date
  /** For how long it is fresh enough; by default 10 min. */
  readonly keptMs?: number
}

export interface Kept<T> {
  /** Whoever asks while it is read gets the same answer. */
  get(refresh: boolean): Promise<Result<T>>
  /** However old it is: the agent has seen it. */
  last(): Promise<Result<T>>
  /** What is being read now is not kept either: it may be from before. */
  forget(): void
}

const KEPT_MS = 10 * 60_000

export function createKept<T>({ read, now, keptMs = KEPT_MS }: KeptOptions<T>): Kept<T> {
  let kept: { readonly value: T; readonly at: number } | null = null
  let reading: Promise<Result<T>> | null = null
  let round = 0

  const readNow = async (mine: number) => {
    const answer = await read()
    if (mine !== round) return answer
    reading = null
    if (answer.ok) kept = { value: answer.value, at: now().getTime() }
    return answer
  }
  const fetched = () => {
    reading ??= readNow(round)
    return reading
  }

  return {
    async get(refresh) {
      const age = kept === null ? Number.POSITIVE_INFINITY : now().getTime() - kept.at
      return kept !== null && !refresh && age < keptMs ? ok(kept.value) : fetched()
    },
    async last() {
      return kept === null ? fetched() : ok(kept.value)
    },
    forget() {
      round += 1
      kept = null
      reading = null
    },
  }
}
