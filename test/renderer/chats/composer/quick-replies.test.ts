import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filled, matching, slashQuery } from '../../../../renderer/chats/composer/quick-replies.ts'

const reply = (title: string) => ({ title, text: `text of ${title}` })
const REPLIES = ['Price list', 'The price of spare parts', 'Working hours', 'पता'].map(reply)

describe('"/"', () => {
  it.each([
    ['/', ''],
    ['/price', 'price'],
    ['/working hours', 'working hours'],
    ['/पता', 'पता'],
    ['', null],
    [' /price', null],
    ['see /price', null],
    ['/price\n', null],
  ])('in %j asks for %j', (text, query) => {
    expect(slashQuery(text)).toBe(query)
  })
})

describe('which replies fit', () => {
  it.each([
    ['', ['Price list', 'The price of spare parts', 'Working hours', 'पता']],
    ['PRICE', ['Price list', 'The price of spare parts']],
    ['the price', ['The price of spare parts']],
    ['list price', ['Price list']],
    ['पता', ['पता']],
    ['zzz', []],
  ])('%j', (query, titles) => {
    expect(matching(REPLIES, query).map(({ title }) => title)).toEqual(titles)
  })

  it('puts those first that begin with it', () => {
    const all = [reply('The price'), reply('Price')]
    expect(matching(all, 'price').map(({ title }) => title)).toEqual(['Price', 'The price'])
  })
})

describe('the fields of a reply', () => {
  const known = { name: 'Asha Rao', agent: 'Bala', number: '+91 79062 25789' }

  it.each([
    ['Hello {name}, I am {agent}.', 'Hello Asha Rao, I am Bala.'],
    ['{Name} {NUMBER}', 'Asha Rao +91 79062 25789'],
    ['नमस्ते {name}!', 'नमस्ते Asha Rao!'],
    ['{amount} {{name}}', '{amount} {Asha Rao}'],
  ])('in %j', (text, said) => {
    expect(filled(text, known)).toBe(said)
  })

  it('are left out, with the blank before them, when nobody knows them', () => {
    const nobody = { name: '', agent: '', number: '' }
    expect(filled('Hello {name}, how are you?', nobody)).toBe('Hello, how are you?')
    expect(filled('{name}', nobody)).toBe('')
  })

  it('take what a name says for no field, and no pattern', () => {
    expect(filled('{name}', { ...known, name: '$& {agent}' })).toBe('$& {agent}')
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '')
        expect(filled('{name}', { ...known, name })).toBe(name.trim())
      }),
    )
  })
})
