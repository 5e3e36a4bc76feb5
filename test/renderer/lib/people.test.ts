import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initials, pick } from '../../../renderer/lib/people.ts'

test.each([
  ['Asha Rao', 'AR'],
  ['asha', 'A'],
  ['Asha Devi Rao', 'AR'],
  ['  Asha   Rao ', 'AR'],
  ['आशा शर्मा', 'आश'],
  ['🙏 Ganesh 🚚', '🙏🚚'],
  ['<img src=x onerror=alert(1)>', 'IO'],
  ['"(Ravi)"', 'R'],
  ['', '?'],
  ['--- ...', '?'],
])('initials of %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

test('any text has initials', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => initials(name) !== ''))
})

test('the same text always picks the same, within the count', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, count) => {
      const picked = pick(text, count)
      expect(picked).toBe(pick(text, count))
      expect(picked).toBeGreaterThanOrEqual(0)
      expect(picked).toBeLessThan(count)
    }),
  )
})
