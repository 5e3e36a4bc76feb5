import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedText } from '../../../renderer/call-log/marked-text.ts'

test('a short text is there whole, with the place beneath', () => {
  expect(markedText('12 AND (5 OR 99)', 13, 2, 60)).toEqual({
    line: '12 AND (5 OR 99)',
    carets: '             ^^',
  })
})

test('whatever is long, it fits, and the carets stand under what they mark', () => {
  const given = fc.tuple(fc.stringMatching(/^[ -~]{1,300}$/), fc.nat(), fc.nat()).map(([text, a, b]) => {
    const at = a % text.length
    return { text, at, length: 1 + (b % (text.length - at)) }
  })
  fc.assert(
    fc.property(given, ({ text, at, length }) => {
      const { line, carets } = markedText(text, at, length, 40)
      expect(line.length).toBeLessThanOrEqual(40)
      const first = carets.indexOf('^')
      expect(carets.length).toBeLessThanOrEqual(line.length)
      expect(line.slice(first, carets.length)).toBe(text.slice(at, at + carets.length - first))
      expect(carets.length - first).toBeGreaterThanOrEqual(Math.min(length, 38))
    }),
  )
})
