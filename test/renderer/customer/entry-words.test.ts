import { expect, test } from 'vitest'
import { callSummary, legWords } from '../../../renderer/customer/entry-words.ts'
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

test('a phone says who, what came of it, and how long', () => {
  const leg = {
    type: 'agent',
    name: 'Sunita Patil',
    mine: false,
    result: 'not_answered',
    ringSeconds: 22,
    talkSeconds: null,
  } as const
  expect(legWords(t, leg)).toBe('Sunita Patil: no answer · rang 22 s')
  expect(legWords(t, { ...leg, mine: true, result: 'answered', talkSeconds: 61 })).toBe(
    'You: picked up · rang 22 s · talked 1 min 01 s',
  )
  expect(legWords(t, { ...leg, type: 'customer', name: null, ringSeconds: null })).toBe('Customer: no answer')
  expect(legWords(t, { ...leg, name: null })).toMatch(/^Unknown phone/)
})
