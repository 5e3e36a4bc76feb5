import { expect, test } from 'vitest'
import { legSentence } from '../../../renderer/call-log/leg-sentence.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import type { CallDetailLeg } from '../../../shared/views/call-log.ts'

const { t } = createI18n()
const agent = (over: Partial<CallDetailLeg>): CallDetailLeg => ({
  type: 'agent',
  name: 'Sunita Patil',
  mine: false,
  result: 'answered',
  dialStatus: null,
  startedAt: null,
  answeredAt: null,
  endedAt: null,
  ringSeconds: 12,
  talkSeconds: null,
  ...over,
})
const busy = agent({ result: 'not_answered', dialStatus: 'busy', ringSeconds: 22 })
const customer = agent({ type: 'customer', name: null, ringSeconds: 18 })

test('who rang, for how long and why not, then the talk', () => {
  const call = { direction: 'incoming', legs: [customer, busy, agent({})], talkSeconds: 372 } as const
  expect(legSentence(t, call)).toBe('Rang 22 s (busy) and 12 s · talked 6 min 12 s')
  expect(legSentence(t, { ...call, talkSeconds: null, legs: [busy] })).toBe('Rang 22 s (busy)')
})

test('of an outgoing call the customer rings too', () => {
  const gone = agent({ ...customer, result: 'not_answered', dialStatus: 'no_answer' })
  const call = { direction: 'outgoing', legs: [agent({}), gone], talkSeconds: null } as const
  expect(legSentence(t, call)).toBe('Rang 12 s and 18 s (no answer)')
})

test('a call in the menu rang nobody', () => {
  expect(legSentence(t, { direction: 'incoming', legs: [customer], talkSeconds: null })).toBe('Nobody talked')
  expect(legSentence(t, { direction: 'incoming', legs: [], talkSeconds: 60 })).toBe('Talked 1 min 00 s')
})
