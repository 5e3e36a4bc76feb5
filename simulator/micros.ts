/**
 * Instants as whole microseconds since 1970: the provider's contacts carry six fractional digits, and a
 * client that synchronises by `modified` needs every change to have its own instant.
 */

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/i

export const formatMicros = (micros: number): string => {
  const ms = Math.floor(micros / 1000)
  const rest = String(micros - ms * 1000).padStart(3, '0')
  return `${new Date(ms).toISOString().slice(0, -1)}${rest}Z`
}

/** Reads a date, or an ISO instant with 0 to 9 fractional digits; null when it is neither. */
export const parseMicros = (text: string): number | null => {
  const trimmed = text.trim()
  const iso = ISO.exec(trimmed.replace(' ', 'T'))
  const whole = Date.parse(iso ? `${iso[1]}${iso[3] ?? 'Z'}` : `${trimmed}T00:00:00Z`)
  if (Number.isNaN(whole)) return null
  return whole * 1000 + Number((iso?.[2] ?? '').padEnd(6, '0').slice(0, 6))
}

/** Microseconds that never repeat and never go back, from a clock in milliseconds. */
export const createTicker = (now: () => number): (() => number) => {
  let last = 0
  return () => {
    last = Math.max(now() * 1000, last + 1)
    return last
  }
}
