/**
 * Values of which the newest counts, whatever order they are heard in: every merge here is commutative, associative
 * and idempotent.
 */
export interface Stamped<T> {
  readonly value: T
  /** ISO. */
  readonly at: string
}

/** Null says nothing. */
export const stamped = <T>(value: T | null, at: string): Stamped<T> | null =>
  value === null || value === '' ? null : { value, at }

/** Of two equally new ones, whichever: the greater as text. */
export function newer<T>(a: Stamped<T> | null, b: Stamped<T> | null): Stamped<T> | null {
  if (a === null || b === null) return a ?? b
  if (a.at !== b.at) return a.at < b.at ? b : a
  return JSON.stringify(a.value) < JSON.stringify(b.value) ? b : a
}

export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return b < a ? b : a
}

export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return b > a ? b : a
}
