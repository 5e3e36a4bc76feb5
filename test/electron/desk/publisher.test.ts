import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPublisher } from '../../../electron/desk/publisher.ts'
import { composeState } from '../../../electron/desk/state.ts'
import { DEFAULT_SETTINGS } from '../../../shared/views/settings.ts'

const SIGNED_OUT = {
  signIn: { setup: 'needed', problem: null, secretsKept: 'vault' },
  desk: null,
  settings: DEFAULT_SETTINGS,
  demo: false,
} as const

/** A desk whose state is one number. */
function aPublisher() {
  const desk = { total: 0, recheckInMs: null as number | null, composed: 0 }
  const published: number[] = []
  const publisher = createPublisher({
    compose: () => {
      desk.composed += 1
      const { state } = composeState(SIGNED_OUT)
      const contacts = { ...state.contacts, total: desk.total }
      return { state: { ...state, contacts }, recheckInMs: desk.recheckInMs }
    },
    publish: (state) => published.push(state.contacts.total),
  })
  const change = (total: number) => {
    desk.total = total
    publisher.changed()
  }
  return { desk, publisher, published, change }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.advanceTimersByTime(1000)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('publishing the desk', () => {
  it('tells the first change at once', () => {
    const { change, published } = aPublisher()
    change(1)
    expect(published).toEqual([1])
  })

  it('tells a flood once per frame, and never misses the last of it', () => {
    const { change, published, desk } = aPublisher()
    for (let total = 1; total <= 1000; total += 1) {
      change(total)
      if (total % 100 === 0) vi.advanceTimersByTime(4)
    }
    vi.advanceTimersByTime(16)
    expect(published[0]).toBe(1)
    expect(published.at(-1)).toBe(1000)
    expect(published.length).toBeLessThanOrEqual(5)
    expect(desk.composed).toBeLessThanOrEqual(5)
  })

  it('tells a change after a quiet while at once', () => {
    const { change, published } = aPublisher()
    change(1)
    vi.advanceTimersByTime(20)
    change(2)
    expect(published).toEqual([1, 2])
  })

  it('does not tell what has not changed', () => {
    const { change, published } = aPublisher()
    change(1)
    vi.advanceTimersByTime(20)
    change(1)
    vi.advanceTimersByTime(20)
    expect(published).toEqual([1])
  })

  it('looks again when time alone changes something, and only then', () => {
    const { change, desk, published } = aPublisher()
    desk.recheckInMs = 3000
    change(1)
    desk.total = 2
    desk.recheckInMs = null
    vi.advanceTimersByTime(2999)
    expect(published).toEqual([1])
    vi.advanceTimersByTime(2)
    expect(published).toEqual([1, 2])
    vi.advanceTimersByTime(3_600_000)
    expect(desk.composed).toBe(2)
  })

  it('keeps one appointment, the newest', () => {
    const { change, desk } = aPublisher()
    for (const recheckInMs of [500, 1000, 2000]) {
      desk.recheckInMs = recheckInMs
      change(recheckInMs)
      vi.advanceTimersByTime(20)
    }
    desk.recheckInMs = null
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(10_000)
    expect(desk.composed).toBe(4)
  })

  it('waits for a far appointment without overflowing', () => {
    const { change, desk } = aPublisher()
    desk.recheckInMs = 2 ** 40
    change(1)
    vi.advanceTimersByTime(60_000)
    expect(desk.composed).toBe(1)
  })

  it('gives the state of now to whoever asks', () => {
    const { desk, publisher, published } = aPublisher()
    desk.total = 7
    expect(publisher.snapshot().contacts.total).toBe(7)
    expect(published).toEqual([])
  })

  it('says nothing after a stop, and leaves no timer', () => {
    const { change, desk, publisher, published } = aPublisher()
    desk.recheckInMs = 100
    change(1)
    change(2)
    publisher.stop()
    change(3)
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(10_000)
    expect(published).toEqual([1])
  })
})
