import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openContactStore } from '../../../electron/contacts/contact-store.ts'
import { aContact } from '../../support/a-contact.ts'
import { tempDatabase } from '../../support/temp-database.ts'

const PEOPLE = [
  aContact({ id: '1', name: 'Asha Verma', phoneNumber: '9876543210', email: 'asha.verma@example.org' }),
  aContact({ id: '2', name: 'Ravi Verma', phoneNumber: '9876543210' }),
  aContact({ id: '3', name: 'मीरा शर्मा', phoneNumber: '9123456780' }),
  aContact({ id: '4', name: 'Flat 402 "Blue" 100%_*', phoneNumber: '8000012345' }),
  aContact({ id: '5', name: 'Émile O’Neil', countryCode: '1', phoneNumber: '2015550123' }),
  aContact({ id: '6', name: '', phoneNumber: '7000000001', email: null }),
  aContact({ id: '7', name: 'Short code', countryCode: '', phoneNumber: '56161' }),
]

function aStore(contacts = PEOPLE) {
  const store = openContactStore(tempDatabase())
  store.save(contacts, 1)
  const ids = (query: string) =>
    store
      .search(query, 0, 100)
      .items.map((contact) => contact.id)
      .sort()
  return { store, ids }
}

describe('finding a contact', () => {
  it.each<[string, string[]]>([
    ['verma', ['1', '2']],
    ['ERM', ['1', '2']],
    ['ash', ['1']],
    ['As', ['1']],
    ['example.org', ['1']],
    ['asha.verma@', ['1']],
    ['मीरा', ['3']],
    ['शर्मा', ['3']],
    ['शर', []],
    ['मी', ['3']],
    ['émile', ['5']],
    ['o’neil', ['5']],
    ['402', ['4']],
    ['flat 402', ['4']],
    ['"Blue"', ['4']],
    ['100%', ['4']],
    ['%_*', ['4']],
    ['%', []],
    ['_', []],
    ['*', []],
    ['"', []],
    ['nobody', []],
    ['verma OR मीरा', []],
    ['NOT', []],
    ['name:verma', []],
    ['  verma  ', ['1', '2']],
  ])('by text: %s', (query, expected) => {
    expect(aStore().ids(query)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['+919876543210', ['1', '2']],
    ['+91 98765 43210', ['1', '2']],
    ['09876543210', ['1', '2']],
    ['098765', ['1', '2']],
    ['+91 98', ['1', '2']],
    ['+91 9876', ['1', '2']],
    ['9198765', ['1', '2']],
    ['0091 98765-43210', ['1', '2']],
    ['98765 43210', ['1', '2']],
    ['(98765) 43210', ['1', '2']],
    ['९८७६५ ४३२१०', ['1', '2']],
    ['3210', ['1', '2']],
    ['210', ['1', '2']],
    ['12345', ['3', '4']],
    ['+1 201', ['5']],
    ['56161', ['7']],
    ['000000000', []],
  ])('by number: %s', (query, expected) => {
    expect(aStore().ids(query)).toEqual(expected)
  })

  it('without a query gives everybody by name, in pages', () => {
    const { store } = aStore()
    const whole = store.search('', 0, 100)
    expect(whole.total).toBe(7)
    expect(whole.items.map((contact) => contact.id)).toEqual(['6', '1', '4', '2', '7', '5', '3'])
    const pages = [0, 3, 6, 9].flatMap((offset) => [...store.search(' ', offset, 3).items])
    expect(pages).toEqual(whole.items)
    expect(store.search('verma', 1, 1)).toMatchObject({ total: 2, items: [{ id: '2' }] })
  })

  it('shows a number as people read it, and says whether it can be dialled', () => {
    const { store } = aStore()
    expect(store.search('asha', 0, 1).items).toEqual([
      {
        id: '1',
        name: 'Asha Verma',
        number: '+919876543210',
        numberText: '+91 98765 43210',
        dialable: true,
        email: 'asha.verma@example.org',
      },
    ])
    expect(store.search('short', 0, 1).items).toMatchObject([{ number: '56161', dialable: false }])
  })

  it('takes any text at all', () => {
    const { store } = aStore()
    const operators = fc.constantFrom(
      '"',
      "'",
      '*',
      '%',
      '_',
      '\\',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      'OR',
      'AND',
      'NEAR(',
      '\0',
      '{',
      '}',
      ' ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(fc.oneof(operators, fc.string({ maxLength: 4 }))).map((parts) => parts.join('')),
      fc.stringMatching(/^[+\d][\d\s().-]{0,20}$/),
    )
    fc.assert(
      fc.property(text, (query) => {
        const { total, items } = store.search(query, 0, 100)
        expect(items).toHaveLength(total)
      }),
      { numRuns: 1500 },
    )
  })

  it('finds a name by any part of it', () => {
    const { store } = aStore([])
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 6 })
    const part = fc
      .string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 12 })
      .filter((typed) => typed.trim() === typed)
    fc.assert(
      fc.property(text, part, text, (before, middle, after) => {
        store.save([aContact({ id: 'x', name: `${before}${middle}${after}` })], 1)
        expect(store.search(middle, 0, 1).items).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the names of a number', () => {
  it('are those of everybody on it, the one known longest first', () => {
    const { store } = aStore()
    expect(store.namesFor('+919876543210')).toEqual(['Asha Verma', 'Ravi Verma'])
    expect(store.namesFor('+917000000001')).toEqual([])
    expect(store.namesFor('+919999999999')).toEqual([])
    expect(store.namesFor('')).toEqual([])
  })
})

describe('a contact that changes', () => {
  it('is found by what it is now, and only by that', () => {
    const { store, ids } = aStore()
    store.save([aContact({ id: '1', name: 'Asha Nair', phoneNumber: '9000000009', email: null })], 1)
    expect(store.total()).toBe(7)
    expect(ids('nair')).toEqual(['1'])
    expect(ids('verma')).toEqual(['2'])
    expect(ids('9000000009')).toEqual(['1'])
    expect(ids('9876543210')).toEqual(['2'])
    expect(ids('asha.verma@')).toEqual([])
    expect(store.namesFor('+919876543210')).toEqual(['Ravi Verma'])
  })

  it('keeps the custom fields that a list without them did not bring', () => {
    const database = tempDatabase()
    const store = openContactStore(database)
    store.save([aContact({ id: '1', customFields: { city: 'Pune' } })], 1)
    store.save([aContact({ id: '1', name: 'Asha' })], 1)
    expect(database.get('SELECT name, custom_fields FROM contacts')).toEqual({
      name: 'Asha',
      custom_fields: '{"city":"Pune"}',
    })
  })

  it('is forgotten with its search when a whole run did not see it', () => {
    const { store, ids } = aStore()
    store.save(PEOPLE.slice(1), 2)
    expect(store.forgetUnseen(2)).toBe(1)
    expect(ids('asha')).toEqual([])
    expect(ids('9876543210')).toEqual(['2'])
    expect(store.total()).toBe(6)
  })

  it('made here is not forgotten by the run that was the last', () => {
    const { store, ids } = aStore()
    store.save(PEOPLE, 8)
    store.add(aContact({ id: 'new', name: 'Just made' }))
    store.forgetUnseen(8)
    expect(ids('just')).toEqual(['new'])
  })

  it('leaves the index as if it had been built anew, whatever happens', () => {
    const { store } = aStore([])
    const change = fc.record({
      id: fc.constantFrom('1', '2', '3', '4'),
      name: fc.constantFrom('Asha Verma', 'Ravi Nair', 'मीरा शर्मा', ''),
      phoneNumber: fc.constantFrom('9876543210', '9123456780'),
    })
    let run = 1
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, forget) => {
        run += 1
        store.save(changes.map(aContact), run)
        if (forget) store.forgetUnseen(run)
        const all = store.search('', 0, 100).items
        for (const query of ['verma', 'nair', 'शर्मा', '9876543210', '9123456780']) {
          const expected = all.filter(({ name, number }) => `${name.toLowerCase()} ${number}`.includes(query))
          expect(store.search(query, 0, 100).items).toEqual(expected)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a large account', () => {
  it('of 100,000 contacts is stored, counted and searched', () => {
    const { store } = aStore([])
    for (let page = 0; page < 100; page += 1) {
      const contacts = Array.from({ length: 1000 }, (_, index) => {
        const n = page * 1000 + index
        return aContact({ id: `c${n}`, name: `Customer ${n}`, phoneNumber: String(9_800_000_000 + n) })
      })
      store.save(contacts, 1)
    }
    expect(store.total()).toBe(100_000)
    expect(store.search('customer', 99_990, 100)).toMatchObject({ total: 100_000, items: { length: 10 } })
    expect(store.search('Customer 77777', 0, 10).items.map((contact) => contact.id)).toEqual(['c77777'])
    expect(store.search('9800077777', 0, 10)).toMatchObject({ total: 1, items: [{ id: 'c77777' }] })
    expect(store.namesFor('+919800077777')).toEqual(['Customer 77777'])
  })
})
