import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  ContactFilter,
  CustomFieldType,
  FilterCondition,
  FilterField,
  FilterOperator,
} from '../../../shared/views/contacts.ts'
import { aDesk, aProvider } from './a-desk.ts'

const NAMES = ['Asha Verma', 'Ravi Nair', 'ÉMILE Roy', 'मीरा शर्मा', 'asha rao', '100% "Blue" _x']
const DAYS = ['2025-01-01', '2025-06-15', '2026-02-28', '2024-12-31']
const WORDS = ['prime', 'Regular', 'vip']
const SKILLS = ['python', 'PHP', 'mysql']

/** What each custom field of the generated contacts holds; null leaves it out. */
const custom = fc.record({
  tier: fc.option(fc.constantFrom(...WORDS)),
  score: fc.option(fc.integer({ min: -5, max: 20 }).map(String)),
  skills: fc.option(fc.subarray(SKILLS)),
  born: fc.option(fc.constantFrom(...DAYS)),
  seen: fc.option(fc.constantFrom(...DAYS.map((day) => `${day} 20:11:11`))),
  local: fc.option(fc.boolean()),
})
const person = fc.record({
  name: fc.constantFrom(...NAMES),
  phone_number: fc.integer({ min: 7_000_000_000, max: 9_999_999_999 }).map(String),
  email_id: fc.option(fc.constantFrom('Asha@example.com', 'ravi.n@Example.org')),
  marketing_opt_in: fc.boolean(),
  status: fc.constantFrom('active' as const, 'inactive' as const),
  source: fc.constantFrom('imported', 'public_api', 'manual_entry'),
  created: fc.constantFrom(...DAYS.map((day) => `${day}T18:45:10.123000Z`)),
  modified: fc.constantFrom(...DAYS.map((day) => `${day}T00:00:00.000000Z`)),
  custom_fields: custom,
})

const TYPES: Readonly<Record<string, CustomFieldType>> = {
  tier: 'single-select',
  score: 'number',
  skills: 'multi-select',
  born: 'date',
  seen: 'date-time',
  local: 'switch',
}

const of = (
  field: FilterField,
  operators: readonly FilterOperator[],
  value: fc.Arbitrary<FilterCondition['value']>,
): fc.Arbitrary<FilterCondition> =>
  fc.record({ field: fc.constant(field), operator: fc.constantFrom(...operators), value })
const setOrNot = (field: FilterField) => of(field, ['is_set', 'is_not_set'], fc.constant(null))
const some = (values: readonly string[]) =>
  fc.oneof(fc.constantFrom(...values), fc.subarray([...values], { minLength: 1 }))
const day = fc.constantFrom(...DAYS, '2025-06-16', '2020-01-01')
const range = fc.record({ gte: day, lte: day })
const dated = (field: FilterField) => [
  of(field, ['is', 'is_not', 'gt', 'gte', 'lt', 'lte'], day),
  of(field, ['range', 'not_range'], range),
  setOrNot(field),
]
const worded = (field: FilterField, whole: readonly string[], parts: readonly string[]) => [
  of(field, ['is', 'is_not'], some(whole)),
  of(field, ['contains', 'not_contains'], some(parts)),
  setOrNot(field),
]
const condition: fc.Arbitrary<FilterCondition> = fc.oneof(
  ...worded('name', [...NAMES, 'nobody'], ['ASHA', 'émile', 'मीरा', '%', '_', '"']),
  ...worded('email_id', ['Asha@example.com', 'asha@example.com'], ['EXAMPLE.org', '@', 'zz']),
  ...worded('country_code', ['91', '+91', '1'], ['9']),
  of('phone_number_with_cc', ['contains', 'not_contains'], fc.constantFrom('917', '99', '+919', '0')),
  of('marketing_opt_in', ['is'], fc.boolean()),
  of('status', ['is', 'is_not'], fc.constantFrom<FilterCondition['value'][]>('active', 0, 1, ['inactive'])),
  ...worded('source', ['imported', 'public_api'], ['MANUAL', 'import']),
  ...dated('created'),
  ...dated('modified'),
  ...worded('custom_fields.tier', [...WORDS, 'regular'], ['RIM', 'i', 'vip']),
  of('custom_fields.score', ['is', 'is_not', 'gt', 'gte', 'lt', 'lte'], fc.integer({ min: -6, max: 21 })),
  setOrNot('custom_fields.score'),
  ...worded('custom_fields.skills', SKILLS, ['P', 'sql', 'zz']),
  ...dated('custom_fields.born'),
  of('custom_fields.seen', ['gt', 'gte', 'lt', 'lte'], day),
  of('custom_fields.seen', ['range', 'not_range'], range),
  of('custom_fields.local', ['is'], fc.boolean()),
  setOrNot('custom_fields.local'),
  setOrNot('custom_fields.nobody_has_this'),
)
/** The provider's "and" holds a field and an operator once. */
const filter: fc.Arbitrary<ContactFilter> = fc.uniqueArray(condition, {
  maxLength: 3,
  selector: ({ field, operator }) => `${field}__${operator}`,
})

