/**
 * What the provider takes (document: Create Contact, "Required Fields" and "Validation Error"), checked before
 * anything is sent, in its own words, keyed by our field names.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { toE164 } from '../../shared/phone.ts'
import type { ContactPatch, CustomFieldType, NewContact } from '../../shared/views/contacts.ts'
import { type CustomFields, wireValue } from './custom-values.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const HOME = '91'

type Problems = Record<string, string>
type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fields: Readonly<Problems> }

/** A contact as it is sent. */
export interface ReadyContact {
  readonly name: string
  /** E.164 where it is such a number. */
  readonly number: string
  readonly countryCode: string
  readonly nationalNumber: string
  readonly email: string | null
  readonly marketingOptIn: boolean
  readonly customFields: CustomFields
}

type TypeOf = (id: string) => CustomFieldType

function readyName(name: string, problems: Problems): string {
  if (name.trim() === '') problems.name = 'This field may not be blank.'
  return name.trim()
}

function readyEmail(email: string | null, problems: Problems): string | null {
  const text = email?.trim() || null
  if (text !== null && !EMAIL.test(text)) problems.email = 'Enter a valid email address.'
  return text
}

function readyFields(given: CustomFields, typeOf: TypeOf, problems: Problems): CustomFields {
  const fields: Record<string, CustomFields[string]> = {}
  for (const [id, value] of Object.entries(given)) {
    const wire = wireValue(typeOf(id), value)
    if ('problem' in wire) problems[`custom_fields.${id}`] = wire.problem
    else fields[id] = wire.value
  }
  return fields
}

interface Parts {
  readonly number: string
  readonly countryCode: string
  readonly nationalNumber: string
}

/** A number the plan does not know is sent as it is, as an Indian one: the provider only counts its digits. */
function partsOf(typed: string): Parts {
  const number = toE164(typed)
  const parsed = number === null ? undefined : parsePhoneNumberFromString(number)
  if (number !== null && parsed) {
    return { number, countryCode: parsed.countryCallingCode, nationalNumber: parsed.nationalNumber }
  }
  const digits = typed.replace(/[\s().-]/g, '').replace(/^\+/, '')
  return { number: digits, countryCode: HOME, nationalNumber: digits }
}

function readyNumber(typed: string, problems: Problems): Parts {
  const parts = partsOf(typed)
  const length = parts.nationalNumber.length
  if (length === 0) problems.number = 'This field may not be blank.'
  else if (!/^\d+$/.test(parts.nationalNumber)) problems.number = 'Phone Number should contain only digits.'
  else if (length < 7 || length > 15) {
    problems.number = "Phone Number's length should be in the range of [7,15]."
  }
  return parts
}

const checked = <T>(value: T, fields: Problems): Checked<T> =>
  Object.keys(fields).length === 0 ? { ok: true, value } : { ok: false, fields }

export function checkNew(given: NewContact, typeOf: TypeOf): Checked<ReadyContact> {
  const problems: Problems = {}
  const value = {
    name: readyName(given.name, problems),
    ...readyNumber(given.number, problems),
    email: readyEmail(given.email ?? null, problems),
    marketingOptIn: given.marketingOptIn ?? false,
    customFields: readyFields(given.customFields ?? {}, typeOf, problems),
  }
  return checked(value, problems)
}

export function checkNumber(typed: string): Checked<Parts> {
  const problems: Problems = {}
  return checked(readyNumber(typed, problems), problems)
}

export function checkPatch(given: ContactPatch, typeOf: TypeOf): Checked<ContactPatch> {
  const problems: Problems = {}
  const value: ContactPatch = {
    ...(given.name === undefined ? {} : { name: readyName(given.name, problems) }),
    ...(given.email === undefined ? {} : { email: readyEmail(given.email, problems) }),
    ...(given.marketingOptIn === undefined ? {} : { marketingOptIn: given.marketingOptIn }),
    ...(given.customFields === undefined
      ? {}
      : { customFields: readyFields(given.customFields, typeOf, problems) }),
  }
  return checked(value, problems)
}
