import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRow } from '../../../renderer/lib/find-row.ts'

const PAGE = 10

function find(numbers: readonly number[], row: number, index: number) {
  let reads = 0
  const found = findRow({
    pageAt: async (page) => {
      reads += 1
      return {
        ok: true,
        value: { total: numbers.length, items: numbers.slice(page * PAGE, page * PAGE + PAGE) },
      }
    },
    pageSize: PAGE,
    row,
    index,
    order: { idOf: String, compare: (a, b) => b - a },
  })
  return found.then((answer) => ({ at: answer.ok ? answer.value : null, reads }))
}

test('a row is found wherever it has gone, and one that is gone is not', async () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(list, fc.integer({ min: 0, max: 2_000 }), fc.nat(400), async (given, row, index) => {
      const numbers = given.toSorted((a, b) => b - a)
      const place = numbers.indexOf(row)
      expect((await find(numbers, row, index)).at).toBe(place < 0 ? null : place)
    }),
  )
})

test('a few pages are enough in a list of 5,000 pages', async () => {
  const numbers = Array.from({ length: 50_000 }, (_, i) => 50_000 - i)
  expect(await find(numbers, 49_998, 0)).toEqual({ at: 2, reads: 1 })
  expect(await find(numbers, 49_988, 8)).toEqual({ at: 12, reads: 2 })
  const far = await find(numbers, 7, 3)
  expect(far.at).toBe(49_993)
  expect(far.reads).toBeLessThan(26)
})

test('a failure is handed on', async () => {
  const fault = { code: 'internal', detail: null } as const
  const answer = await findRow({
    pageAt: async () => ({ ok: false, fault }),
    pageSize: PAGE,
    row: 1,
    index: 0,
    order: { idOf: String, compare: (a: number, b: number) => b - a },
  })
  expect(answer).toEqual({ ok: false, fault })
})
