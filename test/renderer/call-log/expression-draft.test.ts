import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExpression, toggled } from '../../../renderer/call-log/expression-draft.ts'
import type { LogFilterGroup } from '../../../shared/views/call-log.ts'

const GROUPS: readonly LogFilterGroup[] = [
  {
    id: '4',
    name: 'Event',
    filters: [
      { id: '5', name: 'Incoming' },
      { id: '6', name: 'Outgoing' },
    ],
  },
  {
    id: '11',
    name: 'Status',
    filters: [
      { id: '12', name: 'Connected' },
      { id: '13', name: 'Missed' },
    ],
  },
]

test('boxes of a group are OR, groups are AND, and the text says so', () => {
  let text = ''
  for (const id of ['12', '5', '6'])
    text = toggled(readExpression(text, GROUPS).chosen ?? new Set(), id, GROUPS)
  expect(text).toBe('(5 OR 6) AND 12')
  expect(readExpression(text, GROUPS)).toMatchObject({ error: null, expression: '(5 OR 6) AND 12' })
})

test('every box ticked twice is as it was', () => {
  const ids = GROUPS.flatMap(({ filters }) => filters.map(({ id }) => id))
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...ids), (chosen, id) => {
      const once = readExpression(toggled(new Set(chosen), id, GROUPS), GROUPS).chosen
      const twice = readExpression(toggled(once ?? new Set(), id, GROUPS), GROUPS).chosen
      expect(twice).toEqual(new Set(chosen))
    }),
  )
})

test('a text of another form is asked as it is, and leaves the boxes alone', () => {
  expect(readExpression('5 and 12 or 13', GROUPS)).toEqual({
    error: null,
    expression: '(5 AND 12) OR 13',
    chosen: null,
  })
  // The provider's document joins the head of a group.
  expect(readExpression('4 AND 12', GROUPS)).toMatchObject({
    error: null,
    expression: '4 AND 12',
    chosen: null,
  })
})

test('a wrong text asks nothing, and its place is known', () => {
  expect(readExpression('12 AND 99', GROUPS)).toEqual({
    error: { at: 7, length: 2, problem: 'unknown-filter' },
    expression: null,
    chosen: null,
  })
  expect(readExpression('12 AND 99', null)).toMatchObject({ error: null, expression: '12 AND 99' })
})
