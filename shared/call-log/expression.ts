/**
 * Expressions of the account's own filters, as the provider's search takes them: "12 AND (5 OR 8)" (document: Call
 * Apis / Search Logs). AND binds closer than OR; the document does not say so, so what is sent never depends on it.
 */

/** `and` and `or` have two parts or more. */
export type Expression =
  | { readonly kind: 'filter'; readonly id: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }

/**
 * What is wrong:
 * - `filter`: a filter's number or an opening bracket is expected here;
 * - `more`: nothing follows this, and a filter's number or an opening bracket must;
 * - `operator`: AND or OR is expected here;
 * - `unclosed`: this bracket is never closed;
 * - `unopened`: this bracket was never opened;
 * - `unreadable`: this is neither a number, nor AND, OR or a bracket;
 * - `unknown-filter`: the account has no filter of this number;
 * - `too-deep`: brackets in brackets beyond what anybody writes.
 */
type ExpressionProblem =
  | 'filter'
  | 'more'
  | 'operator'
  | 'unclosed'
  | 'unopened'
  | 'unreadable'
  | 'unknown-filter'
  | 'too-deep'

/** `at` and `length` (at least 1) lie inside the text, so that the place can be marked. */
export interface ExpressionError {
  readonly at: number
  readonly length: number
  readonly problem: ExpressionProblem
}

export type ParsedExpression =
  /** null: the text is empty, and filters nothing. */
  | { readonly ok: true; readonly expression: Expression | null }
  | { readonly ok: false; readonly error: ExpressionError }

interface Token {
  readonly kind: 'filter' | 'and' | 'or' | 'open' | 'close' | 'unreadable'
  readonly text: string
  readonly at: number
}

type Failed = Extract<ParsedExpression, { ok: false }>
type Read = { readonly ok: true; readonly expression: Expression } | Failed

const DEEPEST = 50
const TOKEN = /\d+(?![\p{L}\d])|[\p{L}\d]+|[()]|\S/gu

const kindOf = (text: string): Token['kind'] => {
  if (/^\d+$/.test(text)) return 'filter'
  if (text === '(') return 'open'
  if (text === ')') return 'close'
  const word = text.toLowerCase()
  return word === 'and' || word === 'or' ? word : 'unreadable'
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({ kind: kindOf(word), text: word, at: index }))

const wrong = (token: Token, problem: ExpressionProblem): Failed => ({
  ok: false,
  error: {
    at: token.at,
    length: token.text.length,
    problem: token.kind === 'unreadable' ? 'unreadable' : problem,
  },
})

/**
 * Reads any spelling: AND and OR in any case, brackets nested, spaces where one likes. Never throws.
 *
 * @param known the account's filters; without them every number is taken
 */
export function parseExpression(text: string, known?: ReadonlySet<string>): ParsedExpression {
  const tokens = tokensOf(text)
  const [first] = tokens
  if (first === undefined) return { ok: true, expression: null }
  let next = 0

  const single = (depth: number, before: Token): Read => {
    const token = tokens[next]
    if (token === undefined) return wrong(before, before.kind === 'open' ? 'unclosed' : 'more')
    next += 1
    if (token.kind === 'filter') {
      if (known && !known.has(token.text)) return wrong(token, 'unknown-filter')
      return { ok: true, expression: { kind: 'filter', id: token.text } }
    }
    if (token.kind === 'close' && depth === 0) return wrong(token, 'unopened')
    if (token.kind !== 'open') return wrong(token, 'filter')
    if (depth === DEEPEST) return wrong(token, 'too-deep')
    const inner = joined('or', depth + 1, token)
    if (!inner.ok) return inner
    const end = tokens[next]
    if (end === undefined) return wrong(token, 'unclosed')
    next += 1
    return end.kind === 'close' ? inner : wrong(end, 'operator')
  }

  const joined = (kind: 'and' | 'or', depth: number, before: Token): Read => {
    const part =
      kind === 'or' ? (from: Token) => joined('and', depth, from) : (from: Token) => single(depth, from)
    const parts: Expression[] = []
    let from: Token = before
    for (;;) {
      const read = part(from)
      if (!read.ok) return read
      parts.push(read.expression)
      const operator = tokens[next]
      if (operator?.kind !== kind) break
      from = operator
      next += 1
    }
    const [only] = parts
    return { ok: true, expression: parts.length === 1 && only ? only : { kind, parts } }
  }

  const whole = joined('or', 0, first)
  const left = tokens[next]
  if (!whole.ok || left === undefined) return whole
  return wrong(left, left.kind === 'close' ? 'unopened' : 'operator')
}

/** Every compound part in brackets, so that it reads the same whichever operator binds closer. */
export function printExpression(expression: Expression): string {
  if (expression.kind === 'filter') return expression.id
  const parts = expression.parts.map((part) =>
    part.kind === 'filter' ? part.id : `(${printExpression(part)})`,
  )
  return parts.join(` ${expression.kind.toUpperCase()} `)
}
