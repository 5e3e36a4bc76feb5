import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, createPeaks } from '../../../renderer/recordings/peaks.ts'

const tone = (seconds: number, loud: number, rate = 100) =>
  new Float32Array(seconds * rate).map((_, at) => (at % 2 === 0 ? loud : -loud))

test('talk is high, a pause is low, and what has not come is nothing', () => {
  const taker = createPeaks()
  taker.add(0, tone(10, 0.5), 100)
  taker.add(1_000, tone(10, 0), 100)
  taker.add(2_000, tone(10, 0.25), 100)
  expect(columnsOf(taker.peaks(), 40, 4)).toEqual([1, 0, 0.5, null])
})

test('silence is not blown up to noise', () => {
  const taker = createPeaks()
  taker.add(0, tone(4, 0.001), 100)
  for (const column of columnsOf(taker.peaks(), 4, 4)) expect(column).toBeLessThan(0.1)
})

test('however long it is, and however it is cut, the bins are the same and no more than there is room for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 3_000 }),
      fc.integer({ min: 1, max: 700 }),
      (values, step) => {
        const samples = Float32Array.from(values)
        const [whole, cut] = [createPeaks(64), createPeaks(64)]
        whole.add(0, samples, 100)
        for (let at = 0; at < samples.length; at += step) cut.add(at, samples.subarray(at, at + step), 100)
        expect(cut.peaks().bins.length).toBeLessThanOrEqual(64)
        expect(cut.peaks()).toEqual(whole.peaks())
        const loudest = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
        expect(Math.max(...whole.peaks().bins)).toBeCloseTo(loudest, 6)
      },
    ),
  )
})
