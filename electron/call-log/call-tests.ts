/** What a query asks of a call. */
import type { CallLogQuery } from '../../shared/views/call-log.ts'
import { foldText } from '../fold-text.ts'
import { numberPart } from '../number-part.ts'
import type { CallTest } from './log-index.ts'

const all =
  (tests: readonly CallTest[]): CallTest =>
  (call) =>
    tests.every((test) => test(call))

/** Direction, status and whatever else only this desk can tell. */
export function ownTest(query: CallLogQuery): CallTest {
  const { direction, status, agent, department, outcome, recorded } = query
  const named = outcome === null ? '' : `\n${outcome}\n`
  return all([
    ...(direction === null ? [] : [(call: Call) => call.direction === direction]),
    ...(status === null ? [] : [(call: Call) => call.class === status]),
    ...(agent === null ? [] : [(call: Call) => call.agent === agent]),
    ...(department === null ? [] : [(call: Call) => call.department === department]),
    ...(outcome === null ? [] : [(call: Call) => call.outcome.includes(named)]),
    ...(recorded === null ? [] : [(call: Call) => call.recorded === recorded]),
  ])
}

type Call = Parameters<CallTest>[0]

/** The time and the text, which the provider's log can be asked for too. */
export function sharedTest(
  { from, to, text }: CallLogQuery,
  numbersNamed: (part: string) => ReadonlySet<string>,
): CallTest {
  const first = from === null ? Number.NEGATIVE_INFINITY : Date.parse(from)
  const last = to === null ? Number.POSITIVE_INFINITY : Date.parse(to)
  const inTime: CallTest = ({ startedAt }) => startedAt >= first && startedAt <= last
  const part = foldText(text).trim()
  if (part === '') return inTime
  const digits = numberPart(part)
  const named = numbersNamed(part)
  const says: CallTest = ({ customer, text: said }) =>
    (digits !== null && customer.includes(digits)) ||
    (customer !== '' && named.has(customer)) ||
    (said !== '' && said.includes(part))
  return all([inTime, says])
}

/** Whether this desk alone filters by something: then the provider does not know how many there are. */
export const filtersItself = (query: CallLogQuery): boolean =>
  [query.direction, query.status, query.agent, query.department, query.outcome, query.recorded].some(
    (value) => value !== null,
  )
