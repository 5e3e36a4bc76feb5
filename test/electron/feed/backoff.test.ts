import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs } from '../../../electron/feed/backoff.ts'

/** The greatest that Math.random gives. */
const ALMOST_ONE = 1 - 2 ** -53
const attempts = fc.nat({ max: 100_000 })

describe('full-jitter backoff', () => {
  it('may be anything from at once to half a second first, and doubles up to 30 s', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7].map((attempt) => backoffMs(attempt, () => ALMOST_ONE))
    expect(longest).toEqual([499, 999, 1999, 3999, 7999, 15999, 29999, 29999])
    expect(backoffMs(0, () => 0)).toBe(0)
    expect(backoffMs(9, () => 0)).toBe(0)
  })

  it('is a whole number of milliseconds below 30 s, however often it failed', () => {
    const share = fc.double({ min: 0, max: ALMOST_ONE, noNaN: true })
    fc.assert(
      fc.property(attempts, share, (attempt, random) => {
        const ms = backoffMs(attempt, () => random)
        expect(Number.isInteger(ms)).toBe(true)
        expect(ms).toBeGreaterThanOrEqual(0)
        expect(ms).toBeLessThan(30_000)
      }),
    )
  })

  it('never waits less for more failures', () => {
    const share = fc.double({ min: 0, max: ALMOST_ONE, noNaN: true })
    fc.assert(
      fc.property(attempts, share, (attempt, random) => {
        expect(backoffMs(attempt + 1, () => random)).toBeGreaterThanOrEqual(backoffMs(attempt, () => random))
      }),
    )
  })
})
