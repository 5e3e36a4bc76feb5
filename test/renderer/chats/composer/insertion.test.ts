import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bringBack, insertAt } from '../../../../renderer/chats/composer/insertion.ts'

describe('putting something into a text', () => {
  it('stands at the caret, and what was selected gives way', () => {
    expect(insertAt('Hello world', { start: 5, end: 5 }, ' 🙏')).toEqual({ text: 'Hello 🙏 world', caret: 8 })
    expect(insertAt('Hello world', { start: 6, end: 11 }, '👋')).toEqual({ text: 'Hello 👋', caret: 8 })
    expect(insertAt('', { start: 9, end: 3 }, 'x')).toEqual({ text: 'x', caret: 1 })
  })

  it('leaves all that was not selected, with the caret behind what was put in', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, start, end, piece) => {
        const put = insertAt(text, { start, end }, piece)
        const [from, to] = [start, end].map((at) => Math.min(at, text.length)).sort((a, b) => a - b)
        expect(put.text.slice(0, put.caret)).toBe(text.slice(0, from) + piece)
        expect(put.text.slice(put.caret)).toBe(text.slice(to))
      }),
    )
  })
})

describe('a text that could not be sent', () => {
  it('comes back before what was typed since, and nothing of either is lost', () => {
    expect(bringBack('first', '')).toBe('first')
    expect(bringBack('first', ' \n')).toBe('first')
    expect(bringBack('', ' typed')).toBe(' typed')
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (unsent, typed) => {
        const back = bringBack(unsent, typed)
        expect(back.startsWith(unsent)).toBe(true)
        expect(back.endsWith(typed.trim() === '' ? unsent : typed)).toBe(true)
      }),
    )
  })
})
