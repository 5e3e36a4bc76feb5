import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkBeside, linkTo, whereOf } from '../../../renderer/lib/use-place.ts'
import type { CustomerRef } from '../../../shared/views/customer.ts'

test('a link to a place leads there, with nobody open', () => {
  for (const place of ['home', 'contacts', 'team', 'settings'] as const)
    expect(whereOf(linkTo(place))).toEqual({
      place,
      customer: null,
      call: null,
      chat: null,
      message: null,
      campaign: null,
    })
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
      expect(whereOf(linkTo(place, customer))).toEqual({
        place,
        customer,
        call: null,
        chat: null,
        message: null,
        campaign: null,
      })
    }),
  )
})

test('a link to a call leads to it, in place of anybody', () => {
  const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(id, fc.constantFrom('home', 'calls'), (sessionId, place) => {
      const where = { place, customer: null, call: sessionId, chat: null, message: null, campaign: null }
      expect(whereOf(linkTo(place, { kind: 'call', sessionId }))).toEqual(where)
    }),
  )
  expect(whereOf('#/calls?customer=number:1&call=a')).toEqual({
    place: 'calls',
    customer: null,
    call: 'a',
    chat: null,
    message: null,
    campaign: null,
  })
})

test.each(['', '#', '#/', '#/nowhere', '#/Contacts', 'contacts', '#/home?customer=', '#/home?customer=x:1'])(
  'anything else is home, with nobody open: %j',
  (hash) => {
    expect(whereOf(hash)).toEqual({
      place: 'home',
      customer: null,
      call: null,
      chat: null,
      message: null,
      campaign: null,
    })
  },
)

test('a link to a thread leads to it, with or without its customer beside it', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  const customer = fc.option(text.map((number): CustomerRef => ({ kind: 'number', number })))
  fc.assert(
    fc.property(text, customer, (chat, who) => {
      const link = linkTo('whatsapp', { kind: 'chat', chat, customer: who })
      expect(whereOf(link)).toEqual({
        place: 'whatsapp',
        customer: who,
        call: null,
        chat,
        message: null,
        campaign: null,
      })
    }),
  )
})

test('a link to a campaign leads to it', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(text, (id) => {
      const link = linkTo('campaigns', { kind: 'campaign', id })
      expect(whereOf(link)).toEqual({
        place: 'campaigns',
        customer: null,
        call: null,
        chat: null,
        message: null,
        campaign: id,
      })
    }),
  )
})

test('beside an open thread a call or a customer leaves it open, elsewhere there is none', () => {
  const call = { kind: 'call', sessionId: 's 1' } as const
  const who = { kind: 'number', number: '+917906225789' } as const
  expect(whereOf(linkBeside('whatsapp', '+91 1', call))).toMatchObject({
    chat: '+91 1',
    call: 's 1',
    customer: null,
  })
  expect(whereOf(linkBeside('whatsapp', '+91 1', who))).toMatchObject({
    chat: '+91 1',
    call: null,
    customer: who,
  })
  expect(whereOf(linkBeside('whatsapp', '+91 1', null))).toMatchObject({ chat: '+91 1', customer: null })
  expect(whereOf(linkBeside('whatsapp', null, who))).toMatchObject({ chat: null, customer: who })
  expect(whereOf(linkBeside('contacts', '+91 1', who))).toMatchObject({ chat: null, customer: who })
})

test('a message in a thread can be asked for', () => {
  const link = linkTo('whatsapp', { kind: 'chat', chat: 'a&b', customer: null, message: 'k=1' })
  expect(whereOf(link)).toMatchObject({ chat: 'a&b', message: 'k=1' })
})
