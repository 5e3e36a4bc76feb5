import { expect, test } from 'vitest'
import { moveCell } from '../../../renderer/lib/grid-keys.ts'

const size = { rows: 100_000, columns: 4, page: 10 }
const move = (row: number, column: number, key: string, ctrlKey = false) => {
  const to = moveCell({ row, column }, { key, ctrlKey }, size)
  return to === null ? null : [to.row, to.column]
}

test.each([
  [
    [5, 1, 'ArrowDown'],
    [6, 1],
  ],
  [
    [5, 1, 'ArrowUp'],
    [4, 1],
  ],
  [
    [5, 1, 'ArrowRight'],
    [5, 2],
  ],
  [
    [5, 1, 'ArrowLeft'],
    [5, 0],
  ],
  [
    [5, 1, 'PageDown'],
    [15, 1],
  ],
  [
    [5, 1, 'PageUp'],
    [0, 1],
  ],
  [
    [5, 1, 'Home'],
    [5, 0],
  ],
  [
    [5, 1, 'End'],
    [5, 3],
  ],
  [
    [5, 1, 'Home', true],
    [0, 0],
  ],
  [
    [5, 1, 'End', true],
    [99_999, 3],
  ],
  [
    [0, 0, 'ArrowUp'],
    [0, 0],
  ],
  [
    [0, 0, 'ArrowLeft'],
    [0, 0],
  ],
  [
    [99_999, 3, 'ArrowDown'],
    [99_999, 3],
  ],
  [
    [99_999, 3, 'ArrowRight'],
    [99_999, 3],
  ],
] as const)('%j leads to %j', ([row, column, key, ctrl = false], to) => {
  expect(move(row, column, key, ctrl)).toEqual(to)
})

test('other keys are none of the grid', () => {
  expect(move(0, 0, 'Enter')).toBeNull()
  expect(move(0, 0, 'a')).toBeNull()
})

test('an empty grid has nowhere to go', () => {
  expect(moveCell({ row: 0, column: 0 }, { key: 'ArrowDown', ctrlKey: false }, { ...size, rows: 0 })).toEqual(
    {
      row: 0,
      column: 0,
    },
  )
})
