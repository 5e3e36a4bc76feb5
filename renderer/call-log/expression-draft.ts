/** The account's filters as they are being chosen: one text, and the boxes that say the same where they can. */
import { chosenOfExpression, expressionOfChosen } from '../../shared/call-log/chosen-filters.ts'
import { type ExpressionError, parseExpression, printExpression } from '../../shared/call-log/expression.ts'
import type { LogFilterGroup } from '../../shared/views/call-log.ts'

export interface ExpressionReading {
  readonly error: ExpressionError | null
  /** What is asked; null while the text is wrong. */
  readonly expression: string | null
  /** The filters whose boxes are ticked; null when boxes cannot say the same. */
  readonly chosen: ReadonlySet<string> | null
}

/** @param groups null while nobody knows which filters the account has: then every number is taken */
export function readExpression(text: string, groups: readonly LogFilterGroup[] | null): ExpressionReading {
  // The provider's document joins the heads of groups too ("2 AND 4").
  const known = groups?.flatMap(({ id, filters }) => [id, ...filters.map((filter) => filter.id)])
  const parsed = parseExpression(text, known && new Set(known))
  if (!parsed.ok) return { error: parsed.error, expression: null, chosen: null }
  const { expression } = parsed
  return {
    error: null,
    expression: expression === null ? '' : printExpression(expression),
    chosen: chosenOfExpression(expression, groups ?? []),
  }
}

/** The text with one box more, or one less. */
export function toggled(chosen: ReadonlySet<string>, id: string, groups: readonly LogFilterGroup[]): string {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return expressionOfChosen(next, groups)
}
