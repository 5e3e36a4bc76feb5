/** Nobody who was missed stays missed, and nobody is called twice: whatever is heard of first. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personOf } from '../../../shared/call-backs/person.ts'
import { shuffled } from '../calls/arbitraries.ts'
import { type Happening, histories, linkedTo, minute, NUMBERS } from './histories.ts'
import { wholeList } from './whole-list.ts'

const toldOf = (history: readonly Happening[]) => history.flatMap(({ events }) => events)
const mixed = histories.chain((history) => fc.tuple(fc.constant(history), shuffled(toldOf(history))))
const keyOf = (number: string) => personOf(number, linkedTo).join()

const MISSES = ['missed', 'missed by all of a hunt', 'voicemail', 'logged miss']
const REACHES = ['hunted and taken', 'transferred', 'reached', 'message', 'reply', 'not-needed']

/** The rows as somebody would keep them who saw everything happen, in order. */
function bystander(history: readonly Happening[]) {
  const rows = new Map<string, { missedAt: string; missedCalls: number; tries: number; by: string | null }>()
  for (const { kind, who, agent, minute: n } of history) {
    const key = keyOf(who)
    const row = rows.get(key)
    if (MISSES.includes(kind))
      rows.set(key, {
        missedAt: row?.missedAt ?? minute(n),
        missedCalls: (row?.missedCalls ?? 0) + 1,
        tries: row?.tries ?? 0,
        by: row?.by ?? null,
      })
    if (REACHES.includes(kind)) rows.delete(key)
    if (kind === 'tried' && row) rows.set(key, { ...row, tries: row.tries + 1, by: agent.name })
  }
  return [...rows.values()].sort((a, b) => (a.missedAt < b.missedAt ? -1 : 1))
}

describe('the list', () => {
  test('is the same in any order and with any event told twice', () => {
    fc.assert(
      fc.property(mixed, ([history, events]) => {
        expect(wholeList(events, linkedTo)).toEqual(wholeList(toldOf(history), linkedTo))
      }),
      { numRuns: 400 },
    )
  })

  test('is what somebody who saw it all would have written down', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const rows = wholeList(toldOf(history), linkedTo)
        expect(
          rows.map(({ missedAt, missedCalls, tries, lastTry }) => ({
            missedAt,
            missedCalls,
            tries,
            by: lastTry?.by?.name ?? null,
          })),
        ).toEqual(bystander(history))
      }),
      { numRuns: 400 },
    )
  })

  test('has at most one row per person, oldest first', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const rows = wholeList(toldOf(history), linkedTo)
        expect(new Set(rows.map(({ customer }) => keyOf(customer))).size).toBe(rows.length)
        expect(rows.map(({ missedAt }) => missedAt)).toEqual(rows.map(({ missedAt }) => missedAt).sort())
      }),
    )
  })
})

test('a person is the same whichever of their numbers one begins with', () => {
  const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 })
  fc.assert(
    fc.property(pairs, fc.nat(9), (links, from) => {
      const both = (number: string) =>
        links.flatMap(([a, b]) => (`${a}` === number ? [`${b}`] : `${b}` === number ? [`${a}`] : []))
      const person = personOf(`${from}`, both)
      for (const number of person) expect(personOf(number, both)).toEqual(person)
    }),
  )
  expect(personOf(NUMBERS[1], linkedTo)).toEqual([NUMBERS[0], NUMBERS[1]])
})

test('an address that half the town shares makes nobody one person', () => {
  const town = Array.from({ length: 30 }, (_, i) => `n${i}`)
  const chain = (number: string) => {
    const i = town.indexOf(number)
    return [town[i - 1], town[i + 1]].filter((one) => one !== undefined)
  }
  for (const number of town) expect(personOf(number, chain)).toEqual([number])
})
