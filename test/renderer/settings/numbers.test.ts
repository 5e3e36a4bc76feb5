import { expect, test } from 'vitest'
import { numbersWith, spaced } from '../../../renderer/settings/numbers.ts'

const LIST = ['+919876543210', '+918047182200', '+14155552671']

test('Indian numbers are spaced, others are left alone', () => {
  expect(LIST.map(spaced)).toEqual(['+91 98765 43210', '+91 80471 82200', '+14155552671'])
  expect(spaced('1909')).toBe('1909')
})

test.each([
  ['098765', ['+919876543210']],
  ['+91 80471', ['+918047182200']],
  ['(415) 555', ['+14155552671']],
  ['', LIST],
  ['no digits', LIST],
  ['777777', []],
])('"%s" finds what holds its digits', (query, found) => {
  expect(numbersWith(LIST, query)).toEqual(found)
})
