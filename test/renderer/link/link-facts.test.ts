import { expect, test } from 'vitest'
import { clockFault } from '../../../renderer/link/link-facts.ts'

test('a clock that is off by more than 2 s is said, and which way', () => {
  expect(clockFault({ clockOffsetMs: 2000 })).toBeNull()
  expect(clockFault({ clockOffsetMs: -2000 })).toBeNull()
  // The offset is the relay's clock minus ours.
  expect(clockFault({ clockOffsetMs: 2001 })).toEqual({ words: 'clockBehind', ms: 2001 })
  expect(clockFault({ clockOffsetMs: -90_000 })).toEqual({ words: 'clockAhead', ms: 90_000 })
})
