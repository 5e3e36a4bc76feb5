/** Filter expressions: read as they are written, and refused with words otherwise. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expression, parseExpression } from '../../simulator/log/expression.ts'

const { expression: anyExpression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.nat(99).map((id): Expression => ({ type: 'id', id: String(id) })),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}))

/** With every bracket. */
const written = (expression: Expression): string =>
  expression.type === 'id'
    ? expression.id
    : `(${expression.parts.map(written).join(` ${expression.type.toUpperCase()} `)})`

/** What it means for one set of true ids. */
const holds = (expression: Expression, ids: ReadonlySet<string>): boolean =>
  expression.type === 'id'
    ? ids.has(expression.id)
    : expression.type === 'and'
      ? expression.parts.every((part) => holds(part, ids))
      : expression.parts.some((part) => holds(part, ids))

describe('an expression', () => {
  it('means what was written', () => {
    fc.assert(
      fc.property(anyExpression, fc.uniqueArray(fc.nat(99).map(String)), (expression, ids) => {
        const parsed = parseExpression(written(expression))
        expect(parsed.ok).toBe(true)
        if (parsed.ok) expect(holds(parsed.expression, new Set(ids))).toBe(holds(expression, new Set(ids)))
      }),
    )
  })

  it.each([
    ['12 AND (5 OR 8)', '(12 AND (5 OR 8))'],
    ['1 OR 2 AND 3', '(1 OR (2 AND 3))'],
    ['1 and 2 or 3', '((1 AND 2) OR 3)'],
    [' ((7)) ', '7'],
    ['5AND8', '(5 AND 8)'],
  ])('%s is %s', (text, meaning) => {
    const parsed = parseExpression(text)
    expect(parsed.ok && written(parsed.expression)).toBe(meaning)
  })

  it.each([
    ['', 'it ends too early'],
    ['12 AND', 'it ends too early'],
    ['12 (5)', '"(" is at the wrong place'],
    ['12 AND (5 OR 8', 'a bracket is not closed'],
    ['12 AND 5)', '")" is at the wrong place'],
    ['12 NOT 5', '"NOT" is not allowed'],
    ['12 & 5', '"&" is not allowed'],
    ['AND 5', '"AND" is at the wrong place'],
    ['5 8', '"8" is at the wrong place'],
    ['('.repeat(5_000), 'it has too many brackets'],
  ])('%s is refused', (text, message) => {
    expect(parseExpression(text)).toEqual({ ok: false, message })
  })

  it('is never an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseExpression(text).ok === 'boolean'))
  })
})
