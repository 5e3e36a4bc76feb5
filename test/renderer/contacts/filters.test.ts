import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  activeDrafts,
  conditionOf,
  type FilterDraft,
  type FilterFieldInfo,
  fieldInfo,
  filterFields,
  filterOf,
  isReversedRange,
  newDraft,
  OPERATORS,
  valueEditor,
  withField,
} from '../../../renderer/contacts/filters.ts'
import {
  CUSTOM_FIELD_TYPES,
  type CustomField,
  type CustomFieldType,
  FILTER_OPERATORS,
  type FilterOperator,
} from '../../../shared/views/contacts.ts'

const field = (type: CustomFieldType): FilterFieldInfo => ({
  field: 'custom_fields.x',
  label: 'X',
  type,
  options: [],
})
const draft = (type: CustomFieldType, over: Partial<FilterDraft> = {}): FilterDraft => ({
  ...newDraft(1, field(type)),
  ...over,
})

/** The document's own table, "Supported Operations"; date-time is taken as date. */
const DOCUMENT: Readonly<Record<FilterOperator, readonly CustomFieldType[]>> = {
  is: ['text', 'single-select', 'multi-select', 'switch', 'date', 'date-time', 'number'],
  is_not: ['text', 'single-select', 'multi-select', 'date', 'date-time', 'number'],
  contains: ['text', 'single-select', 'multi-select'],
  not_contains: ['text', 'single-select', 'multi-select'],
  is_set: CUSTOM_FIELD_TYPES,
  is_not_set: CUSTOM_FIELD_TYPES,
  gt: ['number', 'date', 'date-time'],
  gte: ['number', 'date', 'date-time'],
  lt: ['number', 'date', 'date-time'],
  lte: ['number', 'date', 'date-time'],
  range: ['date', 'date-time'],
  not_range: ['date', 'date-time'],
}

test.each(FILTER_OPERATORS)('%s is offered for the types of the document, and no other', (operator) => {
  const offered = CUSTOM_FIELD_TYPES.filter((type) => OPERATORS[type].includes(operator))
  expect([...offered].sort()).toEqual([...DOCUMENT[operator]].sort())
})

test('a condition counts once its value is whole', () => {
  const info = field('text')
  expect(conditionOf(draft('text', { text: '  ' }), info)).toBeNull()
  expect(conditionOf(draft('text', { text: ' Pune ' }), info)).toEqual({
    field: 'custom_fields.x',
    operator: 'contains',
    value: 'Pune',
  })
})

test.each([
  ['number', { operator: 'gte', text: '18' }, 18],
  ['number', { operator: 'gte', text: 'many' }, undefined],
  ['number', { operator: 'gte', text: 'Infinity' }, undefined],
  ['date', { operator: 'lt', from: '2025-01-01' }, '2025-01-01'],
  ['date', { operator: 'lt', from: '0002-01-01' }, undefined],
  [
    'date',
    { operator: 'range', from: '1990-01-01', to: '1995-12-31' },
    { gte: '1990-01-01', lte: '1995-12-31' },
  ],
  ['date', { operator: 'range', from: '1990-01-01', to: '' }, undefined],
  ['date', { operator: 'range', from: '1996-01-01', to: '1995-12-31' }, undefined],
  ['multi-select', { operator: 'is', list: ['python', 'php'] }, ['python', 'php']],
  ['multi-select', { operator: 'is', list: [] }, undefined],
  ['multi-select', { operator: 'contains', text: 'py' }, 'py'],
  ['switch', { operator: 'is', on: false }, false],
  ['switch', { operator: 'is_not_set' }, null],
  // The document has no such condition for this type.
  ['switch', { operator: 'is_not', on: true }, undefined],
  ['text', { operator: 'gt', text: 'a' }, undefined],
] as const)('%s %j asks for %j', (type, over, value) => {
  const condition = conditionOf(draft(type, over), field(type))
  if (value === undefined) expect(condition).toBeNull()
  else expect(condition?.value).toEqual(value)
})

test('a range the wrong way round is told from one that is not finished', () => {
  expect(isReversedRange(draft('date', { from: '2026-04-01', to: '2026-03-01' }))).toBe(true)
  expect(isReversedRange(draft('date', { from: '2026-04-01', to: '' }))).toBe(false)
  expect(isReversedRange(draft('date', { from: '2026-04-01', to: '2026-04-01' }))).toBe(false)
})

test('another field of the same type keeps the condition, and never the value', () => {
  const before = draft('date', { operator: 'lt', from: '2026-01-01' })
  expect(withField(before, field('date'), field('date'))).toMatchObject({ operator: 'lt', from: '' })
  expect(withField(before, field('switch'), field('date')).operator).toBe('is')
})

test('custom fields come after the standard ones, by their label; an unknown one is text', () => {
  const city: CustomField = {
    id: 'city',
    label: 'City',
    type: 'single-select',
    options: ['Pune'],
    guessed: true,
  }
  const fields = filterFields([city])
  expect(fields.at(-1)).toEqual({
    field: 'custom_fields.city',
    label: 'City',
    type: 'single-select',
    options: ['Pune'],
  })
  expect(fieldInfo(fields, 'custom_fields.gone')).toMatchObject({ label: 'gone', type: 'text' })
})

test('every condition that counts has a value its editor can give, whatever is typed', () => {
  const anyDraft = fc.record({
    id: fc.nat(),
    field: fc.constant('custom_fields.x' as const),
    operator: fc.constantFrom(...FILTER_OPERATORS),
    text: fc.oneof(fc.string(), fc.double().map(String)),
    from: fc.oneof(fc.string(), fc.constantFrom('', '2026-01-01', '2026-02-01')),
    to: fc.oneof(fc.string(), fc.constantFrom('', '2026-01-01', '2026-02-01')),
    list: fc.array(fc.string({ minLength: 1 })),
    on: fc.boolean(),
  })
  fc.assert(
    fc.property(anyDraft, fc.constantFrom(...CUSTOM_FIELD_TYPES), (one, type) => {
      const info = field(type)
      const condition = conditionOf(one, info)
      const [active] = activeDrafts([one], [info])
      expect(active?.condition ?? null).toEqual(condition)
      if (condition === null) return
      expect(DOCUMENT[condition.operator]).toContain(type)
      const { value } = condition
      switch (valueEditor(type, condition.operator)) {
        case 'none':
          expect(value).toBeNull()
          break
        case 'number':
          expect(Number.isFinite(value)).toBe(true)
          break
        case 'text':
        case 'date':
          expect(value).toMatch(/\S/)
          break
        case 'choices':
          expect(value).toHaveLength(one.list.length)
          break
        case 'switch':
          expect(typeof value).toBe('boolean')
          break
        case 'range':
          expect(value).toEqual({ gte: one.from, lte: one.to })
          break
      }
    }),
  )
})

test('drafts that are not whole leave the others alone', () => {
  const info = field('text')
  const active = activeDrafts(
    [draft('text', { id: 1, text: 'a' }), draft('text', { id: 2 }), draft('text', { id: 3, text: 'c' })],
    [info],
  )
  expect(active.map(({ draft: { id } }) => id)).toEqual([1, 3])
  expect(filterOf(active).map(({ value }) => value)).toEqual(['a', 'c'])
})
