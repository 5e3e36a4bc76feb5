/** The team's live calls: who talks, whose phone rings, since when; whatever the order the events came in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LiveCall, teamCall, teamView } from '../../../electron/calls/team-view.ts'
import { applyToSession, emptySession } from '../../../shared/calls/session.ts'
import { NOBODY, viewSession } from '../../../shared/calls/view.ts'
import { scriptedCall, shuffled } from '../../shared/calls/arbitraries.ts'
import { AGENTS, ASHA, aCall, at, BALA, BOSS, CHITRA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk } from './a-desk.ts'

const OTHER = '+919876500000'
const supervisor = (names: Record<string, string[]> = {}) => aDesk({ me: BOSS, names })
const incoming = (sessionId = 'session.1', from = 0, customer = CUSTOMER) =>
  aCall('incoming', { sessionId, customer }).wait(from).initiated().callsIn('customer').wait(5)
const team = (desk: ReturnType<typeof aDesk>) => desk.calls.team().view

describe('a live call', () => {
  it('in the menu is nobody’s yet', () => {
    const desk = supervisor({ [CUSTOMER]: ['Meera'] }).live(...incoming().ivr().events)
    expect(team(desk)).toEqual({
      total: 1,
      calls: [
        {
          sessionId: 'session.1',
          direction: 'incoming',
          phase: 'ringing',
          status: 'ringing',
          agent: null,
          names: ['Meera'],
          number: CUSTOMER,
          numberText: '+91 98765 43210',
          line: '+91 120 654 4522',
          department: null,
          hunted: [],
          since: at(0),
        },
      ],
    })
  })

  it('that hunts says whose phone rings now, since when, and who was dialled before', () => {
    const desk = supervisor().live(...incoming().dials(ASHA).wait(20).refuses(ASHA).dials(BALA).events)
    expect(team(desk).calls).toMatchObject([
      { phase: 'ringing', agent: 'Bala', hunted: ['Asha', 'Bala'], since: at(25) },
    ])
  })

  it('that rings at several phones at once names them all', () => {
    const desk = supervisor().live(...incoming().dials(ASHA, BALA).events)
    expect(team(desk).calls).toMatchObject([{ agent: 'Asha, Bala', since: at(5) }])
  })

  it('that was taken says who talks, since both were there; also while it is passed on', () => {
    const call = incoming().dials(ASHA).wait(7).answers(ASHA).wait(40).dials(CHITRA)
    const desk = supervisor().live(...call.events)
    expect(team(desk).calls).toMatchObject([
      { phase: 'talking', status: 'talking', agent: 'Asha', since: at(12) },
    ])
    desk.live(...call.wait(3).answers(CHITRA).events)
    expect(team(desk).calls).toMatchObject([{ agent: 'Chitra', hunted: ['Asha', 'Chitra'], since: at(12) }])
  })

  it('that goes out says whose phone rings, then who waits for the customer', () => {
    const call = aCall('outgoing').initiated().wait(1).dials(ASHA)
    const desk = supervisor().live(...call.events)
    expect(team(desk).calls).toMatchObject([{ direction: 'outgoing', agent: 'Asha', since: at(1) }])
    desk.live(...call.wait(6).answers(ASHA).wait(1).dials('customer').events)
    expect(team(desk).calls).toMatchObject([{ status: 'customer-ringing', agent: 'Asha', since: at(8) }])
  })

  it('looks the same on the desk whose phone rings', () => {
    const events = incoming().dials(ASHA).wait(5).answers(ASHA).wait(9).dials(BOSS).events
    expect(team(supervisor().live(...events))).toEqual(team(aDesk({ me: CHITRA }).live(...events)))
  })

  it('is gone when it has ended, and by itself when its end was lost', () => {
    const rings = incoming('a').dials(ASHA)
    const talks = incoming('b', 1, OTHER).dials(BALA).wait(5).answers(BALA)
    const desk = supervisor().live(...rings.events, ...talks.events)
    expect(team(desk).calls.map((call) => call.sessionId)).toEqual(['a', 'b'])
    desk.wait((desk.calls.team().recheckInMs ?? 0) / 1000)
    expect(team(desk).calls.map((call) => call.sessionId)).toEqual(['b'])
    desk.wait((desk.calls.team().recheckInMs ?? 0) / 1000)
    expect(desk.calls.team()).toEqual({ view: { total: 0, calls: [] }, recheckInMs: null })
    const ended = supervisor().live(...rings.wait(4).ends('missed').events)
    expect(team(ended).total).toBe(0)
  })

  it('gets the names of contacts and colleagues as they become known', () => {
    const names: Record<string, string[]> = {}
    const desk = supervisor(names).live(...incoming().dials(ASHA).events)
    expect(team(desk).calls[0]?.names).toEqual([])
    names[CUSTOMER] = ['Meera']
    desk.calls.namesChanged()
    expect(team(desk).calls[0]?.names).toEqual(['Meera'])
  })
})

describe('all of them', () => {
  const live = (n: number): LiveCall => {
    const sessionId = `s${String(n).padStart(4, '0')}`
    const events = aCall('incoming', { sessionId }).initiated().callsIn('customer').dials(ASHA).events
    const view = viewSession(events.reduce(applyToSession, emptySession(sessionId)), NOBODY)
    return { call: teamCall(view, []), heardAt: Date.parse(at(0)), beganAt: at(n % 7) }
  }

  it('stand oldest first, a hundred at most, and are all counted', () => {
    const calls = Array.from({ length: 150 }, (_, n) => live(n))
    fc.assert(
      fc.property(fc.shuffledSubarray(calls, { minLength: calls.length }), (mixed) => {
        const { view } = teamView(mixed, Date.parse(at(10)))
        expect([view.total, view.calls.length]).toEqual([150, 100])
        const order = view.calls.map((call) => Number(call.sessionId.slice(1)))
        expect(order).toEqual(order.toSorted((a, b) => (a % 7) - (b % 7) || a - b))
      }),
      { numRuns: 20 },
    )
  })

  it('do not depend on the order of the events, nor on their number', () => {
    const both = scriptedCall.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))
    const viewOf = (events: Parameters<typeof applyToSession>[1][]) => {
      const session = events.reduce(applyToSession, emptySession('session.1'))
      const call = teamCall(viewSession(session, NOBODY), [])
      return teamView([{ call, heardAt: Date.parse(at(300)), beganAt: at(0) }], Date.parse(at(310)))
    }
    fc.assert(
      fc.property(both, ([events, mixed]) => {
        expect(viewOf(mixed)).toEqual(viewOf(events))
      }),
      { numRuns: 300 },
    )
  })

  it('name who talks, and only somebody who was dialled', () => {
    fc.assert(
      fc.property(scriptedCall, (events) => {
        const session = events.reduce(applyToSession, emptySession('session.1'))
        const call = teamCall(viewSession(session, NOBODY), [])
        const phones = AGENTS.map((one) => one.phones[0])
        if (call.phase === 'talking') expect(phones).toContain(call.agent)
        if (call.agent) for (const name of call.agent.split(', ')) expect(call.hunted).toContain(name)
        expect(['picked-up', 'calling-your-phone']).not.toContain(call.status)
      }),
      { numRuns: 300 },
    )
  })
})
