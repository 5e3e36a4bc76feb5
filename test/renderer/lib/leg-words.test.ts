import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { legWords } from '../../../renderer/lib/leg-words.ts'

const { t } = createI18n()

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

test('a phone that was not picked up says why, where that is known', () => {
  const leg = { type: 'agent', name: 'Sunita Patil', mine: false, ringSeconds: 5, talkSeconds: null } as const
  const words = (dialStatus: 'busy' | 'cancel' | 'no_answer', result: 'not_answered' | 'answered') =>
    legWords(t, { ...leg, result, dialStatus })
  expect(words('busy', 'not_answered')).toBe('Sunita Patil: busy · rang 5 s')
  expect(words('cancel', 'not_answered')).toBe('Sunita Patil: stopped ringing · rang 5 s')
  expect(words('no_answer', 'not_answered')).toBe('Sunita Patil: no answer · rang 5 s')
  // Somebody talked: whatever was said before does not matter.
  expect(words('busy', 'answered')).toBe('Sunita Patil: picked up · rang 5 s')
})
