/**
 * Expressions of filter ids: `12 AND (5 OR 8)` ("Search Logs / Build Filter Conditions"). AND binds closer
 * than OR; the document does not say so, but every query language does.
 */

export type Expression =
  | { readonly type: 'id'; readonly id: string }
  | { readonly type: 'and' | 'or'; readonly parts: readonly Expression[] }

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly message: string }

class Unreadable extends Error {}

/** Deeper than anybody writes, and far from the end of the stack. */
const DEEPEST = 100

const tokensOf = (text: string): readonly string[] => {
  const tokens = text.match(/\d+|[a-z]+|[()]|\S/gi) ?? []
  const wrong = tokens.find((token) => !/^(\d+|and|or|[()])$/i.test(token))
  if (wrong !== undefined) throw new Unreadable(`"${wrong}" is not allowed`)
  return tokens
}

const read = (text: string): Expression => {
  const tokens = tokensOf(text)
  let next = 0
  let depth = 0
  const is = (word: string): boolean => tokens[next]?.toLowerCase() === word

  const single = (): Expression => {
    const token = tokens[next]
    next += 1
    if (token === undefined) throw new Unreadable('it ends too early')
    if (/^\d/.test(token)) return { type: 'id', id: token }
    if (token !== '(') throw new Unreadable(`"${token}" is at the wrong place`)
    depth += 1
    if (depth > DEEPEST) throw new Unreadable('it has too many brackets')
    const inner = joined('or')
    if (tokens[next] !== ')') throw new Unreadable('a bracket is not closed')
    next += 1
    depth -= 1
    return inner
  }
  const joined = (type: 'and' | 'or'): Expression => {
    const part = type === 'or' ? () => joined('and') : single
    const first = part()
    const parts = [first]
    while (is(type)) {
      next += 1
      parts.push(part())
    }
    return parts.length === 1 ? first : { type, parts }
  }

  const expression = joined('or')
  if (next < tokens.length) throw new Unreadable(`"${tokens[next]}" is at the wrong place`)
  return expression
}

export const parseExpression = (text: string): Parsed => {
  try {
    return { ok: true, expression: read(text) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ok: false, message: error.message }
  }
}
