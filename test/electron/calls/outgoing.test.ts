import { describe, expect, it } from 'vitest'
import type { RingsideEvent } from '../../../shared/events.ts'
import { ASHA, aCall, at, BALA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk } from './a-desk.ts'

const OTHER = '+919876500000'

/** The agent-first life of a call that was asked for in the app. */
const life = (sessionId = 'session.1', customer = CUSTOMER, from = 1) =>
  aCall('outgoing', { sessionId, customer }).wait(from).initiated().dials(ASHA)

/** The provider gives our reference_id back at the end only. */
const withReference = (events: readonly RingsideEvent[], clientRefId: string | null): RingsideEvent[] =>
  events.map((event) =>
    event.type === 'call.end' || event.type === 'call.summary'
      ? { ...event, payload: { ...event.payload, clientRefId } }
      : event,
  )

/** A desk whose agent has asked for calls at the given seconds. */
function asked(...requests: [id: string, number: string, seconds: number][]) {
  const desk = aDesk()
  for (const [id, number, seconds] of requests) {
    desk.requests.add(id, number, at(seconds))
    desk.requests.settle(id, 'accepted', null)
    desk.setClock(seconds)
  }
  return desk
}

describe('a call that was asked for', () => {
  it('keeps one card from the request to the end', () => {
    const desk = aDesk()
    desk.requests.add('ref', CUSTOMER, at(0))
    expect(desk.cards()).toMatchObject([
      { id: 'ref', phase: 'requested', status: 'requested', canRetry: false },
    ])
    desk.requests.settle('ref', 'accepted', null)
    expect(desk.pop()).toMatchObject([{ id: 'ref', kind: 'outgoing', status: 'calling-your-phone' }])

    const call = life()
    const seen: string[] = []
    for (const event of withReference(
      call.wait(5).answers(ASHA).dials('customer').wait(7).answers('customer').wait(30).ends('bridged')
        .events,
      'ref',
    )) {
      desk.live(event)
      const cards = desk.cards()
      expect(cards.map((card) => card.id)).toEqual(['ref'])
      seen.push(cards[0]!.status)
    }
    expect(seen).toEqual([
      'calling-your-phone',
      'calling-your-phone',
      'customer-ringing',
      'customer-ringing',
      'talking',
      'ended',
      'ended',
    ])
    expect(desk.card('ref')).toMatchObject({
      talkSeconds: 30,
      number: CUSTOMER,
      mine: true,
      unconfirmed: false,
    })
  })

  it('is known by phone and customer before, and by the reference at the end', () => {
    const desk = asked(['ref', CUSTOMER, 0]).live(...life().events)
    expect(desk.requests.find('ref')?.sessionId).toBe('session.1')
    desk.live(...withReference(life().wait(20).ends('missed').events, 'ref'))
    expect(desk.requests.find('ref')?.sessionId).toBe('session.1')
    expect(desk.card('ref')?.status).toBe('not-answered')
  })

  it('takes back a link when the reference says that it was another call', () => {
    const desk = asked(['ref', CUSTOMER, 0]).live(...life('panel').events)
    expect(desk.requests.find('ref')?.sessionId).toBe('panel')
    desk.live(...withReference(life('panel').wait(20).ends('missed').events, 'somebody-elses'))
    expect(desk.requests.find('ref')?.sessionId).toBeNull()
    expect(
      desk
        .cards()
        .map((card) => card.id)
        .sort(),
    ).toEqual(['panel', 'ref'])
    desk.live(...life('mine', CUSTOMER, 30).events)
    expect(desk.requests.find('ref')?.sessionId).toBe('mine')
  })

  it('takes back a link when the number says so', () => {
    // Agent first: the first leg may come without its customer.
    const blind = life('panel', OTHER).events.map((event) => ({ ...event, customer: null }))
    const desk = asked(['ref', CUSTOMER, 0]).live(...blind)
    expect(desk.requests.find('ref')?.sessionId).toBe('panel')
    desk.live(...life('panel', OTHER).wait(3).answers(ASHA).dials('customer').events)
    expect(desk.requests.find('ref')?.sessionId).toBeNull()
  })

  it.each([
    ['to another customer', life('session.1', OTHER).events],
    ['from another phone', aCall('outgoing').wait(1).initiated().dials(BALA).events],
    ['that came in', aCall('incoming').wait(1).initiated().callsIn('customer').dials(ASHA).events],
    ['from long before', life('session.1', CUSTOMER, -120).events],
    ['from long after', life('session.1', CUSTOMER, 700).events],
  ])('is not a call %s', (_what, events) => {
    const desk = asked(['ref', CUSTOMER, 0]).live(...events)
    expect(desk.requests.find('ref')?.sessionId).toBeNull()
  })

  it('is not an old call whose summary comes late', () => {
    const old = life('old', CUSTOMER, -300).wait(30).ends('missed').events
    const desk = asked(['ref', CUSTOMER, 0]).replay(...withReference(old, null).slice(0, -1))
    desk.live(...withReference(old, null).slice(-1))
    expect(desk.requests.find('ref')?.sessionId).toBeNull()
    expect(desk.card('ref')).toMatchObject({ status: 'calling-your-phone' })
  })

  it('is confirmed by its reference whatever phone it was placed from', () => {
    const call = aCall('outgoing').wait(1).initiated().dials(BALA).wait(20).ends('missed').events
    const desk = asked(['ref', CUSTOMER, 0]).live(...withReference(call, 'ref'))
    expect(desk.cards()).toMatchObject([{ id: 'ref', status: 'not-answered' }])
  })

  it('is not lost for clocks that differ', () => {
    const desk = aDesk({ clockOffsetMs: 7_200_000 })
    desk.requests.add('ref', CUSTOMER, desk.now().toISOString())
    desk.live(...life().events)
    expect(desk.requests.find('ref')?.sessionId).toBe('session.1')
  })
})

