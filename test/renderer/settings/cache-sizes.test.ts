import { expect, test } from 'vitest'
import { cacheSizes, inMb } from '../../../renderer/settings/cache-sizes.ts'

test('the size that is set is among those one can choose, once and in its place', () => {
  expect(cacheSizes(500)).toEqual([0, 100, 250, 500, 1_000, 2_000, 5_000])
  expect(cacheSizes(300)).toEqual([0, 100, 250, 300, 500, 1_000, 2_000, 5_000])
})

test('little is not said to be nothing', () => {
  expect([0, 1, 1_048_576, 5_400_000, 143_400_000].map(inMb)).toEqual([0, 0.1, 1, 5.2, 137])
})
