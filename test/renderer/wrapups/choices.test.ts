import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseByDigit, chosenOf, keyAt, outcomeOf, stepBack } from '../../../renderer/wrapups/choices.ts'
import type { TeamOutcome } from '../../../shared/team-settings.ts'

const plain = (name: string): TeamOutcome => ({ name, details: [], reach: 'talked' })
const OFFERED = [
  plain('Call later'),
  { ...plain('Interested'), details: ['Annual plan', 'Monthly plan'] },
  plain('Complaint'),
]

test('a digit chooses the outcome at its place', () => {
  expect(chooseByDigit(OFFERED, [], 1)).toEqual(['Call later'])
  expect(chooseByDigit(OFFERED, ['Call later'], 3)).toEqual(['Complaint'])
  expect(chooseByDigit(OFFERED, [], 4)).toBeNull()
})

test('once an outcome with details is chosen, digits choose among them', () => {
  expect(chooseByDigit(OFFERED, ['Interested'], 2)).toEqual(['Interested', 'Monthly plan'])
  expect(chooseByDigit(OFFERED, ['Interested', 'Monthly plan'], 1)).toEqual(['Interested', 'Annual plan'])
  expect(chooseByDigit(OFFERED, ['Interested'], 3)).toBeNull()
})

test('Backspace takes back the detail, then the outcome', () => {
  expect(stepBack(OFFERED, ['Interested', 'Annual plan'])).toEqual(['Interested'])
  expect(stepBack(OFFERED, ['Interested'])).toEqual([])
  expect(stepBack(OFFERED, [])).toBeNull()
})

test('what is not on offer any more is not chosen, and not saved', () => {
  expect(outcomeOf(chosenOf(OFFERED, ['Busy', 'Engaged']))).toEqual([])
  expect(outcomeOf(chosenOf(OFFERED, ['Interested', 'Weekly plan']))).toEqual(['Interested'])
})

test('nine choices have a key, the others none', () => {
  expect([0, 8, 9].map(keyAt)).toEqual(['1', '9', null])
})

test('whatever is pressed, what is chosen is on offer', () => {
  const key = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('back' as const))
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      let now: readonly string[] = []
      for (const one of keys) {
        now = (one === 'back' ? stepBack(OFFERED, now) : chooseByDigit(OFFERED, now, one)) ?? now
        expect(outcomeOf(chosenOf(OFFERED, now))).toEqual(now)
      }
    }),
  )
})
