/**
 * The provider's search, asked of the local contacts (document: Search Contacts, "Supported Operations"): the
 * same fields, operators and meanings. A condition becomes a query for the keys it holds for, or, where it says
 * "not", for those it does not hold for.
 */
import type { Result } from '../../shared/ipc.ts'
import type {
  ContactFilter,
  CustomFieldType,
  FilterCondition,
  FilterField,
  FilterOperator,
} from '../../shared/views/contacts.ts'
import { fail, ok } from '../result.ts'
import { isDay, momentOf, numberOf } from './custom-values.ts'

type Value = string | number

export interface Condition {
  /** Gives `key`. */
  readonly sql: string
  readonly values: readonly Value[]
  readonly negated: boolean
}

const TEXT = ['is', 'is_not', 'contains', 'not_contains', 'is_set', 'is_not_set'] as const
const DATE = ['is', 'is_not', 'gt', 'gte', 'lt', 'lte', 'range', 'not_range', 'is_set', 'is_not_set'] as const

const ALLOWED: Readonly<Record<CustomFieldType, readonly FilterOperator[]>> = {
  text: TEXT,
  'single-select': TEXT,
  'multi-select': TEXT,
  number: ['is', 'is_not', 'gt', 'gte', 'lt', 'lte', 'is_set', 'is_not_set'],
  date: DATE,
  'date-time': DATE,
  switch: ['is', 'is_set', 'is_not_set'],
}

const POSITIVE: Partial<Record<FilterOperator, FilterOperator>> = {
  is_not: 'is',
  not_contains: 'contains',
  is_not_set: 'is_set',
  not_range: 'range',
}

const COMPARED: Partial<Record<FilterOperator, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' }

/** Where a field's values are: the columns of a `SELECT ... WHERE`. */
interface Place {
  readonly type: CustomFieldType
  /** Ends in WHERE or AND: a test follows. */
  readonly select: string
  readonly values: readonly Value[]
  readonly exact: string
  readonly lower: string
  readonly number: string
  readonly at: string
  /** Turns an instant (ms) into what `at` holds. */
  readonly instant: (ms: number) => Value
  /** Brings the asked value to the form that is kept. */
  readonly accept: (value: string) => string
}

const CUSTOM = 'custom_fields.'
const STATUS: Readonly<Record<string, string>> = { '0': 'inactive', '1': 'active' }
const FLAGS: Readonly<Record<string, string>> = { true: '1', false: '0' }
const same = (value: string) => value
const withoutPlus = (value: string) => value.replace(/^\+/, '')

const column = (type: CustomFieldType, exact: string, lower = exact, accept = same): Place => ({
  type,
  select: 'SELECT key FROM contacts WHERE',
  values: [],
  exact,
  lower,
  number: 'NULL',
  at: exact,
  instant: (ms) => new Date(ms).toISOString(),
  accept,
})

const WHOLE_NUMBER = "(coalesce(country_code, '') || national_number)"
const STANDARD: Readonly<Record<string, Place>> = {
  name: column('text', 'name', 'name_lower'),
  country_code: column('text', 'country_code', 'country_code', withoutPlus),
  phone_number_with_cc: column('text', WHOLE_NUMBER, WHOLE_NUMBER, withoutPlus),
  email_id: column('text', 'email', 'email_lower'),
  marketing_opt_in: column('switch', 'CAST(marketing_opt_in AS TEXT)', '', (value) => FLAGS[value] ?? value),
  status: column('single-select', 'status', 'lower(status)', (value) => STATUS[value] ?? value),
  source: column('single-select', 'source', 'lower(source)'),
  created: column('date', 'created_at'),
  modified: column('date', 'modified_at'),
}

const placeOf = (field: FilterField, typeOf: (id: string) => CustomFieldType): Place => {
  const standard = Object.hasOwn(STANDARD, field) ? STANDARD[field] : undefined
  if (standard) return standard
  const id = field.slice(CUSTOM.length)
  return {
    type: typeOf(id),
    select:
      'SELECT contact AS key FROM contact_values WHERE field = (SELECT key FROM contact_fields WHERE id = ?) AND',
    values: [id],
    exact: 'value',
    lower: 'lower',
    number: 'number',
    at: 'at',
    instant: (ms) => ms,
    accept: same,
  }
}

