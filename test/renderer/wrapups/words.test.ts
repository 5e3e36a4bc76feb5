import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { countWords, dueWords, reachWords, whyFewer } from '../../../renderer/wrapups/words.ts'
import { aDue, NOW } from '../builders.ts'

const { t } = createI18n()

test('what the customer’s leg shows', () => {
  expect(reachWords(t, aDue())).toBe('Customer talked 1 min 04 s')
  expect(reachWords(t, aDue({ reach: 'short', talkSeconds: 5 }))).toBe('Customer talked 5 s')
  expect(reachWords(t, aDue({ talkSeconds: null }))).toBe('Customer talked')
  expect(reachWords(t, aDue({ reach: 'unreached', talkSeconds: null }))).toBe('Customer did not answer')
})

test('why there are fewer outcomes', () => {
  expect(whyFewer(t, 'unreached', 15)).toMatch(/^The customer did not answer/)
  expect(whyFewer(t, 'short', 15)).toMatch(/less than 15 s/)
  expect(whyFewer(t, 'talked', 15)).toBeNull()
})

test('a row says whose outcome is due, and of when', () => {
  const endedAt = new Date(2026, 10, 22, 9, 58).toISOString()
  const sameDay = new Date(2026, 10, 22, 12).getTime()
  expect(dueWords(t, aDue({ endedAt }), sameDay)).toBe('Outcome due · Meera Shah · 09:58')
  expect(dueWords(t, aDue({ endedAt, names: [] }), NOW)).toContain('+91 98214 00817')
})

test('what is due is counted', () => {
  expect(countWords(t, 0, 0)).toBeNull()
  expect(countWords(t, 1, 0)).toBe('1 outcome due')
  expect(countWords(t, 2, 1)).toBe('2 outcomes due, 1 follow-up due')
})
