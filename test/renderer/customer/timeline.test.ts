import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTimeline } from '../../../renderer/customer/timeline.ts'
import type { Result } from '../../../shared/ipc.ts'
import type { TimelineEntry, TimelinePage } from '../../../shared/views/customer.ts'

const entry = (id: string, note = ''): TimelineEntry => ({
  kind: 'wrapup',
  id,
  at: '2026-11-22T05:00:00.000Z',
  sessionId: id,
  by: 'Agent Gupta',
  outcomes: [],
  note,
  followUpAt: null,
})

/** What main holds, newest first, in pages of `size`. */
function aHistory(size: number, all: TimelineEntry[]) {
  const asked: (string | null)[] = []
  const list = async (before: string | null): Promise<Result<TimelinePage>> => {
    asked.push(before)
    const from = before === null ? 0 : all.findIndex(({ id }) => id === before) + 1
    const items = structuredClone(all.slice(from, from + size))
    const next = from + size < all.length ? (items.at(-1)?.id ?? null) : null
    return { ok: true, value: { items, next } }
  }
  return { list, asked }
}

const ids = (items: readonly TimelineEntry[] | null) => items?.map(({ id }) => id) ?? null
const names = (count: number) => Array.from({ length: count }, (_, i) => `e${i}`)

test('page by page to the end, each entry once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }), async (count, size) => {
      const { list, asked } = aHistory(
        size,
        names(count).map((id) => entry(id)),
      )
      const timeline = createTimeline(list)
      await timeline.load()
      for (let i = 0; timeline.view().more && i < 50; i += 1) await timeline.more()
      expect(ids(timeline.view().items)).toEqual(names(count))
      expect(asked).toHaveLength(Math.max(1, Math.ceil(count / size)))
    }),
  )
})

test('reading again covers what was read, and keeps what says the same', async () => {
  const all = names(9).map((id) => entry(id))
  const timeline = createTimeline(aHistory(3, all).list)
  await timeline.load()
  await timeline.more()
  const before = timeline.view().items
  all.unshift(entry('new'))
  all[5] = entry('e4', 'changed')
  await timeline.load()
  const after = timeline.view().items
  expect(ids(after)?.slice(0, 6)).toEqual(['new', 'e0', 'e1', 'e2', 'e3', 'e4'])
  expect(after?.[1]).toBe(before?.[0])
  expect(after?.[5]).not.toBe(before?.[4])
  expect(timeline.view().more).toBe(true)
})

test('what is shown stays while it is read again', async () => {
  const { list } = aHistory(3, [entry('a')])
  const timeline = createTimeline(list)
  await timeline.load()
  const reading = timeline.load()
  expect(timeline.view()).toMatchObject({ loading: 'no' })
  expect(ids(timeline.view().items)).toEqual(['a'])
  await reading
})

test('an answer to an older question is thrown away', async () => {
  const waiting: ((page: Result<TimelinePage>) => void)[] = []
  const timeline = createTimeline(() => new Promise((answer) => waiting.push(answer)))
  const page = (id: string): Result<TimelinePage> => ({ ok: true, value: { items: [entry(id)], next: null } })
  const first = timeline.load()
  const second = timeline.load()
  waiting[1]?.(page('newer'))
  await second
  waiting[0]?.(page('older'))
  await first
  expect(ids(timeline.view().items)).toEqual(['newer'])
})

test('a page is asked for once, however often the end comes into sight', async () => {
  const { list, asked } = aHistory(
    2,
    names(6).map((id) => entry(id)),
  )
  const timeline = createTimeline(list)
  await timeline.load()
  await Promise.all([timeline.more(), timeline.more(), timeline.more()])
  expect(asked).toEqual([null, 'e1'])
})

test('a failure is said, keeps what there was, and is not asked again until the reader wants it', async () => {
  const { list } = aHistory(
    2,
    names(6).map((id) => entry(id)),
  )
  let works = true
  let asked = 0
  const timeline = createTimeline(async (before) => {
    asked += 1
    return works ? list(before) : { ok: false, fault: { code: 'internal', detail: null } }
  })
  await timeline.load()
  works = false
  await timeline.more()
  await timeline.more()
  expect(asked).toBe(2)
  expect(timeline.view()).toMatchObject({ loading: 'no', fault: { code: 'internal' } })
  expect(ids(timeline.view().items)).toEqual(['e0', 'e1'])
  works = true
  await timeline.load()
  await timeline.more()
  expect(timeline.view().fault).toBeNull()
  expect(ids(timeline.view().items)).toEqual(['e0', 'e1', 'e2', 'e3'])
})
