import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldOf, instantOfField } from '../../../renderer/lib/moments.ts'
import { instantOf, kindOf, problemOf } from '../../../renderer/wrapups/follow-up.ts'

/** Local: half past four in the afternoon, and some seconds. */
const NOW = new Date(2026, 10, 22, 16, 30, 20).getTime()
const local = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

test('the usual times, on the full minute', () => {
  expect(instantOf('none', NOW)).toBeNull()
  expect(instantOf('hour', NOW)).toBe(local(2026, 10, 22, 17, 31))
  expect(instantOf('tomorrow', NOW)).toBe(local(2026, 10, 23, 10, 0))
  expect(instantOf('pick', NOW)).toBe(local(2026, 10, 22, 18, 0))
  expect(instantOf('tomorrow', new Date(2026, 11, 31, 23, 59).getTime())).toBe(local(2027, 0, 1, 10, 0))
})

test('a time to pick starts in the future', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      const at = instantOf('pick', now)
      expect(problemOf('pick', at, now)).toBeNull()
      expect(instantOfField(fieldOf(at))).toBe(at)
    }),
  )
})

test('what another window or an earlier day chose is shown as what it is now', () => {
  expect(kindOf(null, NOW)).toBe('none')
  expect(kindOf(instantOf('tomorrow', NOW), NOW)).toBe('tomorrow')
  expect(kindOf(instantOf('tomorrow', NOW), NOW + 86_400_000)).toBe('pick')
  expect(kindOf(instantOf('hour', NOW), NOW)).toBe('pick')
})

test('a field gives back what it was given, to the minute; a half typed one nothing', () => {
  const minute = fc.integer({ min: 0, max: 4_000_000 }).map((n) => new Date(n * 60_000).toISOString())
  fc.assert(
    fc.property(minute, (at) => {
      expect(instantOfField(fieldOf(at))).toBe(at)
    }),
  )
  expect(fieldOf(null)).toBe('')
  expect(fieldOf('never')).toBe('')
  expect(instantOfField('')).toBeNull()
  expect(instantOfField('soon')).toBeNull()
})

test('a time that has passed, or none at all, is no follow-up', () => {
  expect(problemOf('none', null, NOW)).toBeNull()
  expect(problemOf('pick', null, NOW)).toBe('missing')
  expect(problemOf('hour', new Date(NOW).toISOString(), NOW)).toBe('past')
  expect(problemOf('pick', new Date(NOW + 1).toISOString(), NOW)).toBeNull()
})
