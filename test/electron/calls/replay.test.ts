import { describe, expect, it } from 'vitest'
import { ASHA, aCall, at, BALA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk } from './a-desk.ts'

const OTHER = '+919876500000'
const incoming = (sessionId = 'session.1', from = 0, customer = CUSTOMER) =>
  aCall('incoming', { sessionId, customer }).wait(from).initiated().callsIn('customer').dials(ASHA, BALA)

describe('what happened while the desk was away', () => {
  it('is history in the order it happened, and nothing of it rings', () => {
    const desk = aDesk().setClock(7200)
    desk.replay(
      ...incoming('one').wait(20).ends('missed').events,
      ...incoming('two', 300, OTHER).wait(5).answers(BALA).wait(60).ends('bridged').events,
      ...incoming('three', 900).wait(20).ends('missed').events,
    )
    desk.calls.caughtUp()
    expect(desk.cards().map(({ id, history }) => [id, history])).toEqual([
      ['three', true],
      ['one', true],
    ])
    expect(desk.pop()).toEqual([])
    expect(desk.calls.recent().map((call) => call.sessionId)).toEqual(['three', 'two', 'one'])
  })

  it.each([
    [20, 1],
    [59, 1],
    [61, 0],
    [170, 0],
  ])('a call that has rung for %i s when the desk has caught up pops in %i windows', (seconds, pops) => {
    const desk = aDesk()
      .setClock(seconds)
      .replay(...incoming().events)
    expect(desk.pop()).toEqual([])
    desk.calls.caughtUp()
    expect(desk.pop()).toHaveLength(pops)
    expect(desk.cards()).toMatchObject([{ phase: 'ringing', history: pops === 0 }])
  })

  it('a call that has rung for longer than any phone does is not on the desk', () => {
    const desk = aDesk()
      .setClock(181)
      .replay(...incoming().events)
    desk.calls.caughtUp()
    expect(desk.cards()).toEqual([])
  })

  it('a talk of mine that goes on is on the desk', () => {
    const desk = aDesk()
      .setClock(1800)
      .replay(...incoming().wait(5).answers(ASHA).events)
    desk.calls.caughtUp()
    expect(desk.pop()).toMatchObject([{ status: 'talking', answeredAt: at(5), history: false }])
  })

  it('a colleague’s talk is not, and does not pop when it ends', () => {
    const call = incoming().wait(5).answers(BALA)
    const known = [...call.events]
    const desk = aDesk()
      .setClock(30)
      .replay(...known)
    desk.calls.caughtUp()
    expect(desk.cards()).toEqual([])
    desk.live(...call.wait(60).ends('bridged').events.slice(known.length))
    expect(desk.cards()).toEqual([])
  })

  it('a missed call stays history when its summary comes late', () => {
    const events = incoming().wait(20).ends('missed').events
    const desk = aDesk()
      .setClock(300)
      .replay(...events.slice(0, -1))
    desk.calls.caughtUp()
    desk.live(events.at(-1)!)
    expect(desk.cards()).toMatchObject([{ kind: 'missed', history: true }])
    expect(desk.pop()).toEqual([])
  })

  it('a call that is dialled again once the desk is back rings', () => {
    const call = incoming().wait(20).refuses(ASHA).refuses(BALA)
    const known = [...call.wait(100).events]
    const desk = aDesk()
      .setClock(110)
      .replay(...known)
    desk.calls.caughtUp()
    desk.live(...call.dials(ASHA).events.slice(known.length))
    expect(desk.pop()).toMatchObject([{ status: 'ringing', history: false }])
  })

  it('measures age on the relay’s clock', () => {
    const desk = aDesk({ clockOffsetMs: -3_600_000 })
      .setClock(20)
      .replay(...incoming().events)
    desk.calls.caughtUp()
    expect(desk.pop()).toHaveLength(1)
  })
})

describe('after a restart', () => {
  it('the desk looks as before, but what was over is in the list only', () => {
    const first = aDesk()
    first.live(
      ...incoming('missed').wait(20).ends('missed').events,
      ...incoming('done', 60).wait(2).answers(ASHA).wait(5).ends('bridged').events,
      ...incoming('rings', 100).events,
    )
    const again = aDesk({ database: first.database }).setClock(110)
    expect(again.cards()).toEqual(first.cards().filter((card) => card.id !== 'done'))
    expect(again.calls.recent()).toEqual(first.calls.recent())
  })

  it('a late summary of what was over brings nothing back', () => {
    const done = incoming().wait(2).answers(BALA).wait(5).ends('bridged').events
    const first = aDesk().live(...done.slice(0, -1))
    const again = aDesk({ database: first.database }).setClock(3600)
    again.live(done.at(-1)!)
    expect(again.cards()).toEqual([])
  })
})
