/**
 * Values of custom fields (document: "The custom_fields Object"): what they look like, and how they are sent.
 * The provider lists no fields, so a field's type is what its values look like.
 */
import type { CustomFieldType, CustomValue } from '../../shared/views/contacts.ts'

export type CustomFields = Readonly<Record<string, CustomValue>>

const NUMBER = /^-?\d+(\.\d+)?$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/
const SHORT = 40

export type Shape = 'list' | 'switch' | 'date' | 'date-time' | 'number' | 'text' | 'long'

/** What the provider sent, as one of the values we know; an object, which the document has not, as its JSON. */
export function customValue(value: unknown): CustomValue {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

const plain = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const isBlank = (value: CustomValue | undefined): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The single values in it. */
export const partsOf = (value: CustomValue): readonly string[] =>
  isBlank(value) ? [] : Array.isArray(value) ? value : [String(value)]

export function numberOf(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null
}

/** ms since 1970 of a day or a moment; a moment without a zone is read as UTC, as the search does. */
export function momentOf(text: string): number | null {
  const parts = MOMENT.exec(text.trim())
  const ms = parts
    ? Date.parse(`${parts[1]}T${parts[2]}${parts[3] ?? 'Z'}`)
    : DAY.test(text.trim())
      ? Date.parse(`${text.trim()}T00:00:00Z`)
      : Number.NaN
  return Number.isNaN(ms) ? null : ms
}

export const isDay = (text: string): boolean => DAY.test(text) && momentOf(text) !== null

/** Ten digits, or a leading zero or plus, are a phone number or a code: nothing to add up. */
const looksLikeCode = (text: string) => /^[+0]\d/.test(text) || text.replace(/\D/g, '').length >= 10

export function shapeOf(value: CustomValue): Shape | null {
  if (isBlank(value)) return null
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'boolean') return 'switch'
  const text = String(value)
  if (NUMBER.test(text)) return looksLikeCode(text) ? 'text' : 'number'
  if (momentOf(text) !== null) return isDay(text.trim()) ? 'date' : 'date-time'
  return text.length > SHORT ? 'long' : 'text'
}

/** The narrowest type that holds everything seen; `few` says whether the texts are few that come again. */
export function typeOf(shapes: ReadonlySet<Shape>, few: () => boolean): CustomFieldType {
  const only = (...among: Shape[]) => shapes.size > 0 && [...shapes].every((shape) => among.includes(shape))
  if (shapes.has('list')) return 'multi-select'
  if (only('switch')) return 'switch'
  if (only('date')) return 'date'
  if (only('date', 'date-time')) return 'date-time'
  if (only('number')) return 'number'
  return only('text') && few() ? 'single-select' : 'text'
}

const YES = new Set(['true', 'yes', 'y', '1', 'on', 'हाँ', 'हां'])
const NO = new Set(['false', 'no', 'n', '0', 'off', 'नहीं'])

/** Yes or no in the words people write; null for any other. */
export function readSwitch(value: CustomValue): boolean | null {
  const word = String(value).trim().toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : null
}

/** What a value of this type is sent as (numbers as text, moments as "2025-02-02 20:11:11"), or what is wrong. */
export function wireValue(
  type: CustomFieldType,
  value: CustomValue,
): { readonly value: CustomValue } | { readonly problem: string } {
  if (isBlank(value)) return { value: null }
  if (type === 'multi-select') return { value: partsOf(value) }
  if (Array.isArray(value))
    return type === 'text' ? { value: value.join(', ') } : { problem: 'Only one value is allowed.' }
  const text = String(value).trim()
  switch (type) {
    case 'number':
      return NUMBER.test(text) ? { value: text } : { problem: 'A valid number is required.' }
    case 'date':
      return isDay(text) ? { value: text } : { problem: 'Date has wrong format. Use YYYY-MM-DD.' }
    case 'date-time':
      return wireMoment(text)
    case 'switch': {
      const flag = readSwitch(value)
      return flag === null ? { problem: 'Must be a valid boolean.' } : { value: flag }
    }
    default:
      return { value: typeof value === 'string' ? value : text }
  }
}

function wireMoment(text: string) {
  const parts = MOMENT.exec(text)
  if (momentOf(text) === null) return { problem: 'Datetime has wrong format. Use YYYY-MM-DD hh:mm:ss.' }
  // One that names its zone keeps it: the clock face alone would move it.
  if (parts?.[3]) return { value: text }
  const clock = parts?.[2] ?? '00:00:00'
  return { value: `${text.slice(0, 10)} ${clock.length === 5 ? `${clock}:00` : clock}` }
}

export const sameValue = (a: CustomValue | undefined, b: CustomValue | undefined): boolean =>
  (isBlank(a) && isBlank(b)) || JSON.stringify(a) === JSON.stringify(b)
