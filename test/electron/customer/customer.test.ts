import { expect, test } from 'vitest'
import { type CustomerSources, openCustomer } from '../../../electron/customer/customer.ts'
import type { ContactDetail } from '../../../shared/views/contacts.ts'

const aContact = (id: string, number: string, over: Partial<ContactDetail> = {}): ContactDetail => ({
  id,
  name: `Contact ${id}`,
  number,
  numberText: number,
  dialable: true,
  email: null,
  pending: false,
  marketingOptIn: null,
  customFields: {},
  status: 'active',
  source: null,
  createdAt: null,
  modifiedAt: null,
  ...over,
})

const HOME = '+919876500001'
const OFFICE = '+919876500002'
const SECOND = '+919876500003'
const asha = aContact('asha', HOME)
const vijay = aContact('vijay', HOME)
const office = aContact('office', OFFICE)
const all = [asha, vijay, office]

const sources: CustomerSources = {
  contact: (id) => all.find((contact) => contact.id === id) ?? null,
  onNumber: (number) => all.filter((contact) => contact.number === number),
  related: ({ id }) => (id === 'asha' ? [OFFICE, HOME] : []),
  naming: (number) => (number === SECOND ? [asha] : []),
  numberOfCard: (cardId) => (cardId === 'card' ? HOME : null),
  figures: (numbers) => ({ calls: numbers.length, firstCallAt: null, lastCallAt: null, place: null }),
}

const open = (who: Parameters<typeof openCustomer>[0]) => {
  const opened = openCustomer(who, sources)
  if (!opened.ok) return opened.fault.code
  const { numbers, contacts, calls } = opened.value
  return { numbers: numbers.map(({ number }) => number), contacts: contacts.map(({ id }) => id), calls }
}

test('a contact comes first, with its other numbers and everybody on them', () => {
  expect(open({ kind: 'contact', contactId: 'asha' })).toEqual({
    numbers: [HOME, OFFICE],
    contacts: ['asha', 'vijay', 'office'],
    calls: 2,
  })
})

test('another contact on the same number does not bring the numbers of the first', () => {
  expect(open({ kind: 'contact', contactId: 'vijay' })).toEqual({
    numbers: [HOME],
    contacts: ['vijay', 'asha'],
    calls: 1,
  })
})

test('a number in any spelling opens the family on it', () => {
  expect(open({ kind: 'number', number: '098765 00001' })).toMatchObject({
    contacts: ['asha', 'vijay', 'office'],
  })
})

test('a second phone, named in a field only, opens its person with every number', () => {
  expect(open({ kind: 'number', number: SECOND })).toEqual({
    numbers: [SECOND, HOME, OFFICE],
    contacts: ['asha', 'vijay', 'office'],
    calls: 3,
  })
})

test('a number nobody knows is a customer without contacts', () => {
  expect(open({ kind: 'number', number: '+919876599999' })).toEqual({
    numbers: ['+919876599999'],
    contacts: [],
    calls: 1,
  })
})

test('a card opens by its number; what has gone is not found', () => {
  expect(open({ kind: 'card', cardId: 'card' })).toMatchObject({ numbers: [HOME, OFFICE] })
  expect(open({ kind: 'card', cardId: 'gone' })).toBe('not-found')
  expect(open({ kind: 'contact', contactId: 'gone' })).toBe('not-found')
  expect(open({ kind: 'number', number: '  ' })).toBe('not-found')
})
