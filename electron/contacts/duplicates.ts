/** Contacts that share a number: the provider keeps them apart, people wonder which is right. */
import { isDeepStrictEqual } from 'node:util'
import { formatPhone } from '../../shared/phone.ts'
import type { ContactDetail, DuplicateGroup, DuplicatePage } from '../../shared/views/contacts.ts'
import type { Database } from '../database/database.ts'
import { detailOf } from './contact-row.ts'
import type { ContactStore } from './contact-store.ts'

const PLAIN = ['name', 'email', 'marketingOptIn'] as const

/** Names of the fields in which they are not all alike. */
function differing(contacts: readonly ContactDetail[]): string[] {
  const [first, ...others] = contacts
  if (!first) return []
  const ids = new Set(contacts.flatMap((contact) => Object.keys(contact.customFields)))
  return [
    ...PLAIN.filter((field) => others.some((other) => other[field] !== first[field])),
    ...[...ids]
      .filter((id) =>
        others.some(
          (other) => !isDeepStrictEqual(other.customFields[id] ?? null, first.customFields[id] ?? null),
        ),
      )
      .map((id) => `custom_fields.${id}`),
  ]
}

export function listDuplicates(
  database: Database,
  store: ContactStore,
  { offset, limit }: { offset: number; limit: number },
): DuplicatePage {
  // All of them at once: finding the first costs as much as finding every one.
  const row = database.get(`SELECT json_group_array(number) AS numbers FROM (
    SELECT number FROM contacts WHERE number <> '' GROUP BY number HAVING count(*) > 1 ORDER BY number)`)
  const shared = JSON.parse(String(row?.numbers)) as string[]
  const items = shared.slice(offset, offset + limit).map((number): DuplicateGroup => {
    const contacts = store.onNumber(number).map(detailOf)
    return { number, numberText: formatPhone(number), contacts, differs: differing(contacts) }
  })
  return { total: shared.length, items }
}
