/**
 * Known values that can be merged in any order and any number of times with the same end.
 *
 * Webhooks come late, twice and out of order, so nothing here may depend on arrival: every merge is
 * commutative, associative and idempotent, and hands back its left side, the same reference, when the right
 * side brings nothing new.
 */
import type { CallEvent, DispositionEvent } from '../events.ts'

export type SessionEvent = CallEvent | DispositionEvent
type Scalar = string | number | boolean

/** A value and how much the event that brought it knows. */
export interface Fact<T extends Scalar = Scalar> {
  readonly value: T
  readonly rank: number
}

/** For each field of T, what is known of it; null = nothing yet. */
export type Facts<T> = { readonly [K in keyof T]: Fact<Extract<NonNullable<T[K]>, Scalar>> | null }

/** Later types know more: the summary is the provider's last word, a disposition tells of a call in passing. */
const TYPES: readonly SessionEvent['type'][] = [
  'disposition',
  'call.initiated',
  'call.ivr_started',
  'call.dial_begin',
  'call.answered',
  'call.end',
  'call.summary',
]

/** The rank of what we conclude ourselves: anything the provider says outranks it. */
export const CONCLUDED = -1

/** A total order of sources: by event type, and every legacy one (whole seconds, guessed zones) below all new. */
export function rankOf(event: SessionEvent): number {
  return TYPES.indexOf(event.type) + (event.legacy ? 0 : TYPES.length)
}

/** Makes facts of one rank; null is no fact. */
export function factMaker(rank: number): <T extends Scalar>(value: T | null) => Fact<T> | null {
  return (value) => (value === null ? null : { value, rank })
}

/** Of two equally ranked values the earlier beginning, else the greater value. */
const EARLIEST_WINS: ReadonlySet<PropertyKey> = new Set(['startedAt', 'beganAt', 'answeredAt'])

function stronger<F extends Fact | null>(a: F, b: F, name: PropertyKey): F {
  if (b === null) return a
  if (a === null) return b
  if (a.rank !== b.rank) return a.rank > b.rank ? a : b
  const bWins = EARLIEST_WINS.has(name) ? b.value < a.value : b.value > a.value
  return bWins ? b : a
}

export function mergeFacts<B extends { readonly [K in keyof B]: Fact | null }>(a: B, b: B): B {
  const news: Partial<B> = {}
  for (const name of Object.keys(b) as (keyof B)[]) {
    // What an earlier version kept knows nothing of a field that came later.
    const known = a[name] ?? null
    const winner = stronger<Fact | null>(known, b[name], name)
    if (winner !== known) news[name] = winner as B[typeof name]
  }
  return Object.keys(news).length === 0 ? a : { ...a, ...news }
}

/** The one that stands later in `order`; null stands before all. */
export function furthest<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(b) > order.indexOf(a) ? b : a
}

export function earliest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a
}

export function latest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a
}

/** The union of two lists as a list sorted by key; two entries of one key are joined. */
export function mergeByKey<T>(
  list: readonly T[],
  news: readonly T[],
  keyOf: (entry: T) => string,
  join: (a: T, b: T) => T,
): readonly T[] {
  const merged = new Map(list.map((entry) => [keyOf(entry), entry]))
  let changed = false
  for (const entry of news) {
    const key = keyOf(entry)
    const known = merged.get(key)
    const joined = known === undefined ? entry : join(known, entry)
    if (joined === known) continue
    merged.set(key, joined)
    changed = true
  }
  if (!changed) return list
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}
