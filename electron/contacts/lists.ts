/**
 * Lists of contacts: the keys of all that a query finds, in order, made once and then cut into pages. So the
 * last page costs what the first does, and the number of finds is exact.
 */
import type { ContactFilter, ContactQuery, ContactSort } from '../../shared/views/contacts.ts'
import type { Database } from '../database/database.ts'
import type { ContactStore } from './contact-store.ts'
import { type Condition, conditionsOf } from './filter.ts'
import { readQuery } from './fold.ts'

export interface Lists {
  /** @throws nothing; a filter must have been checked (filter.ts) */
  keys(query: ContactQuery): Uint32Array
}

const BY_NAME: ContactSort = { by: 'name', descending: false }
const ORDERS: Readonly<Record<ContactSort['by'], string>> = {
  name: 'name COLLATE NOCASE, id',
  number: 'number',
  created: 'created_at',
  modified: 'modified_at',
}

/** Keeps one value for one key at a version; the last that was asked is nearly always the next. */
function latest<T>(version: () => number, make: (key: string) => T): (key: string) => T {
  let kept: { key: string; version: number; value: T } | null = null
  return (key) => {
    if (kept?.key === key && kept.version === version()) return kept.value
    const value = make(key)
    kept = { key, version: version(), value }
    return value
  }
}

export function createLists(
  database: Database,
  store: ContactStore,
  typeOf: Parameters<typeof conditionsOf>[1],
): Lists {
  /** One text for all keys: much faster out of SQLite than as many rows. */
  const keysFrom = (sql: string, values: Condition['values']): number[] =>
    JSON.parse(String(database.get(`SELECT json_group_array(key) AS keys FROM (${sql})`, ...values)?.keys))

  const ordered = latest(store.version, (by) =>
    Uint32Array.from(keysFrom(`SELECT key FROM contacts ORDER BY ${ORDERS[by as ContactSort['by']]}`, [])),
  )

  const mark = ({ sql, values, negated }: Condition): Uint8Array => {
    const marks = new Uint8Array(store.texts.size()).fill(negated ? 1 : 0)
    for (const key of keysFrom(sql, values)) marks[key] = negated ? 0 : 1
    return marks
  }

  /** Those that every condition holds for. */
  const markAll = (conditions: readonly Condition[]): Uint8Array => {
    const all = new Uint8Array(store.texts.size()).fill(1)
    for (const condition of conditions) {
      const marks = mark(condition)
      for (let key = 0; key < all.length; key += 1) if (marks[key] !== 1) all[key] = 0
    }
    return all
  }

  const filtered = latest(store.version, (json): Uint8Array => {
    const checked = conditionsOf(JSON.parse(json) as ContactFilter, typeOf)
    return markAll(checked.ok ? checked.value : [])
  })

  const whole = latest(store.version, (json) => {
    const { query, filter, sort } = JSON.parse(json) as Required<ContactQuery>
    const order = ordered(sort.by)
    const text = readQuery(query)
    const marks = [
      ...(text === null ? [] : [store.texts.find(text)]),
      ...(filter.length === 0 ? [] : [filtered(JSON.stringify(filter))]),
    ]
    const found = marks.length === 0 ? order : kept(order, marks)
    return sort.descending ? found.toReversed() : found
  })

  return {
    keys: ({ query, filter = [], sort = BY_NAME }) => whole(JSON.stringify({ query, filter, sort })),
  }
}

/** What every set of marks holds. A plain loop: it runs over all contacts at every keystroke. */
function kept(order: Uint32Array, marks: readonly Uint8Array[]): Uint32Array {
  const found = new Uint32Array(order.length)
  let count = 0
  for (let at = 0; at < order.length; at += 1) {
    const key = order[at] ?? 0
    let fits = true
    for (const set of marks) if (set[key] !== 1) fits = false
    if (fits) {
      found[count] = key
      count += 1
    }
  }
  return found.subarray(0, count)
}
