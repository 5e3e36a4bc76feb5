import { describe, expect, test } from 'vitest'
import { applyToSession, emptySession, type Session } from '../../../shared/calls/session.ts'
import { viewSession } from '../../../shared/calls/view.ts'
import type { CallEvent, DispositionEvent } from '../../../shared/events.ts'
import {
  AGENTS,
  ASHA,
  aCall,
  afterCall,
  aLeg,
  at,
  BALA,
  BOSS,
  CHITRA,
  CUSTOMER,
  inCall,
  LINE,
  NO_PAYLOAD,
  type TestAgent,
} from './builders.ts'
import { LIFECYCLES } from './lifecycles.ts'

const fold = (events: readonly (CallEvent | DispositionEvent)[]) =>
  events.reduce(applyToSession, emptySession('session.1'))
const look = (events: readonly (CallEvent | DispositionEvent)[], me: TestAgent = ASHA) =>
  viewSession(fold(events), me, (leg) => AGENTS.find((one) => one.phones[0] === leg.phone)?.name ?? null)
const upTo = (name: keyof typeof LIFECYCLES, count: number) => LIFECYCLES[name].slice(0, count)

describe('an incoming call', () => {
  const name = 'incoming, taken by the first agent'

  test('while it rings says who calls, on which line, and whom it rings', () => {
    const view = look(upTo(name, 3))
    expect(view).toMatchObject({
      direction: 'incoming',
      customer: CUSTOMER,
      line: LINE,
      startedAt: at(0),
      answeredAt: null,
      endedAt: null,
      hunting: [{ name: 'Asha', mine: true, result: 'dialing' }],
      mine: true,
      pickedUpBy: null,
      talkSeconds: null,
      missed: false,
    })
    expect(view.myLeg).toMatchObject({ index: 2, result: 'dialing' })
  })

  test('counts from the first agent who took it, and nothing is summed while it lives', () => {
    const view = look(upTo(name, 4))
    expect(view.answeredAt).toBe(at(34.3))
    expect(view.pickedUpBy).toEqual({ name: 'Asha', mine: true })
    expect(view.talkSeconds).toBeNull()
    expect(look(upTo(name, 4), BOSS)).toMatchObject({
      mine: false,
      pickedUpBy: { name: 'Asha', mine: false },
    })
  })

  test("talk time is the agents', not the caller's with menu and ringing", () => {
    const view = look(LIFECYCLES[name])
    expect(view.legs[0]).toMatchObject({ type: 'customer', talkSeconds: 95 })
    expect(view).toMatchObject({
      talkSeconds: 60,
      place: 'DL, IN',
      department: 'Sales',
      customerAnswered: true,
    })
    expect(fold(LIFECYCLES[name]).dispositions.map((one) => one.name)).toEqual(['Interested'])
    expect(fold(LIFECYCLES[name]).comments.map((one) => one.text)).toEqual(['call again'])
  })

  test('a hunt keeps its order and who did not answer', () => {
    const view = look(LIFECYCLES['incoming, hunting three agents'])
    expect(view.hunting.map((one) => `${one.name} ${one.result}`)).toEqual([
      'Asha not_answered',
      'Bala not_answered',
      'Chitra answered',
    ])
    expect(view).toMatchObject({ pickedUpBy: { name: 'Chitra', mine: false }, mine: false, missed: false })
    expect(view.legs.map((leg) => leg.dialStatus)).toEqual([null, 'no_answer', 'busy', 'answer'])
  })

  test('the same agent dialled twice has two places in the hunt', () => {
    const view = look(LIFECYCLES['incoming, the same agent dialled twice'])
    expect(view.hunting.map((one) => one.result)).toEqual(['not_answered', 'not_answered', 'answered'])
    expect(view.myLeg?.index).toBe(4)
  })

  test('phones that stop ringing because another took it are told so at the end', () => {
    const view = look(LIFECYCLES['incoming, ringing three agents at once'])
    expect(view.hunting.map((one) => one.result)).toEqual(['not_answered', 'answered', 'not_answered'])
    expect(view.transfers).toEqual([])
  })

  test.each([
    ['incoming, missed by all', true, false],
    ['incoming, given up in the menu', true, false],
    ['incoming, voicemail', true, true],
    ['incoming, hunting three agents', false, false],
    ['outgoing, agent first, agent does not answer', false, false],
  ] as const)('%s: missed %s, voicemail %s', (lifecycle, missed, voicemail) => {
    expect(look(LIFECYCLES[lifecycle])).toMatchObject({ missed, voicemail })
  })

  test('passed on: the last who joined talks, and both talk times count', () => {
    const name = 'incoming, passed on from Asha to Bala'
    expect(look(upTo(name, 5)).pickedUpBy).toEqual({ name: 'Asha', mine: true })
    expect(look(upTo(name, 5)).transfers).toEqual([{ from: 'Asha', to: 'Bala', taken: false }])
    expect(look(upTo(name, 6)).pickedUpBy).toEqual({ name: 'Bala', mine: false })
    const view = look(LIFECYCLES[name])
    expect(view.transfers).toEqual([{ from: 'Asha', to: 'Bala', taken: true }])
    expect(view.talkSeconds).toBe(50)
    expect(view.answeredAt?.slice(0, 19)).toBe(at(30).slice(0, 19))
  })

  test('passed on and not taken goes back to whoever is still there', () => {
    const call = aCall('incoming').initiated().callsIn('customer').dials(ASHA).wait(3).answers(ASHA)
    const { events } = call.wait(9).dials(BALA).wait(20).refuses(BALA).dials(CHITRA)
    expect(look(events, BALA)).toMatchObject({ ringsMe: false, phase: 'talking', status: 'picked-up' })
    expect(look(events, CHITRA)).toMatchObject({ ringsMe: true, phase: 'ringing', status: 'ringing' })
    expect(look(events, ASHA)).toMatchObject({ phase: 'talking', status: 'talking' })
  })

  test('agent and customer with one phone stay two legs', () => {
    const own = aCall('incoming', { customer: ASHA.phones[0] }).initiated().callsIn('customer').dials(ASHA)
    const view = look(own.events)
    expect(view.legs.map((leg) => `${leg.type} ${leg.result} ${leg.mine}`)).toEqual([
      'customer connected false',
      'agent dialing true',
    ])
  })
})

