/** One call on several desks, each fed its routed share: they tell one story, each from its own side. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../electron/database/database.ts'
import { routeOf } from '../../../relay/routing/route.ts'
import { applyToSession, emptySession } from '../../../shared/calls/session.ts'
import { NOBODY, viewSession } from '../../../shared/calls/view.ts'
import { type SessionEvent, scriptedCall, shuffled } from '../../shared/calls/arbitraries.ts'
import { AGENTS, ASHA, aCall, BALA, CHITRA, type TestAgent } from '../../shared/calls/builders.ts'
import { LIFECYCLES } from '../../shared/calls/lifecycles.ts'
import { aDesk } from './a-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'ringside-one-call-'))
const databases = AGENTS.map(({ name }) => openDatabase(join(folder, `${name}.db`)))
afterAll(() => {
  for (const database of databases) database.close()
  rmSync(folder, { recursive: true })
})

/** Fresh desks of the three agents. */
const threeDesks = () =>
  AGENTS.map((me, i) => {
    const database = databases[i]
    database?.exec('DELETE FROM calls; DELETE FROM team; DELETE FROM call_requests')
    return { me, desk: aDesk({ me, ...(database && { database }) }) }
  })

/** Who the relay sends each event to, in the order it receives them. */
function routed(events: readonly SessionEvent[]): { event: SessionEvent; to: readonly TestAgent[] }[] {
  let people: readonly string[] = []
  return events.map((event) => {
    const route = routeOf(event, { people: () => people, assignment: () => null }, 'shared')
    people = route.session?.people ?? people
    const names = new Set(route.people)
    const to = AGENTS.filter(({ phones, userId }) => names.has(phones[0]) || names.has(userId))
    return { event, to }
  })
}

const nameOf = (phone: string | null) => AGENTS.find(({ phones }) => phones[0] === phone)?.name ?? null
const truthOf = (events: readonly SessionEvent[]) =>
  viewSession(events.reduce(applyToSession, emptySession('session.1')), NOBODY, (leg) => nameOf(leg.phone))

const NEW_LIVES = Object.entries(LIFECYCLES).filter(([name]) => !name.startsWith('legacy'))
const anyCall = fc.oneof(
  scriptedCall.map((events) => events.filter((event) => !event.legacy)),
  fc.constantFrom(...NEW_LIVES.map(([, events]): SessionEvent[] => [...events])),
)

/** At every step: one desk talks, the others say who does or ring themselves, and all show one hunt. */
function followStep(events: readonly SessionEvent[]) {
  const desks = threeDesks()
  const told: SessionEvent[] = []
  let talker: string | null = null
  for (const { event, to } of routed(events)) {
    told.push(event)
    for (const { me, desk } of desks) if (to.includes(me)) desk.live(event)
    const truth = truthOf(told)
    const cards = desks.flatMap(({ me, desk }) => {
      const card = desk
        .setClock((Date.parse(event.at) - Date.parse(events[0]?.at ?? '')) / 1000)
        .card('session.1')
      return card ? [{ name: me.name, card }] : []
    })
    const dialled = truth.hunting.map((agent) => agent.name)
    for (const { card } of cards) expect(card.hunting.map((agent) => agent.name)).toEqual(dialled)
    const talking = cards.filter(({ card }) => card.status === 'talking')
    if (truth.phase !== 'talking') {
      expect(talking).toEqual([])
      talker = null
      continue
    }
    const now = truth.pickedUpBy?.name ?? null
    for (const { name, card } of cards) {
      const allowed = name === now ? ['talking', 'ringing'] : ['picked-up', 'ringing', 'calling-your-phone']
      expect(allowed).toContain(card.status)
      expect(card.pickedUpBy).toBe(now)
    }
    const ringsAgain = cards.some(({ name, card }) => name === now && card.phase === 'ringing')
    expect(talking).toHaveLength(ringsAgain ? 0 : 1)
    // The moment it is taken every desk that it rang at says by whom; once passed on, that of who had it.
    const onDesk = cards.map(({ name }) => name)
    if (talker === null) expect(new Set(onDesk)).toEqual(new Set(dialled))
    else if (now !== talker) expect(onDesk).toEqual(expect.arrayContaining([talker, now]))
    talker = now
  }
}

describe('while a call goes on', () => {
  it.each(NEW_LIVES)('%s', (_name, events) => followStep(events))

  it('generated calls', () => {
    fc.assert(fc.property(anyCall, followStep), { numRuns: 150 })
  })
})

describe('when a call is over', () => {
  const anyShares = anyCall.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.tuple(
        ...AGENTS.map((me) =>
          shuffled(
            routed(events)
              .filter(({ to }) => to.includes(me))
              .map(({ event }) => event),
          ),
        ),
      ),
    ),
  )

  it('it was missed on no desk when somebody answered, on every desk it rang at when nobody did', () => {
    fc.assert(
      fc.property(anyShares, ([events, shares]) => {
        const truth = truthOf(events)
        threeDesks().forEach(({ me, desk }, i) => {
          desk.setClock(400).atOnce(shares[i] ?? [])
          const missed = desk.calls.today().missed
          const rang = truth.legs.some((leg) => leg.type === 'agent' && leg.phone === me.phones[0])
          expect(missed).toBe(rang && truth.missed ? 1 : 0)
          expect(desk.cards().filter((card) => card.kind === 'missed')).toHaveLength(missed)
        })
      }),
      { numRuns: 150 },
    )
  })
})

describe('a call that was passed on', () => {
  const passedOn = aCall('incoming')
    .initiated()
    .callsIn('customer')
    .dials(ASHA)
    .wait(5)
    .answers(ASHA)
    .wait(30)
    .dials(BALA)
    .wait(6)
    .answers(BALA)

  it('is Bala’s: Asha reads who has it, and it was never rung at Chitra’s', () => {
    const desks = threeDesks()
    for (const { event, to } of routed(passedOn.events))
      for (const { me, desk } of desks) if (to.includes(me)) desk.live(event)
    const [asha, bala, chitra] = desks.map(({ desk }) => desk.pop())
    expect(asha).toMatchObject([{ status: 'picked-up', pickedUpBy: 'Bala' }])
    expect(bala).toMatchObject([{ status: 'talking', pickedUpBy: 'Bala', mine: true }])
    expect(chitra).toEqual([])
  })

  it('reads so also when the customer was called', () => {
    const out = aCall('outgoing').initiated().dials(ASHA).wait(4).answers(ASHA).dials('customer').wait(3)
    out.answers('customer').wait(30).dials(CHITRA).wait(5).answers(CHITRA)
    const desks = threeDesks()
    for (const { event, to } of routed(out.events))
      for (const { me, desk } of desks) if (to.includes(me)) desk.live(event)
    expect(desks.map(({ desk }) => desk.card('session.1')?.status)).toEqual([
      'picked-up',
      undefined,
      'talking',
    ])
  })
})
