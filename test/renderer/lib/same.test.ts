import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepSame, sameData } from '../../../renderer/lib/same.ts'

test('a copy over IPC says the same, and the known object is kept', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy = structuredClone(value)
      expect(sameData(value, copy)).toBe(true)
      expect(keepSame(value, copy)).toBe(value)
    }),
  )
})

test('anything else is the new one', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), fc.jsonValue({ noUnicodeString: true }), (a, b) => {
      fc.pre(
        JSON.stringify(a) !== JSON.stringify(b) && !(Array.isArray(a) === Array.isArray(b) && sameData(a, b)),
      )
      expect(keepSame(a, b)).toBe(b)
    }),
  )
  expect(sameData({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  expect(sameData([], {})).toBe(false)
  expect(sameData({ a: undefined }, { b: undefined })).toBe(false)
  expect(sameData(null, {})).toBe(false)
})
