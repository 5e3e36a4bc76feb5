import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readContentRange, readRange } from '../../../electron/fetching/range.ts'

test('a range is always inside the file, or said to be outside', () => {
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.option(fc.nat(2000)),
      fc.integer({ min: 1, max: 1000 }),
      (from, to, size) => {
        const asked = readRange(`bytes=${from}-${to ?? ''}`, size)
        if (to !== null && to < from) expect(asked).toEqual({ kind: 'whole' })
        else if (from >= size) expect(asked).toEqual({ kind: 'unsatisfiable' })
        else expect(asked).toEqual({ kind: 'part', from, to: Math.min(to ?? size, size - 1) })
      },
    ),
  )
})

test('the last so many bytes', () => {
  expect(readRange('bytes=-10', 100)).toEqual({ kind: 'part', from: 90, to: 99 })
  expect(readRange('bytes=-1000', 100)).toEqual({ kind: 'part', from: 0, to: 99 })
  expect(readRange('bytes=-0', 100)).toEqual({ kind: 'unsatisfiable' })
})

test.each([null, '', 'bytes=', 'bytes=-', 'bytes=a-b', 'items=0-1', 'bytes=0-1,5-6', 'bytes 0-1'])(
  'what is no single range asks for everything: %s',
  (header) => {
    expect(readRange(header, 100)).toEqual({ kind: 'whole' })
  },
)

test('the storage says where it begins and how much there is', () => {
  expect(readContentRange('bytes 5-9/10')).toEqual({ from: 5, total: 10 })
  expect(readContentRange('bytes 5-9/*')).toEqual({ from: 5, total: null })
  for (const header of [null, '', 'bytes */10', 'bytes=5-9/10']) expect(readContentRange(header)).toBeNull()
})
