import type { CustomerView } from '../../shared/views/customer.ts'
import type { Database } from '../database/database.ts'
import type { CallStore } from './call-store.ts'

type CustomerFigures = Pick<CustomerView, 'calls' | 'firstCallAt' | 'lastCallAt' | 'place'>

/** The provider guesses a place for some calls only; calls older than these say little of where somebody is. */
const PLACE_FROM = 20

/** How often and when this person called or was called, over all their numbers (E.164). */
export function customerFigures(
  database: Database,
  calls: CallStore,
  numbers: readonly string[],
): CustomerFigures {
  const distinct = [...new Set(numbers)]
  const counted = distinct.flatMap((number) => {
    const row = database.get(
      'SELECT count(*) AS n, min(started_at) AS first, max(started_at) AS last FROM calls WHERE customer = ?',
      number,
    )
    return row && Number(row.n) > 0
      ? [{ n: Number(row.n), first: String(row.first), last: String(row.last) }]
      : []
  })
  const newest = distinct
    .flatMap((number) =>
      database.all(
        'SELECT session_id, started_at FROM calls WHERE customer = ? ORDER BY started_at DESC LIMIT ?',
        number,
        PLACE_FROM,
      ),
    )
    .sort((a, b) => String(b.started_at).localeCompare(String(a.started_at)))
    .slice(0, PLACE_FROM)
  const placeOf = (sessionId: string) => calls.find(sessionId)?.session.facts.location?.value ?? null
  return {
    calls: counted.reduce((sum, { n }) => sum + n, 0),
    firstCallAt: counted.map(({ first }) => first).sort()[0] ?? null,
    lastCallAt:
      counted
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? null,
    place: newest.map((row) => placeOf(String(row.session_id))).find((place) => place !== null) ?? null,
  }
}
