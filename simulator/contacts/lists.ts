/**
 * Ordered lists of contacts and their pages. The list that was asked for last is kept, because a client
 * pages through one list many times and 100,000 contacts take long to filter and to sort.
 */
import { Buffer } from 'node:buffer'
import type { Contact, ContactStore } from './store.ts'

type Order = (a: Contact, b: Contact) => number

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The plain list: what changed last comes first. */
export const newestFirst: Order = (a, b) => b.modified - a.modified || byText(b.id, a.id)

const createdMs = (contact: Contact): number => Math.floor(contact.created / 1000)

/** A search: as its pagination tokens say, by creation; a change in between does not move a contact. */
export const oldestFirst: Order = (a, b) => createdMs(a) - createdMs(b) || byText(a.id, b.id)

/** `key` names the filter and the order: the same key must mean the same list. */
export const createListCache = (store: ContactStore) => {
  let kept: { key: string; version: number; list: readonly Contact[] } | null = null
  return (key: string, matches: (contact: Contact) => boolean, order: Order): readonly Contact[] => {
    if (kept?.key === key && kept.version === store.version) return kept.list
    const list = [...store.all()].filter(matches).sort(order)
    kept = { key, version: store.version, list }
    return list
  }
}

/** base64 of `[id, created in ms]`, as the document's tokens read when decoded. */
export const tokenOf = (contact: Contact): string =>
  Buffer.from(JSON.stringify([contact.id, createdMs(contact)])).toString('base64')

interface Position {
  readonly id: string
  readonly ms: number
}

const positionOf = (token: string): Position | null => {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64').toString())
    if (!Array.isArray(value)) return null
    const [id, ms] = value
    return typeof id === 'string' && typeof ms === 'number' ? { id, ms } : null
  } catch {
    return null
  }
}

/** How many contacts of a list in `oldestFirst` order stand before the position (or at it). */
const countBefore = (list: readonly Contact[], at: Position, inclusive: boolean): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const contact = list[middle]
    if (!contact) break
    const order = createdMs(contact) - at.ms || byText(contact.id, at.id)
    if (order < 0 || (inclusive && order === 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** One page after or before a token; null when the token is none of ours. */
export const pageByToken = (
  list: readonly Contact[],
  cursor: { after?: string | undefined; before?: string | undefined },
  limit: number,
): readonly Contact[] | null => {
  const token = cursor.after || cursor.before
  if (!token) return list.slice(0, limit)
  const at = positionOf(token)
  if (!at) return null
  if (cursor.after) {
    const start = countBefore(list, at, true)
    return list.slice(start, start + limit)
  }
  const end = countBefore(list, at, false)
  return list.slice(Math.max(0, end - limit), end)
}
