import { describe, expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { choicesOf, NO_FILTERS, newestFirst, shownOf } from '../../../renderer/templates/admin/filter.ts'
import {
  categoryWords,
  qualityWords,
  reasonWords,
  statusWords,
  valueWords,
} from '../../../renderer/templates/admin/words.ts'
import { aDetail } from './a-detail.ts'

const ALL = [
  aDetail({ id: 'a', name: 'quote_ready', quality: 'GREEN', createdAt: '2026-01-01T00:00:00Z' }),
  aDetail({ id: 'b', status: 'rejected', language: 'hi', createdAt: null }),
  aDetail({ id: 'c', category: 'marketing', quality: null, createdAt: '2026-03-01T00:00:00Z' }),
]
const ids = (text: string, over: Partial<typeof NO_FILTERS> = {}) =>
  shownOf(ALL, text, { ...NO_FILTERS, ...over }).map(({ id }) => id)

describe('a list', () => {
  test('is narrowed by words and by each of its filters together', () => {
    expect(ids('')).toEqual(['a', 'b', 'c'])
    expect(ids('QUOTE ready')).toEqual(['a'])
    expect(ids('', { status: 'approved' })).toEqual(['a', 'c'])
    expect(ids('', { status: 'approved', category: 'marketing' })).toEqual(['c'])
    expect(ids('', { language: 'hi' })).toEqual(['b'])
    expect(ids('', { quality: 'green' })).toEqual(['a'])
    expect(ids('', { quality: 'unknown' })).toEqual(['b', 'c'])
  })

  test('offers the values there are, most first', () => {
    expect(choicesOf(ALL, 'quality')).toEqual([
      { value: 'unknown', count: 2 },
      { value: 'green', count: 1 },
    ])
    expect(choicesOf(ALL, 'status').map(({ value }) => value)).toEqual(['approved', 'rejected'])
  })

  test('begins with the newest', () => {
    expect(newestFirst(ALL).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})

test('the provider’s words in ours, and what we do not know as it is written', () => {
  const { t } = createI18n()
  expect(statusWords(t, 'approved')).toBe('Approved')
  expect(statusWords(t, 'limit_exceeded')).toBe('Limit exceeded')
  expect(statusWords(t, '')).toBe('Status unknown')
  expect(categoryWords(t, 'authentication')).toBe('One-time code')
  expect(qualityWords(t, 'YELLOW')).toBe('Medium quality')
  expect(valueWords(t, 'language', 'en_US')).toBe('American English')
  expect(reasonWords(t, { failureReason: 'SCAM' })).toBe('WhatsApp takes it for a fraud.')
  expect(reasonWords(t, { failureReason: 'A sentence of theirs' })).toBe('A sentence of theirs')
  expect(reasonWords(t, { failureReason: null })).toBeNull()
  expect(reasonWords(t, { failureReason: 'NONE' })).toBeNull()
})
