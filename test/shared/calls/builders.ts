/** A call as the provider tells it: each event lists all legs so far, with what is known of them by then. */
import type { CallEvent, CallPayload, DispositionEvent, Leg } from '../../../shared/events.ts'

export const CUSTOMER = '+919876543210'
export const LINE = '+911206544522'

export interface TestAgent {
  readonly userId: string
  readonly name: string
  readonly phones: readonly [string]
}

const agent = (userId: string, name: string, phone: string): TestAgent => ({ userId, name, phones: [phone] })
export const ASHA = agent('694e6be5a520b301', 'Asha', '+919000000001')
export const BALA = agent('694e6be5a520b302', 'Bala', '+919000000002')
export const CHITRA = agent('694e6be5a520b303', 'Chitra', '+919000000003')
export const BOSS = agent('694e6be5a520b309', 'Boss', '+919000000009')
export const AGENTS = [ASHA, BALA, CHITRA] as const

/** The instant so many seconds into the call. */
export const at = (seconds: number): string =>
  new Date(Date.UTC(2026, 3, 7, 10) + seconds * 1000).toISOString()

export const NO_PAYLOAD: CallPayload = {
  legs: [],
  startedAt: null,
  endedAt: null,
  status: null,
  category: null,
  durationSeconds: null,
  recording: null,
  location: null,
  billable: null,
  refId: null,
  clientRefId: null,
  department: null,
  comments: [],
}

export function aLeg(values: Partial<Leg> & Pick<Leg, 'type' | 'result'>): Leg {
  return {
    index: null,
    phone: null,
    dialStatus: null,
    userId: null,
    name: null,
    extension: null,
    departmentId: null,
    department: null,
    device: 'phone',
    startedAt: null,
    answeredAt: null,
    endedAt: null,
    ringSeconds: null,
    talkSeconds: null,
    ...values,
  }
}

type Direction = 'incoming' | 'outgoing'
type Who = TestAgent | 'customer'

