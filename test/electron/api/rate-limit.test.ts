import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRateLimit, type TurnTaken, type Urgency } from '../../../electron/api/rate-limit.ts'
import { aClock } from '../../support/a-clock.ts'

function aLimit() {
  const clock = aClock()
  const limit = createRateLimit(clock)
  /** Who went, and when. */
  const went: { who: string; at: number }[] = []
  const ask = (who: string, urgency: Urgency, more: { maxWaitMs?: number; signal?: AbortSignal } = {}) => {
    const waits: number[] = []
    const ends: TurnTaken[] = []
    limit
      .take({ urgency, ...more, onWait: (ms) => waits.push(ms) })
      .then((taken) => {
        ends.push(taken)
        if (taken.kind === 'go') went.push({ who, at: clock.now() })
      })
      .catch(() => {})
    return { waits, ends }
  }
  return { clock, limit, went, ask }
}

describe('the rate limit', () => {
  it('lets 20 requests go in any minute, and the next when the first is a minute old', async () => {
    const { clock, went, ask } = aLimit()
    for (let index = 0; index < 25; index += 1) {
      ask(`a${index}`, 'agent')
      await clock.pass(1_000)
    }
    expect(went).toHaveLength(20)
    await clock.pass(34_000)
    expect(went).toHaveLength(20)
    await clock.pass(1_000)
    expect(went.at(-1)).toEqual({ who: 'a20', at: 60_000 })
    await clock.pass(4_000)
    expect(went).toHaveLength(25)
  })

  it('leaves room for a click, and lets it go first', async () => {
    const { clock, went, ask } = aLimit()
    for (let index = 0; index < 30; index += 1) ask('background', 'background')
    for (let index = 0; index < 30; index += 1) ask('screen', 'screen')
    await clock.pass(0)
    expect(went.map(({ who }) => who)).toEqual([...Array(14).fill('background'), ...Array(3).fill('screen')])
    ask('click', 'agent')
    await clock.pass(0)
    expect(went.at(-1)).toEqual({ who: 'click', at: 0 })
  })

  it('says how long it will be, and again when that changes', async () => {
    const { clock, limit, ask } = aLimit()
    for (let index = 0; index < 20; index += 1) ask('first', 'agent')
    await clock.pass(10_000)
    const { waits } = ask('waiting', 'agent')
    expect(waits).toEqual([50_000])
    limit.hold(55_000)
    expect(waits.at(-1)).toBe(55_000)
  })

  it('gives up at once when the wait would be too long, also when that turns out later', async () => {
    const { clock, limit, ask } = aLimit()
    const patient = ask('patient', 'agent')
    limit.hold(5_000)
    const waiting = ask('waiting', 'agent', { maxWaitMs: 6_000 })
    const late = ask('late', 'agent', { maxWaitMs: 4_000 })
    await clock.pass(0)
    expect([patient.ends, late.ends]).toEqual([[{ kind: 'go' }], [{ kind: 'late', waitMs: 5_000 }]])
    limit.hold(9_000)
    await clock.pass(0)
    expect(waiting.ends).toEqual([{ kind: 'late', waitMs: 9_000 }])
  })

  it('is left by who is called off, which lets the next one in', async () => {
    const { clock, limit, ask, went } = aLimit()
    limit.hold(1_000)
    const stop = new AbortController()
    const gone = ask('gone', 'agent', { signal: stop.signal })
    ask('next', 'background')
    stop.abort()
    await clock.pass(1_000)
    expect(gone.ends).toEqual([{ kind: 'aborted' }])
    expect(ask('too late', 'agent', { signal: stop.signal }).waits).toEqual([])
    await clock.pass(0)
    expect(went.map(({ who }) => who)).toEqual(['next'])
  })

  it('never lets more than 20 go within a minute, and lets everybody go in the end', async () => {
    const asks = fc.array(
      fc.record({
        pause: fc.integer({ min: 0, max: 20_000 }),
        urgency: fc.constantFrom<Urgency>('agent', 'screen', 'background'),
      }),
      { minLength: 20, maxLength: 120 },
    )
    await fc.assert(
      fc.asyncProperty(asks, async (list) => {
        const { clock, went, ask } = aLimit()
        for (const { pause, urgency } of list) {
          ask(urgency, urgency)
          await clock.pass(pause)
        }
        await clock.pass(20 * 60_000)
        expect(went).toHaveLength(list.length)
        for (const [index, { at }] of went.entries()) {
          const twentyLater = went[index + 20]
          if (twentyLater) expect(twentyLater.at - at).toBeGreaterThanOrEqual(60_000)
        }
      }),
      { numRuns: 50 },
    )
  })
})
