import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromProvider } from '../../../electron/contacts/contact-row.ts'
import { openContactStore } from '../../../electron/contacts/contact-store.ts'
import { fits, readQuery, searchText } from '../../../electron/contacts/fold.ts'
import { createLists } from '../../../electron/contacts/lists.ts'
import type { ProviderContact } from '../../../shared/myoperator/contacts.ts'
import { aContact } from '../../support/a-contact.ts'
import { tempDatabase } from '../../support/temp-database.ts'

const PEOPLE = [
  aContact({
    id: '1',
    name: 'Asha Verma',
    phoneNumber: '9876543210',
    email: 'asha.verma@example.org',
    customFields: { city: 'Pune', tags: ['Gold', 'North'] },
  }),
  aContact({ id: '2', name: 'Ravi Verma', phoneNumber: '9876543210' }),
  aContact({ id: '3', name: 'मीरा शर्मा', phoneNumber: '9123456780' }),
  aContact({ id: '4', name: 'Flat 402 "Blue" 100%_*', phoneNumber: '8000012345' }),
  aContact({ id: '5', name: 'Émile O’Neil', countryCode: '1', phoneNumber: '2015550123' }),
  aContact({ id: '6', name: '', phoneNumber: '7000000001', email: null }),
  aContact({ id: '7', name: 'Short code', countryCode: '', phoneNumber: '56161' }),
]

function aStore(contacts = PEOPLE) {
  const database = tempDatabase()
  const changes: string[][] = []
  let run = 1
  const store = openContactStore({
    database,
    run: () => run,
    onChange: (numbers) => changes.push([...numbers].sort()),
  })
  const lists = createLists(database, store, () => 'text')
  const save = (given: readonly ProviderContact[], inRun = 1) => {
    run = inRun
    store.change((edit) => {
      for (const one of given) edit.put(fromProvider(one, store.read(one.id)), inRun)
    })
  }
  const search = (query: string, offset: number, limit: number) => {
    const keys = lists.keys({ query })
    return { total: keys.length, items: store.rows([...keys.subarray(offset, offset + limit)]) }
  }
  save(contacts)
  const ids = (query: string) =>
    search(query, 0, 100)
      .items.map((contact) => contact.id)
      .sort()
  const namesFor = (number: string) => store.onNumber(number).map(({ name }) => name)
  const forgetUnseen = (before: number) => store.change((edit) => edit.forgetUnseen(before))
  return { store, database, changes, save, search, ids, namesFor, forgetUnseen }
}

