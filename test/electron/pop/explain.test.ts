/** Every reason why a call did not pop, from the events of a real desk to the words of the answer. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOutages } from '../../../electron/feed/outages.ts'
import { explain, type PopFacts } from '../../../electron/pop/explain.ts'
import { createExplainer } from '../../../electron/pop/explainer.ts'
import { openPopLog } from '../../../electron/pop/pop-log.ts'
import { cardsForPop } from '../../../shared/calls/pop.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import type { PopExplanation } from '../../../shared/views/pop.ts'
import { ASHA, aCall, at, BALA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk } from '../calls/a-desk.ts'

const OTHER = '+919812345678'
const SHOWN = { silent: false, windowShown: true, error: null }
const SILENT = { silent: true, windowShown: false, error: null }
const BLOCKED = { silent: false, windowShown: false, error: 'denied by the compositor' }

/** A desk that logs its pops and outages, as the desk wires it. */
function aPoppingDesk({ clockOffsetMs = 0 } = {}) {
  const desk = aDesk({ names: { [CUSTOMER]: ['Meera'] }, clockOffsetMs })
  const popLog = openPopLog(desk.database, desk.now)
  const outages = createOutages({ database: desk.database, now: desk.now })
  const explainer = createExplainer({ ...desk.sources, outages, popLog })
  const seen = (event: RingsideEvent, receivedAt: string, live: boolean) => {
    if (event.sessionId === null) return
    const appliedAt = new Date(desk.now().getTime() + clockOffsetMs + 40).toISOString()
    popLog.seen(event.sessionId, { receivedAt, appliedAt, live })
  }
  return {
    desk,
    popLog,
    outages,
    explainer,
    live(window: Parameters<typeof popLog.shown>[1], ...events: readonly RingsideEvent[]) {
      for (const event of events) {
        desk.live(event)
        seen(event, new Date(desk.now().getTime() + clockOffsetMs).toISOString(), true)
        popLog.shown(cardsForPop(desk.cards()), window)
      }
    },
    replay(...events: readonly RingsideEvent[]) {
      for (const event of events) {
        desk.replay(event)
        seen(event, event.at, false)
      }
      desk.calls.caughtUp()
      popLog.shown(cardsForPop(desk.cards()), SHOWN)
    },
  }
}

const incoming = () => aCall('incoming').initiated().callsIn('customer').wait(5)
const rings = () => incoming().dials(ASHA)
const missed = () => rings().wait(20).refuses(ASHA).ends('missed')
const stateOf = ({ checks }: PopExplanation, name: string) =>
  checks.find(({ check }) => check === name)?.state

