import { beforeEach, expect, test } from 'vitest'
import { createPalette, type Palette } from '../../../electron/palette/palette.ts'
import type { MessageFound } from '../../../shared/views/chats.ts'
import type { ContactRow } from '../../../shared/views/contacts.ts'

const row = (id: string, number: string): ContactRow => ({
  id,
  name: `Person ${id}`,
  number,
  numberText: number,
  dialable: true,
  email: null,
  modifiedAt: null,
  pending: false,
})
const people = [row('a', '+919876500001'), row('b', '+919876500002'), row('c', '+919876500003')]

const messages: readonly MessageFound[] = [
  {
    chat: '+919876500001',
    names: [],
    numberText: '+91 98765 00001',
    direction: 'incoming',
    found: { key: 'm', snippet: 'please send the invoice', at: '2026-11-22T05:00:00.000Z' },
  },
]

let palette: Palette
beforeEach(() => {
  const kept = new Map<string, string>()
  palette = createPalette(
    {
      people: (query, limit) => people.filter(({ name }) => name.includes(query)).slice(0, limit),
      onNumber: (number) => people.filter((person) => person.number === number),
      recentCalls: () => [],
      searchCalls: () => [],
      searchMessages: (query) => messages.filter(({ found }) => found.snippet.includes(query)),
    },
    {
      get: (key) => kept.get(key) ?? null,
      set: (key, value) => void kept.set(key, value),
      delete: (key) => void kept.delete(key),
    },
  )
})

const found = (query: string) => palette.search(query).people.map(({ contactId }) => contactId)

test('nothing typed and nothing chosen yet: nobody', () => {
  expect(palette.search('  ')).toEqual({ people: [], calls: [], messages: [], dial: null })
})

test('what was chosen comes first, the last choice before the one before it', () => {
  expect(found('Person')).toEqual(['a', 'b', 'c'])
  palette.remember('+91 98765 00003')
  palette.remember('09876500002')
  expect(found('Person')).toEqual(['b', 'c', 'a'])
  expect(found('')).toEqual(['b', 'c'])
  palette.remember('+919876500003')
  expect(found('')).toEqual(['c', 'b'])
})

test('messages are found by words of three letters and more', () => {
  expect(palette.search('invoice').messages).toEqual(messages)
  expect(palette.search('in').messages).toEqual([])
})

test('only so many choices are remembered', () => {
  for (let n = 10; n < 60; n += 1) palette.remember(`+9198765000${n}`)
  palette.remember('+919876500001')
  expect(found('')).toEqual(['a'])
  expect(found('Person')[0]).toBe('a')
})

test.each([
  ['098765 43210', '+919876543210'],
  ['9876543210', '+919876543210'],
  ['+91 98765 43210', '+919876543210'],
])('%s typed can be called', (typed, number) => {
  expect(palette.search(typed).dial).toMatchObject({ number, dialable: true })
})

test.each(['98765', 'Asha 2', '1909', 'flat 402'])('%s typed is no number to call', (typed) => {
  expect(palette.search(typed).dial).toBeNull()
})