describe('an outgoing call', () => {
  test('begins when the second side is there', () => {
    const name = 'outgoing, agent first, talked'
    expect(look(upTo(name, 3))).toMatchObject({ answeredAt: null, pickedUpBy: null, customerAnswered: false })
    expect(look(upTo(name, 5))).toMatchObject({
      answeredAt: at(26),
      pickedUpBy: { name: 'Asha', mine: true },
      customerAnswered: true,
    })
    expect(look(upTo('outgoing, customer first', 4))).toMatchObject({
      answeredAt: null,
      customerAnswered: true,
    })
    expect(look(upTo('outgoing, customer first', 5)).answeredAt).toBe(at(16))
    expect(look(upTo('outgoing, oneway', 3)).answeredAt).toBe(at(7))
  })

  test.each([
    ['outgoing, agent first, talked', 18, true],
    ['outgoing, agent first, customer does not answer', 0, false],
    ['outgoing, agent first, agent does not answer', 0, false],
    ['outgoing, customer first', 17, true],
    ['outgoing, menu only', 16, true],
    ['outgoing, oneway', 7, true],
  ] as const)("%s: the customer's leg talked %i s, answered %s", (name, talkSeconds, customerAnswered) => {
    expect(look(LIFECYCLES[name])).toMatchObject({ talkSeconds, customerAnswered })
  })

  test('is known by our reference once it is over', () => {
    const name = 'outgoing, agent first, talked'
    expect(look(upTo(name, 5)).clientRefId).toBeNull()
    expect(look(LIFECYCLES[name]).clientRefId).toBe('our-ref')
    expect(fold(LIFECYCLES[name]).facts.refId?.value).toBe('provider-ref')
  })
})

