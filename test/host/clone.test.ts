import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeClone, encodeClone } from './stand-in/clone.ts'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: false,
  withNullPrototype: false,
})

it('carries every value as structured clone does', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.record({ $: anything, v: anything })), (value) => {
      expect(decodeClone(encodeClone(value))).toStrictEqual(structuredClone(value))
    }),
  )
})

it('keeps errors, and a key that names a prototype', () => {
  const error = decodeClone(encodeClone(new RangeError('too far')))
  expect(error).toMatchObject({ name: 'RangeError', message: 'too far' })
  const tricky: unknown = JSON.parse('{"__proto__":{"admin":true}}')
  const back = decodeClone(encodeClone(tricky)) as object
  expect(Object.keys(back)).toEqual(['__proto__'])
  expect('admin' in back).toBe(false)
})

it('refuses what cannot be cloned, and cycles', () => {
  const cycle: unknown[] = []
  cycle.push(cycle)
  for (const value of [() => 1, Symbol('s'), { deep: [Promise.resolve()] }, cycle]) {
    expect(() => encodeClone(value)).toThrow('could not be cloned')
  }
})
