/** What a desk keeps, number by number, comes to what the whole list is, whatever comes first and twice. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Happening, histories, linkedTo, NUMBERS } from '../../shared/call-backs/histories.ts'
import { wholeList } from '../../shared/call-backs/whole-list.ts'
import { shuffled } from '../../shared/calls/arbitraries.ts'
import { aList } from './a-list.ts'

const toldOf = (history: readonly Happening[]) => history.flatMap(({ events }) => events)
const mixed = histories.chain((history) => fc.tuple(fc.constant(history), shuffled(toldOf(history))))
const AN_HOUR_LATER = 5 * 60 * 60

function expectWhole(list: ReturnType<typeof aList>, history: readonly Happening[], links = linkedTo) {
  const now = list.desk.now().toISOString()
  const expected = wholeList(toldOf(history), links).map(({ holder, lastTry, ...row }) => ({
    customer: row.customer,
    missedAt: row.missedAt,
    lastMissedAt: row.lastMissedAt,
    missedCalls: row.missedCalls,
    tries: row.tries,
    lastTryAt: lastTry?.at ?? null,
    lastTryBy: lastTry?.by?.name ?? null,
    claim: holder && holder.until > now ? holder.name : null,
  }))
  const kept = list.rows().map((row) => ({
    customer: row.customer,
    missedAt: row.missedAt,
    lastMissedAt: row.lastMissedAt,
    missedCalls: row.missedCalls,
    tries: row.tries,
    lastTryAt: row.lastTryAt,
    lastTryBy: row.lastTryBy,
    claim: row.claim?.by ?? null,
  }))
  expect(kept).toEqual(expected)
}

describe('the list of a desk', () => {
  test('is the whole list, in any order and with any event told twice', () => {
    fc.assert(
      fc.property(mixed, ([history, events]) => {
        const list = aList().live(...events)
        expectWhole(list, history)
        list.desk.setClock(AN_HOUR_LATER)
        expectWhole(list, history)
      }),
      { numRuns: 25 },
    )
  })

  test('is so after every single event, not only at the end', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const list = aList()
        history.forEach((happening, i) => {
          list.live(...happening.events)
          expectWhole(list, history.slice(0, i + 1))
        })
      }),
      { numRuns: 25 },
    )
  })

  test('is the same when the app starts anew on what was kept', () => {
    fc.assert(
      fc.property(mixed, ([history, events]) => {
        const list = aList().live(...events)
        const again = aList({ database: list.desk.database })
        again.desk.setClock(AN_HOUR_LATER)
        expectWhole(again, history)
      }),
      { numRuns: 25 },
    )
  })

  test('follows the contacts that make numbers one person’s, or no longer', () => {
    const alone = () => []
    fc.assert(
      fc.property(histories, (history) => {
        const list = aList({ links: alone }).live(...toldOf(history))
        expectWhole(list, history, alone)
        list.link(linkedTo, NUMBERS[0])
        expectWhole(list, history)
        list.link(alone, NUMBERS[0])
        expectWhole(list, history, alone)
      }),
      { numRuns: 25 },
    )
  })
})
