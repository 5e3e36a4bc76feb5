import { beforeEach, describe, expect, it } from 'vitest'
import type { WrapupEvent } from '../../../shared/events.ts'
import { ASHA, aCall, at, BALA } from '../../shared/calls/builders.ts'
import { until } from '../../support/until.ts'
import { aLog, aProvider } from './a-log.ts'

const PRIYA = '+919811111111'
const OTHER = '+919822222222'

/** The same so many seconds later. */
function later<T>(seconds: number, events: readonly T[]): T[] {
  const text = JSON.stringify(events).replace(/"(\d{4}-\d\d-\d\dT[^"]+Z)"/g, (_whole, instant: string) =>
    JSON.stringify(new Date(Date.parse(instant) + seconds * 1000).toISOString()),
  )
  return JSON.parse(text) as T[]
}

const taken = aCall('incoming', { sessionId: 'taken', customer: PRIYA })
  .initiated()
  .callsIn('customer')
  .wait(3)
  .dials(ASHA)
  .wait(5)
  .answers(ASHA)
  .wait(60)
  .leaves(ASHA)
  .ends('bridged')
  .disposes('Interested', ASHA).events
const missed = later(
  1_000,
  aCall('incoming', { sessionId: 'missed', customer: OTHER })
    .initiated()
    .callsIn('customer')
    .dials(BALA)
    .wait(20)
    .refuses(BALA)
    .ends('missed').events,
)
const unreached = later(
  2_000,
  aCall('outgoing', { sessionId: 'unreached', customer: PRIYA })
    .initiated()
    .dials(BALA)
    .wait(4)
    .answers(BALA)
    .dials('customer')
    .wait(20)
    .refuses('customer')
    .ends('missed').events,
)

const wrapup = (sessionId: string, outcome: string[], seconds: number, note = ''): WrapupEvent => ({
  eventId: `w-${sessionId}-${seconds}`,
  type: 'wrapup',
  at: at(seconds),
  sessionId,
  customer: PRIYA,
  line: null,
  direction: null,
  legacy: false,
  payload: { id: 'w', outcome, note, followUpAt: null, userId: ASHA.userId, userName: ASHA.name },
})

describe('the calls kept here', () => {
  let account: Awaited<ReturnType<typeof aProvider>>['account']
  beforeEach(async () => {
    account = (await aProvider()).account
  })
  const filled = () => {
    const log = aLog({ account, names: { [PRIYA]: ['Priya Sharma'] } })
    log.replay(...taken, ...missed, ...unreached)
    return log
  }

  it('are listed newest first, page by page', () => {
    const { page, ids } = filled()
    expect(ids()).toEqual(['unreached', 'missed', 'taken'])
    expect(page({}, 1, 1)).toMatchObject({ total: 3, items: [{ sessionId: 'missed' }] })
    expect(page({}, 3)).toEqual({ total: 3, items: [] })
  })

  it('are lines of what is known of each', () => {
    const [, , line] = filled().page().items
    expect(line).toEqual({
      sessionId: 'taken',
      direction: 'incoming',
      status: 'ended',
      names: ['Priya Sharma'],
      number: PRIYA,
      numberText: '+91 98111 11111',
      dialable: true,
      place: 'DL, IN',
      startedAt: at(0),
      agent: { name: 'Asha', mine: true },
      rang: 1,
      department: 'Sales',
      talkSeconds: 60,
      outcome: ['Interested'],
      outcomeDue: false,
      recorded: true,
    })
  })

  it.each([
    ['direction', { direction: 'outgoing' }, ['unreached']],
    ['connected', { status: 'connected' }, ['taken']],
    ['missed', { status: 'missed' }, ['missed']],
    ['not answered', { status: 'not-answered' }, ['unreached']],
    ['who talked', { agent: ASHA.userId }, ['taken']],
    ['whose call it was', { agent: BALA.userId }, ['unreached']],
    ['department', { department: 'Sales', direction: 'incoming' }, ['missed', 'taken']],
    ['outcome', { outcome: 'Interested' }, ['taken']],
    ['part of an outcome is none', { outcome: 'Interest' }, []],
    ['recorded', { recorded: true }, ['taken']],
    ['not recorded', { recorded: false }, ['unreached', 'missed']],
    ['from', { from: at(1_000) }, ['unreached', 'missed']],
    ['to', { to: at(1_000) }, ['missed', 'taken']],
    ['a name', { text: ' priya S' }, ['unreached', 'taken']],
    ['a number, as it is dialled', { text: '098222 22222' }, ['missed']],
    ['a number in Devanagari', { text: '९८२२२' }, ['missed']],
    ['part of a number', { text: '2222' }, ['missed']],
    ['an outcome', { text: 'interes' }, ['taken']],
    ['a comment', { text: 'CALL again' }, ['taken']],
    ['both', { text: 'priya', direction: 'incoming' }, ['taken']],
    ['nothing of the kind', { text: 'nobody' }, []],
  ] as const)('are found by %s', (_what, query, found) => {
    expect(filled().ids(query)).toEqual(found)
  })

  it('are found by a note, as soon as it is written', () => {
    const { calls, ids } = filled()
    expect(ids({ text: 'दरवाज़ा' })).toEqual([])
    calls.setNote('missed', 'नया दरवाज़ा')
    expect(ids({ text: 'दरवाज़ा' })).toEqual(['missed'])
    calls.setNote('missed', '')
    expect(ids({ text: 'दरवाज़ा' })).toEqual([])
  })

  it('are found by the outcome saved last, in whatever order events come', () => {
    const late = filled()
    const early = aLog({ account })
    const saved = [
      wrapup('taken', ['Not interested', 'Price'], 500, 'too dear'),
      wrapup('taken', ['Complaint'], 400),
    ]
    const keep = (log: typeof late) => {
      for (const event of saved) {
        log.database.run(
          'INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)',
          ...[event.eventId, event.type, event.sessionId, event.customer, event.at, event.at],
          JSON.stringify(event),
        )
        log.replay(event)
      }
    }
    keep(late)
    keep(early)
    early.replay(...taken)
    for (const { ids, page, log } of [late, early]) {
      expect(ids({ outcome: 'Price' })).toEqual(['taken'])
      expect(ids({ outcome: 'Complaint' })).toEqual([])
      expect(ids({ text: 'too dear' })).toEqual(['taken'])
      expect(page({ outcome: 'Price' }).items[0]?.outcome).toEqual(['Not interested', 'Price'])
      const read = log.read('taken')
      expect(read.ok && read.value.outcomes.map(({ outcome, source, by }) => [outcome, source, by])).toEqual([
        [['Not interested', 'Price'], 'ringside', 'Asha'],
        [['Complaint'], 'ringside', 'Asha'],
        [['Interested'], 'panel', 'Asha'],
      ])
    }
  })

  it('of an earlier version get their rows in the background', async () => {
    const first = filled()
    first.database.exec('DELETE FROM call_rows')
    expect(first.page().total).toBe(0)
    first.log.start()
    await until(() => first.totals.at(-1) === 3)
    expect(first.ids()).toEqual(['unreached', 'missed', 'taken'])
    expect(first.ids({ outcome: 'Interested' })).toEqual(['taken'])
  })

  it('are told of when they change, with how many there are', async () => {
    const desk = filled()
    desk.log.callsChanged()
    expect(desk.totals).toEqual([3])
    expect(desk.log.view().total).toBe(3)
  })

  it('a change that is taken back never shows', () => {
    const desk = filled()
    expect(desk.page().total).toBe(3)
    const failing = () =>
      desk.database.transaction(() => {
        desk.replay(...aCall('incoming', { sessionId: 'lost' }).initiated().events)
        throw new Error('disk full')
      })
    expect(failing).toThrow('disk full')
    expect(desk.ids()).toEqual(['unreached', 'missed', 'taken'])
    desk.replay(...aCall('incoming', { sessionId: 'kept' }).wait(5_000).initiated().events)
    expect(desk.ids()).toEqual(['kept', 'unreached', 'missed', 'taken'])
  })
})

