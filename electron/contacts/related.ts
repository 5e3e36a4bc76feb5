/** Numbers that are likely the same person's: a second one in a custom field, another contact with the e-mail. */
import { toE164 } from '../../shared/phone.ts'
import type { ContactDetail } from '../../shared/views/contacts.ts'
import type { ContactStore } from './contact-store.ts'
import { partsOf } from './custom-values.ts'

const AT_MOST = 20
/** A short run of digits is an age or a pin code. */
const FEWEST_DIGITS = 10

/** E.164, without the contact's own; at most 20. */
export function relatedNumbers(store: ContactStore, contact: ContactDetail): string[] {
  const inFields = Object.values(contact.customFields)
    .flatMap(partsOf)
    .filter((value) => value.replace(/\D/g, '').length >= FEWEST_DIGITS)
    .flatMap((value) => toE164(value) ?? [])
  const withEmail = contact.email ? store.withEmail(contact.email).map(({ number }) => number) : []
  const numbers = new Set([...inFields, ...withEmail])
  numbers.delete(contact.number)
  return [...numbers].slice(0, AT_MOST)
}
