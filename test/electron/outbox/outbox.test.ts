import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { createOutbox, type Delivery, type NewWrite } from '../../../electron/outbox/outbox.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempDatabase } from '../../support/temp-database.ts'

const HOLD_MS = 10_000

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-04-07T10:00:00.000Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const aWrite = (id: string, holdMs = HOLD_MS): NewWrite => ({
  id,
  kind: 'wrapup',
  path: '/v1/wrapups',
  body: { id, note: `of ${id}` },
  customer: 'Meera',
  holdMs,
})

/** A receiver that takes a moment, before and after it has the write. */
function aReceiver() {
  const received: string[] = []
  const receiver = {
    received,
    /** What it does with the next ones; `lost`: it has the write, and its answer never comes. */
    does: 'taken' as Delivery['kind'] | 'lost' | 'breaks',
    deliver: async ({ id }: { id: string }): Promise<Delivery> => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      const { does } = receiver
      if (does === 'breaks') throw new Error('a bug')
      if (does === 'taken' || does === 'lost') received.push(id)
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (does === 'lost') return { kind: 'again' }
      return does === 'refused' ? { kind: does, reason: 'not like this' } : { kind: does }
    },
  }
  return receiver
}

function anOutbox(receiver: ReturnType<typeof aReceiver>, database: Database, released: string[] = []) {
  const outbox = createOutbox({
    database,
    lane: 'relay',
    deliver: receiver.deliver,
    onReleased: ({ id }) => released.push(id),
    onChange: () => {},
    now: () => new Date(),
    random: () => 0.99,
    log: SILENT,
  })
  outbox.start()
  return outbox
}

