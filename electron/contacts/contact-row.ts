/** One contact as it is kept here, and as the windows see it. */
import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import { formatPhone, isDialable } from '../../shared/phone.ts'
import type { ContactDetail, ContactRow } from '../../shared/views/contacts.ts'
import type { Row } from '../database/database.ts'
import { type CustomFields, customValue } from './custom-values.ts'

export interface Contact {
  readonly id: string
  readonly name: string
  /** E.164, or as the provider has it. */
  readonly number: string
  readonly countryCode: string | null
  readonly nationalNumber: string
  readonly email: string | null
  readonly marketingOptIn: boolean | null
  readonly customFields: CustomFields
  readonly status: string | null
  readonly source: string | null
  readonly createdAt: string | null
  readonly modifiedAt: string | null
  readonly pending: boolean
}

/** What a row of the list needs. */
export const ROW_COLUMNS = 'key, id, name, number, email, modified_at, pending'

const textOf = (value: Row[string] | undefined) =>
  value === null || value === undefined ? null : String(value)

export function rowOf(row: Row): ContactRow {
  const number = String(row.number)
  return {
    id: String(row.id),
    name: String(row.name),
    number,
    numberText: formatPhone(number),
    dialable: isDialable(number),
    email: textOf(row.email),
    modifiedAt: textOf(row.modified_at),
    pending: row.pending === 1,
  }
}

export function contactOf(row: Row): Contact {
  return {
    id: String(row.id),
    name: String(row.name),
    number: String(row.number),
    countryCode: textOf(row.country_code),
    nationalNumber: String(row.national_number),
    email: textOf(row.email),
    marketingOptIn: row.marketing_opt_in === null ? null : row.marketing_opt_in === 1,
    customFields: JSON.parse(String(row.custom_fields)) as CustomFields,
    status: textOf(row.status),
    source: textOf(row.source),
    createdAt: textOf(row.created_at),
    modifiedAt: textOf(row.modified_at),
    pending: row.pending === 1,
  }
}

export function detailOf(contact: Contact): ContactDetail {
  const { countryCode: _code, nationalNumber: _national, ...shown } = contact
  return { ...shown, numberText: formatPhone(contact.number), dialable: isDialable(contact.number) }
}

export function summaryOf({ id, name, number, email, modifiedAt, pending }: Contact): ContactRow {
  const shown = { numberText: formatPhone(number), dialable: isDialable(number) }
  return { id, name, number, ...shown, email, modifiedAt, pending }
}

/** What the provider says of a contact, over what is known of it: lists leave custom fields and source out. */
export function fromProvider(given: ProviderContact, known: Contact | null): Contact {
  return {
    id: given.id,
    name: given.name,
    number: given.number,
    countryCode: given.countryCode,
    nationalNumber: given.phoneNumber,
    email: given.email,
    marketingOptIn: given.marketingOptIn,
    customFields: given.customFields ? customFieldsOf(given.customFields) : (known?.customFields ?? {}),
    status: given.status ?? known?.status ?? null,
    source: given.source ?? known?.source ?? null,
    createdAt: given.createdAt ?? known?.createdAt ?? null,
    modifiedAt: given.modifiedAt ?? known?.modifiedAt ?? null,
    pending: false,
  }
}

const customFieldsOf = (given: Readonly<Record<string, unknown>>): CustomFields =>
  Object.fromEntries(Object.entries(given).map(([id, value]) => [id, customValue(value)]))