/** Begins a call; every method tells the next thing that happens and most of them emit its event. */
export function aCall(direction: Direction, { sessionId = 'session.1', customer = CUSTOMER } = {}) {
  const events: (CallEvent | DispositionEvent)[] = []
  const legs: Leg[] = []
  let now = 0
  const whole = (from: string | null) =>
    Math.floor((Date.parse(at(now)) - Date.parse(from ?? at(now))) / 1000)
  const envelope = (eventId: string) => ({
    eventId,
    at: at(now + 0.05),
    sessionId,
    customer,
    line: LINE,
    direction,
    legacy: false,
  })
  const emit = (type: CallEvent['type'], payload: Partial<CallPayload> = {}) => {
    const shown = legs.map((leg) => ({
      ...leg,
      talkSeconds:
        leg.result === 'connected' && leg.endedAt === null ? whole(leg.startedAt) : leg.talkSeconds,
    }))
    const all = type === 'call.initiated' || type === 'call.ivr_started' ? [] : shown
    const event = {
      ...envelope(`event-${events.length}`),
      type,
      payload: { ...NO_PAYLOAD, legs: all, ...payload },
    }
    events.push(event)
    return call
  }
  const legOf = (who: Who) => {
    const phone = who === 'customer' ? customer : who.phones[0]
    const leg = legs.findLast(
      (l) => l.type === (who === 'customer' ? 'customer' : 'agent') && l.phone === phone,
    )
    if (leg === undefined) throw new Error('this party is not in the call')
    return leg
  }
  const newLeg = (who: Who, result: Leg['result']) => {
    const phone = who === 'customer' ? customer : who.phones[0]
    const type = who === 'customer' ? 'customer' : 'agent'
    legs.push(aLeg({ index: legs.length + 1, type, phone, result, startedAt: at(now) }))
  }
  const close = (leg: Leg) => {
    if (leg.endedAt !== null) return
    leg.endedAt = at(now)
    if (leg.result === 'dialing') Object.assign(leg, { result: 'not_answered', dialStatus: 'no_answer' })
    else if (leg.result !== 'not_answered') leg.talkSeconds = whole(leg.answeredAt ?? leg.startedAt)
  }
  const closing = (status: CallPayload['status']): Partial<CallPayload> => ({
    startedAt: at(0),
    endedAt: at(now),
    status,
    category: direction,
    durationSeconds: whole(at(0)),
    recording: status === 'bridged' ? 'recording.mp3' : null,
    billable: status === 'bridged',
    ...(direction === 'outgoing' ? { refId: 'provider-ref', clientRefId: 'our-ref' } : {}),
  })
  /** The summary knows names, but whole seconds only. */
  const summed = (leg: Leg): Leg => {
    const cut = (instant: string | null) => instant && `${instant.slice(0, 19)}.000Z`
    const owner = leg.type === 'agent' ? AGENTS.find((one) => one.phones[0] === leg.phone) : undefined
    return {
      ...leg,
      startedAt: cut(leg.startedAt),
      answeredAt: cut(leg.answeredAt),
      endedAt: cut(leg.endedAt),
      userId: owner?.userId ?? null,
      name: owner?.name ?? null,
      department: owner ? 'Sales' : null,
    }
  }
  const call = {
    events,
    wait(seconds: number) {
      now += seconds
      return call
    },
    initiated: () => emit('call.initiated', { startedAt: at(now) }),
    ivr: () => emit('call.ivr_started'),
    /** This side calls in: it is connected, and no event tells of it alone. */
    callsIn(who: Who) {
      newLeg(who, 'connected')
      return call
    },
    dials(...whom: Who[]) {
      for (const who of whom) newLeg(who, 'dialing')
      return emit('call.dial_begin')
    },
    answers(who: Who) {
      const leg = legOf(who)
      Object.assign(leg, { result: 'answered', dialStatus: 'answer', answeredAt: at(now), talkSeconds: 0 })
      leg.ringSeconds = whole(leg.startedAt)
      return emit('call.answered')
    },
    refuses(who: Who, dialStatus: Leg['dialStatus'] = 'no_answer') {
      Object.assign(legOf(who), { result: 'not_answered', dialStatus, endedAt: at(now) })
      return call
    },
    leaves(who: Who) {
      close(legOf(who))
      return call
    },
    ends(status: CallPayload['status']) {
      for (const leg of legs) close(leg)
      emit('call.end', closing(status))
      now += 2
      const final = closing(status)
      const legsNow = legs.map(summed)
      return emit('call.summary', { ...final, endedAt: at(now - 2), location: 'DL, IN', legs: legsNow })
    },
    disposes(name: string, by: TestAgent) {
      const dispositions = [{ level: 1, name, userId: by.userId, at: at(now) }]
      const comments = [{ id: 'c1', text: 'call again', at: at(now), by: by.userId, byName: by.name }]
      events.push({
        ...envelope(`event-${events.length}`),
        direction: null,
        line: null,
        type: 'disposition',
        payload: { dispositions, comments },
      })
      return call
    },
  }
  return call
}

/** The old in-call webhook: it lists only whom it dials or who took the call now, without numbers or instants. */
export function inCall(seconds: number, result: 'dialing' | 'answered', ...agents: TestAgent[]): CallEvent {
  return {
    eventId: `in-call-${seconds}`,
    at: at(seconds),
    sessionId: 'session.1',
    customer: CUSTOMER,
    line: null,
    direction: 'incoming',
    legacy: true,
    type: result === 'dialing' ? 'call.dial_begin' : 'call.answered',
    payload: {
      ...NO_PAYLOAD,
      legs: agents.map(({ phones }) => aLeg({ type: 'agent', phone: phones[0], result })),
    },
  }
}

/** The old after-call log: agents' legs without numbers, each attempt one. */
export function afterCall(
  status: CallPayload['status'],
  ...legs: [TestAgent, Leg['result'], number][]
): CallEvent {
  return {
    ...inCall(100, 'dialing'),
    eventId: 'after-call',
    type: 'call.summary',
    payload: {
      ...NO_PAYLOAD,
      startedAt: at(0),
      endedAt: at(90),
      status,
      department: 'Sales',
      durationSeconds: 90,
      legs: legs.map(([who, result, from]) =>
        aLeg({
          type: 'agent',
          phone: who.phones[0],
          userId: who.userId,
          name: who.name,
          result,
          startedAt: at(from),
          answeredAt: result === 'answered' ? at(from + 5) : null,
          endedAt: at(from + 15),
          talkSeconds: result === 'answered' ? 10 : null,
        }),
      ),
    },
  }
}
