import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type At,
  cut,
  type ThreadWindow,
  windowOf,
  withChanges,
  withPage,
} from '../../../renderer/chats/thread-window.ts'
import type { ThreadChanges, ThreadItem, ThreadPage } from '../../../shared/views/chats.ts'
import { aMessage, aText } from '../chat-builders.ts'

interface Kept {
  readonly item: ThreadItem
  readonly revision: number
}

const instant = (minute: number) => new Date(Date.UTC(2026, 10, 22) + minute * 60_000).toISOString()

/** A main that keeps a thread: by instant, then by when it came; pages by marks, changes by revision. */
function aMain() {
  let revision = 0
  const kept = new Map<string, Kept>()
  const gone = new Map<string, number>()
  const inOrder = (): ThreadItem[] => {
    const all = [...kept.values()].map(({ item }) => item)
    return all
      .map((item, i) => ({ item, i }))
      .sort((a, b) => (a.item.at === b.item.at ? a.i - b.i : a.item.at < b.item.at ? -1 : 1))
      .map(({ item }) => item)
  }
  return {
    write(key: string, minute: number, body: string) {
      revision += 1
      gone.delete(key)
      kept.set(key, { item: aMessage({ key, at: instant(minute), content: aText(body) }), revision })
    },
    remove(key: string) {
      if (!kept.delete(key)) return
      revision += 1
      gone.set(key, revision)
    },
    inOrder,
    read(at: At, limit: number): ThreadPage {
      const all = inOrder()
      let [from, until] = [all.length - limit, all.length]
      const place = (key: string) => all.findIndex((item) => item.key === key)
      if ('before' in at) [from, until] = [place(at.before) - limit, place(at.before)]
      if ('after' in at) [from, until] = [place(at.after) + 1, place(at.after) + 1 + limit]
      if ('around' in at) {
        from = place(at.around) - Math.floor(limit / 2)
        until = from + limit
      }
      const items = all.slice(Math.max(0, from), Math.max(0, until))
      return {
        items,
        older: from > 0 ? (items[0]?.key ?? null) : null,
        newer: until < all.length ? (items.at(-1)?.key ?? null) : null,
        revision,
      }
    },
    changes(since: number): ThreadChanges {
      return {
        items: inOrder().filter(({ key }) => (kept.get(key)?.revision ?? 0) > since),
        removed: [...gone].filter(([, at]) => at > since).map(([key]) => key),
        revision,
        reload: false,
      }
    },
  }
}

/** Instants never meet here, but for the last test. */
const writes = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 40 }), at: fc.integer({ min: 0, max: 9 }), body: fc.string() }),
  { maxLength: 25 },
)
const minuteOf = (key: number, at: number) => at * 100 + key

const part = (main: ReturnType<typeof aMain>, { items, older, newer }: ThreadWindow) => {
  const all = main.inOrder()
  const from = older === null ? 0 : all.findIndex(({ key }) => key === items[0]?.key)
  const until = newer === null ? all.length : all.findIndex(({ key }) => key === items.at(-1)?.key) + 1
  return all.slice(from, until)
}

test('whatever changes, the part is what reading it again would give', () => {
  fc.assert(
    fc.property(
      writes,
      writes,
      fc.array(fc.nat(40)),
      fc.constantFrom('end', 'middle'),
      (old, fresh, gone, where) => {
        const main = aMain()
        for (const { key, at, body } of old) main.write(`k${key}`, minuteOf(key, at), body)
        const middle = main.inOrder()[Math.floor(main.inOrder().length / 2)]
        const at: At = where === 'end' || middle === undefined ? { end: true } : { around: middle.key }
        const before = windowOf(main.read(at, 6))
        // The outermost of a part are where it is read on from: that they go, or move, is a matter of the next page.
        const edges = new Set([before.items[0]?.key, before.items.at(-1)?.key])
        for (const { key, at: minute, body } of fresh) {
          if (!edges.has(`k${key}`)) main.write(`k${key}`, minuteOf(key, minute), body)
        }
        for (const key of gone) if (!edges.has(`k${key}`)) main.remove(`k${key}`)
        const after = withChanges(before, main.changes(before.revision))
        expect(after.items).toEqual(part(main, after))
        expect(withChanges(after, main.changes(before.revision))).toEqual(after)
      },
    ),
  )
})

test('page by page up and down, cut where it grows too long, nothing is left out and nothing is there twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('older' as const, 'newer' as const), { maxLength: 30 }), (steps) => {
      const main = aMain()
      for (let i = 0; i < 60; i += 1) main.write(`k${i}`, i, '')
      let window = windowOf(main.read({ end: true }, 8))
      for (const side of steps) {
        const at = window[side]
        if (at === null) continue
        window = cut(withPage(window, main.read(at, 8), side), 20, side === 'older' ? 'newer' : 'older')
        expect(window.items.length).toBeLessThanOrEqual(20)
        expect(window.items).toEqual(part(main, window))
      }
    }),
  )
})

test('all the way up and all the way down again', () => {
  const main = aMain()
  for (let i = 0; i < 60; i += 1) main.write(`k${i}`, i, '')
  let window = windowOf(main.read({ end: true }, 8))
  while (window.older !== null)
    window = cut(withPage(window, main.read(window.older, 8), 'older'), 20, 'newer')
  expect(window.items[0]?.key).toBe('k0')
  while (window.newer !== null)
    window = cut(withPage(window, main.read(window.newer, 8), 'newer'), 20, 'older')
  expect(window.items.at(-1)?.key).toBe('k59')
})

test('a message whose file comes later stays one bubble, in its place', () => {
  const first = aMessage({ key: 'a' })
  const window: ThreadWindow = { items: [first], older: null, newer: null, revision: 1 }
  const filled = { ...first, content: aText('now with a link') }
  expect(withChanges(window, { items: [filled], removed: [], revision: 2, reload: false }).items).toEqual([
    filled,
  ])
})

test('of one instant, what comes later stands later', () => {
  const main = aMain()
  for (const key of ['b', 'a', 'c']) main.write(key, 5, '')
  const before = windowOf(main.read({ end: true }, 10))
  for (const key of ['z', 'y']) main.write(key, 5, '')
  const after = withChanges(before, main.changes(before.revision))
  expect(after.items.map(({ key }) => key)).toEqual(['b', 'a', 'c', 'z', 'y'])
})