describe('a filter', () => {
  it("finds here what the provider's search finds", async () => {
    const simulator = await aProvider()
    const contacts = fc.sample(person, { numRuns: 80, seed: 7 }).map((one, index) => ({
      ...one,
      phone_number: String(Number(one.phone_number) - index),
      custom_fields: Object.fromEntries(
        Object.entries(one.custom_fields).filter(([, value]) => value !== null),
      ),
    }))
    simulator.seed({ contacts })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    await desk.contacts.sync()
    for (const [id, type] of Object.entries(TYPES)) desk.contacts.saveField({ id, label: id, type })
    // The sources come with the first filter that asks for them.
    desk.names('', [{ field: 'source', operator: 'is_set', value: null }])
    await expect
      .poll(() => desk.names('', [{ field: 'source', operator: 'is_set', value: null }]).length, {
        timeout: 10_000,
      })
      .toBe(80)
    const found = new Set<number>()
    await fc.assert(
      fc.asyncProperty(filter, async (conditions) => {
        const theirs = await desk.real.search(conditions, null)
        if (!theirs.ok) throw new Error(JSON.stringify(theirs.fault))
        const ours = desk.list({ filter: conditions }).map(({ id }) => id)
        found.add(ours.length)
        expect([...ours].sort()).toEqual(theirs.value.contacts.map(({ id }) => id).sort())
      }),
      { numRuns: 300 },
    )
    expect(found.size).toBeGreaterThan(10)
  })

  it.each<[string, FilterCondition]>([
    ['a range of names', { field: 'name', operator: 'range', value: { gte: 'a', lte: 'b' } }],
    ['greater than a text', { field: 'email_id', operator: 'gt', value: '5' }],
    ['part of a day', { field: 'created', operator: 'contains', value: '2025' }],
    ['not a switch', { field: 'marketing_opt_in', operator: 'is_not', value: true }],
    ['a day that is none', { field: 'modified', operator: 'gte', value: 'yesterday' }],
    ['a range without ends', { field: 'created', operator: 'range', value: '2025-01-01' }],
    ['a range of numbers', { field: 'custom_fields.age', operator: 'range', value: { gte: '1', lte: '2' } }],
    ['a number that is none', { field: 'custom_fields.age', operator: 'gt', value: 'many' }],
  ])('is refused where the document has none such: %s', async (_what, condition) => {
    const simulator = await aProvider()
    const desk = aDesk({ account: simulator.account })
    desk.contacts.saveField({ id: 'age', label: 'Age', type: 'number' })
    expect(desk.contacts.search({ query: '', filter: [condition], offset: 0, limit: 1 })).toMatchObject({
      ok: false,
      fault: { code: 'bad-arguments', detail: `${condition.field}__${condition.operator}` },
    })
  })

  it('narrows what a query finds, in the order that was asked for', async () => {
    const simulator = await aProvider()
    simulator.seed({
      contacts: ['b', 'c', 'a', 'd'].map((letter, index) => ({
        name: `${letter} person`,
        phone_number: `980000000${index}`,
        created: `2025-01-0${index + 1}T00:00:00Z`,
        custom_fields: { city: letter === 'd' ? 'Delhi' : 'Pune' },
      })),
    })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    const filter = [{ field: 'custom_fields.city', operator: 'is', value: 'Pune' }] as const
    const names = (sort?: Parameters<typeof desk.list>[0]) =>
      desk.list({ query: 'person', filter, ...sort }).map(({ name }) => name[0])
    expect(names()).toEqual(['a', 'b', 'c'])
    expect(names({ sort: { by: 'name', descending: true } })).toEqual(['c', 'b', 'a'])
    expect(names({ sort: { by: 'created', descending: true } })).toEqual(['a', 'c', 'b'])
    expect(names({ sort: { by: 'number', descending: false } })).toEqual(['b', 'c', 'a'])
  })
})
