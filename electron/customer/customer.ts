/**
 * One person across numbers. The provider knows contacts of one number each; a person is the contact that was
 * asked for, the other numbers it names (a custom field, a contact with the same e-mail), and everybody on them.
 */
import type { Result } from '../../shared/ipc.ts'
import { normalisePhone } from '../../shared/phone.ts'
import type { ContactDetail } from '../../shared/views/contacts.ts'
import type { CustomerRef, CustomerView } from '../../shared/views/customer.ts'
import { numberView } from '../number-view.ts'
import { fail, ok } from '../result.ts'

/** What is asked of the other features. */
export interface CustomerSources {
  readonly contact: (id: string) => ContactDetail | null
  /** Everybody on a number, oldest contact first. */
  readonly onNumber: (number: string) => readonly ContactDetail[]
  /** Whose fields name this number as another one of theirs. */
  readonly naming: (number: string) => readonly ContactDetail[]
  /** Other numbers of the same person. */
  readonly related: (contact: ContactDetail) => readonly string[]
  readonly numberOfCard: (cardId: string) => string | null
  readonly figures: (
    numbers: readonly string[],
  ) => Pick<CustomerView, 'calls' | 'firstCallAt' | 'lastCallAt' | 'place'>
}

/** Everything the strip's head shows. Fails with `not-found` when the contact or the card has gone. */
export function openCustomer(who: CustomerRef, sources: CustomerSources): Result<CustomerView> {
  const chosen = who.kind === 'contact' ? sources.contact(who.contactId) : null
  const number = chosen?.number ?? numberOf(who, sources)
  if (number === null) return fail('not-found')

  const onFirst = sources.onNumber(number)
  // Whoever was asked for is first; the others on that number are family or colleagues, not other numbers' owners.
  // A second phone has no contact of its own: its person's does.
  const first = chosen ? [chosen] : onFirst.length > 0 ? onFirst : sources.naming(number)
  const numbers = distinct([number, ...first.flatMap((one) => [one.number, ...sources.related(one)])])
  const contacts = distinctById([...first, ...numbers.flatMap(sources.onNumber)])
  return ok({ numbers: numbers.map(numberView), contacts, ...sources.figures(numbers) })
}

function numberOf(who: CustomerRef, sources: CustomerSources): string | null {
  switch (who.kind) {
    case 'number':
      return normalisePhone(who.number)
    case 'card':
      return sources.numberOfCard(who.cardId)
    case 'contact':
      return null
  }
}

const distinct = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '')

const distinctById = (contacts: readonly ContactDetail[]) => [
  ...new Map(contacts.map((contact) => [contact.id, contact])).values(),
]
