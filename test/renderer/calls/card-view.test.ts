import { expect, test } from 'vitest'
import {
  cardTone,
  showsHunting,
  statusWords,
  takesName,
  takesNote,
  who,
} from '../../../renderer/calls/card-view.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import { aCard, aMissedCall, aRequest, aTalk } from '../builders.ts'

const { t } = createI18n()

test('who calls: the names, a family by count, the number when there is no name', () => {
  expect(who(t, aCard())).toBe('Asha Rao')
  expect(who(t, aCard({ names: ['Asha', 'Vijay'] }))).toBe('Asha, Vijay')
  expect(who(t, aCard({ names: ['Asha', 'Vijay', 'Meena', 'Tara'] }))).toBe('Asha, Vijay and 2 more')
  expect(who(t, aCard({ names: [] }))).toBe('+91 79062 25789')
})

test('a name is never read as markup or as a template', () => {
  const name = '<img src=x onerror=alert(1)> {{count}} $t(app.name)'
  expect(who(t, aCard({ names: [name, 'b', 'c'] }))).toBe(`${name}, b and 1 more`)
  expect(statusWords(t, { status: 'picked-up', pickedUpBy: '<b>Ravi</b>' })).toBe('Picked up by <b>Ravi</b>')
})

test.each([
  ['requested', 'Requested'],
  ['calling-your-phone', 'Calling your phone first'],
  ['customer-ringing', 'Customer ringing'],
  ['ringing', 'Ringing'],
  ['talking', 'Talking'],
  ['picked-up', 'Picked up by Sunita Patil'],
  ['missed', 'Missed'],
  ['voicemail', 'Voicemail'],
  ['ended', 'Ended'],
  ['not-answered', 'Not answered'],
] as const)('the status line of %s', (status, words) => {
  expect(statusWords(t, { status, pickedUpBy: 'Sunita Patil' })).toBe(words)
})

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

test('ordinals', () => {
  const words = [1, 2, 3, 4, 11, 22].map((count) => t('calls.callOfWeek', { count, ordinal: true }))
  expect(words).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd'].map((nth) => `${nth} call this week`))
})
