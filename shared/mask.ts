/**
 * Masking for logs: phone numbers keep their last three digits, credentials keep nothing.
 * Applied where a line leaves the process, so that no caller can forget it.
 */

const MASK = '***'

const SECRET_WORDS =
  'authorization|cookie|\\w*tokens?|code|\\w*secrets?|(?:x-)?api[-_]?key|password|challenge|cipher\\w*|signature|link'
/** Names of fields whose value is a credential, whatever it looks like. */
const SECRET_NAME = new RegExp(`^(?:${SECRET_WORDS})$`, 'i')
/** The same inside a text: `token=...`, `"secret_token":"..."`, `x-api-key: ...`. The name stays. */
const NAMED_SECRET = new RegExp(
  `((?<![\\w.-])["']?(?:hub\\.)?(?:key|${SECRET_WORDS})\\\\?["']?\\s*[=:]\\s*)(?:\\\\?"[^"]*"|'[^']*'|[^\\s,;&"'}]+)`,
  'gi',
)
const BEARER = /\b(bearer|basic)\s+\S+/gi
const USER_INFO = /\/\/[^\s/?#@]+@/g

/** Digits of any script with what stands between the digits of a number, also as a URL writes it. */
const BETWEEN =
  '(?:[\\s().\\-+/\u2010-\u2015\u2212\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]|%20|%2B|%2D)'
const DATE = '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])'
/**
 * An instant, which stays; else seven or more digits in a row, with the usual separators: a phone number, or an
 * id that may as well go.
 */
const INSTANT_OR_NUMBER = new RegExp(
  `(?<![\\d-])(${DATE}(?:[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)?)(?![\\d-])|\\+?\\p{Nd}(?:${BETWEEN}{0,8}\\p{Nd}){6,}`,
  'gu',
)

function maskNumber(found: string, instant: string | undefined): string {
  if (instant !== undefined) return found
  const digits = found.replace(/%2[0BD]/gi, '').match(/\p{Nd}/gu) ?? []
  return `${found.startsWith('+') ? '+' : ''}${'*'.repeat(digits.length - 3)}${digits.slice(-3).join('')}`
}

/** "+919876543210" -> "+*********210"; shorter runs of digits stay (ports, counts, milliseconds). */
export function maskText(text: string): string {
  return text
    .replace(BEARER, `$1 ${MASK}`)
    .replace(USER_INFO, `//${MASK}@`)
    .replace(NAMED_SECRET, `$1${MASK}`)
    .replace(INSTANT_OR_NUMBER, maskNumber)
}

/** From ten digits on a plain number is a phone number or an id: counts and durations are shorter. */
const SHORTEST_NUMBER = 1_000_000_000

/** A close code or a status is no credential, though it is called `code` too. */
const isStatus = (value: unknown) => typeof value === 'number' && value < 10_000

/** What a value says of itself: an address, a query, a key; "{}" where that is nothing. */
function textOf(value: unknown): string {
  try {
    const text = String(value)
    return text.startsWith('[object') ? '{}' : text
  } catch {
    return '{}'
  }
}

/** The same for any value that may be logged: errors, nested objects, arrays. Cycles and depth are bounded. */
export function maskDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value)
  if (typeof value === 'number' || typeof value === 'bigint') {
    return value >= SHORTEST_NUMBER || value <= -SHORTEST_NUMBER ? maskText(String(value)) : value
  }
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? MASK : value
  if (depth > 6) return MASK
  if (value instanceof Error) return maskText(value.stack ?? `${value.name}: ${value.message}`)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (ArrayBuffer.isView(value)) return MASK
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, depth + 1))
  const entries =
    value instanceof Map ? [...value].map(([key, item]) => [textOf(key), item]) : Object.entries(value)
  if (entries.length === 0) return textOf(value) === '{}' ? {} : maskText(textOf(value))
  return Object.fromEntries(
    entries.map(([key, item]) => [
      maskText(key),
      SECRET_NAME.test(key) && !isStatus(item) ? MASK : maskDeep(item, depth + 1),
    ]),
  )
}
