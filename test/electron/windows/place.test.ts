import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POP_WIDTH, placeIn } from '../../../electron/windows/place.ts'

describe('the place of the pop', () => {
  it('is the bottom right corner of the work area, with a margin', () => {
    const area = { x: 0, y: 25, width: 1920, height: 1055 }
    expect(placeIn(area, 240)).toEqual({ x: 1528, y: 828, width: 380, height: 240 })
  })

  it('stays inside the work area of any display, whatever height is asked for', () => {
    const area = fc.record({
      x: fc.integer({ min: -8000, max: 8000 }),
      y: fc.integer({ min: -8000, max: 8000 }),
      width: fc.integer({ min: POP_WIDTH + 24, max: 8000 }),
      height: fc.integer({ min: 200, max: 5000 }),
    })
    const height = fc.double({ min: 0, max: 10_000, noNaN: true })
    fc.assert(
      fc.property(area, height, (within, wanted) => {
        const place = placeIn(within, wanted)
        expect(Number.isInteger(place.height)).toBe(true)
        expect(place.height).toBeGreaterThanOrEqual(80)
        expect(place.x).toBeGreaterThanOrEqual(within.x)
        expect(place.y).toBeGreaterThanOrEqual(within.y)
        expect(place.x + place.width).toBeLessThan(within.x + within.width)
        expect(place.y + place.height).toBeLessThan(within.y + within.height)
      }),
    )
  })
})
