/** What narrows the list, a chip each. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { LogFilterGroup } from '../../shared/views/call-log.ts'
import type { TeamMember } from '../../shared/views/follow-ups.ts'
import type { ExpressionReading } from './expression-draft.ts'
import type { LogFilters } from './log-query.ts'

export interface FilterChip {
  readonly what: string
  /** What it takes away. */
  readonly of:
    | { readonly kind: 'own'; readonly field: keyof LogFilters }
    | { readonly kind: 'account'; readonly id: string }
    /** The whole text, which is more than boxes can say. */
    | { readonly kind: 'text' }
}

interface Chosen {
  readonly filters: LogFilters
  /** What is asked. */
  readonly expression: string
  readonly reading: ExpressionReading
  readonly members: readonly TeamMember[]
  readonly groups: readonly LogFilterGroup[] | null
}

function ownWords(t: TFunction, { filters, members }: Chosen, field: keyof LogFilters): string | null {
  const { direction, status, agent, department, outcome, recorded } = filters
  switch (field) {
    case 'direction':
      return direction && t(`callLog.direction.${direction}`)
    case 'status':
      return status && t(`callLog.filters.statuses.${status}`)
    case 'agent':
      return agent && (members.find(({ userId }) => userId === agent)?.name ?? agent)
    case 'department':
      return department
    case 'outcome':
      return outcome
    case 'recorded':
      return recorded === null ? null : t(`callLog.filters.recordings.${recorded ? 'yes' : 'no'}`)
  }
}

const OWN: readonly (keyof LogFilters)[] = [
  'direction',
  'status',
  'agent',
  'department',
  'outcome',
  'recorded',
]

export function chipsOf(t: TFunction, chosen: Chosen): readonly FilterChip[] {
  const own = OWN.flatMap((field): FilterChip[] => {
    const what = ownWords(t, chosen, field)
    return what === null ? [] : [{ what, of: { kind: 'own', field } }]
  })
  const { reading, expression, groups } = chosen
  const boxes = reading.chosen
  if (boxes !== null && groups !== null) {
    const account = groups.flatMap(({ filters }) => filters.filter(({ id }) => boxes.has(id)))
    return [
      ...own,
      ...account.map(({ id, name }): FilterChip => ({ what: name, of: { kind: 'account', id } })),
    ]
  }
  return expression === '' ? own : [...own, { what: expression, of: { kind: 'text' } }]
}
