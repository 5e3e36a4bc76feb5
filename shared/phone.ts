/**
 * Phone numbers. Everything Ringside keeps or compares is E.164 ("+919876543210"); what is no such number
 * (a short code, a masked example, garbage) is kept as typed and never dialled.
 *
 * The account is Indian, so a number without a country is read as an Indian one.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

const HOME = '91'
/** A number and its decoration; anything longer is text, not a number. */
const MAX_TYPED = 40
const E164 = /^\+[1-9]\d{6,14}$/
/** The plan's patterns lag behind the operators, so ten digits after +91 are enough. */
const INDIAN = /^\+91[1-9]\d{9}$/
/** Eleven digits that are an Indian number and not one of another country without its plus. */
const TOLL_FREE = /^1(?:600|800|860)\d{7}$/
const SEPARATORS = /[\s().\-‐-―−/\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g
/** The zero of each script whose digits are typed or pasted in India, and of the full-width forms. */
const ZEROS = [0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0x660, 0x6f0, 0xff10]

/** Any spelling of one number -> E.164; null when it is none (short code, letters, too short, too long). */
export function toE164(typed: string): string | null {
  return remembered(typed, parse, parsed)
}

/**
 * The provider's pair of country code and number, as WhatsApp events and contacts carry it
 * ("91" + "7779812955"); a number that already holds its country is not given it twice.
 */
export function fromParts(countryCode: string, number: string): string | null {
  const code = digitsOf(countryCode)?.replace(/^\+?0*/, '') ?? ''
  const digits = digitsOf(number)
  if (digits === null) return null
  if (code === '' || digits.startsWith('+') || digits.startsWith('00')) return toE164(number)
  const national = digits.replace(/^0+/, '')
  return accepted(`+${code}${national}`) ?? (national.startsWith(code) ? accepted(`+${national}`) : null)
}

/** "+919876543210" -> "91" and "9876543210", as the provider takes a customer; null when it is not E.164. */
export function toParts(e164: string): { countryCode: string; nationalNumber: string } | null {
  const parsedNumber = E164.test(e164) ? parsePhoneNumberFromString(e164) : undefined
  if (parsedNumber === undefined) return null
  return { countryCode: parsedNumber.countryCallingCode, nationalNumber: parsedNumber.nationalNumber }
}

/** Whether this is E.164 that may be handed to a dialler: never garbage, never a spelling not yet parsed. */
export function isDialable(number: string): boolean {
  return number.startsWith('+') && toE164(number) === number
}

/** E.164 where possible, else as typed without outer spaces; null when there is nothing. Takes JSON numbers. */
export function normalisePhone(value: unknown): string | null {
  const typed = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  if (typeof typed !== 'string') return null
  const trimmed = typed.trim()
  return trimmed === '' ? null : (toE164(trimmed) ?? trimmed)
}

/** Whether two spellings mean one number; nothing is the same as nothing. */
export function samePhone(a: string | null, b: string | null): boolean {
  const left = normalisePhone(a)
  return left !== null && left === normalisePhone(b)
}

/** "+919876543210" -> "+91 98765 43210"; as given when it is not E.164. */
export function formatPhone(e164: string): string {
  return remembered(e164, format, formatted)
}

function format(number: string): string {
  if (!E164.test(number)) return number
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number
}

function parse(typed: string): string | null {
  const digits = digitsOf(typed)
  if (digits === null) return null
  if (digits.startsWith('+')) return accepted(`+${digits.slice(1).replace(/^00/, '')}`)
  if (digits.startsWith('00')) return accepted(`+${digits.slice(2)}`)
  if (digits.startsWith('0')) return trunk(digits.slice(1))
  if (digits.length === 10) return accepted(`+${HOME}${digits}`)
  if (digits.length === 12 && digits.startsWith(HOME)) return accepted(`+${digits}`)
  if (TOLL_FREE.test(digits)) return accepted(`+${HOME}${digits}`)
  return digits.length > 10 ? accepted(`+${digits}`) : null
}

/** What follows a single 0: ten digits, or (seen in pasted numbers) the country and ten digits. */
function trunk(rest: string): string | null {
  if (rest.length === 10) return accepted(`+${HOME}${rest}`)
  if (rest.length === 12 && rest.startsWith(HOME)) return accepted(`+${rest}`)
  return null
}

function accepted(number: string): string | null {
  if (INDIAN.test(number)) return number
  if (!E164.test(number)) return null
  const parsedNumber = parsePhoneNumberFromString(number)
  return parsedNumber?.isValid() ? parsedNumber.number : null
}

/** ASCII digits with at most a leading plus, or null when anything else is left. */
function digitsOf(typed: string): string | null {
  if (typed.length > MAX_TYPED) return null
  const plain = /^[+\d]*$/.test(typed) ? typed : undecorated(typed)
  return /^\+?\d+$/.test(plain) ? plain : null
}

function undecorated(typed: string): string {
  const ascii = typed.replace(/\p{Nd}/gu, asciiDigit).replace('＋', '+')
  return ascii
    .replace(/^\s*tel:/i, '')
    .replace(/^(\s*\+\d+\s*)\(0\)/, '$1')
    .replace(SEPARATORS, '')
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

/** Every event normalises the same few numbers; the oldest leave first, so memory stays bounded. */
const MAX_REMEMBERED = 5000
const parsed = new Map<string, string | null>()
const formatted = new Map<string, string>()

function remembered<T>(key: string, compute: (key: string) => T, memory: Map<string, T>): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  const value = compute(key)
  if (key.length > MAX_TYPED) return value
  if (memory.size >= MAX_REMEMBERED) memory.delete(memory.keys().next().value ?? '')
  memory.set(key, value)
  return value
}
