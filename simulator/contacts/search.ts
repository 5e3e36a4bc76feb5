/**
 * The filters of "Search Contacts": `{"and": {"<field>__<operation>": value}}`. An array as value means
 * "any of"; a date without a time means the whole day, in UTC.
 */
import { parseMicros } from '../micros.ts'
import { type Contact, numberOf } from './store.ts'

type Matcher = (contact: Contact) => boolean
type Compiled =
  | { readonly ok: true; readonly matches: Matcher }
  | { readonly ok: false; readonly errors: Errors }
type Errors = Record<string, string[]>

/** `instant` fields hold microseconds; `text` is also what custom fields are, unless the operand is a date. */
interface Field {
  readonly kind: 'text' | 'instant'
  read(contact: Contact): unknown
  /** Brings the asked value to the form the field is kept in. */
  accept(value: unknown): unknown
}

const text = (read: Field['read'], accept: Field['accept'] = (value) => value): Field => ({
  kind: 'text',
  read,
  accept,
})
const instant = (read: Field['read']): Field => ({ kind: 'instant', read, accept: (value) => value })
const digits = (value: unknown): unknown => String(value).replace(/^\+/, '')
const STATUS: Readonly<Record<string, string>> = { '0': 'inactive', '1': 'active' }

const FIELDS: Readonly<Record<string, Field>> = {
  name: text((contact) => contact.name),
  country_code: text((contact) => contact.countryCode, digits),
  phone_number: text((contact) => contact.phoneNumber, digits),
  phone_number_with_cc: text(numberOf, digits),
  email_id: text((contact) => contact.emailId),
  marketing_opt_in: text((contact) => contact.marketingOptIn),
  status: text(
    (contact) => contact.status,
    (value) => STATUS[String(value)] ?? value,
  ),
  source: text((contact) => contact.source),
  created: instant((contact) => contact.created),
  modified: instant((contact) => contact.modified),
}

const CUSTOM = 'custom_fields.'

const fieldNamed = (name: string): Field | undefined => {
  if (name.startsWith(CUSTOM)) return text((contact) => contact.customFields[name.slice(CUSTOM.length)])
  return Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MICROS = 86_400_000_000
const NUMBER = /^-?\d+(\.\d+)?$/
type Ordering = (value: unknown) => number | null

const asMicros = (value: unknown, kind: Field['kind']): number | null =>
  kind === 'instant' && typeof value === 'number' ? value : parseMicros(String(value))

/** How a value stands to the operand: below 0, 0, above 0; null when the two cannot be compared. */
const orderingOf = (operand: unknown, kind: Field['kind']): Ordering | null => {
  if (kind === 'text' && NUMBER.test(String(operand))) {
    return (value) => (NUMBER.test(String(value)) ? Number(value) - Number(operand) : null)
  }
  if (typeof operand !== 'string') return null
  const start = parseMicros(operand)
  if (start === null) return null
  const end = DAY.test(operand) ? start + DAY_MICROS - 1 : start
  return (value) => {
    const micros = asMicros(value, kind)
    if (micros === null) return null
    return micros < start ? -1 : micros > end ? 1 : 0
  }
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
const values = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isBlank(value) ? [] : [value]

type Test = (value: unknown) => boolean
type Operation = (operand: unknown, field: Field) => Test | null

const anyOf = (operand: unknown, make: (one: unknown) => Test): Test => {
  const tests = values(operand).map(make)
  return (value) => values(value).some((one) => tests.some((test) => test(one)))
}
const not =
  (operation: Operation): Operation =>
  (operand, field) => {
    const test = operation(operand, field)
    return test && ((value) => !test(value))
  }

const is: Operation = (operand, field) =>
  anyOf(operand, (one) => {
    const order = field.kind === 'instant' || DAY.test(String(one)) ? orderingOf(one, field.kind) : null
    const wanted = String(field.accept(one))
    return (value) => (order && order(value) === 0) || String(value) === wanted
  })

const contains: Operation = (operand, field) =>
  anyOf(operand, (one) => {
    const wanted = String(field.accept(one)).toLowerCase()
    return (value) => String(value).toLowerCase().includes(wanted)
  })

const isSet: Operation = (operand) => {
  const wanted = operand !== false && operand !== 'false'
  return (value) => !isBlank(value) === wanted
}

const compared =
  (holds: (order: number) => boolean): Operation =>
  (operand, field) => {
    const order = orderingOf(operand, field.kind)
    if (!order) return null
    return (value) =>
      values(value).some((one) => {
        const found = order(one)
        return found !== null && holds(found)
      })
  }

const gte = compared((order) => order >= 0)
const lte = compared((order) => order <= 0)

const range: Operation = (operand, field) => {
  if (typeof operand !== 'object' || operand === null) return null
  const bounds = operand as { gte?: unknown; lte?: unknown }
  const from = gte(bounds.gte, field)
  const to = lte(bounds.lte, field)
  return from && to && ((value) => from(value) && to(value))
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  is,
  is_not: not(is),
  contains,
  not_contains: not(contains),
  is_set: isSet,
  is_not_set: not(isSet),
  gt: compared((order) => order > 0),
  gte,
  lt: compared((order) => order < 0),
  lte,
  range,
  not_range: not(range),
}

const compileOne = (key: string, operand: unknown): Matcher | string => {
  const cut = key.lastIndexOf('__')
  const field = fieldNamed(key.slice(0, Math.max(0, cut)))
  const name = key.slice(cut + 2)
  const operation = cut > 0 && Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
  if (!field) return 'Unknown field.'
  if (!operation) return 'Unsupported operation.'
  const test = operation(operand, field)
  return test ? (contact) => test(field.read(contact)) : 'Invalid value for this operation.'
}

/** Turns the `and` of a request into one test; every filter that makes no sense is named. */
export const compileSearch = (and: Readonly<Record<string, unknown>>): Compiled => {
  const matchers: Matcher[] = []
  const errors: Errors = {}
  for (const [key, operand] of Object.entries(and)) {
    const matcher = compileOne(key, operand)
    if (typeof matcher === 'string') errors[key] = [matcher]
    else matchers.push(matcher)
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, matches: (contact) => matchers.every((matches) => matches(contact)) }
}