describe('one call', () => {
  it('is told whole', async () => {
    const { account } = await aProvider()
    const desk = aLog({ account })
    desk.replay(...taken)
    desk.calls.setNote('taken', 'asked for a quote')
    expect(desk.log.read('taken')).toMatchObject({
      value: {
        sessionId: 'taken',
        line: '+91 120 654 4522',
        endedAt: at(68),
        durationSeconds: 70,
        category: 'incoming',
        billable: true,
        note: 'asked for a quote',
        legs: [
          { type: 'customer', name: null, result: 'connected' },
          { type: 'agent', name: 'Asha', mine: true, result: 'answered', ringSeconds: 5, talkSeconds: 60 },
        ],
        outcomes: [{ outcome: ['Interested'], source: 'panel', by: 'Asha' }],
        comments: [{ text: 'call again', by: 'Asha' }],
        recording: 'there',
      },
    })
    expect(desk.log.read('nothing')).toMatchObject({ fault: { code: 'not-found' } })
  })

  it('says why there is no recording', async () => {
    const { account } = await aProvider()
    const desk = aLog({ account })
    const recordingOf = (sessionId: string) => {
      const read = desk.log.read(sessionId)
      return read.ok ? read.value.recording : null
    }
    const bare = taken.map((event) =>
      event.type === 'disposition' ? event : { ...event, payload: { ...event.payload, recording: null } },
    )
    desk.replay(...bare, ...missed, ...unreached)
    expect(['missed', 'unreached'].map(recordingOf)).toEqual(['not-answered', 'not-answered'])
    desk.setClock(68 + 299)
    expect(recordingOf('taken')).toBe('preparing')
    desk.setClock(68 + 300)
    expect(recordingOf('taken')).toBe('none')
  })

  it('shows its events to supervisors only', async () => {
    const { account } = await aProvider()
    const agent = aLog({ account })
    expect(agent.log.readRaw('taken')).toMatchObject({ fault: { code: 'not-allowed' } })
    const boss = aLog({ account, role: 'supervisor' })
    const event = taken[0]
    if (event === undefined) throw new Error('no event')
    boss.database.run(
      'INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[event.eventId, event.type, 'taken', PRIYA, event.at, event.at],
      JSON.stringify(event),
    )
    boss.replay(event)
    expect(boss.log.readRaw('taken')).toEqual({ ok: true, value: [JSON.stringify(event)] })
    expect(boss.log.read('taken')).toMatchObject({ value: { rawEvents: 1 } })
    expect(boss.log.readRaw('nothing')).toEqual({ ok: true, value: [] })
  })
})
