import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesText, secondsOf } from '../../../renderer/settings/minutes.ts'

test('every allowed length survives being shown and typed back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_400 }), (seconds) => {
      expect(secondsOf(minutesText(seconds))).toBe(seconds)
    }),
  )
})

test('no limit is an empty text, both ways', () => {
  expect(minutesText(null)).toBe('')
  expect(secondsOf('  ')).toBeNull()
})

test.each([
  ['30', 1_800],
  ['2.5', 150],
  ['2,5', 150],
  ['90', 5_400],
  ['.5', 30],
])('"%s" is %i seconds', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds)
})

test.each(['0', '90.1', '-5', 'ninety', '1e1', '1:30', '.', '0x10', '5 min'])('"%s" is refused', (text) => {
  expect(secondsOf(text)).toBe('wrong')
})
