/** What of a change is one, and a contact with it. */
import type { ContactPatch } from '../../shared/views/contacts.ts'
import type { Contact } from './contact-row.ts'
import { sameValue } from './custom-values.ts'

/** Only what differs: nothing else is sent. */
export function differenceOf(patch: ContactPatch, contact: Contact): ContactPatch {
  const customFields = Object.entries(patch.customFields ?? {}).filter(
    ([id, value]) => !sameValue(value, contact.customFields[id]),
  )
  return {
    ...(patch.name === undefined || patch.name === contact.name ? {} : { name: patch.name }),
    ...(patch.email === undefined || patch.email === contact.email ? {} : { email: patch.email }),
    ...(patch.marketingOptIn === undefined || patch.marketingOptIn === contact.marketingOptIn
      ? {}
      : { marketingOptIn: patch.marketingOptIn }),
    ...(customFields.length === 0 ? {} : { customFields: Object.fromEntries(customFields) }),
  }
}

export const isNothing = (patch: ContactPatch): boolean => Object.keys(patch).length === 0

export function patched(contact: Contact, patch: ContactPatch): Contact {
  return { ...contact, ...patch, customFields: { ...contact.customFields, ...patch.customFields } }
}
