/** What is known of a customer under the names a template's variable may have. Pure. */
import type { CustomField, CustomValue } from '../../shared/views/contacts.ts'
import type { CustomerView } from '../../shared/views/customer.ts'

/** How a variable and a field are compared: "Renewal date" and "renewal_date" are one. */
export const wordOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replaceAll(/^_|_$/g, '')

function textOf(value: CustomValue | undefined): string {
  if (value === undefined || value === null || typeof value === 'boolean') return ''
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** How a moment is written for the customer. */
interface Moments {
  readonly date: (at: string) => string
  readonly time: (at: string) => string
}

/** By `wordOf`; only what is known. A field of the contact goes before what the names of ours mean. */
export function factsOf(
  { contacts, numbers, lastCallAt }: Pick<CustomerView, 'contacts' | 'numbers' | 'lastCallAt'>,
  fields: readonly CustomField[],
  { date, time }: Moments,
): Readonly<Record<string, string>> {
  const contact = contacts[0]
  const number = numbers[0]?.numberText ?? ''
  const called = lastCallAt === null ? '' : date(lastCallAt)
  const calledAt = lastCallAt === null ? '' : time(lastCallAt)
  const entries: (readonly [string, string])[] = [
    ...['phone', 'phone_number', 'mobile', 'mobile_number', 'customer_number', 'customer_phone'].map(
      (word) => [word, number] as const,
    ),
    ...['email', 'email_id', 'customer_email'].map((word) => [word, contact?.email ?? ''] as const),
    ...['call_date', 'last_call', 'last_call_date'].map((word) => [word, called] as const),
    ...['call_time', 'last_call_time'].map((word) => [word, calledAt] as const),
    ...fields.flatMap(({ id, label }) => {
      const text = textOf(contact?.customFields[id])
      return [[wordOf(label), text] as const, [wordOf(id), text] as const]
    }),
  ]
  return Object.fromEntries(entries.filter(([, text]) => text !== ''))
}
