/**
 * Filters chosen in boxes, and the expression that says the same: of one group any, and that of every group. An
 * expression of any other form stays a text.
 */
import type { LogFilterGroup } from '../views/call-log.ts'
import { type Expression, printExpression } from './expression.ts'

const join = (kind: 'and' | 'or', parts: readonly Expression[]): Expression | null => {
  const [only] = parts
  return parts.length > 1 ? { kind, parts } : (only ?? null)
}

/** In the order of the groups; "" when nothing is chosen. What no group has is left out. */
export function expressionOfChosen(chosen: ReadonlySet<string>, groups: readonly LogFilterGroup[]): string {
  const parts = groups.flatMap(({ filters }) => {
    const ids = filters.filter(({ id }) => chosen.has(id))
    return (
      join(
        'or',
        ids.map(({ id }): Expression => ({ kind: 'filter', id })),
      ) ?? []
    )
  })
  const whole = join('and', parts)
  return whole === null ? '' : printExpression(whole)
}

/** The filters of one part, all of one group; null when it is of no such form. */
function idsOf(part: Expression): readonly string[] | null {
  if (part.kind === 'filter') return [part.id]
  if (part.kind === 'and') return null
  const ids = part.parts.flatMap((one) => (one.kind === 'filter' ? [one.id] : []))
  return ids.length === part.parts.length ? ids : null
}

/** The filters chosen in it; null when boxes cannot say the same. */
export function chosenOfExpression(
  expression: Expression | null,
  groups: readonly LogFilterGroup[],
): ReadonlySet<string> | null {
  if (expression === null) return new Set()
  const groupOf = new Map(
    groups.flatMap(({ id, filters }) => filters.map((filter) => [filter.id, id] as const)),
  )
  const chosen = new Set<string>()
  const seen = new Set<string>()
  for (const part of expression.kind === 'and' ? expression.parts : [expression]) {
    const ids = idsOf(part)
    const owners = new Set(ids?.map((id) => groupOf.get(id)))
    const [group] = owners
    if (ids === null || owners.size !== 1 || group === undefined || seen.has(group)) return null
    seen.add(group)
    for (const id of ids) chosen.add(id)
  }
  return chosen
}
