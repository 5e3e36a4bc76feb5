import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { statusWords, who } from '../../../renderer/lib/call-words.ts'
import { aCard } from '../builders.ts'

const { t } = createI18n()

test('who calls: the names, a family by count, the number when there is no name', () => {
  expect(who(t, aCard())).toBe('Asha Rao')
  expect(who(t, aCard({ names: ['Asha', 'Vijay'] }))).toBe('Asha, Vijay')
  expect(who(t, aCard({ names: ['Asha', 'Vijay', 'Meena', 'Tara'] }))).toBe('Asha, Vijay and 2 more')
  expect(who(t, aCard({ names: [] }))).toBe('+91 79062 25789')
  expect(who(t, aCard({ names: [], numberText: '' }))).toBe('Number withheld')
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

test('ordinals', () => {
  const words = [1, 2, 3, 4, 11, 22].map((count) => t('calls.callOfWeek', { count, ordinal: true }))
  expect(words).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd'].map((nth) => `${nth} call this week`))
})
