/**
 * Answers of the contacts API (document: Contact APIs; Fetch, Search, Create, Update, Filter Contact). Each
 * schema takes the whole body of a 2xx answer and gives our names; more fields are tolerated everywhere.
 */
import { z } from 'zod'
import { fromParts, normalisePhone } from '../phone.ts'
import type { ContactFilter } from '../views/contacts.ts'
import { flag, instant, list, number, optionalRecord, record, requiredText, text } from './lenient.ts'

/** One contact. `custom_fields` is there only when asked for (`include=custom_fields`), null otherwise. */
const contactSchema = z
  .object({
    id: requiredText,
    name: text,
    country_code: text,
    phone_number: text,
    email_id: text,
    marketing_opt_in: flag,
    custom_fields: optionalRecord(z.record(z.string(), z.unknown())),
    created: instant,
    modified: instant,
    status: text,
    source: text,
    pagination_token: text,
  })
  .transform((contact) => {
    const phoneNumber = contact.phone_number ?? ''
    return {
      id: contact.id,
      name: contact.name ?? '',
      countryCode: contact.country_code,
      phoneNumber,
      /** E.164; as the provider has it when it is no such number. */
      number: fromParts(contact.country_code ?? '', phoneNumber) ?? normalisePhone(phoneNumber) ?? '',
      email: contact.email_id,
      marketingOptIn: contact.marketing_opt_in,
      customFields: contact.custom_fields,
      createdAt: contact.created,
      modifiedAt: contact.modified,
      status: contact.status,
      /** How the contact came to be; only searches give it. */
      source: contact.source,
      /** Where a search goes on after this contact (`?after=`); only searches give it. */
      paginationToken: contact.pagination_token,
    }
  })
export type ProviderContact = z.infer<typeof contactSchema>

/** The answer that holds one contact: fetched, created, updated. */
export const contactAnswerSchema = z.object({ data: contactSchema }).transform(({ data }) => data)

/** GET /contacts: how many there are, where the next page is, and this page. */
export const contactPageSchema = z
  .object({
    data: record(z.object({ count: number, next: text, previous: text, results: list(contactSchema) })),
  })
  .transform(({ data: { count, next, previous, results } }) => ({
    count: count ?? results.length,
    next,
    previous,
    results,
  }))

/** POST /contacts as a search: how many fit the filter, and this page. */
export const contactSearchSchema = z
  .object({ data: record(z.object({ total: number, filter_total: number, results: list(contactSchema) })) })
  .transform(({ data: { total, filter_total, results } }) => ({
    total: filter_total ?? total ?? results.length,
    results,
  }))

/**
 * The body of a search (document: Search Contacts, "Filter Structure"). Its object holds a field and an operator
 * once: of two conditions on the same pair the last stays.
 */
export const toSearchBody = (filter: ContactFilter): { and: Record<string, unknown> } => ({
  and: Object.fromEntries(
    filter.map(({ field, operator, value }) => [`${field}__${operator}`, value === null ? true : value]),
  ),
})
