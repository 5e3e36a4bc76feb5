/** What a contact to create or to change must look like ("Create Contact", "Update Contact by ID"). */
import type { NewContact } from './store.ts'

type Body = Readonly<Record<string, unknown>>
type Errors = Record<string, string[]>
type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: Errors }

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const optional = (body: Body, errors: Errors) => {
  const email = body.email_id ?? null
  if (email !== null && email !== '' && !(typeof email === 'string' && EMAIL.test(email))) {
    errors.email_id = ['Enter a valid email address.']
  }
  const optIn = body.marketing_opt_in ?? false
  if (typeof optIn !== 'boolean') errors.marketing_opt_in = ['Must be a valid boolean.']
  const custom = body.custom_fields ?? {}
  if (!isRecord(custom)) errors.custom_fields = ['Expected a dictionary of items.']
  return {
    emailId: typeof email === 'string' && email !== '' ? email : null,
    marketingOptIn: optIn === true,
    customFields: isRecord(custom) ? custom : {},
  }
}

const required = (body: Body, key: string, errors: Errors): string => {
  const value = body[key]
  if (value === undefined || value === null) errors[key] = ['This field is required.']
  else if (typeof value !== 'string') errors[key] = ['Not a valid string.']
  else if (value.trim() === '') errors[key] = ['This field may not be blank.']
  return typeof value === 'string' ? value.trim() : ''
}

const checkDigits = (
  value: string,
  key: string,
  words: string,
  min: number,
  max: number,
  errors: Errors,
): void => {
  if (errors[key]) return
  if (!/^\d+$/.test(value)) errors[key] = [`${words} should contain only digits.`]
  else if (value.length < min || value.length > max) {
    errors[key] = [`${words}'s length should be in the range of [${min},${max}].`]
  }
}

export const checkNewContact = (body: Body): Checked<NewContact> => {
  const errors: Errors = {}
  const name = required(body, 'name', errors)
  const countryCode = required(body, 'country_code', errors).replace(/^\+/, '')
  const phoneNumber = required(body, 'phone_number', errors)
  checkDigits(countryCode, 'country_code', 'Country Code', 1, 4, errors)
  checkDigits(phoneNumber, 'phone_number', 'Phone Number', 7, 15, errors)
  const rest = optional(body, errors)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: { name, countryCode, phoneNumber, ...rest, status: 'active', source: 'public_api' },
  }
}

type Change = Partial<Pick<NewContact, 'name' | 'emailId' | 'marketingOptIn' | 'customFields'>>

/** Only what was sent changes; custom fields are merged by the caller. */
export const checkChange = (body: Body): Checked<Change> => {
  const errors: Errors = {}
  const name = 'name' in body ? required(body, 'name', errors) : undefined
  const rest = optional(body, errors)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: {
      ...(name === undefined ? {} : { name }),
      ...('email_id' in body ? { emailId: rest.emailId } : {}),
      ...('marketing_opt_in' in body ? { marketingOptIn: rest.marketingOptIn } : {}),
      ...('custom_fields' in body ? { customFields: rest.customFields } : {}),
    },
  }
}
