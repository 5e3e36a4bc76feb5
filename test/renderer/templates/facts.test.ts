import { describe, expect, it } from 'vitest'
import { factsOf, wordOf } from '../../../renderer/templates/facts.ts'
import type { ContactDetail } from '../../../shared/views/contacts.ts'

const contact: ContactDetail = {
  id: 'c1',
  name: 'Asha Rao',
  number: '+917906225789',
  numberText: '+91 79062 25789',
  dialable: true,
  email: 'asha@example.in',
  modifiedAt: null,
  pending: false,
  marketingOptIn: null,
  customFields: { cf1: 'Annual', cf2: ['AC', 'RO'], cf3: true, cf4: null, cf5: 3 },
  status: null,
  source: null,
  createdAt: null,
}
const field = (id: string, label: string) =>
  ({ id, label, type: 'text', options: [], guessed: false }) as const
const said = { date: (at: string) => `day of ${at}`, time: (at: string) => `time of ${at}` }

describe('what is known of a customer', () => {
  it('stands under every name a variable may have for it', () => {
    const facts = factsOf(
      { contacts: [contact], numbers: [contact], lastCallAt: '2026-11-21T10:00:00.000Z' },
      [
        field('cf1', 'Plan'),
        field('cf2', 'Renewal items'),
        field('cf3', 'VIP'),
        field('cf4', 'City'),
        field('cf5', 'Visits'),
      ],
      said,
    )
    expect(facts).toMatchObject({
      plan: 'Annual',
      renewal_items: 'AC, RO',
      visits: '3',
      email: 'asha@example.in',
      phone_number: '+91 79062 25789',
      last_call_date: 'day of 2026-11-21T10:00:00.000Z',
      call_time: 'time of 2026-11-21T10:00:00.000Z',
    })
    expect(facts).not.toHaveProperty('vip')
    expect(facts).not.toHaveProperty('city')
  })

  it('is nothing of somebody new', () => {
    expect(factsOf({ contacts: [], numbers: [], lastCallAt: null }, [field('cf1', 'Plan')], said)).toEqual({})
  })

  it.each([
    ['Renewal date', 'renewal_date'],
    [' renewal-DATE ', 'renewal_date'],
    ['नवीनीकरण तिथि', 'नवीनीकरण_तिथि'],
  ])('%j is compared as %j', (name, word) => {
    expect(wordOf(name)).toBe(word)
  })
})
