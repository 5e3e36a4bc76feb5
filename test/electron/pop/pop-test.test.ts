import { describe, expect, it } from 'vitest'
import { createPopTest } from '../../../electron/pop/pop-test.ts'
import { cardsForPop } from '../../../shared/calls/pop.ts'
import type { TestEvent } from '../../../shared/events.ts'
import type { Result } from '../../../shared/ipc.ts'
import { at } from '../../shared/calls/builders.ts'
import { until } from '../../support/until.ts'

const ASKED: Result<null> = { ok: true, value: null }
const OFFLINE: Result<null> = { ok: false, fault: { code: 'offline', detail: 'relay.example' } }
const NEVER_MS = 60_000

const event = (eventId: string): TestEvent => ({
  eventId,
  at: at(0),
  sessionId: null,
  customer: null,
  line: null,
  direction: null,
  legacy: false,
  type: 'test',
  payload: { userId: 'me' },
})

interface Options {
  readonly answer?: Result<null> | Error | null
  readonly clockOffsetMs?: number
  readonly lostMs?: number
  readonly paintMs?: number
  readonly keptMs?: number
}

/** A test whose clocks stand still unless told; time-outs that a test is not about never come. */
function aTest({ answer = ASKED, clockOffsetMs = 0, ...times }: Options = {}) {
  let ms = 0
  const asked: string[] = []
  let changes = 0
  const test = createPopTest({
    request: (id) => {
      asked.push(id)
      if (answer instanceof Error) return Promise.reject(answer)
      return answer === null ? new Promise(() => {}) : Promise.resolve(answer)
    },
    newId: () => `test-${asked.length + 1}`,
    monotonic: () => ms,
    now: () => new Date(Date.parse(at(0)) + ms - clockOffsetMs),
    clockOffsetMs: () => clockOffsetMs,
    onChange: () => {
      changes += 1
    },
    lostMs: NEVER_MS,
    paintMs: NEVER_MS,
    keptMs: NEVER_MS,
    ...times,
  })
  return {
    ...test,
    asked,
    changes: () => changes,
    wait: (by: number) => {
      ms += by
    },
  }
}

describe('a test of the pop', () => {
  it.each([0, 3_600_000, -90_000])('is timed until its paint, clocks off by %i ms', async (clockOffsetMs) => {
    const test = aTest({ clockOffsetMs })
    const result = test.run()
    expect([test.asked, test.card()]).toEqual([['test-1'], null])
    test.wait(30)
    test.arrived(event('test-1'), at(0.01))
    expect(test.changes()).toBe(1)
    const card = test.card()
    expect(card).toMatchObject({
      id: 'test-1',
      kind: 'test',
      phase: 'ringing',
      status: 'ringing',
      names: [],
      number: '',
      history: false,
    })
    test.wait(12)
    test.painted('test-1')
    expect(await result).toEqual({ ok: true, value: { totalMs: 42, relayToPopMs: 32 } })
    expect(test.card()).toEqual(card)
    test.stop()
  })

  it('is in the pop, also when the desk is silent, unlike a call', () => {
    const test = aTest()
    void test.run()
    test.arrived(event('test-1'), at(0))
    const card = test.card()
    const cards = card ? [card] : []
    expect(cardsForPop(cards)).toEqual(cards)
    expect(cardsForPop(cards, true)).toEqual(cards)
    expect(
      cardsForPop(
        cards.map((one) => ({ ...one, kind: 'incoming' as const })),
        true,
      ),
    ).toEqual([])
    test.stop()
  })

  it('never took less than nothing, whatever the clocks say', async () => {
    const test = aTest()
    const result = test.run()
    test.wait(-50)
    test.arrived(event('test-1'), at(500))
    test.painted('test-1')
    expect(await result).toEqual({ ok: true, value: { totalMs: 0, relayToPopMs: 0 } })
    test.stop()
  })

  it('goes away some time after its paint', async () => {
    const test = aTest({ keptMs: 5 })
    void test.run()
    test.arrived(event('test-1'), at(0))
    test.painted('test-1')
    await until(() => test.card() === null)
    expect(test.changes()).toBe(2)
  })

  it('may be dismissed; who dismisses it has seen it', async () => {
    const test = aTest()
    const result = test.run()
    test.arrived(event('test-1'), at(0))
    expect(test.dismiss('another card')).toBe(false)
    expect(test.dismiss('test-1')).toBe(true)
    expect(test.card()).toBeNull()
    expect(await result).toMatchObject({ ok: true })
    expect(test.dismiss('test-1')).toBe(false)
  })

  it('is one at a time, and may be run again', async () => {
    const test = aTest()
    const [first, second] = [test.run(), test.run()]
    expect(second).toBe(first)
    test.arrived(event('test-1'), at(0))
    test.painted('test-1')
    await first
    const third = test.run()
    expect([test.asked, test.card()]).toEqual([['test-1', 'test-2'], null])
    test.arrived(event('test-1'), at(0))
    test.painted('test-1')
    expect(test.card()).toBeNull()
    test.arrived(event('test-2'), at(0))
    test.painted('test-2')
    expect(await third).toMatchObject({ ok: true })
    test.stop()
  })
})

describe('a test that fails', () => {
  it.each([
    ['the relay refused it', OFFLINE, 'offline'],
    ['the request was a bug', new Error('oops'), 'internal'],
  ])('because %s', async (_what, answer, code) => {
    const test = aTest({ answer })
    expect(await test.run()).toMatchObject({ ok: false, fault: { code } })
    test.arrived(event('test-1'), at(0))
    expect(test.card()).toBeNull()
  })

  it('not when only the answer got lost and the event came', async () => {
    const test = aTest({ answer: OFFLINE })
    const result = test.run()
    test.arrived(event('test-1'), at(0))
    test.painted('test-1')
    expect(await result).toMatchObject({ ok: true })
    test.stop()
  })

  it('is lost when the event does not come back', async () => {
    const test = aTest({ answer: null, lostMs: 5 })
    expect(await test.run()).toMatchObject({ ok: false, fault: { code: 'test-lost' } })
    expect(test.changes()).toBe(0)
  })

  it('is lost when only the event of another desk comes', async () => {
    const test = aTest({ lostMs: 5 })
    const result = test.run()
    test.arrived(event('of another desk'), at(0))
    expect(test.card()).toBeNull()
    test.painted('test-1')
    expect(await result).toMatchObject({ fault: { code: 'test-lost' } })
  })

  it('was blocked when the window does not paint, and takes its card away', async () => {
    const test = aTest({ paintMs: 5 })
    const result = test.run()
    test.arrived(event('test-1'), at(0))
    expect(await result).toMatchObject({ ok: false, fault: { code: 'pop-blocked' } })
    expect([test.card(), test.changes()]).toEqual([null, 2])
    test.painted('test-1')
    expect(test.card()).toBeNull()
  })

  it('ends with the desk', async () => {
    const test = aTest()
    const result = test.run()
    test.stop()
    expect(await result).toMatchObject({ fault: { code: 'offline' } })
    test.arrived(event('test-1'), at(0))
    expect(test.card()).toBeNull()
  })

  it('is nothing to stop when there is none', () => {
    const test = aTest()
    test.painted('test-1')
    test.stop()
    expect(test.changes()).toBe(0)
  })
})
