import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCallSearch } from '../../../electron/calls/call-search.ts'
import { customerFigures } from '../../../electron/calls/customer-figures.ts'
import { createTimeline, type TimelineMessage } from '../../../electron/calls/timeline.ts'
import { openArchive } from '../../../electron/feed/archive.ts'
import { openFollowUpStore } from '../../../electron/follow-ups/follow-up-store.ts'
import type { RingsideEvent, WrapupEvent } from '../../../shared/events.ts'
import { followUpIn } from '../../../shared/follow-ups/fold.ts'
import type { TimelineEntry } from '../../../shared/views/customer.ts'
import { ASHA, aCall, at, BALA, BOSS, CUSTOMER } from '../../shared/calls/builders.ts'
import { followUpChange, promised } from '../../shared/follow-ups/events.ts'
import { aDesk } from './a-desk.ts'

const OTHER = '+919812345678'
const THIRD = '+919811111111'

const incoming = (sessionId: string, customer = CUSTOMER) =>
  aCall('incoming', { sessionId, customer }).initiated().callsIn('customer')

/** The same so many seconds later. */
const later = <T extends RingsideEvent>(events: readonly T[], seconds: number): T[] =>
  JSON.parse(JSON.stringify(events), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(Date.parse(value) + seconds * 1000).toISOString()
      : value,
  )

/** A call in the menu that began so many seconds in. */
const callAt = (seconds: number, sessionId: string, customer = CUSTOMER) =>
  later(incoming(sessionId, customer).wait(9).ends('missed').events, seconds)

const wrapup = (id: string, seconds: number, customer = CUSTOMER): WrapupEvent => ({
  eventId: id,
  at: at(seconds),
  sessionId: 'session.1',
  customer,
  line: null,
  direction: null,
  legacy: false,
  type: 'wrapup',
  payload: {
    id,
    outcome: ['Interested', 'Wants a quote'],
    note: 'call on Monday',
    followUpAt: at(3600),
    userId: BALA.userId,
    userName: 'Bala',
  },
})

function promise(
  store: ReturnType<typeof openFollowUpStore>,
  id: string,
  dueSeconds: number,
  options: Parameters<typeof promised>[2] = {},
) {
  const news = followUpIn(promised(id, at(dueSeconds), options))
  if (news) store.learn(news)
}

const aMessage = (row: string): TimelineMessage => ({
  id: row,
  chat: CUSTOMER,
  direction: 'incoming',
  content: 'text',
  text: `message ${row}`,
  state: 'received',
  by: null,
})

function aHistory(options: Parameters<typeof aDesk>[0] = {}) {
  const desk = aDesk(options)
  const archive = openArchive(desk.database)
  return {
    desk,
    archive,
    timeline: createTimeline({ ...desk.sources, messageOf: (row) => aMessage(row) }),
    search: createCallSearch(desk.sources),
    figures: (...numbers: string[]) => customerFigures(desk.database, desk.sources.calls, numbers),
    /** As the desk applies what comes: kept, then applied. */
    live(...events: readonly RingsideEvent[]) {
      for (const event of events)
        archive.keep({ ...event, eventId: `${event.sessionId} ${event.eventId}` }, event.at)
      desk.live(...events)
    },
  }
}

/** Every page, of so many entries. */
function pages(timeline: ReturnType<typeof createTimeline>, numbers: string[], limit: number) {
  const all: TimelineEntry[] = []
  let before: string | null = null
  for (let page = 0; page < 1000; page += 1) {
    const { items, next }: ReturnType<typeof timeline.list> = timeline.list(numbers, before, limit)
    expect(items.length).toBeLessThanOrEqual(limit)
    all.push(...items)
    if (next === null) return all
    before = next
  }
  throw new Error('the pages never end')
}

describe('messages of WhatsApp', () => {
  it('stand between the calls, page for page, without the lines and reactions of their thread', () => {
    const { desk, timeline, live } = aHistory()
    live(...incoming('session.1').wait(5).dials(BALA).wait(20).refuses(BALA).ends('missed').events)
    const roles = [1, 2, 0, 3, 4, 1, 1]
    for (const [i, role] of roles.entries())
      desk.database.run(
        `INSERT INTO chat_items (chat, at, role, revision, facts) VALUES (?, ?, ?, ?, '{}')`,
        CUSTOMER,
        // The last two of one instant.
        at(Math.min(i, 5) - 3),
        role,
        i + 1,
      )
    const whole = timeline.list([CUSTOMER], null, 50).items
    expect(whole.map(({ kind, id }) => (kind === 'message' ? id : kind))).toEqual([
      '7',
      '6',
      '4',
      'call',
      '2',
      '1',
    ])
    for (const size of [1, 2, 3]) expect(pages(timeline, [CUSTOMER], size)).toEqual(whole)
  })
})

