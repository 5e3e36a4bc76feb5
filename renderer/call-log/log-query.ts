/** What the list is asked. */
import type { CallLogQuery } from '../../shared/views/call-log.ts'

/** What this desk filters by itself. */
export type LogFilters = Pick<
  CallLogQuery,
  'direction' | 'status' | 'agent' | 'department' | 'outcome' | 'recorded'
>

export const NO_FILTERS: LogFilters = {
  direction: null,
  status: null,
  agent: null,
  department: null,
  outcome: null,
  recorded: null,
}

export const EVERY_CALL: CallLogQuery = { ...NO_FILTERS, text: '', from: null, to: null, expression: '' }

/** Two queries with the same key have the same answer. */
export function queryKey(query: CallLogQuery): string {
  const { text, from, to, direction, status, agent, department, outcome, recorded, expression } = query
  return JSON.stringify([text, from, to, direction, status, agent, department, outcome, recorded, expression])
}

/** Whether anything but text and time narrows it. */
export const isFiltered = (query: CallLogQuery): boolean =>
  query.expression !== '' ||
  [query.direction, query.status, query.agent, query.department, query.outcome, query.recorded].some(
    (value) => value !== null,
  )
