import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryKey } from '../../../renderer/contacts/contact-query.ts'
import {
  CONTACT_SORT_KEYS,
  type ContactQuery,
  FILTER_OPERATORS,
  type FilterField,
} from '../../../shared/views/contacts.ts'

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string()),
  fc.record({ gte: fc.string(), lte: fc.string() }),
)
const field = fc.oneof(
  fc.constantFrom<FilterField>('name', 'created'),
  fc.string().map((id): FilterField => `custom_fields.${id}`),
)
const condition = fc.record({ field, operator: fc.constantFrom(...FILTER_OPERATORS), value })
const question: fc.Arbitrary<ContactQuery> = fc.record(
  {
    query: fc.string(),
    filter: fc.array(condition, { maxLength: 3 }),
    sort: fc.record({ by: fc.constantFrom(...CONTACT_SORT_KEYS), descending: fc.boolean() }),
  },
  { requiredKeys: ['query'] },
)

test('the same question has the same key, however it was put together', () => {
  fc.assert(
    fc.property(question, (one) => {
      const { sort, filter, query } = structuredClone(one)
      const again: ContactQuery = {
        ...(sort === undefined ? {} : { sort: { descending: sort.descending, by: sort.by } }),
        filter: (filter ?? []).map((each) => {
          const was = each.value
          const turned =
            typeof was === 'object' && was !== null && 'gte' in was ? { lte: was.lte, gte: was.gte } : was
          return { value: turned, operator: each.operator, field: each.field }
        }),
        query,
      }
      expect(queryKey(again)).toBe(queryKey(one))
    }),
  )
})

test('another text, condition, value or order has another key', () => {
  const plain = { query: 'a', filter: [{ field: 'name', operator: 'is', value: '1' }] } as const
  const others: readonly ContactQuery[] = [
    { ...plain, query: 'b' },
    { query: 'a' },
    { ...plain, filter: [{ field: 'name', operator: 'is_not', value: '1' }] },
    { ...plain, filter: [{ field: 'name', operator: 'is', value: 1 }] },
    { ...plain, filter: [{ field: 'email_id', operator: 'is', value: '1' }] },
    { ...plain, sort: { by: 'name', descending: false } },
    { ...plain, sort: { by: 'name', descending: true } },
  ]
  const keys = [plain, ...others].map(queryKey)
  expect(new Set(keys).size).toBe(keys.length)
})