describe('an entry of the time line', () => {
  it('tells a call with its legs, outcomes, comments, note and recording', () => {
    const { desk, timeline, live } = aHistory()
    const call = incoming('session.1').wait(5).dials(BALA).wait(20).refuses(BALA).dials(ASHA).wait(6)
    live(...call.answers(ASHA).wait(60).ends('bridged').disposes('Interested', ASHA).events)
    desk.calls.setNote('session.1', 'wants a quote')
    expect(timeline.list([CUSTOMER], null, 10)).toEqual({
      next: null,
      items: [
        {
          kind: 'call',
          id: 'session.1',
          at: at(0),
          number: CUSTOMER,
          direction: 'incoming',
          status: 'ended',
          live: false,
          agent: 'Asha',
          department: 'Sales',
          legs: [
            {
              type: 'customer',
              name: null,
              mine: false,
              result: 'connected',
              ringSeconds: null,
              talkSeconds: 91,
            },
            {
              type: 'agent',
              name: 'Bala',
              mine: false,
              result: 'not_answered',
              ringSeconds: null,
              talkSeconds: null,
            },
            { type: 'agent', name: 'Asha', mine: true, result: 'answered', ringSeconds: 6, talkSeconds: 60 },
          ],
          talkSeconds: 60,
          note: 'wants a quote',
          outcomes: ['Interested'],
          comments: [{ text: 'call again', by: 'Asha', at: at(93) }],
          recorded: true,
        },
      ],
    })
  })

  it('says that a call goes on, and that it is over when its end was lost', () => {
    const { desk, timeline, live } = aHistory()
    live(...incoming('session.1').wait(5).dials(ASHA).events)
    expect(timeline.list([CUSTOMER], null, 1).items).toMatchObject([{ live: true, status: 'ringing' }])
    desk.wait(600)
    expect(timeline.list([CUSTOMER], null, 1).items).toMatchObject([{ live: false, status: 'ended' }])
  })

  it('names whose call it was that nobody answered, and knows a phone nobody knows by no name', () => {
    const { timeline, live } = aHistory()
    const stranger = { ...BOSS, phones: ['+919000000077'] as const }
    live(
      ...aCall('outgoing').initiated().dials(ASHA).wait(9).answers(ASHA).dials('customer').ends('missed')
        .events,
    )
    live(...later(incoming('b').dials(stranger).wait(20).ends('missed').events, 300))
    expect(timeline.list([CUSTOMER], null, 5).items).toMatchObject([
      { id: 'b', agent: null, status: 'missed', recorded: false, legs: [{}, { name: null }] },
      { id: 'session.1', agent: 'Asha', status: 'not-answered', direction: 'outgoing' },
    ])
  })

  it('tells the outcomes that anybody in the team saved, also those the archive is too old for', () => {
    const { archive, desk, timeline, live } = aHistory()
    live(wrapup('w1', 200), ...callAt(0, 'session.1'), wrapup('w2', 100, OTHER))
    archive.prune(at(9999))
    expect(desk.database.get('SELECT count(*) AS n FROM events')).toEqual({ n: 2 })
    expect(timeline.list([CUSTOMER], null, 5).items).toMatchObject([
      {
        kind: 'wrapup',
        at: at(200),
        sessionId: 'session.1',
        by: 'Bala',
        outcomes: ['Interested', 'Wants a quote'],
        note: 'call on Monday',
        followUpAt: at(3600),
      },
      { kind: 'call', id: 'session.1' },
    ])
  })
})

describe('a follow-up in the time line', () => {
  it('stands at its time while it is open, and where it was done after', () => {
    const { desk, timeline, live } = aHistory()
    const followUps = openFollowUpStore(desk.database)
    live(...callAt(0, 'session.1'))
    promise(followUps, 'f1', 7200)
    promise(followUps, 'f2', 3600, { agent: BALA })
    const news = followUpIn(followUpChange('f2', 60, { done: true, note: 'reached' }))
    if (news) followUps.learn(news)
    expect(timeline.list([CUSTOMER], null, 5).items).toMatchObject([
      { kind: 'follow-up', id: 'f1', at: at(7200), mine: true, assignee: 'Asha', done: false },
      {
        kind: 'follow-up',
        id: 'f2',
        at: at(60),
        dueAt: at(3600),
        assignee: 'Bala',
        note: 'reached',
        done: true,
      },
      { kind: 'call', id: 'session.1' },
    ])
  })
})

