import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDoNotCall } from '../../../electron/settings/do-not-call.ts'
import { quietNow } from '../../../electron/settings/quiet-hours.ts'

const MINUTES = 24 * 60
const textOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const at = (time: string) => new Date(`2026-04-07T${time}:30`)
const minute = fc.nat({ max: MINUTES - 1 })

describe('quiet hours', () => {
  it.each([
    ['09:00', '18:00', '08:59', false],
    ['09:00', '18:00', '09:00', true],
    ['09:00', '18:00', '17:59', true],
    ['09:00', '18:00', '18:00', false],
    ['21:00', '09:00', '20:59', false],
    ['21:00', '09:00', '21:00', true],
    ['21:00', '09:00', '00:00', true],
    ['21:00', '09:00', '08:59', true],
    ['21:00', '09:00', '09:00', false],
    ['00:00', '00:00', '00:00', false],
    ['12:00', '12:00', '12:00', false],
    ['12:00', '00:00', '23:59', true],
    ['12:00', '00:00', '00:00', false],
  ])('from %s to %s, at %s: %s', (from, to, time, quiet) => {
    expect(quietNow({ from, to }, at(time))).toBe(quiet)
  })

  it('none are never', () => {
    expect(quietNow(null, at('03:00'))).toBe(false)
  })

  it('last as long as they say, over midnight too', () => {
    fc.assert(
      fc.property(minute, minute, (from, to) => {
        const hours = { from: textOf(from), to: textOf(to) }
        const quiet = Array.from({ length: MINUTES }, (_, now) => quietNow(hours, at(textOf(now))))
        expect(quiet.filter(Boolean)).toHaveLength((to - from + MINUTES) % MINUTES)
      }),
      { numRuns: 20 },
    )
  })

  it('end where the others begin', () => {
    fc.assert(
      fc.property(minute, minute, minute, (from, to, now) => {
        fc.pre(from !== to)
        const [a, b] = [textOf(from), textOf(to)]
        const time = at(textOf(now))
        expect(quietNow({ from: a, to: b }, time)).toBe(!quietNow({ from: b, to: a }, time))
      }),
    )
  })
})

describe('the do-not-call list', () => {
  it.each(['+919876543210', '098765 43210', '9876543210', '+91 98765-43210'])('knows %s', (number) => {
    expect(isDoNotCall(['+14155552671', '+919876543210'], number)).toBe(true)
  })

  it.each(['', ' ', '+919876543211', '43210', 'nobody'])('does not know %j', (number) => {
    expect(isDoNotCall(['+919876543210'], number)).toBe(false)
    expect(isDoNotCall([], number)).toBe(false)
  })
})
