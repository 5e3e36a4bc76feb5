/** A contact as it stands in a form, and what of it is to be written. */
import type { ContactDetail, ContactPatch, CustomField, NewContact } from '../../shared/views/contacts.ts'
import { type FormValue, fromForm, sameForm, toForm } from './custom-values.ts'
import { numberToWrite } from './numbers.ts'

export interface ContactFormValues {
  readonly name: string
  readonly countryCode: string
  readonly number: string
  readonly email: string
  readonly marketingOptIn: boolean
  readonly custom: Readonly<Record<string, FormValue>>
}

export const EMPTY_FORM: ContactFormValues = {
  name: '',
  countryCode: '+91',
  number: '',
  email: '',
  marketingOptIn: false,
  custom: {},
}

/** The fields to ask for: those known, and those only this contact has (as text). */
export function fieldsFor(
  known: readonly CustomField[],
  contact: Pick<ContactDetail, 'customFields'> | null,
): readonly CustomField[] {
  const ids = new Set(known.map(({ id }) => id))
  const own = Object.keys(contact?.customFields ?? {}).filter((id) => !ids.has(id))
  return [
    ...known,
    ...own.map((id): CustomField => ({ id, label: id, type: 'text', options: [], guessed: true })),
  ]
}

export function formOf(contact: ContactDetail, fields: readonly CustomField[]): ContactFormValues {
  return {
    ...EMPTY_FORM,
    name: contact.name,
    email: contact.email ?? '',
    marketingOptIn: contact.marketingOptIn ?? false,
    custom: Object.fromEntries(fields.map(({ id, type }) => [id, toForm(type, contact.customFields[id])])),
  }
}

export function newContactOf(form: ContactFormValues, fields: readonly CustomField[]): NewContact {
  const custom = fields.flatMap(({ id, type }) => {
    const value = fromForm(type, form.custom[id] ?? '')
    return value === null ? [] : [[id, value] as const]
  })
  const email = form.email.trim()
  return {
    number: numberToWrite(form.countryCode, form.number),
    name: form.name.trim(),
    marketingOptIn: form.marketingOptIn,
    ...(email === '' ? {} : { email }),
    ...(custom.length === 0 ? {} : { customFields: Object.fromEntries(custom) }),
  }
}

/** Only what was changed, so that nobody else's change to another field is undone. */
export function patchOf(
  before: ContactFormValues,
  after: ContactFormValues,
  fields: readonly CustomField[],
): ContactPatch {
  const custom = fields
    .filter(({ id }) => !sameForm(before.custom[id] ?? '', after.custom[id] ?? ''))
    .map(({ id, type }) => [id, fromForm(type, after.custom[id] ?? '')] as const)
  const email = after.email.trim()
  return {
    ...(before.name === after.name ? {} : { name: after.name.trim() }),
    ...(before.email === after.email ? {} : { email: email === '' ? null : email }),
    ...(before.marketingOptIn === after.marketingOptIn ? {} : { marketingOptIn: after.marketingOptIn }),
    ...(custom.length === 0 ? {} : { customFields: Object.fromEntries(custom) }),
  }
}
