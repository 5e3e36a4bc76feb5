/**
 * Whether a person is to be called back: a pure function of everything known of them, in whatever order it came.
 *
 * A call that reached them, and a reply, clear every miss that began by then; "not needed" clears those up to its
 * instant. What is left is one row.
 */
import { type Holder, holderOf } from './claim.ts'
import type { CallFact, KnownAgent, Mark, ReplyFact } from './facts.ts'

/** Everything known of one person, over all their numbers; each call, message and mark once. */
export interface PersonFacts {
  readonly calls: readonly CallFact[]
  readonly replies: readonly ReplyFact[]
  readonly marks: readonly Mark[]
}

export interface OpenCallBack {
  /** The number they called from last. */
  readonly customer: string
  /** The session of the newest missed call. */
  readonly lastMissed: string
  readonly missedAt: string
  readonly lastMissedAt: string
  readonly missedCalls: number
  readonly tries: number
  readonly lastTry: { readonly at: string; readonly by: KnownAgent | null } | null
  readonly holder: Holder | null
}

/** Up to when a person's misses need nothing any more, that instant included; '' = nothing clears any. */
export function clearedUpTo({ calls, replies, marks }: PersonFacts): string {
  const talks = calls.filter(({ kind }) => kind === 'reached').map(({ startedAt }) => startedAt)
  const written = replies.filter(({ isVoid }) => !isVoid).map(({ at }) => at)
  const waived = marks.filter(({ action }) => action === 'not-needed').map(({ at, upTo }) => upTo ?? at)
  return [...talks, ...written, ...waived].sort().at(-1) ?? ''
}

const oldestFirst = (a: CallFact, b: CallFact) =>
  `${a.startedAt} ${a.sessionId}` < `${b.startedAt} ${b.sessionId}` ? -1 : 1

/** Null when there is nothing to call them back for. */
export function callBackOf(person: PersonFacts): OpenCallBack | null {
  const cleared = clearedUpTo(person)
  const calls = person.calls.toSorted(oldestFirst)
  const open = calls.filter(({ kind, startedAt }) => kind === 'missed' && startedAt > cleared)
  const [first, last] = [open[0], open.at(-1)]
  if (first === undefined || last === undefined) return null
  const tries = calls.filter(({ kind, startedAt }) => kind === 'tried' && startedAt >= first.startedAt)
  const lastTry = tries.at(-1)
  return {
    customer: last.customer,
    lastMissed: last.sessionId,
    missedAt: first.startedAt,
    lastMissedAt: last.startedAt,
    missedCalls: open.length,
    tries: tries.length,
    lastTry: lastTry ? { at: lastTry.startedAt, by: lastTry.agent } : null,
    // A claim from before was for an earlier row.
    holder: holderOf(
      person.marks.filter(({ at }) => at >= first.startedAt),
      tries,
    ),
  }
}

/** Oldest first; of one instant the lower number. */
export function byWaiting(a: OpenCallBack, b: OpenCallBack): number {
  if (a.missedAt !== b.missedAt) return a.missedAt < b.missedAt ? -1 : 1
  return a.customer < b.customer ? -1 : 1
}