function setUp() {
  const receiver = aReceiver()
  const database = tempDatabase()
  const released: string[] = []
  const outbox = anOutbox(receiver, database, released)
  onTestFinished(() => outbox.stop())
  return { receiver, database, released, outbox }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('what is held back', () => {
  it('is sent when its time is over, and not before', async () => {
    const { outbox, receiver, released } = setUp()
    const { undoUntil } = outbox.put(aWrite('a'))
    expect(undoUntil).toBe('2026-04-07T10:00:10.000Z')
    expect(outbox.view()).toEqual({
      held: [{ id: 'a', kind: 'wrapup', customer: 'Meera', undoUntil }],
      waiting: 0,
      refused: 0,
      problem: null,
    })
    await pass(HOLD_MS - 1)
    expect([released, receiver.received]).toEqual([[], []])
    await pass(2)
    expect(released).toEqual(['a'])
    expect(outbox.view()).toMatchObject({ held: [], waiting: 1 })
    await pass(20)
    expect(receiver.received).toEqual(['a'])
    expect([outbox.view().waiting, outbox.find('a')]).toEqual([0, null])
  })

  it('is undone without a trace until then', async () => {
    const { outbox, receiver, released, database } = setUp()
    outbox.put(aWrite('a'))
    await pass(HOLD_MS - 1)
    expect(outbox.undo('a')).toBe(true)
    expect(database.get('SELECT count(*) AS n FROM outbox')?.n).toBe(0)
    await pass(60_000)
    expect([released, receiver.received]).toEqual([[], []])
    outbox.put(aWrite('b'))
    await pass(HOLD_MS)
    expect([outbox.undo('b'), outbox.undo('never'), outbox.undo('a')]).toEqual([false, false, false])
  })

  it('is released at the next start when its time is over, else when that comes', async () => {
    const { outbox, receiver, database } = setUp()
    outbox.put(aWrite('a'))
    await pass(6_000)
    outbox.put(aWrite('b'))
    outbox.stop()
    await pass(5_000)
    expect(receiver.received).toEqual([])
    const again = anOutbox(receiver, database)
    onTestFinished(() => again.stop())
    expect(again.view()).toMatchObject({ held: [{ id: 'b' }], waiting: 1 })
    expect(again.undo('a')).toBe(false)
    await pass(20)
    expect(receiver.received).toEqual(['a'])
    await pass(HOLD_MS)
    expect(receiver.received).toEqual(['a', 'b'])
  })

  it('is not held for a day by a clock that was set back', async () => {
    const { outbox, receiver } = setUp()
    outbox.put(aWrite('a'))
    vi.setSystemTime(Date.parse('2026-04-06T10:00:00.000Z'))
    await pass(HOLD_MS + 20)
    expect(receiver.received).toEqual(['a'])
  })

  it('that is not held at all is released before put returns', async () => {
    const { outbox, receiver, released } = setUp()
    outbox.put(aWrite('a', 0))
    expect([released, outbox.undo('a'), outbox.view().waiting]).toEqual([['a'], false, 1])
    outbox.put(aWrite('a', 0))
    expect(released).toEqual(['a'])
    await pass(20)
    expect(receiver.received).toEqual(['a'])
  })
})

describe('what cannot be sent', () => {
  it('is sent again, ever later, and at once when the way is open', async () => {
    const { outbox, receiver } = setUp()
    receiver.does = 'again'
    outbox.put(aWrite('a', 0))
    outbox.put(aWrite('b', 0))
    await pass(600_000)
    expect(outbox.view()).toMatchObject({ waiting: 2, refused: 0, problem: null })
    receiver.does = 'taken'
    outbox.wake()
    await pass(20)
    expect(receiver.received).toEqual(['a', 'b'])
  })

  it('is sent again at once when the way opened during the try', async () => {
    const { outbox, receiver } = setUp()
    receiver.does = 'again'
    outbox.put(aWrite('a', 0))
    await pass(6)
    outbox.wake()
    receiver.does = 'taken'
    await pass(12)
    expect(receiver.received).toEqual(['a'])
  })

  it('that breaks is sent again too', async () => {
    const { outbox, receiver } = setUp()
    receiver.does = 'breaks'
    outbox.put(aWrite('a', 0))
    await pass(10)
    receiver.does = 'taken'
    await pass(60_000)
    expect(receiver.received).toEqual(['a'])
  })

  it('waits for the sign-in', async () => {
    const { outbox, receiver } = setUp()
    receiver.does = 'sign-in'
    outbox.put(aWrite('a', 0))
    await pass(20)
    receiver.does = 'taken'
    await pass(600_000)
    expect(receiver.received).toEqual([])
    outbox.wake()
    await pass(20)
    expect(receiver.received).toEqual(['a'])
  })

  it('and is refused is kept with its reason, lets the next one go, and is forgotten when told so', async () => {
    const { outbox, receiver, database } = setUp()
    receiver.does = 'refused'
    outbox.put(aWrite('a', 0))
    await pass(10)
    receiver.does = 'taken'
    outbox.put(aWrite('b', 0))
    await pass(20)
    expect(receiver.received).toEqual(['b'])
    outbox.stop()
    const again = anOutbox(receiver, database)
    onTestFinished(() => again.stop())
    await pass(60_000)
    expect(again.view()).toEqual({ held: [], waiting: 0, refused: 1, problem: 'not like this' })
    again.forgetRefused()
    expect(again.view()).toMatchObject({ refused: 0, problem: null })
    expect(receiver.received).toEqual(['b'])
  })
})

describe('whatever happens', () => {
  const op = fc.oneof(
    fc.record({ op: fc.constant('put' as const), holdMs: fc.constantFrom(0, HOLD_MS, 3_000) }),
    fc.record({ op: fc.constant('undo' as const), of: fc.nat() }),
    fc.record({ op: fc.constant('pass' as const), ms: fc.constantFrom(3, 7, 50, 1_000, 9_990, 40_000) }),
    fc.record({ op: fc.constant('crash' as const) }),
    fc.record({ op: fc.constant('clock' as const), ms: fc.constantFrom(-3_600_000, -12_000, 5_000) }),
    fc.record({ op: fc.constant('wake' as const) }),
    fc.record({
      op: fc.constant('receiver' as const),
      does: fc.constantFrom(
        'taken' as const,
        'again' as const,
        'lost' as const,
        'sign-in' as const,
        'breaks' as const,
      ),
    }),
  )

  it('what was not undone arrives in the order of release, what was undone never does', async () => {
    const database = tempDatabase()
    await fc.assert(
      fc.asyncProperty(fc.array(op, { maxLength: 40 }), async (ops) => {
        database.exec('DELETE FROM outbox')
        const receiver = aReceiver()
        const released: string[] = []
        let outbox = anOutbox(receiver, database, released)
        const put: string[] = []
        const undone = new Set<string>()
        for (const one of ops) {
          if (one.op === 'put') {
            const id = `w${put.length}`
            put.push(id)
            outbox.put(aWrite(id, one.holdMs))
          } else if (one.op === 'undo') {
            const id = put[one.of % Math.max(1, put.length)]
            if (id !== undefined && outbox.undo(id)) undone.add(id)
          } else if (one.op === 'pass') await pass(one.ms)
          else if (one.op === 'clock') vi.setSystemTime(Date.now() + one.ms)
          else if (one.op === 'wake') outbox.wake()
          else if (one.op === 'receiver') receiver.does = one.does
          else {
            outbox.stop()
            outbox = anOutbox(receiver, database, released)
          }
        }
        receiver.does = 'taken'
        // A hold is over even where the clock was set back by its length.
        await pass(61_000)
        outbox.wake()
        await pass(60_000)
        outbox.stop()
        const wanted = put.filter((id) => !undone.has(id))
        expect([...released].sort()).toEqual([...wanted].sort())
        expect([...new Set(receiver.received)]).toEqual(released)
        expect(outbox.view()).toEqual({ held: [], waiting: 0, refused: 0, problem: null })
      }),
      { numRuns: 100 },
    )
  })
})
