import { expect, test } from 'vitest'
import { callSummary } from '../../../renderer/customer/entry-words.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import type { TimelineEntry } from '../../../shared/views/customer.ts'

const { t } = createI18n()
type Call = Extract<TimelineEntry, { kind: 'call' }>

const call = (over: Partial<Call> = {}): Call => ({
  kind: 'call',
  id: 's',
  at: '2026-11-22T05:00:00.000Z',
  number: '+917906225789',
  direction: 'incoming',
  status: 'ended',
  live: false,
  agent: 'Sunita Patil',
  department: 'Sales',
  legs: [],
  talkSeconds: 372,
  note: '',
  outcomes: [],
  comments: [],
  recorded: false,
  ...over,
})

test('a call says what came of it, with whom and where', () => {
  expect(callSummary(t, call())).toBe('Talked 6 min 12 s · with Sunita Patil · Sales')
  expect(callSummary(t, call({ status: 'missed', agent: null, talkSeconds: null }))).toBe('Missed · Sales')
  expect(callSummary(t, call({ talkSeconds: 0, agent: null, department: null }))).toBe('Ended')
})

test('who picked up is said once', () => {
  expect(callSummary(t, call({ live: true, status: 'picked-up', talkSeconds: null, department: null }))).toBe(
    'Picked up by Sunita Patil',
  )
})