describe('finding a contact', () => {
  it.each<[string, string[]]>([
    ['verma', ['1', '2']],
    ['ERM', ['1', '2']],
    ['ash', ['1']],
    ['As', ['1']],
    ['pune', ['1']],
    ['gold', ['1']],
    ['example.org', ['1']],
    ['asha.verma@', ['1']],
    ['मीरा', ['3']],
    ['शर्मा', ['3']],
    ['शर', ['3']],
    ['र', ['3']],
    ['मी', ['3']],
    ['émile', ['5']],
    ['o’neil', ['5']],
    ['402', ['4']],
    ['flat 402', ['4']],
    ['"Blue"', ['4']],
    ['100%', ['4']],
    ['%_*', ['4']],
    ['%', ['4']],
    ['_', ['4']],
    ['*', ['4']],
    ['"', ['4']],
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
    ['0091 9876', ['1', '2']],
    ['९८७६', ['1', '2']],
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
    const { search } = aStore()
    const whole = search('', 0, 100)
    expect(whole.total).toBe(7)
    expect(whole.items.map((contact) => contact.id)).toEqual(['6', '1', '4', '2', '7', '5', '3'])
    const pages = [0, 3, 6, 9].flatMap((offset) => [...search(' ', offset, 3).items])
    expect(pages).toEqual(whole.items)
    expect(search('verma', 1, 1)).toMatchObject({ total: 2, items: [{ id: '2' }] })
  })

  it('shows a number as people read it, and says whether it can be dialled', () => {
    const { search } = aStore()
    expect(search('asha', 0, 1).items).toMatchObject([
      {
        id: '1',
        name: 'Asha Verma',
        number: '+919876543210',
        numberText: '+91 98765 43210',
        dialable: true,
        email: 'asha.verma@example.org',
        pending: false,
      },
    ])
    expect(search('short', 0, 1).items).toMatchObject([{ number: '56161', dialable: false }])
  })

  it('takes any text at all', () => {
    const { search } = aStore()
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
        const { total, items } = search(query, 0, 100)
        expect(items).toHaveLength(total)
      }),
      { numRuns: 1500 },
    )
  })

  it('finds a name by any part of it', () => {
    const { save, search } = aStore([])
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 6 })
    const part = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
      .filter((typed) => typed.trim() === typed)
    fc.assert(
      fc.property(text, part, text, (before, middle, after) => {
        save([aContact({ id: 'x', name: `${before}${middle}${after}` })])
        expect(search(middle, 0, 1).items).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the names of a number', () => {
  it('are those of everybody on it, the one known longest first', () => {
    const { namesFor } = aStore()
    expect(namesFor('+919876543210')).toEqual(['Asha Verma', 'Ravi Verma'])
    expect(namesFor('+917000000001')).toEqual([''])
    expect(namesFor('+919999999999')).toEqual([])
    expect(namesFor('')).toEqual([])
  })
})

describe('a contact that changes', () => {
  it('is found by what it is now, and only by that', () => {
    const { store, save, ids, namesFor, changes } = aStore()
    save([aContact({ id: '1', name: 'Asha Nair', phoneNumber: '9000000009', email: null })])
    expect(changes.at(-1)).toEqual(['+919000000009', '+919876543210'])
    expect(store.total()).toBe(7)
    expect(ids('nair')).toEqual(['1'])
    expect(ids('verma')).toEqual(['2'])
    expect(ids('9000000009')).toEqual(['1'])
    expect(ids('9876543210')).toEqual(['2'])
    expect(ids('asha.verma@')).toEqual([])
    expect(namesFor('+919876543210')).toEqual(['Ravi Verma'])
  })

  it('keeps the custom fields and the source that a list without them did not bring', () => {
    const { store, save } = aStore([])
    save([aContact({ id: '1', customFields: { city: 'Pune' }, source: 'imported' })])
    save([aContact({ id: '1', name: 'Asha' })])
    expect(store.read('1')).toMatchObject({
      name: 'Asha',
      customFields: { city: 'Pune' },
      source: 'imported',
    })
    save([aContact({ id: '1', name: 'Asha', customFields: {} })])
    expect(store.read('1')?.customFields).toEqual({})
  })

  it('that did not change is no change', () => {
    const { store, save, changes } = aStore()
    const before = [store.version(), changes.length]
    save(PEOPLE)
    expect([store.version(), changes.length]).toEqual(before)
  })

  it('in a change that fails is as it was, in the search too', () => {
    const { store, ids } = aStore()
    const failing = () =>
      store.change((edit) => {
        edit.remove('1')
        throw new Error('half way')
      })
    expect(failing).toThrow('half way')
    expect(ids('asha')).toEqual(['1'])
    expect(store.total()).toBe(7)
  })

  it('is forgotten with its search when a whole run did not see it', () => {
    const { store, save, ids, forgetUnseen } = aStore()
    save(PEOPLE.slice(1), 2)
    expect(forgetUnseen(2)).toBe(1)
    expect(ids('asha')).toEqual([])
    expect(ids('9876543210')).toEqual(['2'])
    expect(store.total()).toBe(6)
  })

  it('made here is not forgotten by the run that was the last', () => {
    const { store, save, ids, forgetUnseen } = aStore()
    save(PEOPLE, 8)
    store.change((edit) => edit.put(fromProvider(aContact({ id: 'new', name: 'Just made' }), null)))
    forgetUnseen(8)
    expect(ids('just')).toEqual(['new'])
  })

  it('leaves the index as if it had been built anew, whatever happens', () => {
    const { save, search, forgetUnseen } = aStore([])
    const change = fc.record({
      id: fc.constantFrom('1', '2', '3', '4'),
      name: fc.constantFrom('Asha Verma', 'Ravi Nair', 'मीरा शर्मा', ''),
      phoneNumber: fc.constantFrom('9876543210', '9123456780'),
    })
    let run = 1
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, forget) => {
        run += 1
        save(changes.map(aContact), run)
        if (forget) forgetUnseen(run)
        const all = search('', 0, 100).items
        for (const query of ['verma', 'nair', 'शर्मा', '9876543210', '9123456780']) {
          const expected = all.filter(({ name, number }) => `${name.toLowerCase()} ${number}`.includes(query))
          expect(search(query, 0, 100).items).toEqual(expected)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('typing on', () => {
  it('finds what asking for the whole at once finds', () => {
    const typing = aStore()
    const letter = fc.constantFrom(...'aरv9 8+0.e4%', '98', 'asha', 'verma', '+91')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 6 }), (letters) => {
        for (const end of letters.keys()) {
          const typed = letters.slice(0, end + 1).join('')
          const query = readQuery(typed)
          const expected =
            query === null
              ? 7
              : PEOPLE.filter((one) => fits(searchText(fromProvider(one, null)), query)).length
          expect(typing.search(typed, 0, 100).total).toBe(expected)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('any spelling of a number', () => {
  it('finds it', () => {
    const { save, ids } = aStore([])
    const number = fc.stringMatching(/^[6-9]\d{9}$/)
    const spell = fc.constantFrom(
      (n: string) => n,
      (n: string) => `0${n}`,
      (n: string) => `+91${n}`,
      (n: string) => `+91 ${n.slice(0, 5)} ${n.slice(5)}`,
      (n: string) => `0091-${n.slice(0, 5)}-${n.slice(5)}`,
      (n: string) => `(0${n.slice(0, 5)}) ${n.slice(5)}`,
      (n: string) => `0${n.slice(0, 3)} ${n.slice(3, 6)}.${n.slice(6)}`,
    )
    const cut = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(number, spell, cut, (digits, write, less) => {
        save([aContact({ id: 'x', name: 'Somebody', phoneNumber: digits })])
        const typed = write(digits)
        expect(ids(typed.slice(0, typed.length - less))).toEqual(['x'])
      }),
      { numRuns: 300 },
    )
  })
})
