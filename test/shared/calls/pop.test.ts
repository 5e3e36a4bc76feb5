import { expect, test } from 'vitest'
import { cardsForPop, concernsMe, isPopShown } from '../../../shared/calls/pop.ts'
import type { CallCard } from '../../../shared/views/desk.ts'
import { aCard, aDesk, aDue, aHeldWrite, aMissedCall, aRequest, aTalk } from '../../renderer/builders.ts'

const shows = (card: CallCard) => cardsForPop([card]).length === 1
const theirs = { mine: false, hunting: [{ name: 'Sunita Patil', mine: false, result: 'dialing' }] } as const
const wasRung = { mine: false, hunting: [{ name: 'Me', mine: true, result: 'not_answered' }] } as const

test('a call concerns me while my phone is in it, after it was, or when I asked for it', () => {
  expect(concernsMe(aCard({ mine: true, hunting: [] }))).toBe(true)
  expect(concernsMe(aCard(wasRung))).toBe(true)
  expect(concernsMe(aCard(theirs))).toBe(false)
})

test.each([
  ['it rings me', aCard(), true],
  ['it rings the next phone after mine', aCard(wasRung), true],
  ['it rings a colleague only', aCard(theirs), false],
  ['I talk', aTalk(), true],
  ['a colleague talks', aTalk({ ...wasRung }), false],
  ['a colleague picked up what rang me', aTalk({ ...wasRung, status: 'picked-up' }), true],
  ['I missed it', aMissedCall(), true],
  ['a colleague missed it', aMissedCall(theirs), false],
  ['it ended in my voicemail', aMissedCall({ status: 'voicemail' }), true],
  ['it came while the desk was offline', aMissedCall({ history: true }), false],
  ['I asked for it', aRequest(), true],
  ['my phone rings first', aRequest({ status: 'calling-your-phone' }), true],
  ['the customer rings', aRequest({ phase: 'ringing', status: 'customer-ringing' }), true],
  ['it is plainly over', aTalk({ phase: 'ended', status: 'ended' }), false],
  ['nobody answered', aRequest({ phase: 'ended', status: 'not-answered' }), false],
  [
    'it failed',
    aRequest({ phase: 'ended', status: 'ended', problem: { code: 'obd-billing', detail: null } }),
    true,
  ],
  ['nobody knows whether it went out', aRequest({ unconfirmed: true }), true],
])('when %s', (_what, card, shown) => {
  expect(shows(card)).toBe(shown)
})

test('the order of the desk is kept', () => {
  const cards = [
    aTalk({ id: 'a' }),
    aCard({ id: 'b' }),
    aTalk({ id: 'c', status: 'ended', phase: 'ended' }),
    aMissedCall({ id: 'd' }),
  ]
  expect(cardsForPop(cards).map((card) => card.id)).toEqual(['a', 'b', 'd'])
})

test('the window is shown for a call, for a wrap-up that was not put off, and while that can be undone', () => {
  const wrapUps = (inPop: boolean) => ({ due: [aDue({ inPop })], dueTotal: 1 })
  const outbox = (inPop: boolean) => ({
    held: [aHeldWrite({ inPop })],
    waiting: 0,
    refused: 0,
    problem: null,
  })
  expect(isPopShown(aDesk())).toBe(false)
  expect(isPopShown(aDesk({ cards: [aCard()] }))).toBe(true)
  expect([true, false].map((inPop) => isPopShown(aDesk({ wrapUps: wrapUps(inPop) })))).toEqual([true, false])
  expect([true, false].map((inPop) => isPopShown(aDesk({ outbox: outbox(inPop) })))).toEqual([true, false])
  const silent = { ...aDesk().settings, silent: true }
  expect(
    isPopShown(aDesk({ settings: silent, cards: [aCard()], wrapUps: wrapUps(true), outbox: outbox(true) })),
  ).toBe(false)
})
