import { describe, expect, it } from 'vitest'
import { ASHA, aCall, at, BALA, CHITRA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk } from './a-desk.ts'

const incoming = (sessionId = 'session.1', customer = CUSTOMER) =>
  aCall('incoming', { sessionId, customer }).initiated().callsIn('customer').wait(5)

describe('a call that rings', () => {
  it('lies on the desk with the names of its number, and pops', () => {
    const desk = aDesk({ names: { [CUSTOMER]: ['Meera', 'Ravi'] } }).live(...incoming().dials(ASHA).events)
    expect(desk.cards()).toMatchObject([
      {
        id: 'session.1',
        kind: 'incoming',
        phase: 'ringing',
        status: 'ringing',
        names: ['Meera', 'Ravi'],
        number: CUSTOMER,
        numberText: '+91 98765 43210',
        dialable: true,
        hunting: [{ name: 'Asha', mine: true, result: 'dialing' }],
        mine: true,
        history: false,
        callOfWeek: 1,
      },
    ])
    expect(desk.pop()).toHaveLength(1)
  })

  it('is nobody else’s business: a call that never rang here is not on the desk', () => {
    const desk = aDesk({ me: CHITRA }).live(...incoming().dials(ASHA).wait(4).answers(ASHA).events)
    expect(desk.cards()).toEqual([])
  })

  it('is gone by itself when its end was lost', () => {
    const desk = aDesk().live(...incoming().dials(ASHA).events)
    const recheckInMs = desk.recheckInMs()
    expect(recheckInMs).not.toBeNull()
    desk.wait((recheckInMs ?? 0) / 1000)
    expect(desk.cards()).toEqual([])
    expect(desk.calls.isLive('session.1')).toBe(false)
  })

  it('rings again when it is dialled again', () => {
    const call = incoming().dials(ASHA).wait(20).refuses(ASHA).dials(BALA).wait(20).refuses(BALA).dials(ASHA)
    const desk = aDesk().live(...call.events)
    expect(desk.card('session.1')).toMatchObject({ status: 'ringing', mine: true })
    expect(desk.card('session.1')?.hunting.map((agent) => agent.name)).toEqual(['Asha', 'Bala', 'Asha'])
  })

  it('counts the calls of the week with that customer', () => {
    const first = incoming('one').dials(ASHA).wait(9).ends('missed').events
    const second = incoming('two').wait(600).dials(ASHA)
    const later = second.events.map((event) => ({ ...event, at: at(900) }))
    const desk = aDesk().live(...first, ...later)
    expect(desk.card('two')?.callOfWeek).toBe(2)
  })
})

describe('a call that somebody else takes', () => {
  const taken = incoming().dials(ASHA, BALA).wait(6).answers(BALA)
  const ended = incoming().dials(ASHA, BALA).wait(6).answers(BALA).wait(700).ends('bridged')
  const [, , , end, summary] = ended.events

  it('says for three seconds who did, then goes, and never was missed', () => {
    const desk = aDesk().live(...taken.events)
    expect(desk.pop()).toMatchObject([{ status: 'picked-up', pickedUpBy: 'Bala', mine: false }])
    expect(desk.recheckInMs()).toBe(3000)
    desk.wait(2.999)
    expect(desk.cards()).toHaveLength(1)
    desk.wait(0.001)
    expect(desk.cards()).toEqual([])
    desk.live(end!, summary!)
    expect(desk.cards()).toEqual([])
    expect(desk.calls.today().missed).toBe(0)
  })

  it('does not come back when it ends long after', () => {
    const desk = aDesk().live(...taken.events)
    desk.wait(690).cards()
    desk.live(end!, summary!)
    expect(desk.cards()).toEqual([])
  })

  it('rings here after all when it is passed on, and says again who took it', () => {
    const call = incoming().dials(ASHA, BALA).wait(6).answers(BALA).wait(30).dials(ASHA)
    const desk = aDesk().live(...call.events)
    expect(desk.pop()).toMatchObject([{ status: 'ringing', mine: true }])
    const again = incoming().dials(ASHA, BALA).wait(6).answers(BALA).wait(30).dials(ASHA).wait(9)
    desk.live(again.dials(CHITRA).wait(2).refuses(ASHA).answers(CHITRA).events.at(-1)!)
    expect(desk.pop()).toMatchObject([{ status: 'picked-up', pickedUpBy: 'Chitra' }])
  })
})

