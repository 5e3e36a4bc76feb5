import fc from 'fast-check'
import { expect, test } from 'vitest'
import { announcements } from '../../../renderer/calls/announcements.ts'
import type { CallCard } from '../../../shared/views/desk.ts'
import { aCard, aMissedCall, aRequest, aTalk } from '../builders.ts'

const said = (before: readonly CallCard[] | null, next: readonly CallCard[]) =>
  announcements(before, next).map(({ kind, card }) => `${kind} ${card.id}`)

const ringing = aCard({ id: 'a' })
const taken = aTalk({ id: 'a', status: 'picked-up', mine: false })
const missed = aMissedCall({ id: 'a' })

test('a ring is said once, however often the desk is published', () => {
  expect(said([], [ringing])).toEqual(['ringing a'])
  expect(said([ringing], [{ ...ringing, department: 'Support' }])).toEqual([])
})

test('each turn of a call is said', () => {
  expect(said([ringing], [taken])).toEqual(['picked-up a'])
  expect(said([ringing], [missed])).toEqual(['missed a'])
  expect(said([ringing], [aTalk({ id: 'a' })])).toEqual([])
})

test('a second call is said, the first is not said again', () => {
  expect(said([ringing], [ringing, aCard({ id: 'b' })])).toEqual(['ringing b'])
})

test('a window that has just opened says what rings, not what was missed before', () => {
  expect(said(null, [ringing, aMissedCall({ id: 'b' })])).toEqual(['ringing a'])
})

test('history, calls of others and my own requests are not said', () => {
  const others = aCard({ id: 'x', mine: false, hunting: [] })
  const mine = aRequest({ id: 'y', status: 'ringing', phase: 'ringing' })
  expect(said([], [{ ...missed, history: true }, others, mine])).toEqual([])
})

test('publishing the same cards again never says anything', () => {
  const card = fc.constantFrom(ringing, taken, missed, aTalk({ id: 'a' }), aRequest({ id: 'a' }))
  fc.assert(
    fc.property(fc.array(card, { maxLength: 5 }), (cards) => {
      const own = cards.map((one, i) => ({ ...one, id: String(i) }))
      expect(said(own, structuredClone(own))).toEqual([])
    }),
  )
})

test('a test of the pop-up is no call, and nothing is said of it', () => {
  expect(said([], [aCard({ id: 't', kind: 'test' })])).toEqual([])
})
