/** The time the list is about: days as this machine counts them. Pure: today is an argument. */

export const RANGES = ['today', 'yesterday', 'week', 'month', 'all', 'pick'] as const
type RangeKind = (typeof RANGES)[number]

export interface RangeChoice {
  readonly kind: RangeKind
  /** Of `pick`: "2026-11-22" as the date fields have it; "" is open. In any order. */
  readonly from: string
  readonly to: string
}

export const FIRST_RANGE: RangeChoice = { kind: 'week', from: '', to: '' }

/** ISO instants, both included; null is open. */
interface Range {
  readonly from: string | null
  readonly to: string | null
}

const OPEN: Range = { from: null, to: null }

/** Where the day `days` after that of `at` begins, whatever the clocks do in between. */
const dayAfter = (at: Date, days: number) => new Date(at.getFullYear(), at.getMonth(), at.getDate() + days)

const since = (begin: Date): Range => ({ ...OPEN, from: begin.toISOString() })
const within = (begin: Date, end: Date): Range => ({
  from: begin.toISOString(),
  to: new Date(end.getTime() - 1).toISOString(),
})

/** Years typed half ("0002") are dates to the browser, and to nobody else. */
function dayTyped(text: string): Date | null {
  const [, year, month, day] = /^([12]\d{3})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(day))
}

function picked(first: Date | null, last: Date | null): Range {
  if (first === null) return last === null ? OPEN : { ...OPEN, to: within(last, dayAfter(last, 1)).to }
  if (last === null) return since(first)
  // The last day before the first: the same days are meant.
  return first <= last ? within(first, dayAfter(last, 1)) : within(last, dayAfter(first, 1))
}

/** @param today when the day of now began, ms */
export function rangeOf({ kind, from, to }: RangeChoice, today: number): Range {
  const begin = new Date(today)
  switch (kind) {
    case 'today':
      return since(begin)
    case 'yesterday':
      return within(dayAfter(begin, -1), begin)
    case 'week':
      return since(dayAfter(begin, -6))
    case 'month':
      return since(dayAfter(begin, -29))
    case 'all':
      return OPEN
    case 'pick':
      return picked(dayTyped(from), dayTyped(to))
  }
}
