import { expect, test } from 'vitest'
import { createPages, PAGE_SIZE, type Page, rowAt } from '../../../renderer/lib/pages.ts'
import type { Result } from '../../../shared/ipc.ts'

interface Row {
  readonly name: string
}

interface Question {
  readonly query: string
  readonly offset: number
  readonly limit: number
  readonly answer: (answer: Result<Page<Row>>) => Promise<void>
}

/** A list that main holds; the test answers each question when it likes. */
function aList(total = 100_000) {
  const open: Question[] = []
  const settled = () => new Promise<void>((done) => setImmediate(done))
  const pages = createPages<{ query: string }, Row>({
    read: ({ query }, page) =>
      new Promise((resolve) => {
        open.push({
          query,
          ...page,
          answer: (answer) => {
            resolve(answer)
            return settled()
          },
        })
      }),
    keyOf: ({ query }) => query,
    first: { query: '' },
  })
  const page = ({ query, offset, limit }: Question, of = total): Result<Page<Row>> => ({
    ok: true,
    value: {
      total: of,
      items: Array.from({ length: Math.max(0, Math.min(limit, of - offset)) }, (_, i) => ({
        name: `${query}#${offset + i}`,
      })),
    },
  })
  return {
    pages,
    open,
    nameAt: (index: number) => rowAt(pages.view(), index)?.name ?? null,
    /** Answers the oldest open question. */
    async serve(of = total) {
      const question = open.shift()
      if (question) await question.answer(page(question, of))
      return question
    },
  }
}

test('only what is looked at is asked for, page by page', async () => {
  const { pages, open, serve, nameAt } = aList()
  pages.search({ query: '' })
  expect(open.map(({ offset, limit }) => [offset, limit])).toEqual([[0, PAGE_SIZE]])
  await serve()
  expect(pages.view().total).toBe(100_000)
  expect(nameAt(0)).toBe('#0')
  expect(nameAt(50_000)).toBeNull()
  pages.look(50_000, 50_020)
  await serve()
  expect(nameAt(50_010)).toBe('#50010')
  expect(open).toEqual([])
})

test('dragging the scroll bar asks at most two at a time, and the newest wish next', async () => {
  const { pages, open, serve, nameAt } = aList()
  pages.search({ query: '' })
  await serve()
  for (let row = 1_000; row <= 90_000; row += 1_000) pages.look(row, row + 20)
  expect(open).toHaveLength(2)
  await serve()
  await serve()
  await serve()
  expect(nameAt(90_010)).toBe('#90010')
  expect(open).toEqual([])
})

test('the answer to an older search is thrown away', async () => {
  const { pages, open, serve, nameAt } = aList()
  pages.search({ query: 'a' })
  pages.search({ query: 'as' })
  const [old, current] = open
  await serve(3)
  expect(old?.query).toBe('a')
  expect(pages.view().total).toBeNull()
  await serve(2)
  expect(current?.query).toBe('as')
  expect(pages.view()).toMatchObject({ asked: { query: 'as' }, total: 2 })
  expect(nameAt(0)).toBe('as#0')
})

test('the rows of the last search stay until the next has an answer', async () => {
  const { pages, serve, nameAt } = aList()
  pages.search({ query: 'a' })
  await serve()
  pages.search({ query: 'b' })
  expect(pages.view().asked.query).toBe('a')
  expect(nameAt(0)).toBe('a#0')
  await serve(0)
  expect(pages.view()).toMatchObject({ asked: { query: 'b' }, total: 0 })
})

test('a changed list is asked again, and the old rows stay meanwhile', async () => {
  const { pages, open, serve, nameAt } = aList()
  pages.search({ query: '' })
  await serve()
  pages.reload()
  expect(nameAt(0)).toBe('#0')
  expect(open).toHaveLength(1)
  await serve(5)
  expect(pages.view().total).toBe(5)
})

test('an answer from before the change does not come late', async () => {
  const { pages, open, serve } = aList()
  pages.search({ query: '' })
  const stale = open[0]
  pages.reload()
  open.splice(0, 1)
  await serve(7)
  await stale?.answer({ ok: true, value: { total: 1, items: [] } })
  expect(pages.view().total).toBe(7)
})

