import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  EMPTY_FORM,
  fieldsFor,
  formOf,
  newContactOf,
  patchOf,
} from '../../../renderer/contacts/contact-form.ts'
import { fromForm, toForm } from '../../../renderer/contacts/custom-values.ts'
import {
  type ContactDetail,
  CUSTOM_FIELD_TYPES,
  type CustomField,
  type CustomValue,
} from '../../../shared/views/contacts.ts'

const field = (id: string, type: CustomField['type']): CustomField => ({
  id,
  label: id,
  type,
  options: [],
  guessed: false,
})
const FIELDS = CUSTOM_FIELD_TYPES.map((type) => field(type, type))

const aContact = (over: Partial<ContactDetail> = {}): ContactDetail => ({
  id: '1',
  name: 'Asha Rao',
  number: '+917906225789',
  numberText: '+91 79062 25789',
  dialable: true,
  email: null,
  pending: false,
  marketingOptIn: null,
  customFields: {},
  status: null,
  source: null,
  createdAt: null,
  modifiedAt: null,
  ...over,
})

test('values as the document has them survive the form', () => {
  const seen: Readonly<Record<CustomField['type'], CustomValue>> = {
    text: 'Himachal pardesh',
    number: '1234567890',
    'single-select': 'male',
    'multi-select': ['python', 'php'],
    date: '1992-04-06',
    'date-time': '2025-02-02 20:11:00',
    switch: false,
  }
  for (const type of CUSTOM_FIELD_TYPES) expect(fromForm(type, toForm(type, seen[type]))).toEqual(seen[type])
})

test('an empty control empties the field', () => {
  for (const type of CUSTOM_FIELD_TYPES) expect(fromForm(type, toForm(type, null))).toBeNull()
})

test('a moment in either spelling keeps its clock face', () => {
  expect(toForm('date-time', '2023-01-01T20:11:11Z')).toBe('2023-01-01T20:11')
  expect(fromForm('date-time', '2023-01-01T20:11')).toBe('2023-01-01 20:11:00')
})

test('what was not touched is not written', () => {
  const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string()), fc.constant(null))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...CUSTOM_FIELD_TYPES), value), (customFields) => {
      const before = formOf(aContact({ customFields }), FIELDS)
      expect(patchOf(before, structuredClone(before), FIELDS)).toEqual({})
    }),
  )
})

test('only what was changed is written', () => {
  const before = formOf(
    aContact({ email: 'a@b.in', customFields: { text: 'x', date: '1992-04-06' } }),
    FIELDS,
  )
  const after = { ...before, email: ' ', marketingOptIn: true, custom: { ...before.custom, date: '' } }
  expect(patchOf(before, after, FIELDS)).toEqual({
    email: null,
    marketingOptIn: true,
    customFields: { date: null },
  })
})

test('a new contact has no empty fields', () => {
  const form = {
    ...EMPTY_FORM,
    name: ' Pooja ',
    number: '98765 43210',
    custom: { text: ' ', switch: 'true' },
  }
  expect(newContactOf(form, FIELDS)).toEqual({
    number: '9876543210',
    name: 'Pooja',
    marketingOptIn: false,
    customFields: { switch: true },
  })
})

test('fields that only this contact has are asked for too', () => {
  const fields = fieldsFor([field('city', 'text')], aContact({ customFields: { city: 'Pune', fax: '1' } }))
  expect(fields.map(({ id }) => id)).toEqual(['city', 'fax'])
})
