/** Who is who in the threads: customers by the contacts' names, colleagues by the team's. */
import type { Person } from '../../../shared/views/chats.ts'

export interface People {
  /** Contacts on this number, best first. */
  readonly namesFor: (number: string) => readonly string[]
  /** Of the team; null when nobody knows it. */
  readonly nameOf: (userId: string) => string | null
  readonly myUserId: () => string
}

export function personOf(people: People, userId: string | null): Person | null {
  if (userId === null) return null
  return { userId, name: people.nameOf(userId) ?? '', mine: userId === people.myUserId() }
}

/** A contact's names first; else the one WhatsApp gives. */
export function namesOf(people: People, number: string, name: string): readonly string[] {
  const known = number === '' ? [] : people.namesFor(number)
  return known.length > 0 || name === '' ? known : [name]
}
