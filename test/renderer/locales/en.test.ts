import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { en } from '../../../renderer/locales/en.ts'

const { t } = createI18n()

function texts(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts)
}

// That no code is missing is a type error in en.ts; here: that each says something of its own.
test('every fault says what is wrong and what to do, and no two say the same', () => {
  const whats = Object.values(en.faults).map(({ what }) => what)
  expect(new Set(whats).size).toBe(whats.length)
  for (const text of texts(en.faults)) expect(text).toMatch(/^[A-Z].*[.]$/)
})

test('every problem of the set-up says what is wrong and what to do', () => {
  for (const text of texts(en.account.problems)) expect(text).toMatch(/^[A-Z].*[.]$/)
})

test('no text is empty or has a loose brace', () => {
  for (const text of texts(en)) {
    expect(text.trim()).toBe(text)
    expect(text).not.toBe('')
    expect(text.replaceAll(/\{\{\w+\}\}/g, '')).not.toMatch(/[{}]/)
  }
})

test('words are ready at once, and their values are taken as they are', () => {
  expect(t('app.itSaid', { detail: `<b>"A & B"</b>` })).toBe('Its answer: <b>"A & B"</b>')
})
