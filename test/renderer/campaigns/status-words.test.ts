import { expect, test } from 'vitest'
import { reasonOf, statusTone, statusWords } from '../../../renderer/campaigns/status-words.ts'
import { createI18n } from '../../../renderer/i18n.ts'

const { t } = createI18n()

test.each([
  ['scheduled', 'Scheduled', 'ring'],
  ['completed', 'Completed', 'talk'],
  ['failed', 'Failed', 'miss'],
  ['in_progress', 'In progress', 'wait'],
  ['', 'No status', 'wait'],
])('%j reads %s', (status, words, tone) => {
  expect([statusWords(t, status), statusTone(status)]).toEqual([words, tone])
})

test.each([
  ['daily_limit_reached', 'limit'],
  ['INSUFFICIENT_BALANCE', 'balance'],
  ['template_paused', 'template'],
  ['phone_number_not_connected', 'number'],
  ['invalid_csv', 'audience'],
  ['meta_pacing_hold', 'unknown'],
])('the reason %s is about %s', (word, reason) => {
  expect(reasonOf(word)).toBe(reason)
})
