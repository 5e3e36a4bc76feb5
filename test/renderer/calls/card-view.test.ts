import { expect, test } from 'vitest'
import {
  cardTone,
  customerOfCard,
  showsHunting,
  takesName,
  takesNote,
} from '../../../renderer/calls/card-view.ts'
import { aCard, aMissedCall, aRequest, aTalk } from '../builders.ts'

test('a failed request is red whatever its status', () => {
  expect(cardTone(aRequest())).toBe('wait')
  expect(cardTone(aRequest({ problem: { code: 'obd-billing', detail: null } }))).toBe('miss')
})

test('a note belongs to my conversation, while it lasts and after', () => {
  expect(takesNote(aTalk())).toBe(true)
  expect(takesNote(aTalk({ status: 'ended', phase: 'ended' }))).toBe(true)
  expect(takesNote(aTalk({ mine: false }))).toBe(false)
  expect(takesNote(aCard())).toBe(false)
  expect(takesNote(aMissedCall({ mine: true }))).toBe(false)
})

test('a name is asked of somebody without one, whose number can be saved', () => {
  expect(takesName(aCard({ names: [] }))).toBe(true)
  expect(takesName(aCard())).toBe(false)
  expect(takesName(aCard({ names: [], dialable: false }))).toBe(false)
  expect(takesName(aMissedCall({ names: [] }))).toBe(false)
})

test('hunting is shown once it is news', () => {
  const me = { name: 'Me', mine: true, result: 'dialing' } as const
  const other = { name: 'Ravi', mine: false, result: 'dialing' } as const
  expect(showsHunting(aCard({ hunting: [me] }))).toBe(false)
  expect(showsHunting(aCard({ hunting: [other] }))).toBe(true)
  expect(showsHunting(aCard({ hunting: [me, other] }))).toBe(true)
})

test('a card opens its number, which outlives it; without a number the card itself', () => {
  expect(customerOfCard(aCard())).toEqual({ kind: 'number', number: '+917906225789' })
  expect(customerOfCard(aCard({ id: 'x', number: '' }))).toEqual({ kind: 'card', cardId: 'x' })
})