describe('why a call did not pop', () => {
  it('only the provider’s log told of it', () => {
    const { desk, explainer } = aPoppingDesk()
    const summary = missed().events.findLast(({ type }) => type === 'call.summary')
    if (summary) desk.calls.applyHistory(summary)
    const answer = explainer.explain({ sessionId: 'session.1' })
    expect(answer).toMatchObject({ verdict: 'not-received', call: { names: ['Meera'] } })
    expect(stateOf(answer, 'received')).toBe('no')
  })

  it('it did', () => {
    const { live, explainer } = aPoppingDesk()
    live(SHOWN, ...missed().events)
    expect(explainer.explain({ sessionId: 'session.1' })).toEqual({
      verdict: 'popped',
      outage: null,
      call: {
        sessionId: 'session.1',
        names: ['Meera'],
        number: CUSTOMER,
        numberText: '+91 98765 43210',
        startedAt: at(0),
        popped: true,
      },
      checks: [
        { check: 'received', state: 'yes', receivedAt: at(0.05), delayMs: 40 },
        {
          check: 'legs',
          state: 'yes',
          legs: [{ name: 'Asha', phone: '+91 90000 00001', mine: true, result: 'not_answered' }],
        },
        { check: 'matched', state: 'yes', myPhones: ['+91 90000 00001'] },
        { check: 'live', state: 'yes' },
        { check: 'audible', state: 'yes' },
        { check: 'window', state: 'yes', detail: null },
      ],
    })
  })

  it('nothing of it reached this desk, which was away then', () => {
    const { desk, explainer, outages } = aPoppingDesk()
    outages.start()
    outages.connected(true)
    desk.wait(600)
    outages.stop()
    desk.wait(60)
    expect(explainer.explain({ number: '098765 43210' })).toEqual({
      verdict: 'not-received',
      call: null,
      checks: [{ check: 'received', state: 'no', receivedAt: null, delayMs: null }],
      outage: { from: at(600), until: null },
    })
  })

  it('the last call of that number was days ago', () => {
    const { desk, live, explainer } = aPoppingDesk()
    live(SHOWN, ...missed().events)
    expect(explainer.explain({ number: '9876543210' }).verdict).toBe('popped')
    desk.wait(2 * 86_400)
    expect(explainer.explain({ number: '9876543210' })).toMatchObject({
      verdict: 'not-received',
      outage: null,
    })
    expect(explainer.explain({ sessionId: 'session.1' }).verdict).toBe('popped')
  })

  it('nobody knows such a call', () => {
    const { explainer } = aPoppingDesk()
    expect(explainer.explain({ sessionId: 'no such call' }).verdict).toBe('not-received')
    expect(explainer.explain({ number: '' }).verdict).toBe('not-received')
  })

  it('it ended in the menu', () => {
    const { live, explainer } = aPoppingDesk()
    live(SHOWN, ...incoming().ends('missed').events)
    const answer = explainer.explain({ sessionId: 'session.1' })
    expect([answer.verdict, stateOf(answer, 'legs')]).toEqual(['no-agent-rung', 'no'])
  })

  it('it rang at a colleague only', () => {
    const { live, explainer } = aPoppingDesk()
    live(SHOWN, ...incoming().dials(BALA).wait(20).ends('missed').events)
    const answer = explainer.explain({ sessionId: 'session.1' })
    expect([answer.verdict, stateOf(answer, 'legs'), stateOf(answer, 'matched')]).toEqual([
      'not-my-phone',
      'yes',
      'no',
    ])
  })

  it.each(['live', 'replayed'])('it rang at a colleague, and only its end came, %s: the team feed', (how) => {
    const { live, replay, explainer } = aPoppingDesk()
    const events = incoming().dials(BALA).wait(5).answers(BALA).wait(60).ends('bridged').events.slice(-2)
    if (how === 'live') live(SHOWN, ...events)
    else replay(...events)
    for (const which of [{ sessionId: 'session.1' }, { number: '098765 43210' }])
      expect(explainer.explain(which)).toMatchObject({
        verdict: 'not-my-phone',
        call: { names: ['Meera'], popped: false },
        checks: [
          { check: 'received', state: 'yes' },
          { check: 'legs', state: 'yes', legs: [{ name: 'Bala', mine: false }] },
          { check: 'matched', state: 'no' },
          { check: 'live', state: 'no' },
          { check: 'audible', state: 'unknown' },
          { check: 'window', state: 'unknown' },
        ],
      })
  })

  it('it was heard of afterwards, because this desk was away', () => {
    const { desk, replay, explainer, outages } = aPoppingDesk()
    outages.start()
    desk.setClock(3600)
    outages.connected(true)
    replay(...missed().events)
    const answer = explainer.explain({ sessionId: 'session.1' })
    expect([answer.verdict, stateOf(answer, 'live')]).toEqual(['heard-too-late', 'no'])
    expect(answer.outage).toEqual({ from: at(0), until: at(3600) })
    outages.stop()
  })

  it('its ring was replayed, and only its end came live', () => {
    const { desk, replay, live, explainer } = aPoppingDesk()
    desk.setClock(170)
    replay(...rings().events)
    live(SHOWN, ...missed().events.slice(rings().events.length))
    const answer = explainer.explain({ sessionId: 'session.1' })
    expect([answer.verdict, stateOf(answer, 'live')]).toEqual(['heard-too-late', 'no'])
  })

  it('the provider told of it when it was over', () => {
    const { desk, live, explainer } = aPoppingDesk()
    desk.setClock(600)
    live(SHOWN, ...missed().events.slice(-1))
    const answer = explainer.explain({ sessionId: 'session.1' })
    expect([answer.verdict, stateOf(answer, 'live')]).toEqual(['heard-too-late', 'no'])
  })

  it('the desk was silent', () => {
    const { live, explainer } = aPoppingDesk()
    live(SILENT, ...rings().events)
    const answer = explainer.explain({ number: CUSTOMER })
    expect([answer.verdict, stateOf(answer, 'audible'), stateOf(answer, 'window')]).toEqual([
      'silent',
      'no',
      'unknown',
    ])
  })

  it('the window did not come up', () => {
    const { live, explainer } = aPoppingDesk()
    live(BLOCKED, ...rings().events)
    const answer = explainer.explain({ number: CUSTOMER })
    expect(answer.verdict).toBe('window-blocked')
    expect(answer.checks.at(-1)).toEqual({ check: 'window', state: 'no', detail: 'denied by the compositor' })
  })

  it('nobody wrote down what became of it', () => {
    const { desk, explainer } = aPoppingDesk()
    desk.live(...rings().events)
    const answer = explainer.explain({ number: CUSTOMER })
    expect([answer.verdict, stateOf(answer, 'live'), stateOf(answer, 'audible')]).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  it('it popped as the card of the request it came from', () => {
    const { desk, live, popLog, explainer } = aPoppingDesk()
    desk.requests.add('our-ref', CUSTOMER, at(0))
    popLog.shown(cardsForPop(desk.cards()), SHOWN)
    live(SHOWN, ...aCall('outgoing').initiated().dials(ASHA).events)
    expect(explainer.explain({ sessionId: 'session.1' }).verdict).toBe('popped')
    expect(explainer.explain({ sessionId: 'our-ref' }).call?.sessionId).toBe('session.1')
  })
})

describe('the clocks', () => {
  it.each([-3_600_000, 3_600_000])(
    'may differ by %i ms: delays and outages are told right',
    (clockOffsetMs) => {
      const { desk, live, replay, explainer, outages } = aPoppingDesk({ clockOffsetMs })
      outages.start()
      desk.setClock(60)
      replay(...missed().events)
      outages.connected(true)
      const from = new Date(Date.parse(at(0)) - clockOffsetMs).toISOString()
      expect(explainer.explain({ sessionId: 'session.1' }).outage?.from).toBe(from)
      desk.setClock(900)
      const second = aCall('incoming', { sessionId: 'two' }).wait(900).callsIn('customer').dials(ASHA)
      live(SHOWN, ...second.events)
      const answer = explainer.explain({ sessionId: 'two' })
      expect(answer.checks[0]).toMatchObject({ delayMs: 40 })
      outages.stop()
    },
  )
})

describe('the calls to ask about', () => {
  it('are those this desk was told of, newest first, and whether they popped', () => {
    const { desk, live, explainer } = aPoppingDesk()
    live(SHOWN, ...rings().events)
    desk.live(
      ...aCall('incoming', { sessionId: 'two', customer: OTHER }).wait(30).callsIn('customer').dials(BALA)
        .events,
    )
    expect(explainer.candidates(null)).toMatchObject([
      { sessionId: 'two', popped: false, names: [], numberText: '+91 98123 45678' },
      { sessionId: 'session.1', popped: true, names: ['Meera'] },
    ])
    expect(explainer.candidates('98123-45678').map((call) => call.sessionId)).toEqual(['two'])
    expect(explainer.candidates('5')).toEqual([])
  })

  it('are the agent’s own too, when the team has many more', () => {
    const { desk, explainer } = aPoppingDesk()
    for (let i = 0; i < 100; i += 1) {
      const whose = i % 10 === 0 ? ASHA : BALA
      const call = aCall('incoming', { sessionId: `${whose.name} ${i}` })
        .wait(i)
        .callsIn('customer')
      desk.live(...call.dials(whose).ends('missed').events)
    }
    const listed = explainer.candidates(null)
    expect(listed.slice(0, 10).map((call) => call.sessionId)).toContain('Bala 99')
    expect(listed.filter((call) => call.sessionId.startsWith('Asha'))).toHaveLength(10)
    const started = listed.map((call) => call.startedAt)
    expect(started).toEqual(started.toSorted().toReversed())
    expect(new Set(listed.map((call) => call.sessionId)).size).toBe(listed.length)
  })
})

describe('what became of a pop', () => {
  const ring = () =>
    cardsForPop(
      aDesk()
        .live(...rings().events)
        .cards(),
    )

  it('is written when it is news only, and never taken back', () => {
    const { desk, popLog } = aPoppingDesk()
    const outcome = () => popLog.find('session.1')?.outcome
    const cards = ring()
    let writes = 0
    const run = () => {
      writes += 1
      return { changes: 1 }
    }
    const counted = openPopLog({ ...desk.database, run }, desk.now)
    for (let i = 0; i < 50; i += 1) counted.shown(cards, SHOWN)
    expect(writes).toBe(1)
    for (const [window, wanted] of [
      [SILENT, 'silent'],
      [BLOCKED, 'blocked'],
      [SILENT, 'blocked'],
      [SHOWN, 'shown'],
      [BLOCKED, 'shown'],
    ] as const) {
      popLog.shown(cards, window)
      expect(outcome()).toBe(wanted)
    }
    // Also after a restart, and what was blocked is forgotten with it.
    openPopLog(desk.database, desk.now).shown(cards, BLOCKED)
    expect(popLog.find('session.1')).toMatchObject({ outcome: 'shown', detail: null })
  })

  it('is decided by no card that is over, and by no test', () => {
    const { popLog } = aPoppingDesk()
    const [card] = ring()
    if (card === undefined) throw new Error('no ring')
    popLog.shown([{ ...card, kind: 'missed', phase: 'ended' }], SHOWN)
    popLog.shown([{ ...card, kind: 'test' }], SHOWN)
    expect(popLog.find('session.1')).toBeNull()
  })

  it('keeps the first event, also when the pop was written down before', () => {
    const { popLog } = aPoppingDesk()
    popLog.shown(ring(), SHOWN)
    popLog.seen('session.1', { receivedAt: at(1), appliedAt: at(2), live: true })
    popLog.seen('session.1', { receivedAt: at(5), appliedAt: at(6), live: false })
    expect(popLog.find('session.1')).toEqual({
      receivedAt: at(1),
      appliedAt: at(2),
      live: true,
      outcome: 'shown',
      detail: null,
    })
  })

  it('is forgotten when it is old', () => {
    const { desk, popLog } = aPoppingDesk()
    popLog.shown(ring(), SHOWN)
    popLog.prune(desk.now().toISOString())
    expect(popLog.find('session.1')).not.toBeNull()
    popLog.prune(at(9999))
    expect(popLog.find('session.1')).toBeNull()
  })
})

describe('every answer', () => {
  const yes = fc.boolean()
  const instant = fc.option(fc.constantFrom(at(0), at(30), at(60)))
  const legs = fc.array(
    fc.record({
      name: fc.constant('Asha'),
      phone: fc.constant('+91 90000 00001'),
      mine: yes,
      result: fc.constantFrom('dialing' as const, 'not_answered' as const, 'answered' as const),
    }),
    { maxLength: 3 },
  )
  const candidate = { sessionId: 's', names: [], number: '', numberText: '', startedAt: at(0), popped: false }
  const outage = fc.option(fc.constant({ from: at(0), until: null }))
  const facts: fc.Arbitrary<PopFacts> = fc.record({
    call: fc.option(
      fc.record({
        candidate: fc.constant(candidate),
        told: yes,
        receivedAt: instant,
        delayMs: fc.constant(null),
        legs,
        seenLive: yes,
        firstLive: fc.option(yes),
        endedAt: instant,
        outcome: fc.option(fc.constantFrom('shown' as const, 'silent' as const, 'blocked' as const), {
          freq: 2,
        }),
        detail: fc.constant('why'),
      }),
    ),
    myPhones: fc.constant([]),
    outage,
  })

  it('agrees with its own checks', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(facts, (given) => {
        const answer = explain(given)
        seen.add(answer.verdict)
        const state = (name: string) => stateOf(answer, name)
        const proof: Record<PopExplanation['verdict'], () => unknown> = {
          popped: () => [state('window'), answer.outage],
          'not-received': () => state('received'),
          'not-my-phone': () => [state('legs'), state('matched')],
          'no-agent-rung': () => state('legs'),
          'heard-too-late': () => [state('matched'), state('live')],
          silent: () => state('audible'),
          'window-blocked': () => state('window'),
          unknown: () => [state('matched'), state('window')],
        }
        const wanted: Record<PopExplanation['verdict'], unknown> = {
          popped: ['yes', null],
          'not-received': 'no',
          'not-my-phone': ['yes', 'no'],
          'no-agent-rung': 'no',
          'heard-too-late': ['yes', 'no'],
          silent: 'no',
          'window-blocked': 'no',
          unknown: ['yes', 'unknown'],
        }
        expect(proof[answer.verdict]()).toEqual(wanted[answer.verdict])
        expect(answer.checks.filter(({ check }) => check === 'window')).toHaveLength(given.call ? 1 : 0)
      }),
      { numRuns: 500 },
    )
    expect(seen.size).toBe(8)
  })
})
