/** The operators of a contact search, as a table. */
import { describe, expect, it } from 'vitest'
import { compileSearch } from '../../simulator/contacts/search.ts'
import type { Contact } from '../../simulator/contacts/store.ts'
import { parseMicros } from '../../simulator/micros.ts'

const contact: Contact = {
  id: '67a48581b2143ab5bad0fd1b',
  name: 'John Doe',
  countryCode: '91',
  phoneNumber: '9876543210',
  emailId: 'john.doe@example.com',
  marketingOptIn: true,
  status: 'active',
  source: 'manual_entry',
  customFields: {
    tier: 'prime',
    age: 18,
    score: '7.5',
    born: '1992-04-06',
    meeting: '2025-02-02 20:11:11',
    skills: ['python', 'php'],
    local: false,
    empty: '',
    none: [],
  },
  created: parseMicros('2025-02-06T09:48:49.683452Z') ?? 0,
  modified: parseMicros('2026-02-06T09:48:49.683452Z') ?? 0,
}

const found: readonly (readonly [key: string, operand: unknown])[] = [
  ['name__is', 'John Doe'],
  ['name__is', ['Jane', 'John Doe']],
  ['name__is_not', 'Jane'],
  ['name__contains', 'john'],
  ['name__not_contains', ['jane', 'jim']],
  ['country_code__is', '+91'],
  ['phone_number__is', '9876543210'],
  ['phone_number_with_cc__is', '919876543210'],
  ['phone_number_with_cc__is', '+919876543210'],
  ['phone_number_with_cc__contains', '98765'],
  ['email_id__contains', 'DOE'],
  ['email_id__is_set', true],
  ['marketing_opt_in__is', true],
  ['status__is', 'active'],
  ['status__is', 1],
  ['status__is_not', 0],
  ['source__is', ['manual_entry', 'imported']],
  ['created__is', '2025-02-06'],
  ['created__gt', '2025-02-05'],
  ['created__gte', '2025-02-06'],
  ['created__lt', '2025-02-07'],
  ['created__lte', '2025-02-06'],
  ['created__range', { gte: '2025-02-06', lte: '2025-02-06' }],
  ['created__not_range', { gte: '2025-02-07', lte: '2025-03-01' }],
  ['modified__gte', '2026-02-06T09:48:49.683452Z'],
  ['modified__gt', '2026-02-06T09:48:49.683451Z'],
  ['modified__gt', '2026-02-06T15:18:49+05:30'],
  ['modified__lt', '2026-02-06T09:48:49.684Z'],
  ['custom_fields.tier__is', 'prime'],
  ['custom_fields.age__gte', 18],
  ['custom_fields.age__lt', '100'],
  ['custom_fields.score__gt', 7],
  ['custom_fields.born__range', { gte: '1990-01-01', lte: '1995-12-31' }],
  ['custom_fields.born__is', '1992-04-06'],
  ['custom_fields.meeting__lte', '2025-02-02'],
  ['custom_fields.skills__is', ['python', 'go']],
  ['custom_fields.skills__contains', 'pyth'],
  ['custom_fields.skills__not_contains', 'ruby'],
  ['custom_fields.local__is', false],
  ['custom_fields.empty__is_not_set', true],
  ['custom_fields.none__is_not_set', true],
  ['custom_fields.unheard_of__is_not_set', true],
  ['custom_fields.unheard_of__is_not', 'x'],
]
const notFound: typeof found = [
  ['name__is', 'John'],
  ['name__is', []],
  ['name__is_not', ['John Doe', 'Jane']],
  ['name__not_contains', 'doe'],
  ['email_id__is_not_set', true],
  ['email_id__is_set', false],
  ['marketing_opt_in__is', false],
  ['status__is', 0],
  ['created__gt', '2025-02-06'],
  ['created__lt', '2025-02-06'],
  ['created__not_range', { gte: '2025-02-06', lte: '2025-02-06' }],
  ['modified__gt', '2026-02-06T09:48:49.683452Z'],
  ['modified__lt', '2026-02-06T09:48:49.683452Z'],
  ['custom_fields.age__gt', 18],
  ['custom_fields.tier__gt', 5],
  ['custom_fields.born__range', { gte: '1993-01-01', lte: '1995-12-31' }],
  ['custom_fields.skills__is_not', ['php']],
  ['custom_fields.unheard_of__is', 'x'],
  ['custom_fields.unheard_of__lte', '2025-01-01'],
  ['custom_fields.empty__is_set', true],
]
const refused: typeof found = [
  ['colour__is', 'red'],
  ['name', 'John'],
  ['__is', 'John'],
  ['name__like', 'John'],
  ['constructor__is', 'x'],
  ['name__toString', 'x'],
  ['created__gt', 'yesterday'],
  ['created__gt', 5],
  ['created__range', { gte: '2025-01-01' }],
  ['created__range', '2025-01-01'],
]

const matches = (and: Record<string, unknown>): boolean | 'refused' => {
  const compiled = compileSearch(and)
  return compiled.ok ? compiled.matches(contact) : 'refused'
}

describe('a search', () => {
  it.each(found)('finds by %s %j', (key, operand) => expect(matches({ [key]: operand })).toBe(true))
  it.each(notFound)('does not find by %s %j', (key, operand) =>
    expect(matches({ [key]: operand })).toBe(false),
  )
  it.each(refused)('refuses %s %j', (key, operand) => expect(matches({ [key]: operand })).toBe('refused'))

  it('needs every filter to hold, and names each that makes no sense', () => {
    expect(matches({})).toBe(true)
    expect(matches({ name__is: 'John Doe', status__is: 'active' })).toBe(true)
    expect(matches({ name__is: 'John Doe', status__is: 'inactive' })).toBe(false)
    const compiled = compileSearch({ name__is: 'John Doe', colour__is: 'red', name__like: 'x' })
    expect(compiled).toMatchObject({
      ok: false,
      errors: { colour__is: ['Unknown field.'], name__like: ['Unsupported operation.'] },
    })
  })
})
