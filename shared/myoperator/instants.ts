/**
 * The provider's times: ISO 8601 with 3 to 9 fractional digits and `Z` or `+00:00` (new webhooks), unix
 * seconds or milliseconds as numbers or text (old logs), "2019-12-04 11:22:30" without a zone (`_rst`).
 */

const WRITTEN = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?) ?(Z|[+ -]\d\d:?\d\d)?$/
/** The usual case, every day of which any month has: nothing to compute, and ten of these are in a webhook. */
const PLAIN =
  /^(20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?(?:Z|\+00:00)$/
const UNIX = /^\d{9,19}(?:\.\d+)?$/
/** The provider's panel and old logs are in Indian time; a time without a zone is read so. */
const PANEL_ZONE = '+05:30'
const EARLIEST = Date.UTC(2000, 0)
const LATEST = Date.UTC(2100, 0)

/** ISO 8601, UTC, milliseconds; null for what is no time between 2000 and 2100. */
export function readInstant(value: unknown): string | null {
  const plain = typeof value === 'string' ? PLAIN.exec(value) : null
  if (plain) return `${plain[1]}.${(plain[2] ?? '').slice(0, 3).padEnd(3, '0')}Z`
  const ms = typeof value === 'string' ? written(value.trim()) : unix(value)
  return ms >= EARLIEST && ms < LATEST ? new Date(ms).toISOString() : null
}

function written(text: string): number {
  if (UNIX.test(text)) return unix(Number(text))
  const parts = WRITTEN.exec(text)
  if (!parts) return Number.NaN
  // An unescaped plus in a form body arrives as a space.
  const zone = parts[3]?.replace(' ', '+') ?? PANEL_ZONE
  return Date.parse(
    `${parts[1]}T${parts[2]}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`,
  )
}

/** Seconds, milliseconds, micro- or nanoseconds, told apart by their size. */
function unix(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return Number.NaN
  if (value < 1e11) return value * 1000
  if (value < 1e14) return value
  return value < 1e17 ? value / 1e3 : value / 1e6
}

/** The later of two instants, either of which may be missing. ISO instants in UTC sort as text. */
export function latest(instants: ReadonlyArray<string | null>): string | null {
  return instants.reduce((best, at) => (at !== null && (best === null || at > best) ? at : best), null)
}