describe('the pages of a time line', () => {
  const entry = fc.record({
    seconds: fc.integer({ min: 0, max: 3 }),
    kind: fc.constantFrom('call', 'wrapup', 'follow-up'),
    customer: fc.constantFrom(CUSTOMER, OTHER, THIRD),
  })

  it('neither repeat nor skip, newest first, also when many begin in one instant', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (entries, limit) => {
        const { desk, timeline, archive } = aHistory()
        const followUps = openFollowUpStore(desk.database)
        for (const [i, { seconds, kind, customer }] of entries.entries()) {
          if (kind === 'wrapup') archive.keep(wrapup(`w${i}`, seconds, customer), at(seconds))
          else if (kind === 'follow-up') promise(followUps, `f${i}`, seconds, { customer })
          else desk.atOnce(callAt(seconds, `c${i}`, customer))
        }
        const wanted = entries.filter(({ customer }) => customer !== THIRD)
        const all = pages(timeline, [CUSTOMER, OTHER, CUSTOMER], limit)
        expect(new Set(all.map(({ id }) => id)).size).toBe(wanted.length)
        expect(all).toHaveLength(wanted.length)
        const times = all.map((one) => one.at)
        expect(times).toEqual(times.toSorted().reverse())
        expect(all).toEqual(pages(timeline, [OTHER, CUSTOMER], 100))
      }),
      { numRuns: 25 },
    )
  })

  it('go on where they were when a new call comes in between', () => {
    const { desk, timeline } = aHistory()
    for (let i = 0; i < 5; i += 1) desk.atOnce(callAt(i, `c${i}`))
    const first = timeline.list([CUSTOMER], null, 2)
    desk.atOnce(callAt(60, 'new'))
    const second = timeline.list([CUSTOMER], first.next, 2)
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['c4', 'c3', 'c2', 'c1'])
  })

  it('begin at the top for a mark nobody can read, and are empty for a stranger', () => {
    const { desk, timeline } = aHistory()
    desk.atOnce(callAt(0, 'a'))
    expect(timeline.list([CUSTOMER], 'nonsense', 5).items).toHaveLength(1)
    expect(timeline.list([THIRD], null, 5)).toEqual({ items: [], next: null })
  })
})

describe('the figures of a customer', () => {
  it('count every call over all numbers, and know where the last one came from', () => {
    const { desk, figures } = aHistory()
    desk.atOnce(incoming('a').dials(ASHA).wait(9).ends('missed').events)
    desk.atOnce(later(incoming('b', OTHER).events, 500))
    expect(figures(CUSTOMER, OTHER, CUSTOMER)).toEqual({
      calls: 2,
      firstCallAt: at(0),
      lastCallAt: at(500),
      place: 'DL, IN',
    })
    expect(figures(THIRD)).toEqual({ calls: 0, firstCallAt: null, lastCallAt: null, place: null })
  })
})