describe('two requests', () => {
  it('find their own calls', () => {
    const desk = asked(['one', CUSTOMER, 0], ['two', OTHER, 2])
    desk.live(...life('b', OTHER, 3).events, ...life('a', CUSTOMER, 4).events)
    expect(desk.requests.find('one')?.sessionId).toBe('a')
    expect(desk.requests.find('two')?.sessionId).toBe('b')
    expect(
      desk
        .cards()
        .map((card) => card.id)
        .sort(),
    ).toEqual(['one', 'two'])
  })

  it('for one customer: the retry is the one that rings, until the reference says otherwise', () => {
    const desk = asked(['first', CUSTOMER, 0], ['retry', CUSTOMER, 30])
    desk.requests.dismiss('first')
    desk.live(...life('session.1', CUSTOMER, 31).events)
    expect(desk.cards().map((card) => card.id)).toEqual(['retry'])
    desk.live(...withReference(life('session.1', CUSTOMER, 31).wait(9).ends('missed').events, 'first'))
    expect(desk.requests.find('first')?.sessionId).toBe('session.1')
    expect(desk.requests.find('retry')?.sessionId).toBeNull()
    desk.live(...life('session.2', CUSTOMER, 50).events)
    expect(desk.requests.find('retry')?.sessionId).toBe('session.2')
  })
})

describe('a request that nobody answered', () => {
  const unconfirmed = () => {
    const desk = asked(['ref', CUSTOMER, 0])
    desk.requests.settle('ref', 'unconfirmed', null)
    return desk
  }

  it('says so, and offers another try only after 20 s', () => {
    const desk = unconfirmed()
    expect(desk.pop()).toMatchObject([{ id: 'ref', unconfirmed: true, canRetry: false }])
    expect(desk.recheckInMs()).toBe(20_000)
    desk.wait(20)
    expect(desk.pop()).toMatchObject([{ id: 'ref', unconfirmed: true, canRetry: true }])
  })

  it('is settled by its webhook', () => {
    const desk = unconfirmed().live(...life().events)
    expect(desk.requests.find('ref')).toMatchObject({ state: 'accepted', sessionId: 'session.1' })
    expect(desk.cards()).toMatchObject([{ id: 'ref', unconfirmed: false, status: 'calling-your-phone' }])
  })

  it('is what a crash in the middle of sending leaves', () => {
    const first = aDesk()
    first.requests.add('sent', CUSTOMER, at(0))
    first.requests.add('settled', OTHER, at(0))
    first.requests.settle('settled', 'refused', { code: 'obd-limit', detail: null })
    const again = aDesk({ database: first.database })
    again.requests.recover()
    expect(again.requests.find('sent')?.state).toBe('unconfirmed')
    expect(again.requests.find('settled')?.state).toBe('refused')
  })
})

describe('a request that was refused', () => {
  it('shows why, may be tried again, and takes no call that happens to fit', () => {
    const desk = asked(['ref', CUSTOMER, 0])
    const fault = { code: 'obd-billing' as const, detail: 'Billing expired' }
    desk.requests.settle('ref', 'refused', fault)
    desk.live(...life().events)
    expect(desk.card('ref')).toMatchObject({ problem: fault, canRetry: true, phase: 'requested' })
    expect(desk.requests.find('ref')?.sessionId).toBeNull()
    expect(desk.card('session.1')?.status).toBe('calling-your-phone')
  })
})

describe('notes', () => {
  it('written before the call is known stay with it', () => {
    const desk = asked(['ref', CUSTOMER, 0])
    expect(desk.calls.setNote('ref', 'ask for Ravi')).toBe(true)
    desk.live(...life().events)
    expect(desk.card('ref')?.note).toBe('ask for Ravi')
    desk.calls.setNote('ref', 'Ravi is out')
    expect(desk.card('ref')?.note).toBe('Ravi is out')
  })
})
