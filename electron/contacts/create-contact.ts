import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Result } from '../../shared/ipc.ts'
import { formatPhone, isDialable, normalisePhone } from '../../shared/phone.ts'
import type { ContactRow } from '../../shared/views/contacts.ts'
import type { ContactsApi } from '../api/public-api.ts'
import { fail, ok } from '../result.ts'
import type { ContactStore } from './contact-store.ts'

/** Makes a contact at the provider, then here. Fails as the provider fails, or with `invalid-number`. */
export async function createContact(
  api: ContactsApi,
  store: ContactStore,
  typed: string,
  name: string,
): Promise<Result<ContactRow>> {
  const number = normalisePhone(typed)
  const parts = number === null ? undefined : parsePhoneNumberFromString(number)
  if (number === null || !parts || !isDialable(number)) return fail('invalid-number')
  const created = await api.create(name, parts.countryCallingCode, parts.nationalNumber)
  if (!created.ok) return created
  store.add(created.value)
  const { id, email, name: saved } = created.value
  return ok({ id, name: saved, number, numberText: formatPhone(number), dialable: true, email })
}
