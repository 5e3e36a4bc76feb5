/**
 * Masking for logs: phone numbers keep their last three digits, credentials keep nothing.
 * Applied where a line leaves the process, so that no caller can forget it.
 */

const MASK = '***'

/** Names of fields whose value is a credential, whatever it looks like. */
const SECRET_NAME =
  /^(authorization|cookie|token|code|secret|secret_?token|api_?key|x-api-key|password|challenge|cipher\w*|link)$/i

/** Seven or more digits in a row, with the usual separators: a phone number, or an id that may as well go. */
const NUMBER = /\+?\d[\d\s().-]{5,17}\d/g
const BEARER = /\b(bearer|basic)\s+\S+/gi
const QUERY = /([?&](?:token|key|code|secret|challenge|hub\.challenge|signature)=)[^&\s"]+/gi

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** "+919876543210" -> "+*********210"; shorter runs of digits stay (ports, counts, milliseconds). */
export function maskText(text: string): string {
  return text
    .replace(BEARER, `$1 ${MASK}`)
    .replace(QUERY, `$1${MASK}`)
    .replace(NUMBER, (found) => {
      const digits = digitsOf(found)
      if (digits.length < 7 || isInstant(found)) return found
      return `${found.startsWith('+') ? '+' : ''}${'*'.repeat(digits.length - 3)}${digits.slice(-3)}`
    })
}

/** The date part of an ISO instant reads like a number with dashes; it is none. */
const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}/.test(text)

/** The same for any value that may be logged: errors, nested objects, arrays. Cycles and depth are bounded. */
export function maskDeep(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 6) return MASK
  if (value instanceof Error) return maskText(value.stack ?? `${value.name}: ${value.message}`)
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      SECRET_NAME.test(key) ? MASK : maskDeep(item, depth + 1),
    ]),
  )
}
