import { expect, test } from 'vitest'
import { createThread } from '../../../renderer/chats/thread-store.ts'
import type { At } from '../../../renderer/chats/thread-window.ts'
import type { Result } from '../../../shared/ipc.ts'
import type { ThreadChanges, ThreadItem, ThreadPage } from '../../../shared/views/chats.ts'
import { before } from '../builders.ts'
import { aMessage, anAnswer } from '../chat-builders.ts'

const TOTAL = 2_000
const item = (i: number): ThreadItem => aMessage({ key: String(i), at: before(100_000 - i) })

function pageOf(at: At, limit: number): ThreadPage {
  let from = TOTAL - limit
  if ('before' in at) from = Number(at.before) - limit
  if ('after' in at) from = Number(at.after) + 1
  if ('around' in at) from = Number(at.around) - limit / 2
  const until = Math.min(TOTAL, 'before' in at ? Number(at.before) : from + limit)
  from = Math.max(0, from)
  return {
    items: Array.from({ length: until - from }, (_, i) => item(from + i)),
    older: from > 0 ? String(from) : null,
    newer: until < TOTAL ? String(until - 1) : null,
    revision: 1,
  }
}

/** A thread whose main answers when it is told to. */
function aThread() {
  const asked: string[] = []
  let changes: Result<ThreadChanges> = {
    ok: true,
    value: { items: [], removed: [], revision: 2, reload: false },
  }
  let fails = false
  const failing = { ok: false, fault: { code: 'internal', detail: null } } as const
  const thread = createThread({
    readPage: async (at, limit) => {
      asked.push(Object.keys(at)[0] ?? '')
      return fails ? failing : { ok: true, value: pageOf(at, limit) }
    },
    readChanges: async () => {
      asked.push('changes')
      return fails ? failing : changes
    },
  })
  const settled = async () => {
    for (let i = 0; i < 10; i += 1) await Promise.resolve()
  }
  return {
    thread,
    asked,
    settled,
    fail: (yes: boolean) => {
      fails = yes
    },
    change: async (items: readonly ThreadItem[], over: Partial<ThreadChanges> = {}) => {
      changes = { ok: true, value: { items, removed: [], revision: 2, reload: false, ...over } }
      thread.changed()
      await settled()
    },
  }
}

async function opened(firstUnread: string | null = null) {
  const one = aThread()
  one.thread.open()
  one.thread.opensAt(firstUnread)
  await one.settled()
  return one
}

test('opens at the end; a page above is asked for once, however often one looks', async () => {
  const { thread, asked, settled } = await opened()
  expect(thread.state().window?.newer).toBeNull()
  for (let i = 0; i < 5; i += 1) thread.look('older')
  thread.look('newer')
  await settled()
  expect(asked).toEqual(['end', 'before'])
  expect(thread.state().window?.items.at(-1)?.key).toBe(String(TOTAL - 1))
})

test('opens where the unread ones begin: at the end if they are there, else around them', async () => {
  const near = await opened(String(TOTAL - 3))
  expect(near.asked).toEqual(['end'])
  expect(near.thread.state()).toMatchObject({
    goal: { key: String(TOTAL - 3), unread: true },
    window: { newer: null },
  })
  const far = await opened('900')
  expect(far.asked).toEqual(['end', 'around'])
  expect(far.thread.state()).toMatchObject({
    goal: { key: '900', unread: true },
    window: { newer: { after: '929' } },
  })
})

test('nothing is shown before it is known where the unread ones begin', async () => {
  const { thread, settled } = aThread()
  thread.open()
  await settled()
  expect(thread.state().window).toBeNull()
  thread.opensAt('900')
  thread.opensAt(null)
  await settled()
  expect(thread.state().goal.key).toBe('900')
})

test('far above, what is below is given up, and read again on the way down', async () => {
  const { thread, settled } = await opened()
  for (let i = 0; i < 15; i += 1) {
    thread.look('older')
    await settled()
  }
  const { window } = thread.state()
  expect(window?.items.length).toBeLessThanOrEqual(800)
  expect(window?.newer).not.toBeNull()
  for (let i = 0; i < 40 && thread.state().window?.newer !== null; i += 1) {
    thread.look('newer')
    await settled()
  }
  expect(thread.state().window?.items.at(-1)?.key).toBe(String(TOTAL - 1))
})

test('what the customer writes is counted and told, what is seen is not', async () => {
  const { thread, change } = await opened()
  await change([aMessage({ key: 'new', at: before(1) })])
  expect(thread.state().arrived).toBe(1)
  expect(thread.state().news.map(({ kind }) => kind)).toEqual(['arrived'])
  thread.sawEnd()
  expect(thread.state().arrived).toBe(0)
  // The same once more, and one from long ago, are no news.
  const { news } = thread.state()
  await change([aMessage({ key: 'new', at: before(1) }), aMessage({ key: 'late', at: before(99_999) })])
  expect(thread.state().arrived).toBe(0)
  expect(thread.state().news).toBe(news)
})

test('a failure is told once', async () => {
  const { thread, change } = await opened()
  await change([anAnswer({ key: 'mine', at: before(1), state: 'sent' })])
  await change([anAnswer({ key: 'mine', at: before(1), state: 'failed' })])
  const { news } = thread.state()
  expect(news.map(({ kind }) => kind)).toEqual(['failed'])
  await change([anAnswer({ key: 'mine', at: before(1), state: 'failed' })])
  expect(thread.state().news).toBe(news)
})

test('what the agent sends brings the end, wherever one was', async () => {
  const { thread, asked, settled, change } = await opened()
  thread.goTo('10')
  await settled()
  expect(thread.state().goal).toEqual({ key: '10' })
  expect(thread.state().window?.newer).not.toBeNull()
  await change([anAnswer({ key: 'mine', at: before(1), state: 'waiting' })])
  expect(asked.at(-1)).toBe('end')
  expect(thread.state()).toMatchObject({ goal: { key: null }, window: { newer: null } })
})

test('after a fault nothing is asked by itself; trying again asks for what has changed', async () => {
  const { thread, asked, settled, fail } = await opened()
  fail(true)
  thread.look('older')
  await settled()
  expect(thread.state().fault).not.toBeNull()
  thread.look('older')
  await settled()
  expect(asked).toEqual(['end', 'before'])
  fail(false)
  thread.retry()
  await settled()
  expect(thread.state().fault).toBeNull()
  expect(asked).toEqual(['end', 'before', 'changes'])
})

test('more changes than are worth telling: the same place is read again', async () => {
  const { thread, asked, settled, change } = await opened()
  await change([], { reload: true })
  expect(asked.at(-1)).toBe('end')
  thread.goTo('500')
  await settled()
  await change([], { reload: true })
  expect(asked.at(-1)).toBe('around')
})