describe('old logs', () => {
  test('are told from attempts: a phone that rang is not ringing once the log goes on', () => {
    const view = look([inCall(10, 'dialing', ASHA), inCall(30, 'dialing', BALA)])
    expect(view.hunting.map((one) => `${one.name} ${one.result}`)).toEqual([
      'Asha not_answered',
      'Bala dialing',
    ])
  })

  test('that rang several phones and do not say who answered stop them all', () => {
    const answered = inCall(20, 'answered', ASHA, BALA)
    const legs = answered.payload.legs.map((leg) => ({ ...leg, result: 'unknown' as const }))
    const ringing = inCall(10, 'dialing', ASHA, BALA)
    expect(look([ringing]).ringsMe).toBe(true)
    expect(look([ringing, { ...answered, payload: { ...NO_PAYLOAD, legs } }]).ringsMe).toBe(false)
  })

  test('join the numbered legs of the same phone, the last attempt to the last', () => {
    const view = look(LIFECYCLES['legacy beside new, the same agent twice'])
    expect(view.hunting.map((one) => `${one.name} ${one.result}`)).toEqual([
      'Asha not_answered',
      'Bala not_answered',
      'Asha answered',
    ])
    expect(view.talkSeconds).toBe(20)
  })

  test('join each attempt to one of its own, when only the log knows how they went', () => {
    const call = aCall('incoming').initiated().callsIn('customer').dials(ASHA).dials(BALA).dials(ASHA)
    const log = afterCall(
      'bridged',
      [ASHA, 'answered', 1],
      [BALA, 'not_answered', 30],
      [ASHA, 'not_answered', 50],
    )
    expect(look([...call.events, log]).hunting.map((one) => one.result)).toEqual([
      'answered',
      'not_answered',
      'not_answered',
    ])
  })

  test('of an answered call join the attempt that was answered, not the newest', () => {
    const call = aCall('incoming').initiated().callsIn('customer').dials(ASHA).wait(3).answers(ASHA)
    const { events } = call
      .wait(9)
      .leaves(ASHA)
      .dials(BALA)
      .wait(2)
      .answers(BALA)
      .leaves(BALA)
      .dials(ASHA)
      .wait(5)
    expect(look([...events, inCall(3, 'answered', ASHA)]).hunting.map((one) => one.result)).toEqual([
      'answered',
      'answered',
      'dialing',
    ])
  })

  test('fill in what a lost event would have said', () => {
    const ringing = aCall('incoming').initiated().callsIn('customer').dials(ASHA)
    const view = look([...ringing.events, inCall(8, 'answered', ASHA)])
    expect(view).toMatchObject({ phase: 'talking', status: 'talking' })
    expect(view.hunting).toHaveLength(1)
  })

  test('that list no customer go by their verdict', () => {
    expect(look([afterCall('bridged', [BALA, 'answered', 30])])).toMatchObject({
      status: 'ended',
      customerAnswered: true,
      talkSeconds: 10,
      department: 'Sales',
      pickedUpBy: { name: 'Bala', mine: false },
    })
    expect(look([afterCall('missed', [ASHA, 'not_answered', 30])]).status).toBe('missed')
    expect(look([afterCall('bridged')])).toMatchObject({ missed: false, status: 'ended', talkSeconds: null })
    expect(look([afterCall('bridged', [ASHA, 'not_answered', 30])]).status).toBe('missed')
  })
})

