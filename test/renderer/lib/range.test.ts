import { expect, test } from 'vitest'
import { type RANGES, rangeOf } from '../../../renderer/lib/range.ts'

const day = (text: string) => new Date(`${text}T00:00:00`)
const today = day('2026-11-22').getTime()
const iso = (text: string) => day(text).toISOString()
const endOf = (text: string) => new Date(day(text).getTime() + 86_400_000 - 1).toISOString()
const of = (kind: (typeof RANGES)[number], from = '', to = '') => rangeOf({ kind, from, to }, today)

test('whole days of this machine, today among them', () => {
  expect(of('today')).toEqual({ from: iso('2026-11-22'), to: null })
  expect(of('yesterday')).toEqual({ from: iso('2026-11-21'), to: endOf('2026-11-21') })
  expect(of('week')).toEqual({ from: iso('2026-11-16'), to: null })
  expect(of('month')).toEqual({ from: iso('2026-10-24'), to: null })
  expect(of('all')).toEqual({ from: null, to: null })
})

test('picked days are both included, either may be open, and their order does not matter', () => {
  const both = { from: iso('2026-11-01'), to: endOf('2026-11-20') }
  expect(of('pick', '2026-11-01', '2026-11-20')).toEqual(both)
  expect(of('pick', '2026-11-20', '2026-11-01')).toEqual(both)
  expect(of('pick', '2026-11-01')).toEqual({ from: both.from, to: null })
  expect(of('pick', '', '2026-11-20')).toEqual({ from: null, to: both.to })
  expect(of('pick')).toEqual({ from: null, to: null })
})

test('a year typed half is no day yet', () => {
  expect(of('pick', '0002-01-01', '2026-11-20')).toEqual({ from: null, to: endOf('2026-11-20') })
})