const DAY_MS = 86_400_000
/** First and last instant of what was named: a day is all of it, in UTC. */
function spanOf(value: string): { from: number; to: number } | null {
  const from = momentOf(value)
  if (from === null) return null
  return { from, to: isDay(value) ? from + DAY_MS - 1 : from }
}

interface Test {
  readonly sql: string
  readonly values: readonly Value[]
}

const listOf = (value: FilterCondition['value']): readonly string[] | null => {
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return null
  return Array.isArray(value) ? value : [String(value)]
}

const anyOf = (tests: readonly Test[]): Test => ({
  sql: tests.length === 0 ? 'FALSE' : `(${tests.map(({ sql }) => sql).join(' OR ')})`,
  values: tests.flatMap(({ values }) => values),
})

function isTest(place: Place, value: string): Test | null {
  const isDate = place.type === 'date' || place.type === 'date-time'
  const span = isDate || isDay(value) ? spanOf(value) : null
  if (isDate && span === null) return null
  const exact = { sql: `${place.exact} = ?`, values: [place.accept(value)] }
  if (span === null || (!isDate && place.at === place.exact)) return exact
  return anyOf([
    exact,
    { sql: `${place.at} BETWEEN ? AND ?`, values: [place.instant(span.from), place.instant(span.to)] },
  ])
}

const containsTest = (place: Place, value: string): Test => ({
  sql: `(${place.exact} <> '' AND instr(${place.lower}, ?) > 0)`,
  values: [place.accept(value).toLowerCase()],
})

function comparedTest(place: Place, operator: FilterOperator, value: string): Test | null {
  const sign = COMPARED[operator] ?? '='
  if (place.type === 'number') {
    const number = numberOf(value)
    return number === null ? null : { sql: `${place.number} ${sign} ?`, values: [number] }
  }
  const span = spanOf(value)
  if (span === null) return null
  const edge = operator === 'gt' || operator === 'lte' ? span.to : span.from
  return { sql: `${place.at} ${sign} ?`, values: [place.instant(edge)] }
}

function rangeTest(place: Place, value: FilterCondition['value']): Test | null {
  if (typeof value !== 'object' || value === null || !('gte' in value)) return null
  const [from, to] = [spanOf(value.gte), spanOf(value.lte)]
  if (from === null || to === null) return null
  return { sql: `${place.at} BETWEEN ? AND ?`, values: [place.instant(from.from), place.instant(to.to)] }
}

function every<T>(items: readonly (T | null)[]): readonly T[] | null {
  const there = items.flatMap((item) => (item === null ? [] : [item]))
  return there.length === items.length ? there : null
}

function testOf(place: Place, operator: FilterOperator, value: FilterCondition['value']): Test | null {
  if (operator === 'is_set')
    return { sql: `(${place.exact} IS NOT NULL AND ${place.exact} <> '')`, values: [] }
  if (operator === 'range') return rangeTest(place, value)
  const list = listOf(value)
  if (list === null) return null
  const tests = every(
    list.map((one) => {
      if (operator === 'is') return isTest(place, one)
      return operator === 'contains' ? containsTest(place, one) : comparedTest(place, operator, one)
    }),
  )
  return tests && anyOf(tests)
}

/**
 * @param typeOf the type of a custom field
 * Fails with `bad-arguments` where the provider's document has no such operator for the field's type, or where
 * the value does not fit it; `detail` names the condition.
 */
export function conditionsOf(
  filter: ContactFilter,
  typeOf: (id: string) => CustomFieldType,
): Result<readonly Condition[]> {
  const conditions: Condition[] = []
  for (const { field, operator, value } of filter) {
    const place = placeOf(field, typeOf)
    const positive = POSITIVE[operator] ?? operator
    const test = ALLOWED[place.type].includes(operator) ? testOf(place, positive, value) : null
    if (test === null) return fail('bad-arguments', `${field}__${operator}`)
    conditions.push({
      sql: `${place.select} ${test.sql}`,
      values: [...place.values, ...test.values],
      negated: positive !== operator,
    })
  }
  return ok(conditions)
}
