import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { lastLineText } from '../../../renderer/lib/last-line.ts'

const { t } = createI18n()
const line = {
  direction: 'incoming',
  mine: false,
  kind: 'text',
  text: 'Hi',
  state: 'received',
  at: '',
} as const

test('a text says itself, another kind its name first, ours begins with who wrote it', () => {
  expect(lastLineText(t, line)).toBe('Hi')
  expect(lastLineText(t, { ...line, kind: 'image', text: '' })).toBe('Photo')
  expect(lastLineText(t, { ...line, kind: 'image', text: 'the meter' })).toBe('Photo: the meter')
  const ours = { ...line, direction: 'outgoing', kind: 'template', text: 'a_b' } as const
  expect(lastLineText(t, { ...ours, mine: true })).toBe('You: Template: a_b')
  expect(lastLineText(t, ours)).toBe('Our team: Template: a_b')
})
