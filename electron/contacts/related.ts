/** Numbers that are likely the same person's: a second one in a custom field, another contact with the e-mail. */
import { formatPhone, toE164 } from '../../shared/phone.ts'
import type { ContactDetail } from '../../shared/views/contacts.ts'
import type { Database } from '../database/database.ts'
import { detailOf } from './contact-row.ts'
import type { ContactStore } from './contact-store.ts'
import { partsOf } from './custom-values.ts'

const AT_MOST = 20
/** A short run of digits is an age or a pin code. */
const FEWEST_DIGITS = 10

/** Their second numbers, as far as their fields name them. */
const inFields = ({ customFields }: Pick<ContactDetail, 'customFields'>): string[] =>
  Object.values(customFields)
    .flatMap(partsOf)
    .filter((value) => value.replace(/\D/g, '').length >= FEWEST_DIGITS)
    .flatMap((value) => toE164(value) ?? [])

/**
 * E.164, without the contact's own; at most 20. Contacts with one e-mail are one person, so that it does not
 * matter with which of them one begins.
 */
export function relatedNumbers(store: ContactStore, contact: ContactDetail): string[] {
  const others = contact.email ? store.withEmail(contact.email) : []
  const numbers = new Set([...inFields(contact), ...others.flatMap((one) => [one.number, ...inFields(one)])])
  numbers.delete(contact.number)
  return [...numbers].slice(0, AT_MOST)
}

/** "+91 98765 43210" as people write it into a field: with the country, its plus or a zero, or without. */
function spellingsOf(number: string): string[] {
  const whole = formatPhone(number)
  const [country = '', ...parts] = whole.split(' ')
  const local = parts.join(' ')
  const spaced = [whole, `${country}-${local}`, `${country.slice(1)}${local}`, local, `0${local}`]
  return spaced.flatMap((one) => [one, one.replaceAll(' ', '')])
}

/** Who names this number (E.164) in a field, and so may be calling from it; at most 20. */
export function contactsNaming(database: Database, store: ContactStore, number: string): ContactDetail[] {
  const rows = database.all(
    `SELECT DISTINCT contact FROM contact_values
     WHERE field IN (SELECT key FROM contact_fields) AND value IN (SELECT value FROM json_each(?))
     ORDER BY contact LIMIT ?`,
    JSON.stringify(spellingsOf(number)),
    AT_MOST,
  )
  const contacts = store.contacts(rows.map((row) => Number(row.contact))).map(detailOf)
  return contacts.filter((contact) => inFields(contact).includes(number))
}
