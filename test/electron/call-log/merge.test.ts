/** What the log says and what events say of a call must end equal, whichever came first. */

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../electron/database/database.ts'
import { viewSession } from '../../../shared/calls/view.ts'
import type { CallEvent, Leg } from '../../../shared/events.ts'
import { readLogAnswer } from '../../../shared/myoperator/log-search.ts'
import type { SessionEvent } from '../../shared/calls/arbitraries.ts'
import { scriptedCall, shuffled } from '../../shared/calls/arbitraries.ts'
import { AGENTS, ASHA, aCall, at, BALA, CUSTOMER } from '../../shared/calls/builders.ts'
import { LIFECYCLES } from '../../shared/calls/lifecycles.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { aDesk } from '../calls/a-desk.ts'

const unix = (iso: string | null) => (iso === null ? '' : Math.floor(Date.parse(iso) / 1000))

interface Shape {
  /** How agents are named: by all there is, by name alone, or by another name alone. */
  readonly agents: 'whole' | 'names' | 'nicknames'
  readonly early: boolean
}

const personOf = ({ userId, name, phone }: Leg, agents: Shape['agents']) => {
  if (agents === 'whole') return { id: userId, name, contact_number: phone }
  return { name: agents === 'names' ? name : `${name} (evening)` }
}

/** What the log says of a call whose events these are; null for one that has not ended. */
function logged(events: readonly SessionEvent[], { agents, early }: Shape): CallEvent | null {
  const summary = events.find((event) => event.type === 'call.summary' && !event.legacy)
  if (summary?.type !== 'call.summary') return null
  const { payload } = summary
  const legs = payload.legs.filter(({ type }) => type === 'agent')
  const page = readLogAnswer({
    data: {
      total: 1,
      hits: [
        {
          _source: {
            allcaller_id: 'log-1',
            caller_number: CUSTOMER,
            start_time: unix(payload.startedAt),
            end_time: unix(payload.endedAt),
            event: summary.direction === 'outgoing' ? 2 : 1,
            status: { bridged: 1, missed: 2, voicemail: 3 }[payload.status ?? 'missed'],
            filename: early ? '' : (payload.recording ?? ''),
            department_name: 'Sales',
            additional_parameters: [{ ky: 'ui', vl: summary.sessionId }],
            log_details: legs.map((leg) => ({
              received_by: [personOf(leg, agents)],
              _ds: leg.result === 'answered' ? 'ANSWER' : 'NOANSWER',
              start_time: unix(leg.answeredAt ?? leg.startedAt),
              end_time: unix(leg.endedAt),
            })),
          },
        },
      ],
    },
  })
  return page?.calls[0] ?? null
}

const folder = tempFolder
function desks() {
  const open = (name: string) => openDatabase(join(folder(), name))
  return [open('a.db'), open('b.db')] as const
}

type Step = { readonly event: SessionEvent; readonly from: 'relay' | 'log' }

function outcome(database: ReturnType<typeof desks>[0], steps: readonly Step[]) {
  database.exec('DELETE FROM calls; DELETE FROM call_rows; DELETE FROM team; DELETE FROM call_requests')
  const desk = aDesk({ database, me: ASHA }).setClock(600)
  for (const { event, from } of steps) {
    if (from === 'log') desk.calls.applyHistory(event)
    else desk.calls.apply(event, event.at, false)
  }
  return {
    calls: database.all('SELECT * FROM calls'),
    rows: database.all('SELECT * FROM call_rows').map(({ changed: _changed, ...row }) => row),
    desk: desk.calls.desk(),
    recent: desk.calls.recent(),
  }
}

const shapes = fc.record<Shape>({
  agents: fc.constantFrom('whole', 'names', 'nicknames'),
  early: fc.boolean(),
})
const stepsOf = (events: readonly SessionEvent[], readings: readonly Shape[]): Step[] => [
  ...events.map((event): Step => ({ event, from: 'relay' })),
  ...readings.flatMap((shape): Step[] => {
    const event = logged(events, shape)
    return event === null ? [] : [{ event, from: 'log' }]
  }),
]

describe('events and the log', () => {
  it.each(Object.entries(LIFECYCLES))('end equal in any order: %s', (_name, events) => {
    const [left, right] = desks()
    const mixed = fc
      .array(shapes, { minLength: 1, maxLength: 2 })
      .map((readings) => stepsOf(events, readings))
      .chain((steps) => fc.tuple(fc.constant(steps), shuffled(steps)))
    fc.assert(
      fc.property(mixed, ([steps, other]) => {
        expect(outcome(right, other)).toEqual(outcome(left, steps))
      }),
      { numRuns: 20 },
    )
    left.close()
    right.close()
  })

  it('end equal in any order: generated calls', () => {
    const [left, right] = desks()
    const mixed = fc
      .tuple(scriptedCall, fc.array(shapes, { minLength: 1, maxLength: 2 }))
      .map(([events, readings]) => stepsOf(events, readings))
      .chain((steps) => fc.tuple(fc.constant(steps), shuffled(steps)))
    fc.assert(
      fc.property(mixed, ([steps, other]) => {
        expect(outcome(right, other)).toEqual(outcome(left, steps))
      }),
      { numRuns: 250 },
    )
    left.close()
    right.close()
  })

  it.each(['whole', 'names', 'nicknames'] as const)(
    'a log that gives agents as %s adds no agent and no second of talk',
    (agents) => {
      const { events } = aCall('incoming')
        .initiated()
        .callsIn('customer')
        .dials(ASHA)
        .wait(20)
        .refuses(ASHA)
        .dials(BALA)
        .wait(4)
        .answers(BALA)
        .wait(60)
        .ends('bridged')
      const [database, other] = desks()
      const seen = (steps: readonly Step[]) => {
        outcome(database, steps)
        const session = aDesk({ database }).sources.calls.find('session.1')?.session
        const view = session && viewSession(session, { userId: '', phones: [] })
        return view && { hunting: view.hunting, talkSeconds: view.talkSeconds, pickedUpBy: view.pickedUpBy }
      }
      const bare = seen(stepsOf(events, []))
      expect(seen(stepsOf(events, [{ agents, early: false }]))).toEqual(bare)
      expect(bare).toMatchObject({ talkSeconds: 60, hunting: [{ name: 'Asha' }, { name: 'Bala' }] })
      database.close()
      other.close()
    },
  )

  it('what only the log told of lies on no desk, and does once an event tells of it', () => {
    const { events } = aCall('incoming')
      .initiated()
      .callsIn('customer')
      .dials(ASHA)
      .wait(9)
      .refuses(ASHA)
      .ends('missed')
    const desk = aDesk({ me: ASHA }).setClock(60)
    const event = logged(events, { agents: 'whole', early: false })
    if (event === null) throw new Error('it has not ended')
    desk.calls.applyHistory(event)
    expect(desk.cards()).toEqual([])
    expect(desk.calls.recent()).toMatchObject([{ status: 'missed' }])
    desk.replay(...events)
    expect(desk.cards()).toMatchObject([{ kind: 'missed', history: true }])
    expect(AGENTS.length > 0 && at(0)).toBe(desk.cards()[0]?.startedAt)
  })
})
