import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { phaseWords } from '../../../renderer/team/phase-words.ts'
import type { TeamCall } from '../../../shared/views/team.ts'

const { t } = createI18n()
const call = (over: Partial<TeamCall>): TeamCall => ({
  sessionId: 's',
  direction: 'incoming',
  phase: 'ringing',
  status: 'ringing',
  agent: 'Sunita Patil',
  names: [],
  number: '',
  numberText: '',
  line: null,
  department: null,
  hunted: [],
  since: null,
  ...over,
})

test('a call that somebody else picked up is talking, for a supervisor', () => {
  expect(phaseWords(t, call({ phase: 'talking', status: 'picked-up' }))).toBe('Talking')
  expect(phaseWords(t, call({}))).toBe('Ringing')
  expect(phaseWords(t, call({ status: 'customer-ringing' }))).toBe('Customer ringing')
})
