/** The account's contacts, in memory. Several may share a number when they were imported so. */
import { createTicker } from '../micros.ts'

export interface Contact {
  /** 24 hex digits, growing with time. */
  readonly id: string
  readonly name: string
  /** Digits, without a plus. */
  readonly countryCode: string
  /** Digits, without the country code. */
  readonly phoneNumber: string
  readonly emailId: string | null
  readonly marketingOptIn: boolean
  readonly status: 'active' | 'inactive'
  readonly source: string
  readonly customFields: Readonly<Record<string, unknown>>
  /** Microseconds. */
  readonly created: number
  readonly modified: number
}

type Unset = 'id' | 'created' | 'modified'
export type NewContact = Omit<Contact, Unset> & Partial<Pick<Contact, Unset>>

export interface ContactStore {
  add(contact: NewContact): Contact
  get(id: string): Contact | undefined
  /** By country code and number in one string of digits. */
  byNumber(digits: string): readonly Contact[]
  update(id: string, change: Partial<Omit<Contact, Unset>>): Contact | undefined
  remove(id: string): boolean
  clear(): void
  readonly size: number
  /** Changes whenever any contact does: what a cached list was made from. */
  readonly version: number
  all(): Iterable<Contact>
}

export const numberOf = (contact: Pick<Contact, 'countryCode' | 'phoneNumber'>): string =>
  contact.countryCode + contact.phoneNumber

export const createContactStore = (now: () => number): ContactStore => {
  const byId = new Map<string, Contact>()
  const idsByNumber = new Map<string, Set<string>>()
  const tick = createTicker(now)
  let made = 0
  let version = 0

  const newId = (created: number): string => {
    made += 1
    const seconds = Math.floor(created / 1_000_000)
      .toString(16)
      .padStart(8, '0')
    return `${seconds}b2143ab5ba${made.toString(16).padStart(6, '0')}`
  }

  return {
    add(given) {
      const at = tick()
      const created = given.created ?? at
      const contact: Contact = {
        ...given,
        id: given.id ?? newId(created),
        created,
        modified: given.modified ?? at,
      }
      byId.set(contact.id, contact)
      const number = numberOf(contact)
      const ids = idsByNumber.get(number) ?? new Set()
      idsByNumber.set(number, ids.add(contact.id))
      version += 1
      return contact
    },
    get: (id) => byId.get(id),
    byNumber: (digits) => [...(idsByNumber.get(digits) ?? [])].flatMap((id) => byId.get(id) ?? []),
    update(id, change) {
      const old = byId.get(id)
      if (!old) return undefined
      const contact = { ...old, ...change, modified: tick() }
      byId.set(id, contact)
      version += 1
      return contact
    },
    remove(id) {
      const contact = byId.get(id)
      if (!contact) return false
      byId.delete(id)
      idsByNumber.get(numberOf(contact))?.delete(id)
      version += 1
      return true
    },
    clear() {
      byId.clear()
      idsByNumber.clear()
      version += 1
    },
    get size() {
      return byId.size
    },
    get version() {
      return version
    },
    all: () => byId.values(),
  }
}
