import { expect, test } from 'vitest'
import { secondsLeft, undoable } from '../../../renderer/wrapups/held.ts'
import { aHeldWrite, NOW } from '../builders.ts'

const until = (ms: number) => new Date(NOW + ms).toISOString()

test('counts down from ten to one, whatever the clock does', () => {
  expect(
    [10_000, 9_999, 9_000, 1, 0, -5_000].map((ms) => secondsLeft(aHeldWrite({ undoUntil: until(ms) }), NOW)),
  ).toEqual([10, 10, 9, 1, 0, 0])
  expect(secondsLeft(aHeldWrite({ undoUntil: until(3_600_000) }), NOW)).toBe(10)
})

test('newest first, without what cannot be undone any more', () => {
  const [old, over, young] = [
    aHeldWrite({ id: 'old', undoUntil: until(2_000) }),
    aHeldWrite({ id: 'over', undoUntil: until(-1) }),
    aHeldWrite({ id: 'young', undoUntil: until(9_000) }),
  ]
  expect(undoable([old, over, young], NOW).map(({ id }) => id)).toEqual(['young', 'old'])
})
