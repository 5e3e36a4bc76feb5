import { describe, expect, it } from 'vitest'
import { shapeOf, wireValue } from '../../../electron/contacts/custom-values.ts'
import type { CustomFieldType, CustomValue } from '../../../shared/views/contacts.ts'
import { aDesk, aProvider } from './a-desk.ts'

describe('the shape of a value', () => {
  it.each<[CustomValue, string | null]>([
    ['Himachal', 'text'],
    ['18', 'number'],
    [18.5, 'number'],
    ['-3', 'number'],
    ['1234567890', 'text'],
    ['0181', 'text'],
    ['+919876543210', 'text'],
    [['python'], 'list'],
    [[], null],
    [true, 'switch'],
    ['1992-04-06', 'date'],
    ['1992-13-06', 'text'],
    ['2025-02-02 20:11:11', 'date-time'],
    ['2023-01-01T20:11:11Z', 'date-time'],
    ['', null],
    [null, null],
    ['A sentence that is longer than any choice in a list would ever be.', 'long'],
  ])('%j is %j', (value, shape) => expect(shapeOf(value)).toBe(shape))
})

describe('a value as it is sent', () => {
  it.each<[CustomFieldType, CustomValue, CustomValue]>([
    ['number', 41, '41'],
    ['text', 'x', 'x'],
    ['multi-select', 'one', ['one']],
    ['multi-select', [], null],
    ['date', ' 1992-04-06 ', '1992-04-06'],
    ['date-time', '2025-02-02T20:11', '2025-02-02 20:11:00'],
    ['date-time', '2025-02-02 20:11:11', '2025-02-02 20:11:11'],
    ['date-time', '2023-01-01T20:11:11Z', '2023-01-01T20:11:11Z'],
    ['switch', 'Yes', true],
    ['switch', false, false],
    ['number', '', null],
  ])('%s %j is %j', (type, value, sent) => expect(wireValue(type, value)).toEqual({ value: sent }))

  it.each<[CustomFieldType, CustomValue]>([
    ['number', 'many'],
    ['date', '6.4.1992'],
    ['date-time', 'noon'],
    ['switch', 'perhaps'],
    ['single-select', ['a', 'b']],
  ])('%s %j is none', (type, value) => expect(wireValue(type, value)).toHaveProperty('problem'))
})

describe('the custom fields of a desk', () => {
  it('are learned from the contacts, widened by what comes, and kept as a person says', async () => {
    const simulator = await aProvider()
    const person = (index: number, custom_fields: Record<string, unknown>) => ({
      name: `P ${index}`,
      phone_number: String(9_000_000_000 + index),
      custom_fields,
    })
    simulator.seed({
      contacts: Array.from({ length: 12 }, (_, index) =>
        person(index, {
          gender: index % 3 === 0 ? 'female' : 'male',
          skills: ['php', ...(index > 6 ? ['mysql'] : [])],
          age: String(index),
          company_name: `Company ${index}`,
          member: index % 2 === 0,
          dob: '1992-04-06',
          second_number: '9815516000',
        }),
      ),
    })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    const types = () => {
      const fields = desk.contacts.listFields()
      return fields.ok ? Object.fromEntries(fields.value.map(({ id, type }) => [id, type])) : {}
    }
    expect(types()).toEqual({
      age: 'number',
      company_name: 'text',
      dob: 'date',
      gender: 'single-select',
      member: 'switch',
      second_number: 'single-select',
      skills: 'multi-select',
    })
    expect(desk.contacts.listFields()).toMatchObject({
      value: expect.arrayContaining([
        { id: 'gender', label: 'Gender', type: 'single-select', options: ['male', 'female'], guessed: true },
        { id: 'skills', label: 'Skills', type: 'multi-select', options: ['php', 'mysql'], guessed: true },
      ]),
    })
    expect(desk.contacts.saveField({ id: 'second_number', label: 'Second number', type: 'text' })).toEqual({
      ok: true,
      value: { id: 'second_number', label: 'Second number', type: 'text', options: [], guessed: false },
    })
    simulator.seed({
      contacts: [person(50, { age: 'unknown', dob: '1992-04-06 10:00:00', second_number: '12' })],
    })
    await desk.contacts.sync()
    expect(types()).toMatchObject({ age: 'text', dob: 'date-time', second_number: 'text' })
  })
})

describe('people of a number', () => {
  it('have the same numbers, with whichever of their contacts one begins', async () => {
    const simulator = await aProvider()
    const person = { email_id: 'asha@example.com' }
    simulator.seed({
      contacts: [
        {
          id: 'a',
          name: 'Asha',
          phone_number: '9000000001',
          ...person,
          custom_fields: { alt: '9000000003' },
        },
        { id: 'b', name: 'Asha (office)', phone_number: '9000000002', ...person },
      ],
    })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    const numbersOf = (id: string) => {
      const contact = desk.contacts.read(id)
      if (!contact.ok) throw new Error(id)
      return [contact.value.number, ...desk.contacts.related(contact.value)].toSorted()
    }
    expect(numbersOf('a')).toEqual(['+919000000001', '+919000000002', '+919000000003'])
    expect(numbersOf('b')).toEqual(numbersOf('a'))
  })

  it('are found for the palette, for a strip, and with what differs', async () => {
    const simulator = await aProvider()
    simulator.seed({
      contacts: [
        { id: 'a', name: 'Ravi Asha', phone_number: '9000000001', email_id: 'Home@example.com' },
        { id: 'b', name: 'Asha Verma', phone_number: '9000000002', email_id: 'home@example.com' },
        {
          id: 'c',
          name: 'Natasha',
          phone_number: '9000000003',
          custom_fields: { second: '098765 43210', pin: '110006' },
        },
        { id: 'd', name: 'Asha', phone_number: '9000000002', custom_fields: { city: 'Pune' } },
      ],
    })
    const desk = aDesk({ account: simulator.account })
    await desk.contacts.sync()
    const names = (query: string, limit = 10) => desk.contacts.people(query, limit).map(({ name }) => name)
    expect(names('asha')).toEqual(['Asha', 'Asha Verma', 'Ravi Asha', 'Natasha'])
    expect(names('asha', 2)).toEqual(['Asha', 'Asha Verma'])
    expect(names('0900000000')).toHaveLength(4)
    expect(names('')).toEqual([])
    const read = (id: string) => {
      const contact = desk.contacts.read(id)
      if (!contact.ok) throw new Error(id)
      return contact.value
    }
    expect(desk.contacts.related(read('a'))).toEqual(['+919000000002'])
    expect(desk.contacts.related(read('c'))).toEqual(['+919876543210'])
    expect(desk.contacts.naming('+919876543210').map(({ id }) => id)).toEqual(['c'])
    expect(desk.contacts.naming('+919000000003')).toEqual([])
    expect(desk.contacts.namesFor('+919000000002').toSorted()).toEqual(['Asha', 'Asha Verma'])
    expect(desk.contacts.listDuplicates({ offset: 0, limit: 10 })).toMatchObject({
      value: {
        total: 1,
        items: [
          {
            number: '+919000000002',
            numberText: '+91 90000 00002',
            contacts: { length: 2 },
            differs: ['name', 'email', 'custom_fields.city'],
          },
        ],
      },
    })
    expect(desk.contacts.listDuplicates({ offset: 1, limit: 10 })).toMatchObject({
      value: { total: 1, items: [] },
    })
  })
})
