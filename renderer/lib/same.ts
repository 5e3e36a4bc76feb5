/** Keeping objects that say the same, so that memoised components skip what has not changed. */

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Deep equality of plain data (what structured clone of a JSON value gives). */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
  )
}

/** `next`, or `before` itself when it says the same. */
export function keepSame<T>(before: T, next: T): T {
  return sameData(before, next) ? before : next
}
