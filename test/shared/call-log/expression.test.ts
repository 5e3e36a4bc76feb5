import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenOfExpression, expressionOfChosen } from '../../../shared/call-log/chosen-filters.ts'
import { type Expression, parseExpression, printExpression } from '../../../shared/call-log/expression.ts'
import type { LogFilterGroup } from '../../../shared/views/call-log.ts'

const { expression: anyExpression } = fc.letrec<{ expression: Expression; compound: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'brackets' },
    fc.record({ kind: fc.constant('filter' as const), id: fc.nat({ max: 120 }).map(String) }),
    tie('compound'),
  ),
  compound: fc.record({
    kind: fc.constantFrom('and' as const, 'or' as const),
    parts: fc.array(tie('expression'), { minLength: 2, maxLength: 4, depthIdentifier: 'brackets' }),
  }),
}))
/** Mostly what belongs into an expression, at the wrong place. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('12', '5', 'AND', 'or', '(', ')', 'nor', '5a', '-', ' ', '१', '😀'))
    .map((list) => list.join(' ')),
  fc.array(fc.constantFrom('12', 'AND', '(', ')')).map((list) => list.join('')),
)

const parsed = (text: string) => {
  const read = parseExpression(text)
  return read.ok && read.expression !== null ? printExpression(read.expression) : null
}

describe('an expression of filters', () => {
  it.each([
    ['12 AND (5 OR 8)', '12 AND (5 OR 8)'],
    ['12 and(5 oR 8)', '12 AND (5 OR 8)'],
    ['  12 ', '12'],
    ['((12))', '12'],
    ['1 OR 2 AND 3 OR 4', '1 OR (2 AND 3) OR 4'],
    ['(1 OR 2) AND (3 OR (4 AND 5))', '(1 OR 2) AND (3 OR (4 AND 5))'],
    ['1 AND (2 AND 3)', '1 AND (2 AND 3)'],
    ['(1)AND(2)', '1 AND 2'],
  ])('%s', (text, printed) => expect(parsed(text)).toBe(printed))

  it('of nothing filters nothing', () => {
    expect(parseExpression(' \n ')).toEqual({ ok: true, expression: null })
  })

  it.each([
    ['12 AND', 3, 'AND', 'more'],
    ['12 AND AND 5', 7, 'AND', 'filter'],
    ['AND 5', 0, 'AND', 'filter'],
    ['12 5', 3, '5', 'operator'],
    ['12 (5)', 3, '(', 'operator'],
    ['12 AND (5 OR 8', 7, '(', 'unclosed'],
    ['12 AND (', 7, '(', 'unclosed'],
    ['12 AND ()', 8, ')', 'filter'],
    ['12 AND (5 8)', 10, '8', 'operator'],
    ['12)', 2, ')', 'unopened'],
    [')', 0, ')', 'unopened'],
    ['12 AND )', 7, ')', 'unopened'],
    ['12 XOR 5', 3, 'XOR', 'unreadable'],
    ['12 AND 5a', 7, '5a', 'unreadable'],
    ['12 & 5', 3, '&', 'unreadable'],
    ['12 AND 😀', 7, '😀', 'unreadable'],
  ])('%s is wrong at %i', (text, at, marked, problem) => {
    const read = parseExpression(text)
    expect(read).toEqual({ ok: false, error: { at, length: marked.length, problem } })
    expect(text.slice(at, at + marked.length)).toBe(marked)
  })

  it('names a filter the account does not have, where it stands', () => {
    const known = new Set(['12', '5'])
    expect(parseExpression('12 AND (5 OR 99)', known)).toEqual({
      ok: false,
      error: { at: 13, length: 2, problem: 'unknown-filter' },
    })
    expect(parseExpression('5 AND 12', known).ok).toBe(true)
  })

  it('is the same after printing and reading', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(parseExpression(printExpression(expression))).toEqual({ ok: true, expression })
      }),
      { numRuns: 500 },
    )
  })

  it('never throws, and is wrong at a place inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseExpression(text)
        if (read.ok) return
        const { at, length } = read.error
        expect(at).toBeGreaterThanOrEqual(0)
        expect(length).toBeGreaterThan(0)
        expect(at + length).toBeLessThanOrEqual(text.length)
        expect(text.slice(at, at + length).trim()).not.toBe('')
      }),
      { numRuns: 2_000 },
    )
  })

  it('made to be deep is refused', () => {
    const text = `${'('.repeat(100_000)}1`
    expect(parseExpression(text)).toMatchObject({ error: { at: 50, problem: 'too-deep' } })
    expect(parsed(`${'('.repeat(50)}1${')'.repeat(50)}`)).toBe('1')
  })
})

const filters = (...ids: string[]) => ids.map((id) => ({ id, name: `filter ${id}` }))
const GROUPS: readonly LogFilterGroup[] = [
  { id: '4', name: 'Event of logs', filters: filters('5', '6') },
  { id: '11', name: 'Status of logs', filters: filters('12', '13', '14') },
  { id: '15', name: 'Tags', filters: filters('40', '41', '42') },
]
const chosen = (text: string) => {
  const read = parseExpression(text)
  const ids = read.ok ? chosenOfExpression(read.expression, GROUPS) : null
  return ids && [...ids].sort()
}

describe('chosen filters', () => {
  it('are any within a group, and that in every group', () => {
    expect(expressionOfChosen(new Set(['41', '12', '5', '13']), GROUPS)).toBe('5 AND (12 OR 13) AND 41')
    expect(expressionOfChosen(new Set(['12', '13']), GROUPS)).toBe('12 OR 13')
    expect(expressionOfChosen(new Set(['99']), GROUPS)).toBe('')
  })

  it('are read from a text of that form, in any order', () => {
    expect(chosen('(13 or 12) and 5')).toEqual(['12', '13', '5'])
    expect(chosen('')).toEqual([])
    expect(chosen('40')).toEqual(['40'])
  })

  it.each([
    '5 OR 12',
    '12 AND 13',
    '5 AND (12 OR 6)',
    '(5 AND 12) OR 40',
    '5 AND (5 OR 6)',
    '99',
    '5 AND 99',
  ])('%s stays a text', (text) => expect(chosen(text)).toBeNull())

  it('are the same after a text was made of them', () => {
    const all = GROUPS.flatMap((group) => group.filters.map(({ id }) => id))
    fc.assert(
      fc.property(fc.subarray(all), (ids) => {
        expect(chosen(expressionOfChosen(new Set(ids), GROUPS))).toEqual([...ids].sort())
      }),
    )
  })
})
