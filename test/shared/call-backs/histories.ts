/** What happens to customers and what the team does about it, as the events that tell of it. */
import fc from 'fast-check'
import type {
  CallBackEvent,
  CallEvent,
  DispositionEvent,
  MessageEvent,
  ReplyEvent,
  RingsideEvent,
} from '../../../shared/events.ts'
import { AGENTS, ASHA, aCall, aLeg, at, BALA, LINE, NO_PAYLOAD, type TestAgent } from '../calls/builders.ts'

/** The first two are one person's. */
export const NUMBERS = ['+919876500001', '+919876500002', '+919876500003'] as const
export const linkedTo = (number: string): readonly string[] =>
  number === NUMBERS[0] ? [NUMBERS[1]] : number === NUMBERS[1] ? [NUMBERS[0]] : []

export const minute = (n: number): string => at(n * 60)

/** The same so many seconds later. */
export const later = <T>(events: T, seconds: number): T =>
  JSON.parse(JSON.stringify(events), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(Date.parse(value) + seconds * 1000).toISOString()
      : value,
  ) as T

type SessionEvent = CallEvent | DispositionEvent

/** Events of calls built by `aCall`, named so that no two sessions share an id, and begun in that minute. */
const placed = (events: readonly SessionEvent[], minutes: number): SessionEvent[] =>
  later(events, minutes * 60).map((event, i) => ({ ...event, eventId: `${event.sessionId}/${i}` }))

const incoming = (sessionId: string, customer: string) =>
  aCall('incoming', { sessionId, customer }).initiated().callsIn('customer').wait(2).ivr()
const outgoing = (sessionId: string, customer: string) =>
  aCall('outgoing', { sessionId, customer }).initiated().wait(1)

/** What may happen in one minute; each begins then and is over within it. */
const CALLS = {
  missed: (id: string, who: string, agent: TestAgent) =>
    incoming(id, who).dials(agent).wait(20).refuses(agent).ends('missed').events,
  'missed by all of a hunt': (id: string, who: string) =>
    incoming(id, who).dials(ASHA).wait(9).refuses(ASHA).dials(BALA).wait(9).ends('missed').events,
  voicemail: (id: string, who: string, agent: TestAgent) =>
    incoming(id, who).dials(agent).wait(9).refuses(agent).wait(9).ends('voicemail').events,
  'hunted and taken': (id: string, who: string) =>
    incoming(id, who)
      .dials(ASHA)
      .wait(9)
      .refuses(ASHA)
      .dials(BALA)
      .wait(4)
      .answers(BALA)
      .wait(9)
      .ends('bridged').events,
  transferred: (id: string, who: string) =>
    incoming(id, who)
      .dials(ASHA)
      .wait(4)
      .answers(ASHA)
      .wait(9)
      .dials(BALA)
      .wait(9)
      .refuses(BALA)
      .wait(1)
      .ends('bridged').events,
  reached: (id: string, who: string, agent: TestAgent) =>
    outgoing(id, who)
      .dials(agent)
      .wait(6)
      .answers(agent)
      .dials('customer')
      .wait(6)
      .answers('customer')
      .wait(9)
      .ends('bridged').events,
  tried: (id: string, who: string, agent: TestAgent) =>
    outgoing(id, who)
      .dials(agent)
      .wait(6)
      .answers(agent)
      .dials('customer')
      .wait(20)
      .refuses('customer')
      .ends('missed').events,
  'own phone not taken': (id: string, who: string, agent: TestAgent) =>
    outgoing(id, who).dials(agent).wait(20).ends('missed').events,
} as const
export type CallKind = keyof typeof CALLS

export const callAt = (kind: CallKind, n: number, who: string, agent: TestAgent = ASHA): SessionEvent[] =>
  placed(CALLS[kind](`${kind} ${n}`, who, agent), n)

const envelope = (eventId: string, n: number, customer: string) => ({
  eventId,
  at: minute(n),
  sessionId: null,
  customer,
  line: LINE,
  direction: null,
  legacy: false,
})