describe('partial knowledge', () => {
  test('an end that forgets its instant is an end, and talk time so far is no talk time', () => {
    const call = aCall('incoming').initiated().callsIn('customer').dials(ASHA).wait(5).answers(ASHA)
    const talking = call.wait(20).leaves(ASHA).events
    const [end] = call.ends('bridged').events.slice(-2) as CallEvent[]
    const legs = end?.payload.legs.map((leg) => ({ ...leg, talkSeconds: null })) ?? []
    const forgetful = { ...inCall(26, 'dialing'), type: 'call.end' as const, legacy: false }
    const view = look([...talking.slice(0, 3), { ...forgetful, payload: { ...NO_PAYLOAD, legs } }])
    expect(view).toMatchObject({ phase: 'ended', status: 'ended', endedAt: at(26), talkSeconds: 20 })
  })

  test('a call is at least as old as what is known of it, and its customer is the leg that says so', () => {
    const [, ringing] = aCall('incoming').initiated().callsIn('customer').wait(7).dials(ASHA)
      .events as CallEvent[]
    const bare = { ...inCall(7, 'dialing'), customer: null, payload: ringing?.payload ?? NO_PAYLOAD }
    expect(look([bare])).toMatchObject({ startedAt: at(0), customer: CUSTOMER })
    expect(look([inCall(7, 'dialing', ASHA)]).startedAt).toBe(at(7))
  })

  test('a disposition alone is a call that is over, and no missed one', () => {
    const events = aCall('incoming')
      .disposes('Sold', ASHA)
      .events.map((e) => ({ ...e, direction: 'incoming' as const }))
    expect(look(events)).toMatchObject({ phase: 'ended', status: 'ended', missed: false, customer: CUSTOMER })
  })

  test('direction follows from who was dialled when nobody says it', () => {
    const told = (legs: ReturnType<typeof aLeg>[]): CallEvent => ({
      ...inCall(1, 'dialing'),
      direction: null,
      payload: { ...NO_PAYLOAD, legs },
    })
    expect(look([told([aLeg({ type: 'customer', result: 'connected', index: 1 })])]).direction).toBe(
      'incoming',
    )
    expect(look([told([aLeg({ type: 'customer', result: 'dialing', index: 2 })])]).direction).toBe('outgoing')
    expect(look([told([aLeg({ type: 'agent', result: 'connected', index: 1 })])]).direction).toBe('outgoing')
    expect(look([told([aLeg({ type: 'agent', result: 'dialing', index: 1 })])]).direction).toBeNull()
  })

  test('my leg is told by the user where the phone is not mine', () => {
    const event = afterCall('bridged', [BALA, 'answered', 30])
    const view = viewSession(fold([event]), { userId: BALA.userId, phones: [] })
    expect(view).toMatchObject({ mine: true, pickedUpBy: { name: 'Bala', mine: true } })
  })

  test('an agent nobody knows is called by the number', () => {
    expect(viewSession(fold(upTo('incoming, taken by the first agent', 3)), BOSS).hunting[0]?.name).toBe(
      ASHA.phones[0],
    )
  })
})

describe('when a call began', () => {
  const summaryOf = (startedAt: string): CallEvent => ({
    ...afterCall('missed', [ASHA, 'not_answered', 10]),
    legacy: false,
    payload: { ...afterCall('missed').payload, startedAt },
  })
  const endOf = (startedAt: string): CallEvent => ({ ...summaryOf(startedAt), type: 'call.end' })
  const began = (...events: CallEvent[]) =>
    viewSession(events.reduce(applyToSession, emptySession('session.1')), ASHA).startedAt

  test('is known to the millisecond, though the summary knows seconds only', () => {
    expect(began(endOf(at(5.738)), summaryOf(at(5)))).toBe(at(5.738))
    expect(began(summaryOf(at(5)), endOf(at(5.738)))).toBe(at(5.738))
  })

  test('is what the summary says where that is another second', () => {
    expect(began(endOf(at(5.738)), summaryOf(at(3)))).toBe(at(3))
    expect(began(summaryOf(at(3)))).toBe(at(3))
  })

  test('is learned of a session that an earlier version kept', () => {
    const { beganAt: _beganAt, ...facts } = applyToSession(emptySession('session.1'), summaryOf(at(5))).facts
    const kept = { ...applyToSession(emptySession('session.1'), summaryOf(at(5))), facts } as Session
    expect(viewSession(kept, ASHA).startedAt).toBe(at(5))
    expect(viewSession(applyToSession(kept, endOf(at(5.738))), ASHA).startedAt).toBe(at(5.738))
  })
})