describe('calls for the palette', () => {
  const history = (role: 'agent' | 'supervisor' = 'supervisor') => {
    const made = aHistory({ names: { [OTHER]: ['Meera'] }, role })
    made.desk.atOnce(callAt(0, 'a'))
    made.desk.atOnce(later(incoming('b', OTHER).dials(ASHA).wait(2).ends('missed').events, 10))
    made.desk.atOnce(callAt(20, 'c'))
    made.desk.atOnce(callAt(20, 'd', THIRD))
    return made
  }
  const ids = (found: readonly { sessionId: string }[]) => found.map(({ sessionId }) => sessionId)

  it('are the last one with each customer, newest first', () => {
    const { search } = history()
    expect(ids(search.recentPeople(10))).toEqual(['d', 'c', 'b'])
    expect(ids(search.recentPeople(2))).toEqual(['d', 'c'])
    expect(search.recentPeople(10).at(-1)).toEqual({
      sessionId: 'b',
      names: ['Meera'],
      number: OTHER,
      numberText: '+91 98123 45678',
      direction: 'incoming',
      status: 'missed',
      startedAt: at(10),
    })
  })

  it('that are recent are the agent’s own; those of others are found by their number', () => {
    const { search } = history('agent')
    expect(ids(search.recentPeople(10))).toEqual(['b'])
    expect(ids(search.search('098765', [], 10))).toEqual(['c', 'a'])
  })

  it.each([
    ['098765', ['c', 'a']],
    ['+91 98', ['d', 'c', 'b', 'a']],
    ['9876543210', ['c', 'a']],
    ['098765 43210', ['c', 'a']],
    ['०९८७६५४३२१०', ['c', 'a']],
    ['(981) 234', ['b']],
    ['12', []],
    ['Meera', []],
    ['100%', []],
    ['', []],
  ])('are found by part of a number: "%s"', (query, found) => {
    expect(ids(history().search.search(query, [], 10))).toEqual(found)
  })

  it('are found by the customers whose names were found, each once, newest first', () => {
    const { search } = history()
    expect(ids(search.search('meera', [OTHER, OTHER], 10))).toEqual(['b'])
    expect(ids(search.search('98765', [OTHER, CUSTOMER], 2))).toEqual(['c', 'b'])
  })

  it('find many customers behind one who calls all the time', () => {
    const { desk, search } = aHistory({ role: 'supervisor' })
    desk.atOnce(callAt(0, 'old', OTHER))
    desk.database.transaction(() => {
      for (let i = 1; i <= 450; i += 1) desk.atOnce(callAt(i, `c${i}`).slice(-1))
    })
    expect(ids(search.recentPeople(2))).toEqual(['c450', 'old'])
  })
})

describe('whose history has changed', () => {
  it('is told for every call event with news, a wrap-up and a note, and for nothing else', () => {
    const { desk } = aHistory()
    const events = incoming('session.1').dials(ASHA).wait(9).ends('missed').events
    desk.live(...events.slice(0, 2))
    expect(desk.told()).toEqual([CUSTOMER, CUSTOMER])
    desk.live(...events.slice(0, 2))
    expect(desk.told()).toEqual([])
    desk.live(wrapup('w', 5, OTHER))
    expect(desk.told()).toEqual([OTHER])
    desk.calls.setNote('session.1', 'hello')
    expect(desk.told()).toEqual([CUSTOMER])
    const test: RingsideEvent = { ...wrapup('t', 6), type: 'test', payload: { userId: ASHA.userId } }
    desk.live(test, { ...test, type: 'unknown', payload: { reason: 'new', raw: null } })
    expect(desk.told()).toEqual([])
  })

  it('is told for both numbers when a session turns out to be another customer’s', () => {
    const { desk } = aHistory()
    const [first, ...rest] = incoming('session.1').dials(ASHA).wait(9).ends('missed').events
    desk.live(...(first ? [first] : []))
    desk.told()
    desk.live(...rest.map((event) => ({ ...event, customer: OTHER })))
    expect(desk.told().slice(0, 2).toSorted()).toEqual([OTHER, CUSTOMER].toSorted())
  })
})

describe('a test of the pop', () => {
  it('is no call: it is in no list and in no figure', () => {
    const { desk } = aHistory({ me: BOSS })
    const before = [desk.cards(), desk.calls.recent(), desk.calls.today(), desk.calls.team()]
    desk.live({ ...wrapup('t', 6), type: 'test', payload: { userId: BOSS.userId } })
    expect([desk.cards(), desk.calls.recent(), desk.calls.today(), desk.calls.team()]).toEqual(before)
    expect(desk.database.get('SELECT count(*) AS n FROM calls')).toEqual({ n: 0 })
  })
})

describe('phones that only this desk knows of', () => {
  it('are mine: a request is tied to a call from one of them', () => {
    const mobile = '+919000000055'
    const out = aCall('outgoing').wait(1).initiated()
    const call = out.dials({ ...ASHA, phones: [mobile] })
    const known = aDesk({ morePhones: [mobile] })
    const unknown = aDesk()
    for (const desk of [known, unknown]) {
      desk.requests.add('our-ref', CUSTOMER, at(0))
      desk.requests.settle('our-ref', 'accepted', null)
      desk.live(...call.events)
    }
    expect(known.cards()).toMatchObject([{ id: 'our-ref', status: 'calling-your-phone', phase: 'ringing' }])
    expect(unknown.cards()).toMatchObject([{ id: 'our-ref', phase: 'requested' }])
    expect(known.calls.numberOf('our-ref')).toBe(CUSTOMER)
    expect(known.calls.numberOf('session.1')).toBe(CUSTOMER)
    expect(known.calls.numberOf('no such card')).toBeNull()
  })
})
