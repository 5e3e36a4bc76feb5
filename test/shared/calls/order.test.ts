/** Webhooks come late, twice and in any order: what they say together must not depend on it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyToSession, emptySession, type Session } from '../../../shared/calls/session.ts'
import { viewSession } from '../../../shared/calls/view.ts'
import { anyEvent, type SessionEvent, scriptedCall, shuffled } from './arbitraries.ts'
import { AGENTS, ASHA, BOSS } from './builders.ts'
import { LIFECYCLES } from './lifecycles.ts'

const fold = (events: readonly SessionEvent[], from: Session = emptySession('session.1')) =>
  events.reduce(applyToSession, from)
const views = (session: Session) => [...AGENTS, BOSS].map((me) => viewSession(session, me))
const manyEvents = fc.array(anyEvent, { maxLength: 8 })
const anyCall = fc.oneof(scriptedCall, manyEvents)
const anyCallShuffled = anyCall.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))

function expectSame(a: Session, b: Session) {
  expect(b).toEqual(a)
  expect(JSON.stringify(b)).toBe(JSON.stringify(a))
  expect(views(b)).toEqual(views(a))
}

describe('any order and any duplication end in the same session', () => {
  test.each(Object.entries(LIFECYCLES))('%s', (_name, events) => {
    const inOrder = fold(events)
    fc.assert(
      fc.property(shuffled<SessionEvent>(events), (mixed) => expectSame(inOrder, fold(mixed))),
      { numRuns: 60 },
    )
  })

  test('generated calls', () => {
    fc.assert(
      fc.property(anyCallShuffled, ([events, mixed]) => expectSame(fold(events), fold(mixed))),
      { numRuns: 600 },
    )
  })

  test('a session is plain JSON and goes on from what was stored', () => {
    fc.assert(
      fc.property(anyCall, anyCall, (before, after) => {
        const stored = JSON.parse(JSON.stringify(fold(before))) as Session
        expect(fold(after, stored)).toEqual(fold([...before, ...after]))
      }),
      { numRuns: 300 },
    )
  })

  test('what is known already changes nothing, and nothing is changed in place', () => {
    fc.assert(
      fc.property(anyCall, (events) => {
        const session = deepFreeze(fold(events))
        for (const event of events) expect(applyToSession(session, event)).toBe(session)
      }),
      { numRuns: 300 },
    )
  })
})

describe('knowledge only grows', () => {
  test('no event opens an ended call or makes an answered one missed', () => {
    fc.assert(
      fc.property(anyCall, anyEvent, (events, late) => {
        const before = fold(events)
        const after = fold([late], before)
        const [was, is] = [viewSession(before, ASHA), viewSession(after, ASHA)]
        if (was.endedAt !== null) expect([is.phase, is.ringsMe]).toEqual(['ended', false])
        const taken = was.legs.some((leg) => leg.type === 'agent' && isTaken(leg.result))
        if (taken)
          expect([is.missed, is.status === 'missed', is.status === 'voicemail']).toEqual([
            false,
            false,
            false,
          ])
      }),
      { numRuns: 1500 },
    )
  })

  test('the end of a call ends it in whatever order it comes', () => {
    fc.assert(
      fc.property(scriptedCall.chain(shuffled), (events) => {
        let session = emptySession('session.1')
        let ended = false
        for (const event of events) {
          session = applyToSession(session, event)
          ended ||= event.type === 'call.end' || event.type === 'call.summary'
          if (ended) expect(viewSession(session, ASHA).phase).toBe('ended')
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('a view is consistent with itself, whatever the events say', () => {
  fc.assert(
    fc.property(anyCall, fc.constantFrom(...AGENTS, BOSS), (events, me) => {
      const session = fold(events)
      const view = viewSession(session, me)
      expect(view.phase === 'requested').toBe(events.length === 0)
      if (view.ringsMe)
        expect([view.phase, view.myLeg?.result, view.mine]).toEqual(['ringing', 'dialing', true])
      if (view.phase !== 'ended')
        expect([view.talkSeconds, view.missed, view.voicemail]).toEqual([null, false, false])
      if (view.status === 'missed') expect(view.missed).toBe(true)
      if (view.status === 'picked-up') expect(view.hunting.some((agent) => agent.mine)).toBe(true)
      if (view.talkSeconds !== null) expect(Number.isFinite(view.talkSeconds)).toBe(true)
      expect(view.hunting).toHaveLength(view.legs.filter((leg) => leg.type === 'agent').length)
    }),
    { numRuns: 1500 },
  )
})

function isTaken(result: string): boolean {
  return result === 'answered' || result === 'connected'
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}
