import { expect, test } from 'vitest'
import { duplicateRows } from '../../../renderer/contacts/duplicate-rows.ts'
import { faultWords } from '../../../renderer/contacts/fault-words.ts'
import { placeFaults } from '../../../renderer/contacts/field-faults.ts'
import { conditionWords } from '../../../renderer/contacts/filter-words.ts'
import { fieldInfo, filterFields } from '../../../renderer/contacts/filters.ts'
import { assignColumn, hasNumber } from '../../../renderer/contacts/import-mapping.ts'
import { shareOf } from '../../../renderer/contacts/import-words.ts'
import { sortedBy } from '../../../renderer/contacts/sort.ts'
import { valueWords } from '../../../renderer/contacts/value-words.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import type { ContactDetail, ImportMapping } from '../../../shared/views/contacts.ts'

const { t } = createI18n()
const fields = filterFields([
  { id: 'city', label: 'City', type: 'single-select', options: [], guessed: true },
])

test.each([
  ['custom_fields.city', 'is', ['Pune', 'Nashik'], 'City is Pune or Nashik'],
  [
    'created',
    'range',
    { gte: '2026-01-01', lte: '2026-02-01' },
    'Created is between 2026-01-01 and 2026-02-01',
  ],
  ['created', 'gt', '2026-01-01', 'Created is after 2026-01-01'],
  ['marketing_opt_in', 'is', false, 'Marketing opt-in is No'],
  ['email_id', 'is_not_set', null, 'E-mail is not set'],
] as const)('%s %s %j reads "%s"', (field, operator, value, words) => {
  expect(conditionWords(t, fieldInfo(fields, field), { field, operator, value })).toBe(words)
})

test('values read like values', () => {
  expect(valueWords(t, 'date', '1992-04-06')).toBe('6 Apr 1992')
  expect(valueWords(t, 'date-time', '2025-02-02 20:11:11')).toBe('2 Feb 2025, 20:11')
  expect(valueWords(t, 'date', 'next week')).toBe('next week')
  expect(valueWords(t, 'multi-select', ['a', 'b'])).toBe('a, b')
  expect(valueWords(t, 'switch', false)).toBe('No')
  expect(valueWords(t, 'text', null)).toBe('')
})

test('a refusal whose every part has its field says nothing above the form', () => {
  const fault = { code: 'contact-invalid', detail: null, fields: { number: 'Too short.' } } as const
  expect(placeFaults(fault, ['name', 'number'])).toEqual({ at: { number: 'Too short.' }, above: null })
  expect(placeFaults(fault, ['name'])).toEqual({ at: {}, above: fault })
  const both = { ...fault, fields: { number: 'Too short.', company: 'Unknown.' } }
  expect(placeFaults(both, ['number'])).toEqual({ at: { number: 'Too short.' }, above: both })
  const plain = { code: 'offline', detail: null } as const
  expect(placeFaults(plain, ['number']).above).toBe(plain)
})

test('two columns are never the same thing', () => {
  const mapping: ImportMapping = { columns: { 0: 'name', 1: 'number' }, header: true, onExisting: 'skip' }
  expect(assignColumn(mapping, 2, 'number').columns).toEqual({ 0: 'name', 2: 'number' })
  expect(assignColumn(mapping, 0, null).columns).toEqual({ 1: 'number' })
  expect(assignColumn(mapping, 1, 'number').columns).toEqual({ 0: 'name', 1: 'number' })
  expect(hasNumber(mapping)).toBe(true)
  expect(hasNumber(assignColumn(mapping, 1, 'email'))).toBe(false)
})

test('progress never passes its end', () => {
  const work = { total: 10, created: 4, updated: 1, skipped: 2, failed: 1 }
  const view = { ...work, importId: 'i', fileName: 'f', state: 'running', problem: null } as const
  expect(shareOf(view)).toBe(0.8)
  expect(shareOf({ ...view, created: 40 })).toBe(1)
  expect(shareOf({ ...view, total: 0 })).toBe(1)
})

test('a column’s name turns the order round, and the newest change comes first', () => {
  expect(sortedBy({ by: 'name', descending: false }, 'name')).toEqual({ by: 'name', descending: true })
  expect(sortedBy({ by: 'name', descending: true }, 'number')).toEqual({ by: 'number', descending: false })
  expect(sortedBy({ by: 'name', descending: false }, 'modified')).toEqual({
    by: 'modified',
    descending: true,
  })
})

test('duplicates show the custom fields that somebody has', () => {
  const one: ContactDetail = {
    id: '1',
    name: 'A',
    number: '+919876543210',
    numberText: '',
    dialable: true,
    email: null,
    pending: false,
    marketingOptIn: true,
    customFields: { fax: '12' },
    status: null,
    source: null,
    createdAt: null,
    modifiedAt: null,
  }
  const rows = duplicateRows(
    [one, { ...one, id: '2', customFields: {} }],
    [{ id: 'city', label: 'City', type: 'text', options: [], guessed: true }],
  )
  expect(rows.map(({ field }) => field)).toEqual([
    'email',
    'marketingOptIn',
    'custom_fields.fax',
    'created',
    'modified',
  ])
  expect(rows[2]?.values).toEqual(['12', undefined])
})

test('a line that failed says which field, else whatever is known', () => {
  const fields = { name: 'This field may not be blank.', 'custom_fields.dob': 'Date has wrong format.' }
  expect(faultWords(t, { code: 'contact-invalid', detail: null, fields })).toBe(
    'Name: This field may not be blank. dob: Date has wrong format.',
  )
  expect(faultWords(t, { code: 'contacts-refused', detail: 'Limit reached' })).toBe('Limit reached')
  expect(faultWords(t, { code: 'offline', detail: null })).toBe('There is no internet connection.')
})