/** The one thing the provider's log knows of a missed call: agents' legs without numbers, in whole seconds. */
export const loggedMiss = (n: number, who: string): CallEvent => ({
  ...envelope(`log ${n}`, n, who),
  type: 'call.summary',
  sessionId: `missed ${n}`,
  direction: 'incoming',
  legacy: true,
  payload: {
    ...NO_PAYLOAD,
    startedAt: minute(n),
    endedAt: at(n * 60 + 20),
    status: 'missed',
    legs: [aLeg({ type: 'agent', phone: ASHA.phones[0], result: 'not_answered', startedAt: at(n * 60 + 2) })],
  },
})

type Ticks = 'sent' | 'delivered' | 'read' | 'failed'

export const messageAt = (
  n: number,
  who: string,
  ticks: readonly Ticks[] = ['sent'],
  source = 'lc',
): MessageEvent[] =>
  ticks.map((tick, i) => ({
    ...envelope(`message ${n} ${tick}`, n, who),
    at: at(n * 60 + i),
    type: `message.${tick}`,
    payload: {
      messageId: `message ${n}`,
      conversationId: 'c1',
      phoneNumberId: null,
      status: tick,
      sentBy: ASHA.userId,
      kind: 'text',
      context: {},
      replyTo: null,
      replyData: null,
      sentAt: tick === 'sent' ? minute(n) : null,
      deliveredAt: null,
      readAt: null,
      createdAt: minute(n),
      modifiedAt: null,
      myopRefId: null,
      wabaMessageId: null,
      source,
      mode: null,
      errors: [],
      conversation: null,
      linkClick: null,
    },
  }))

export const replyAt = (n: number, who: string): ReplyEvent => ({
  ...envelope(`reply ${n}`, n, who),
  type: 'reply',
  payload: { wroteId: `message ${n}`, userId: ASHA.userId },
})

export const markAt = (
  action: CallBackEvent['payload']['action'],
  n: number,
  who: string,
  { userId, name }: TestAgent = ASHA,
  upTo: string | null = action === 'not-needed' ? minute(n) : null,
): CallBackEvent => ({
  ...envelope(`${action} ${n}`, n, who),
  type: 'call-back',
  payload: { action, upTo, userId, userName: name },
})

/** One thing that happened, in a minute of its own, and everything that is told of it. */
export interface Happening {
  readonly minute: number
  readonly who: string
  readonly agent: TestAgent
  readonly kind:
    | CallKind
    | 'logged miss'
    | 'message'
    | 'failed message'
    | 'campaign'
    | 'reply'
    | 'claim'
    | 'release'
    | 'not-needed'
  readonly events: readonly RingsideEvent[]
}

const KINDS: readonly Happening['kind'][] = [
  ...(Object.keys(CALLS) as CallKind[]),
  'missed',
  'logged miss',
  'message',
  'failed message',
  'campaign',
  'reply',
  'claim',
  'claim',
  'release',
  'not-needed',
]

function told(kind: Happening['kind'], n: number, who: string, agent: TestAgent): readonly RingsideEvent[] {
  switch (kind) {
    case 'logged miss':
      return [loggedMiss(n, who)]
    case 'missed':
      // Also in the log: the two tellings are one call.
      return [...callAt('missed', n, who, agent), loggedMiss(n, who)]
    case 'message':
      return messageAt(n, who, ['sent', 'delivered', 'read'])
    case 'failed message':
      return messageAt(n, who, ['sent', 'failed'])
    case 'campaign':
      return messageAt(n, who, ['sent', 'delivered'], 'cmp')
    case 'reply':
      return [replyAt(n, who)]
    case 'claim':
    case 'release':
    case 'not-needed':
      return [markAt(kind, n, who, agent)]
    default:
      return callAt(kind, n, who, agent)
  }
}

/** Up to 14 happenings, minutes apart. */
export const histories: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      who: fc.constantFrom(...NUMBERS),
      agent: fc.constantFrom(...AGENTS),
      gap: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    let n = 0
    return steps.map(({ kind, who, agent, gap }) => {
      n += gap
      return { kind, who, agent, minute: n, events: told(kind, n, who, agent) }
    })
  })
