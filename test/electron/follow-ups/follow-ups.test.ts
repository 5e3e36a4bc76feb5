import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shuffled } from '../../shared/calls/arbitraries.ts'
import { ASHA, at, BALA, CUSTOMER } from '../../shared/calls/builders.ts'
import { followUpChange, promised } from '../../shared/follow-ups/events.ts'
import { aDesk } from './a-desk.ts'

const HOUR = 3600

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(at(0)) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The clock moves on by so many seconds, with what is due by then. */
const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

describe('a follow-up', () => {
  it('of a wrap-up is its agent’s, with the outcome it was promised with', () => {
    const desk = aDesk().hears(
      promised('f1', at(HOUR)),
      promised('f2', null),
      promised('f3', at(9), { agent: BALA }),
    )
    expect(desk.mine()).toEqual({
      total: 1,
      items: [
        {
          id: 'f1',
          names: ['Ramesh Kumar'],
          number: CUSTOMER,
          numberText: '+91 98765 43210',
          dialable: true,
          dueAt: at(HOUR),
          note: 'call about the renewal',
          outcome: ['Call later'],
          assignee: { userId: ASHA.userId, name: 'Asha' },
          mine: true,
          done: false,
        },
      ],
    })
    expect(desk.team().items.map(({ id }) => id)).toEqual(['f3', 'f1'])
  })

  it('made by hand is there at once, and told the relay', () => {
    const desk = aDesk()
    expect(desk.followUps.create({ number: '098765 43210', dueAt: at(HOUR), note: 'confirm' })).toMatchObject(
      { ok: true },
    )
    expect(desk.mine().items).toMatchObject([
      { number: CUSTOMER, dueAt: at(HOUR), note: 'confirm', outcome: [] },
    ])
    expect(desk.sent).toMatchObject([
      {
        kind: 'follow-up',
        path: '/v1/follow-ups',
        holdMs: 0,
        customer: 'Ramesh Kumar',
        body: {
          customer: CUSTOMER,
          change: { dueAt: at(HOUR), assignee: ASHA.userId, done: false },
          at: at(0),
        },
      },
    ])
    expect(desk.told).toEqual([CUSTOMER])
    expect(desk.followUps.create({ number: ' ', dueAt: at(HOUR), note: '' })).toMatchObject({
      fault: { code: 'invalid-number' },
    })
  })

  it('is snoozed, handed over, and done; done can be taken back', () => {
    const desk = aDesk().hears(promised('f1', at(HOUR)))
    wait(1)
    desk.followUps.change('f1', { dueAt: at(2 * HOUR), note: 'after lunch' })
    expect(desk.mine().items).toMatchObject([{ dueAt: at(2 * HOUR), note: 'after lunch' }])
    wait(1)
    desk.followUps.change('f1', { done: true })
    expect(desk.mine().total).toBe(0)
    wait(1)
    desk.followUps.change('f1', { done: false })
    expect(desk.mine().total).toBe(1)
    wait(1)
    desk.followUps.change('f1', { assignee: BALA.userId })
    expect(desk.mine().total).toBe(0)
    expect(desk.team().items).toMatchObject([
      { assignee: { name: 'Bala' }, mine: false, note: 'after lunch' },
    ])
    expect(desk.followUps.change('nobody knows', { done: true })).toMatchObject({
      fault: { code: 'not-found' },
    })
  })

  it('is not shown before somebody said when, also when its changes come first', () => {
    const desk = aDesk().hears(followUpChange('f1', 9, { note: 'late' }))
    expect(desk.team().total).toBe(0)
    desk.hears(promised('f1', at(HOUR)))
    expect(desk.mine().items).toMatchObject([{ note: 'late', dueAt: at(HOUR) }])
  })

  it('is the same in any order and with any event twice', () => {
    const events = [
      promised('f1', at(HOUR)),
      promised('f2', at(2 * HOUR), { agent: BALA }),
      followUpChange('f1', 9, { dueAt: at(3 * HOUR) }),
      followUpChange('f2', 8, { assignee: ASHA.userId }),
      followUpChange('f2', 9, { done: true }),
      followUpChange('f2', 10, { done: false, note: 'again' }),
    ]
    fc.assert(
      fc.property(shuffled(events), (mixed) => {
        const desk = aDesk().hears(...mixed)
        expect(desk.team()).toEqual(
          aDesk()
            .hears(...events)
            .team(),
        )
        expect(desk.view()).toMatchObject({ open: 2 })
      }),
      { numRuns: 25 },
    )
  })
})

describe('the desk’s view', () => {
  it('shows what is mine until the end of tomorrow, and counts what is due', () => {
    const desk = aDesk().hears(
      promised('later', at(72 * HOUR)),
      promised('tomorrow', at(24 * HOUR)),
      promised('now', at(-9)),
      promised('soon', at(9)),
      promised('theirs', at(9), { agent: BALA }),
    )
    expect(desk.view()).toMatchObject({
      soon: [{ id: 'now' }, { id: 'soon' }, { id: 'tomorrow' }],
      open: 4,
      due: 1,
    })
    expect(desk.followUps.view().recheckInMs).toBe(9_000)
    wait(9)
    expect(desk.view().due).toBe(2)
  })

  it('shows 50 of many, and the list gives the rest by pages', () => {
    const desk = aDesk()
    for (let i = 0; i < 60; i += 1) desk.hears(promised(`f${i}`, at(60 + i)))
    expect(desk.view()).toMatchObject({ open: 60, soon: { length: 50 } })
    expect(desk.mine(50, 50)).toMatchObject({ total: 60, items: { length: 10 } })
    expect(desk.mine(50, 1).items).toMatchObject([{ id: 'f50' }])
  })
})

describe('a reminder', () => {
  const started = (options?: Parameters<typeof aDesk>[0]) => {
    const desk = aDesk(options)
    desk.followUps.start()
    desk.followUps.caughtUp()
    return desk
  }

  it('comes once, at its time, for what is mine', () => {
    const desk = started().hears(promised('f1', at(60)), promised('f2', at(60), { agent: BALA }))
    wait(59)
    expect(desk.reminded).toEqual([])
    wait(2)
    expect(desk.reminded).toEqual([['f1']])
    wait(HOUR)
    expect(desk.reminded).toHaveLength(1)
  })

  it('comes again for another time, not when it was done', () => {
    const desk = started().hears(promised('f1', at(60)), promised('f2', at(90)))
    wait(61)
    desk.followUps.change('f1', { dueAt: at(120) })
    desk.followUps.change('f2', { done: true })
    wait(70)
    expect(desk.reminded).toEqual([['f1'], ['f1']])
  })

  it('comes at the start for what fell due while Ringside was closed, together, and not again', () => {
    const before = aDesk().hears(promised('f1', at(60)), promised('f2', at(90)))
    wait(HOUR)
    const desk = started({ database: before.database })
    wait(1)
    expect(desk.reminded).toEqual([['f1', 'f2']])
    desk.followUps.stop()
    const again = started({ database: before.database })
    wait(HOUR)
    expect(again.reminded).toEqual([])
  })

  it('waits until the desk has heard what a colleague did meanwhile, but not for ever', () => {
    const before = aDesk().hears(promised('f1', at(60)), promised('f2', at(60)))
    wait(HOUR)
    const desk = aDesk({ database: before.database })
    desk.followUps.start()
    wait(5)
    desk.hears(followUpChange('f1', HOUR, { done: true }, { agent: BALA }))
    expect(desk.reminded).toEqual([])
    wait(30)
    expect(desk.reminded).toEqual([['f2']])
  })
})