test('a failed question is told and not repeated until asked', async () => {
  const { pages, open, serve } = aList()
  pages.search({ query: '' })
  await open.shift()?.answer({ ok: false, fault: { code: 'internal', detail: null } })
  expect(pages.view().fault).toEqual({ code: 'internal', detail: null })
  pages.look(0, 20)
  expect(open).toEqual([])
  pages.reload()
  expect(pages.view().fault).toBeNull()
  await serve()
  expect(pages.view().total).toBe(100_000)
})

test('memory is bounded, and the rows in sight are kept', async () => {
  const { pages, serve, nameAt } = aList()
  pages.search({ query: '' })
  await serve()
  for (let row = 0; row < 100_000; row += 500) {
    pages.look(row, row + 30)
    while (await serve()) {
      // An answer may bring the next question.
    }
  }
  expect(pages.view().pages.size).toBeLessThanOrEqual(100)
  expect(nameAt(99_510)).toBe('#99510')
})

/** A list of numbers, falling; the test changes it and says so. */
function aFallingList(numbers: number[]) {
  const list = { numbers }
  const reads: number[] = []
  const settled = () => new Promise<void>((done) => setImmediate(done))
  const pages = createPages<string, number>({
    read: async (_question, { offset, limit }) => {
      reads.push(offset)
      return {
        ok: true,
        value: { total: list.numbers.length, items: list.numbers.slice(offset, offset + limit) },
      }
    },
    keyOf: (question) => question,
    first: '',
    order: { idOf: String, compare: (a, b) => b - a },
  })
  return { list, reads, pages, settled, at: (index: number) => rowAt(pages.view(), index) }
}

const falling = (from: number, count: number) => Array.from({ length: count }, (_, i) => from - i)

test('rows that come before the row in sight move it down, and it is found there at once', async () => {
  const { list, pages, settled, at } = aFallingList(falling(5_000, 1_000))
  pages.search('')
  await settled()
  pages.look(400, 420, 400)
  await settled()
  expect(at(400)).toBe(4_600)
  const seen: (number | null)[] = []
  pages.subscribe(() => seen.push(at(400 + pages.view().moved.by)))
  list.numbers = [...falling(9_000, 333), ...list.numbers]
  pages.reload()
  await settled()
  expect(pages.view().moved.by).toBe(333)
  expect(at(733)).toBe(4_600)
  expect(at(753)).toBe(4_580)
  // At no moment was another row in its place.
  expect(new Set(seen)).toEqual(new Set([4_600]))
})

test('at the top of the list the newest come into sight', async () => {
  const { list, pages, settled, at } = aFallingList(falling(5_000, 1_000))
  pages.search('')
  await settled()
  pages.look(0, 20, null)
  list.numbers = [5_001, ...list.numbers]
  pages.reload()
  await settled()
  expect(at(0)).toBe(5_001)
  expect(pages.view().moved.by).toBe(0)
})

test('a row that is gone leaves the list where it was', async () => {
  const { list, pages, settled, at } = aFallingList(falling(5_000, 1_000))
  pages.search('')
  await settled()
  pages.look(400, 420, 400)
  await settled()
  list.numbers = list.numbers.filter((one) => one !== 4_600)
  pages.reload()
  await settled()
  expect(pages.view().moved.by).toBe(0)
  expect(at(400)).toBe(4_599)
})

test('changes while a row is looked for are followed once more, and not one by one', async () => {
  const { list, reads, pages, settled, at } = aFallingList(falling(5_000, 1_000))
  pages.search('')
  await settled()
  pages.look(400, 410, 400)
  await settled()
  reads.length = 0
  for (let change = 1; change <= 20; change += 1) {
    list.numbers = [5_000 + change, ...list.numbers]
    pages.reload()
  }
  await settled()
  expect(at(420)).toBe(4_600)
  expect(reads.length).toBeLessThan(10)
})
