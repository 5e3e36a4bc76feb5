/** Finding a row again in a list that has changed, by its place before and the order of the list. */
import type { Result } from '../../shared/ipc.ts'
import type { Page } from './pages.ts'

export interface RowOrder<R> {
  readonly idOf: (row: R) => string
  /** Negative: `a` is listed before `b`. Zero: one of them before the other, nobody knows which. */
  readonly compare: (a: R, b: R) => number
}

interface Search<R> {
  readonly pageAt: (page: number) => Promise<Result<Page<R>>>
  readonly pageSize: number
  readonly row: R
  /** Where it was. */
  readonly index: number
  readonly order: RowOrder<R>
}

/**
 * Where the row is now; null when it is gone. Most changes move it by a few places, so it looks near the old place
 * first, in steps that double, then halves what is left: 50,000 rows take about ten pages at worst.
 */
export async function findRow<R>(search: Search<R>): Promise<Result<number | null>> {
  const { pageAt, pageSize, row, index, order } = search
  const id = order.idOf(row)
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  let [isAfter, isBefore] = [false, false]
  let step = 1
  let page = Math.floor(index / pageSize)
  while (page >= low && page <= high) {
    const answer = await pageAt(page)
    if (!answer.ok) return answer
    const { total, items } = answer.value
    const place = items.findIndex((one) => order.idOf(one) === id)
    if (place >= 0) return { ok: true, value: page * pageSize + place }
    high = Math.min(high, Math.ceil(total / pageSize) - 1)
    const [first, last] = [items[0], items.at(-1)]
    if (first === undefined || last === undefined || order.compare(row, first) <= 0) {
      high = Math.min(high, page - 1)
      isBefore = true
      page = isAfter ? Math.floor((low + high) / 2) : Math.max(low, Math.min(high, page - step))
    } else if (order.compare(row, last) >= 0) {
      low = page + 1
      isAfter = true
      page = isBefore ? Math.floor((low + high) / 2) : Math.min(high, page + step)
    } else break
    step *= 2
  }
  return { ok: true, value: null }
}
