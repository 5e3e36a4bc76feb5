/** Contacts for `/_control/seed`: as given, or so many deterministic Indian ones. */
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { FIRST_NAMES, LAST_NAMES } from '../data/names.ts'
import { parseMicros } from '../micros.ts'
import type { NewContact } from './store.ts'

/** Numbers 9000000000 upwards, scattered but never repeated for the first thousand million. */
export const mobile = (index: number): string =>
  String(9_000_000_000 + ((index * 48_271 + 123_457) % 999_999_937))

export const generatedContact = (index: number): NewContact => {
  const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? ''
  const last = LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length] ?? ''
  return {
    name: `${first} ${last}`,
    countryCode: '91',
    phoneNumber: mobile(index),
    emailId: index % 3 === 0 ? `${first}.${last}${index}@example.com`.toLowerCase() : null,
    marketingOptIn: index % 2 === 0,
    status: 'active',
    source: 'imported',
    customFields: {},
  }
}

/** The wire names of a contact, all of them optional. */
export interface PartialContact {
  id?: string | undefined
  name?: string | undefined
  country_code?: string | undefined
  /** National digits, or a whole number with its plus. */
  phone_number?: string | undefined
  email_id?: string | null | undefined
  marketing_opt_in?: boolean | undefined
  status?: 'active' | 'inactive' | undefined
  source?: string | undefined
  custom_fields?: Record<string, unknown> | undefined
  created?: string | undefined
  modified?: string | undefined
}

const numberParts = (given: PartialContact, fallback: NewContact) => {
  const raw = given.phone_number ?? fallback.phoneNumber
  const parsed = raw.startsWith('+') ? parsePhoneNumberFromString(raw) : undefined
  if (parsed) return { countryCode: parsed.countryCallingCode, phoneNumber: parsed.nationalNumber }
  return { countryCode: (given.country_code ?? '91').replace(/^\+/, ''), phoneNumber: raw }
}

/** `index` fills what is not given, so that two empty contacts differ. */
export const completedContact = (given: PartialContact, index: number): NewContact => {
  const fallback = generatedContact(index)
  const created = given.created === undefined ? null : parseMicros(given.created)
  const modified = given.modified === undefined ? null : parseMicros(given.modified)
  return {
    ...fallback,
    ...numberParts(given, fallback),
    ...(given.id === undefined ? {} : { id: given.id }),
    name: given.name ?? fallback.name,
    emailId: given.email_id ?? null,
    marketingOptIn: given.marketing_opt_in ?? false,
    status: given.status ?? 'active',
    source: given.source ?? 'imported',
    customFields: given.custom_fields ?? {},
    ...(created === null ? {} : { created }),
    ...(modified === null ? {} : { modified }),
  }
}
