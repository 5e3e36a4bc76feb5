/** Which customer calls or writes when the control interface is not told. */
import { randomInt } from 'node:crypto'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Contact } from '../contacts/store.ts'
import type { World } from '../world.ts'
import { ControlError } from './input.ts'

type Customer = Pick<Contact, 'name' | 'countryCode' | 'phoneNumber'>

export const anyOf = <T>(list: readonly T[]): T | null =>
  list.length === 0 ? null : (list[randomInt(list.length)] ?? null)

/** Null when the account has no contacts. */
export const anyCustomer = (world: World): Customer | null => anyOf([...world.contacts.all()])

/** The contact with this number, or whoever writes from it; null when it is no number. */
export const customerAt = (world: World, e164: string): Customer | null => {
  const known = world.contacts.byNumber(e164.replace(/^\+/, ''))[0]
  if (known) return known
  const parsed = parsePhoneNumberFromString(e164)
  if (!parsed) return null
  const { countryCallingCode, nationalNumber } = parsed
  return { name: e164, countryCode: countryCallingCode, phoneNumber: nationalNumber }
}

/** In three of four, a customer whose conversation the user has; else anybody. */
export const anyWriter = (world: World, userId: string): Customer | null => {
  const known = randomInt(4) === 0 ? null : anyOf(world.conversations.assignedTo(userId))
  return known ? { ...known, name: known.customerName } : anyCustomer(world)
}

/** Throws when there is nobody who could. */
export const known = (customer: Customer | null): Customer => {
  if (customer === null) throw new ControlError(409, 'The account has no contacts: say who, or seed some')
  return customer
}
