import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkTo, whereOf } from '../../../renderer/lib/use-place.ts'
import type { CustomerRef } from '../../../shared/views/customer.ts'

test('a link to a place leads there, with nobody open', () => {
  for (const place of ['home', 'contacts', 'team', 'settings'] as const)
    expect(whereOf(linkTo(place))).toEqual({ place, customer: null })
})

test('a link to a customer leads to the place and the customer, whatever the number or id holds', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  const who = fc.oneof(
    text.map((number): CustomerRef => ({ kind: 'number', number })),
    text.map((contactId): CustomerRef => ({ kind: 'contact', contactId })),
    text.map((cardId): CustomerRef => ({ kind: 'card', cardId })),
  )
  fc.assert(
    fc.property(who, fc.constantFrom('home', 'contacts', 'team', 'settings'), (customer, place) => {
      expect(whereOf(linkTo(place, customer))).toEqual({ place, customer })
    }),
  )
})

test.each(['', '#', '#/', '#/nowhere', '#/Contacts', 'contacts', '#/home?customer=', '#/home?customer=x:1'])(
  'anything else is home, with nobody open: %j',
  (hash) => {
    expect(whereOf(hash)).toEqual({ place: 'home', customer: null })
  },
)
