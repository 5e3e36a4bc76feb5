/** Generated calls: plausible ones told by a random script, and events of any valid content. */
import fc from 'fast-check'
import {
  CALL_EVENT_TYPES,
  type CallEvent,
  type CallPayload,
  type DispositionEvent,
  type Leg,
} from '../../../shared/events.ts'
import { AGENTS, aCall, afterCall, at, CUSTOMER, inCall, LINE } from './builders.ts'

export type SessionEvent = CallEvent | DispositionEvent

type Move = 'answers' | 'refuses' | 'leaves' | 'nothing'
const move = fc.record({
  who: fc.constantFrom(...AGENTS),
  outcome: fc.constantFrom<Move>('answers', 'refuses', 'leaves', 'nothing'),
  seconds: fc.integer({ min: 1, max: 40 }),
})

/** A call that hunts and is passed on at random, perhaps with its end lost and old logs beside it. */
export const scriptedCall: fc.Arbitrary<SessionEvent[]> = fc
  .record({
    direction: fc.constantFrom('incoming' as const, 'outgoing' as const),
    customerFirst: fc.boolean(),
    customerAnswers: fc.boolean(),
    moves: fc.array(move, { maxLength: 5 }),
    end: fc.constantFrom('bridged' as const, 'missed' as const, 'voicemail' as const, null),
    legacy: fc.boolean(),
    disposed: fc.boolean(),
  })
  .map(({ direction, customerFirst, customerAnswers, moves, end, legacy, disposed }) => {
    const call = aCall(direction).initiated()
    const old: SessionEvent[] = []
    const customer = () => {
      call.dials('customer').wait(4)
      if (customerAnswers) call.answers('customer')
      else call.refuses('customer')
    }
    if (direction === 'incoming') call.callsIn('customer').wait(3).ivr()
    else if (customerFirst) customer()
    for (const { who, outcome, seconds } of moves) {
      call.dials(who).wait(seconds)
      if (outcome === 'answers' || outcome === 'leaves') call.answers(who)
      if (outcome === 'leaves') call.wait(seconds).leaves(who)
      if (outcome === 'refuses') call.refuses(who)
      if (legacy) old.push(inCall(seconds, outcome === 'answers' ? 'answered' : 'dialing', who))
    }
    if (direction === 'outgoing' && !customerFirst) customer()
    if (end !== null) call.wait(9).ends(end)
    if (disposed) call.disposes('Interested', AGENTS[0])
    if (legacy && end !== null) {
      const legs = moves.map(({ who, outcome }, i) => {
        const result: Leg['result'] = outcome === 'answers' ? 'answered' : 'not_answered'
        return [who, result, i * 20] as [(typeof AGENTS)[number], Leg['result'], number]
      })
      old.push(afterCall(end, ...legs))
    }
    return [...call.events, ...old]
  })

const maybe = <T>(...values: T[]): fc.Arbitrary<T | null> => fc.constantFrom<T | null>(null, ...values)
const phone = maybe('', CUSTOMER, ...AGENTS.map((agent) => agent.phones[0]))
const instant = maybe(...[0, 1, 5, 5.5, 60].map(at), 'not an instant')
const seconds = fc.option(fc.integer({ min: -1, max: 5400 }))
const text = maybe('', 'a', 'b', '__proto__', ...AGENTS.map((agent) => agent.userId))

const leg: fc.Arbitrary<Leg> = fc.record({
  index: fc.option(fc.integer({ min: 0, max: 4 })),
  type: fc.constantFrom('agent' as const, 'customer' as const),
  phone,
  result: fc.constantFrom<Leg['result']>('dialing', 'not_answered', 'connected', 'answered', 'unknown'),
  dialStatus: maybe<NonNullable<Leg['dialStatus']>>('answer', 'busy', 'no_answer', 'cancel', 'failed'),
  userId: text,
  name: text,
  extension: text,
  departmentId: text,
  department: text,
  device: text,
  startedAt: instant,
  answeredAt: instant,
  endedAt: instant,
  ringSeconds: seconds,
  talkSeconds: seconds,
})

const comments = fc.array(
  fc.record({ id: text, text: fc.constantFrom('', 'x', 'y'), at: instant, by: text, byName: text }),
  { maxLength: 3 },
)

const payload: fc.Arbitrary<CallPayload> = fc.record({
  legs: fc.array(leg, { maxLength: 4 }),
  startedAt: instant,
  endedAt: instant,
  status: maybe<NonNullable<CallPayload['status']>>('bridged', 'missed', 'voicemail'),
  category: text,
  durationSeconds: seconds,
  recording: text,
  location: text,
  billable: maybe(true, false),
  refId: text,
  clientRefId: text,
  department: text,
  comments,
})

const envelope = {
  eventId: fc.constant('event'),
  at: fc.constantFrom(...[0, 1, 5, 60].map(at), '', 'not an instant'),
  sessionId: fc.constant('session.1'),
  customer: phone,
  line: maybe(LINE, ''),
  direction: maybe('incoming' as const, 'outgoing' as const),
  legacy: fc.boolean(),
}

/** Everything the schema admits, from a few values, so that fields collide. */
export const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ...envelope, type: fc.constantFrom(...CALL_EVENT_TYPES), payload }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...envelope,
      type: fc.constant('disposition' as const),
      payload: fc.record({
        dispositions: fc.array(
          fc.record({
            level: fc.integer({ min: 1, max: 2 }),
            name: fc.constantFrom('a', 'b'),
            userId: text,
            at: instant,
          }),
          { maxLength: 3 },
        ),
        comments,
      }),
    }),
  },
)

/** The same events in some order, some of them twice. */
export function shuffled<T>(events: readonly T[]): fc.Arbitrary<T[]> {
  const again = fc.subarray([...events])
  return again.chain((repeated) =>
    fc.shuffledSubarray([...events, ...repeated], { minLength: events.length + repeated.length }),
  )
}
