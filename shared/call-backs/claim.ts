/** Who calls a customer back, so that two agents do not: the first claim holds until it lapses or is released. */
import type { CallFact, Mark } from './facts.ts'

export interface Holder {
  readonly userId: string
  readonly name: string
  /** ISO, the relay's clock: 15 minutes after the claim, or after the last try of who holds it. */
  readonly until: string
}

/** A claim without a call for this long is nobody's any more. */
const LAPSES_MS = 15 * 60_000

/** What is no instant puts nothing off. */
function later(at: string, ms: number): string {
  const parsed = Date.parse(at)
  return Number.isNaN(parsed) ? at : new Date(parsed + ms).toISOString()
}

const inOrder = (a: Mark, b: Mark) => (`${a.at} ${a.eventId}` < `${b.at} ${b.eventId}` ? -1 : 1)

/** When this claim lapses: each try made while it holds puts it off. */
function lapse({ at, userId }: Mark, tries: readonly CallFact[]): string {
  let until = later(at, LAPSES_MS)
  for (const { agent, startedAt, endedAt } of tries) {
    const over = endedAt ?? startedAt
    if (agent?.userId !== userId || over < at || startedAt > until) continue
    const put = later(over, LAPSES_MS)
    if (put > until) until = put
  }
  return until
}

/**
 * Who was the last to hold the claim, from marks made for this row; null when it was released, or nobody claimed.
 * Of several claims the first holds; a later one only when the one before it had lapsed or been released by then.
 * Whether it holds now is for `until` to say.
 *
 * @param tries oldest first
 */
export function holderOf(marks: readonly Mark[], tries: readonly CallFact[]): Holder | null {
  let holder: Holder | null = null
  for (const mark of marks.toSorted(inOrder)) {
    const { action, at, userId, userName } = mark
    const isFree = holder === null || holder.until <= at || holder.userId === userId
    if (action === 'claim' && isFree) holder = { userId, name: userName, until: lapse(mark, tries) }
    if (action === 'release' && holder?.userId === userId) holder = null
  }
  return holder
}
