import type { Contacts } from '../contacts/contacts.ts'

/**
 * The numbers that contacts put beside this one (E.164): the others of whoever is on it, and of whoever names it
 * in a field. It holds both ways.
 */
export function linkedNumbers(
  contacts: Pick<Contacts, 'onNumber' | 'naming' | 'related'>,
  number: string,
): readonly string[] {
  const people = [...contacts.onNumber(number), ...contacts.naming(number)]
  return people.flatMap((contact) => [contact.number, ...contacts.related(contact)])
}