describe('a call that nobody took', () => {
  const missed = incoming().dials(ASHA).wait(20).refuses(ASHA).wait(3).ends('missed').events

  it('stays until it is dismissed', () => {
    const desk = aDesk().live(...missed)
    desk.wait(86_400)
    expect(desk.pop()).toMatchObject([{ kind: 'missed', status: 'missed', phase: 'ended' }])
    expect(desk.calls.dismiss('session.1')).toBe(true)
    expect(desk.cards()).toEqual([])
    expect(desk.calls.recent()).toMatchObject([{ sessionId: 'session.1', status: 'missed' }])
    expect(desk.calls.dismiss('no such card')).toBe(false)
  })

  it('stays dismissed when its summary comes again', () => {
    const desk = aDesk().live(...missed)
    desk.calls.dismiss('session.1')
    desk.live(...missed)
    expect(desk.cards()).toEqual([])
  })

  it('is settled when the customer was reached', () => {
    const back = aCall('outgoing', { sessionId: 'back' })
      .wait(120)
      .dials(ASHA)
      .wait(3)
      .answers(ASHA)
      .dials('customer')
      .wait(5)
      .answers('customer')
    const desk = aDesk().live(...missed, ...back.events)
    expect(desk.cards().map((card) => card.id)).toEqual(['back'])
  })

  it('is settled also when its end comes after the customer was reached', () => {
    const again = aCall('incoming', { sessionId: 'again' })
      .wait(60)
      .initiated()
      .callsIn('customer')
      .dials(ASHA)
      .wait(3)
      .answers(ASHA)
    const desk = aDesk().live(...missed.slice(0, -2), ...again.events, ...missed.slice(-2))
    expect(desk.cards().map((card) => card.id)).toEqual(['again'])
  })

  it('is not settled by a call back that nobody answered, nor by an earlier talk', () => {
    const earlier = incoming('earlier').dials(ASHA).wait(3).answers(ASHA).wait(5).ends('bridged').events
    const early = earlier.map((event) => ({ ...event, at: at(-900) }))
    const back = aCall('outgoing', { sessionId: 'back' })
      .wait(120)
      .dials(ASHA)
      .wait(3)
      .answers(ASHA)
      .dials('customer')
      .wait(30)
      .refuses('customer')
      .ends('missed')
    const desk = aDesk()
      .replay(...early)
      .live(...missed, ...back.events)
    expect(desk.card('session.1')).toMatchObject({ kind: 'missed' })
  })

  it('never rings for a webhook that comes after its end', () => {
    const dial = incoming().dials(ASHA).events.at(-1)!
    const desk = aDesk().live(...missed)
    const before = desk.cards()
    desk.wait(30).live(dial)
    expect(desk.cards()).toEqual(before)
    expect(desk.cards()[0]?.phase).toBe('ended')
  })
})

describe('a call I took', () => {
  const talk = incoming().dials(ASHA).wait(8).answers(ASHA)

  it('is talking from when I answered, and stays at hand for five minutes after its end', () => {
    const desk = aDesk().live(...talk.events)
    expect(desk.pop()).toMatchObject([
      { phase: 'talking', status: 'talking', answeredAt: at(13), pickedUpBy: 'Asha' },
    ])
    desk.live(...incoming().dials(ASHA).wait(8).answers(ASHA).wait(600).ends('bridged').events)
    expect(desk.cards()).toMatchObject([{ status: 'ended', talkSeconds: 600 }])
    expect(desk.pop()).toEqual([])
    desk.wait((desk.recheckInMs() ?? 0) / 1000)
    expect(desk.cards()).toEqual([])
    expect(desk.calls.recent()).toMatchObject([{ sessionId: 'session.1', talkSeconds: 600 }])
    expect(desk.calls.today()).toMatchObject({ incoming: 1, connected: 1, missed: 0, talkSeconds: 600 })
  })

  it('keeps its note', () => {
    const desk = aDesk().live(...talk.events)
    expect(desk.calls.setNote('session.1', 'wants a quote')).toBe(true)
    desk.live(...talk.wait(5).ends('bridged').events)
    expect(desk.card('session.1')?.note).toBe('wants a quote')
    expect(desk.calls.setNote('no such card', '')).toBe(false)
  })
})

describe('several calls', () => {
  it('stand oldest live call first, then what is over, newest first', () => {
    const call = (sessionId: string, from: number) => {
      const made = aCall('incoming', { sessionId, customer: `+9198765432${from}` }).wait(from)
      return made.callsIn('customer').dials(ASHA)
    }
    const desk = aDesk().live(
      ...call('a', 10).wait(2).ends('missed').events,
      ...call('b', 20).wait(2).ends('missed').events,
      ...call('c', 30).events,
      ...call('d', 40).events,
    )
    expect(desk.cards().map((card) => card.id)).toEqual(['c', 'd', 'b', 'a'])
    expect(desk.pop().map((card) => card.id)).toEqual(['c', 'd', 'b', 'a'])
  })
})
