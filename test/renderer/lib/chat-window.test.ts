import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { windowLeft, windowState, windowWords } from '../../../renderer/lib/chat-window.ts'

const { t } = createI18n()
const NOW = Date.parse('2026-11-22T05:00:00.000Z')
const endsIn = (ms: number) => new Date(NOW + ms).toISOString()
const words = (ms: number) => windowWords(t, windowLeft(endsIn(ms), NOW, 0))
const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]

test('says how long one may answer freely', () => {
  expect(words(21 * HOUR + 14 * MINUTE)).toBe('Window open 21 h 14 m')
  expect(words(14 * MINUTE)).toBe('Window open 14 m')
  expect(words(SECOND)).toBe('Window open 1 m')
  expect(words(24 * HOUR)).toBe('Window open 24 h 0 m')
  expect(words(0)).toBe('Window closed')
  expect(windowWords(t, windowLeft(null, NOW, 0))).toBe('Window closed')
})

test('is closed from the very instant on, on the clock that wrote it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e7, max: 1e7 }), (ms, offset) => {
      const left = windowLeft(endsIn(ms), NOW, offset)
      expect(windowState(left) === 'closed').toBe(ms - offset <= 0)
    }),
  )
})

test('closes soon from two hours on', () => {
  expect(windowState(2 * 3600 + 1)).toBe('open')
  expect(windowState(2 * 3600)).toBe('closing')
  expect(windowState(1)).toBe('closing')
})
