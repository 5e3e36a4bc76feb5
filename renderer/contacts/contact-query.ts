/** What the list is asked, as one text: two questions with the same key have the same answer. */
import type { ContactQuery, FilterCondition } from '../../shared/views/contacts.ts'

const valueKey = (value: FilterCondition['value']): unknown =>
  typeof value === 'object' && value !== null && 'gte' in value ? { gte: value.gte, lte: value.lte } : value

export function queryKey({ query, filter = [], sort }: ContactQuery): string {
  return JSON.stringify([
    query,
    filter.map(({ field, operator, value }) => [field, operator, valueKey(value)]),
    sort === undefined ? null : [sort.by, sort.descending],
  ])
}
