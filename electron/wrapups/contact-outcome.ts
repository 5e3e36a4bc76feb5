/** The last outcome in a custom field of the customer's contact, where the team wants it. */

import type { WrapUpRequest } from '../../shared/agent-events.ts'
import type { Result } from '../../shared/ipc.ts'
import type { TeamSettings } from '../../shared/team-settings.ts'
import type { Delivery, NewWrite, Write } from '../outbox/outbox.ts'

/** What is asked of the contacts. */
export interface ContactFields {
  /** The best contact on a number; null = there is none. */
  readonly onNumber: (number: string) => { readonly id: string } | null
  readonly update: (
    id: string,
    patch: { readonly customFields: Readonly<Record<string, string>> },
  ) => Promise<Result<unknown>>
}

interface FieldWrite {
  readonly number: string
  readonly field: string
  readonly value: string
}

/** "Interested / Annual plan" into the field of the team; null = the team has none. */
export function contactOutcome(
  { id, customer, outcome }: WrapUpRequest,
  customerText: string,
  { wrapup }: TeamSettings,
): NewWrite | null {
  if (wrapup.contactField === null) return null
  const body: FieldWrite = { number: customer, field: wrapup.contactField, value: outcome.join(' / ') }
  return { id, kind: 'contact-field', path: '', body, customer: customerText, holdMs: 0 }
}

/** Said of the moment; the others are said of what was to be written. */
const NOT_NOW = new Set(['offline', 'timeout', 'contacts-unavailable', 'contact-gone'])

/** @param refusedWords says in words what was not written, and the other side's reason */
export function toContact(
  { onNumber, update }: ContactFields,
  refusedWords: (customer: string, reason: string) => string,
) {
  return async ({ body, customer }: Pick<Write, 'body' | 'customer'>): Promise<Delivery> => {
    // Made by `contactOutcome` alone.
    const { number, field, value } = body as FieldWrite
    const contact = onNumber(number)
    if (contact === null) return { kind: 'taken' }
    const answer = await update(contact.id, { customFields: { [field]: value } })
    if (answer.ok) return { kind: 'taken' }
    const { code, detail, fields } = answer.fault
    if (NOT_NOW.has(code)) return { kind: 'again' }
    if (code === 'contacts-bad-key') return { kind: 'sign-in' }
    const reason = detail ?? Object.values(fields ?? {}).join(', ')
    return { kind: 'refused', reason: refusedWords(customer, reason || code) }
  }
}
