/** How other people's calls ended: part of a customer's one history, and nothing on this desk. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTimeline } from '../../../electron/calls/timeline.ts'
import { cardsForPop } from '../../../shared/calls/pop.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import { ASHA, aCall, at, BALA, CUSTOMER } from '../../shared/calls/builders.ts'
import { aDesk } from './a-desk.ts'

const OTHER = '+919876500000'
const OF_TEAM = ['call.end', 'call.summary', 'disposition']

interface Given {
  readonly from?: number
  readonly customer?: string
}
type Kind = 'talked' | 'missed' | 'voicemail' | 'in the menu' | 'dialled' | 'not reached'

/** The same so many seconds later. */
const later = <T extends RingsideEvent>(events: readonly T[], seconds: number): T[] =>
  JSON.parse(JSON.stringify(events), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(Date.parse(value) + seconds * 1000).toISOString()
      : value,
  )

/** What the relay's team feed brings of a call of Bala's: its end, its summary, its disposition. */
function theirs(sessionId: string, kind: Kind, { from = 0, customer = OTHER }: Given = {}): RingsideEvent[] {
  const call = { sessionId, customer }
  const incoming = () => aCall('incoming', call).initiated().callsIn('customer').wait(3)
  const rung = () => incoming().dials(BALA).wait(20).refuses(BALA)
  const dialled = () =>
    aCall('outgoing', call).initiated().dials(BALA).wait(4).answers(BALA).dials('customer')
  const calls: Record<Kind, () => { readonly events: readonly RingsideEvent[] }> = {
    talked: () => incoming().dials(BALA).answers(BALA).wait(60).ends('bridged').disposes('Sold', BALA),
    missed: () => rung().ends('missed').disposes('Busy', BALA),
    voicemail: () => rung().ends('voicemail'),
    'in the menu': () => incoming().ends('missed'),
    dialled: () => dialled().answers('customer').wait(30).ends('bridged').disposes('Sold', BALA),
    'not reached': () => dialled().wait(9).ends('missed'),
  }
  const events = calls[kind]().events.filter(({ type }) => OF_TEAM.includes(type))
  return later(events, from)
}

const KINDS: readonly Kind[] = ['talked', 'missed', 'voicemail', 'in the menu', 'dialled', 'not reached']
const mine = (sessionId: string) =>
  aCall('incoming', { sessionId }).initiated().callsIn('customer').wait(3).dials(ASHA)

const everything = (desk: ReturnType<typeof aDesk>) => ({
  cards: desk.cards(),
  pop: cardsForPop(desk.cards()),
  recent: desk.calls.recent(),
  today: desk.calls.today(),
  rings: desk.recheckInMs(),
})

describe('a finished call of somebody else', () => {
  it.each(KINDS)(
    'that was "%s" pops nowhere, is no card, not recent, not missed, and in no figure',
    (kind) => {
      const events = theirs('theirs', kind)
      const empty = everything(aDesk().setClock(100))
      expect(empty).toMatchObject({ cards: [], pop: [], recent: [], today: { incoming: 0, missed: 0 } })
      const live = aDesk()
      for (const event of events) {
        live.live(event)
        expect(everything(live)).toEqual(empty)
      }
      const replayed = aDesk()
        .setClock(100)
        .replay(...events)
      replayed.calls.caughtUp()
      expect(everything(replayed)).toEqual(empty)
      expect(live.calls.isLive('theirs')).toBe(false)
      expect(live.calls.team().view.total).toBe(0)
      expect(live.database.get('SELECT mine, phase FROM calls')).toEqual({ mine: 0, phase: 'ended' })
    },
  )

  it('changes nothing on a desk with calls of its own, in any order, live or replayed', () => {
    const own = [
      ...mine('talked').wait(5).answers(ASHA).wait(60).ends('bridged').events,
      ...later(mine('missed').wait(20).refuses(ASHA).ends('missed').events, 200),
      ...later(mine('rings').events, 300),
    ]
    const kinds = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 12 })
    const given = kinds.chain((all) => {
      const events = all.flatMap((kind, i) => theirs(`theirs-${i}`, kind, { from: i * 20 }))
      return fc.record({
        events: fc.shuffledSubarray(events, { minLength: 1 }),
        replayed: fc.nat(events.length),
        place: fc.nat(own.length),
      })
    })
    fc.assert(
      fc.property(given, ({ events, replayed, place }) => {
        // The clock stands: what follows depends on the events alone.
        const alone = aDesk().setClock(320).atOnce(own)
        const desk = aDesk().setClock(320)
        desk.replay(...events.slice(0, replayed))
        desk.calls.caughtUp()
        desk.atOnce(own.slice(0, place)).atOnce(events.slice(replayed)).atOnce(own.slice(place))
        expect(everything(desk)).toEqual(everything(alone))
      }),
      { numRuns: 25 },
    )
  })

  it('does not crowd out the finished calls of this desk', () => {
    const desk = aDesk().live(...mine('own').wait(5).answers(ASHA).wait(60).ends('bridged').events)
    for (let i = 0; i < 20; i += 1) desk.live(...theirs(`theirs-${i}`, 'talked', { from: 70 + i }))
    expect(desk.cards().map((card) => card.id)).toEqual(['own'])
  })

  it('does not crowd out what this agent missed', () => {
    const desk = aDesk().live(...mine('own').wait(20).refuses(ASHA).ends('missed').events)
    for (let i = 0; i < 60; i += 1) desk.live(...theirs(`theirs-${i}`, 'missed', { from: 30 + i }))
    expect(desk.cards().map((card) => card.id)).toEqual(['own'])
  })

  it('that was dialled from elsewhere at this agent’s request stays on the desk', () => {
    const desk = aDesk()
    desk.requests.add('our-ref', OTHER, at(0))
    desk.requests.settle('our-ref', 'accepted', null)
    const events = theirs('theirs', 'dialled').map((event) =>
      event.type === 'call.end' || event.type === 'call.summary'
        ? { ...event, payload: { ...event.payload, clientRefId: 'our-ref' } }
        : event,
    )
    desk.live(...events)
    expect(desk.cards()).toMatchObject([{ id: 'our-ref', phase: 'ended', mine: true }])
  })

  it('is in the customer’s time line, and counts as a call of the week', () => {
    const desk = aDesk().replay(
      ...theirs('one', 'talked', { customer: CUSTOMER }),
      ...theirs('two', 'not reached', { customer: CUSTOMER, from: 300 }),
    )
    desk.live(...later(mine('three').events, 600))
    expect(desk.card('three')?.callOfWeek).toBe(3)
    const { items } = createTimeline({ ...desk.sources, messageOf: () => null }).list([CUSTOMER], null, 10)
    expect(items).toMatchObject([
      { id: 'three', live: true },
      { id: 'two', agent: 'Bala', status: 'not-answered', live: false },
      { id: 'one', agent: 'Bala', status: 'ended', outcomes: ['Sold'], talkSeconds: 60 },
    ])
  })

  it('with a customer whom this agent missed means that they were reached', () => {
    const missed = mine('missed').wait(20).refuses(ASHA).ends('missed').events
    const unrelated = theirs('theirs', 'dialled', { from: 60 })
    const reached = theirs('reached', 'dialled', { from: 90, customer: CUSTOMER })
    const desk = aDesk().live(...missed, ...unrelated)
    expect(desk.cards()).toMatchObject([{ id: 'missed', kind: 'missed' }])
    expect(desk.live(...reached).cards()).toEqual([])
  })
})
