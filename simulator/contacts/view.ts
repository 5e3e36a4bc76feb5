/** Contacts as the document's answers show them. */
import { formatMicros } from '../micros.ts'
import { tokenOf } from './lists.ts'
import type { Contact } from './store.ts'

type Body = Record<string, unknown>

/** List, get, create and update. Custom fields are shown only where they were asked for or just sent. */
export const contactBody = (contact: Contact, companyId: string, withCustomFields: boolean): Body => ({
  id: contact.id,
  company_id: companyId,
  name: contact.name,
  country_code: contact.countryCode,
  phone_number: contact.phoneNumber,
  email_id: contact.emailId,
  marketing_opt_in: contact.marketingOptIn,
  ...(withCustomFields ? { custom_fields: contact.customFields } : {}),
  status: contact.status,
  created: formatMicros(contact.created),
  modified: formatMicros(contact.modified),
})

/** A search result: no company, but a source and a token to page on from. */
export const searchBody = (contact: Contact, withCustomFields: boolean): Body => ({
  id: contact.id,
  email_id: contact.emailId,
  marketing_opt_in: contact.marketingOptIn,
  name: contact.name,
  phone_number: contact.phoneNumber,
  country_code: contact.countryCode,
  ...(withCustomFields ? { custom_fields: contact.customFields } : {}),
  source: contact.source,
  created: formatMicros(contact.created),
  modified: formatMicros(contact.modified),
  status: contact.status,
  pagination_token: tokenOf(contact),
})

/** The document writes the code as a text here, and as a number in a search. */
export const success = (message: string, data: unknown, code: string | number = '200'): Body => ({
  status: 'success',
  code,
  message,
  data,
})

export const failure = (code: string, message: string, errors: unknown = {}): Body => ({
  status: 'error',
  code,
  message,
  errors,
})

/** @param errors by field, in the words of "Upload Media" */
export const invalidInput = (errors: Readonly<Record<string, readonly string[]>>): Body =>
  failure('invalid', 'Invalid input.', errors)
