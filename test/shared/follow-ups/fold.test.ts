import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FollowUpEvent, WrapupEvent } from '../../../shared/events.ts'
import { type FollowUpRecord, followUpIn, mergeFollowUps } from '../../../shared/follow-ups/fold.ts'
import { shuffled } from '../calls/arbitraries.ts'
import { ASHA, at, BALA, CUSTOMER } from '../calls/builders.ts'
import { followUpChange, promised } from './events.ts'

function fold(events: readonly (WrapupEvent | FollowUpEvent)[]): FollowUpRecord | null {
  const records = events.flatMap((event) => followUpIn(event) ?? [])
  return records.reduce<FollowUpRecord | null>((a, b) => (a === null ? b : mergeFollowUps(a, b)), null)
}

const plain = (record: FollowUpRecord | null) => ({
  dueAt: record?.dueAt?.value ?? null,
  assignee: record?.assignee?.value ?? null,
  note: record?.note?.value ?? null,
  done: record?.done?.value ?? null,
})

const change = fc.record(
  {
    dueAt: fc.integer({ min: 0, max: 9 }).map((n) => at(n * 3600)),
    assignee: fc.constantFrom(ASHA.userId, BALA.userId),
    note: fc.constantFrom('', 'a', 'b'),
    done: fc.boolean(),
  },
  { requiredKeys: [] },
)
const changes = fc
  .array(fc.tuple(change, fc.integer({ min: -9, max: 9 })), { maxLength: 8 })
  .map((list) => list.map(([what, seconds], i) => followUpChange('f1', seconds, what, { id: `${i}` })))
const history = fc
  .tuple(changes, fc.boolean())
  .map(([list, begun]) => (begun ? [promised('f1', at(3600)), ...list] : list))

test('any order and any duplication end in the same follow-up', () => {
  const mixed = history.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))
  fc.assert(
    fc.property(mixed, ([events, other]) => {
      expect(fold(other)).toEqual(fold(events))
    }),
    { numRuns: 500 },
  )
})

test('each field is as its newest change says', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const inOrder = list.toSorted((a, b) => (`${a.at} ${a.eventId}` < `${b.at} ${b.eventId}` ? -1 : 1))
      const begun = { dueAt: at(3600), assignee: ASHA.userId, note: 'call about the renewal', done: false }
      const expected = Object.assign(begun, ...inOrder.map(({ payload }) => payload.change))
      expect(plain(fold([promised('f1', at(3600)), ...list]))).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('a change outranks the wrap-up also when its desk’s clock is behind', () => {
  const late = promised('f1', at(3600), { seconds: 60 })
  expect(plain(fold([late, followUpChange('f1', 30, { done: true })]))).toMatchObject({ done: true })
  expect(fold([late])).toMatchObject({ customer: CUSTOMER, outcome: ['Call later'], sessionId: 'session.1' })
})

test('a wrap-up without a promise begins none', () => {
  expect(fold([promised('f1', null)])).toBeNull()
})
