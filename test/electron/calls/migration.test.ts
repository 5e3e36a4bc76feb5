/** A desk of the first version goes on with what it has: its calls, and the outcomes in its archive. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { createTimeline } from '../../../electron/calls/timeline.ts'
import { openDatabase } from '../../../electron/database/database.ts'
import { FIRST } from '../../../electron/database/versions/1-first.ts'
import { applyToSession, emptySession } from '../../../shared/calls/session.ts'
import { ASHA, aCall, at, CUSTOMER } from '../../shared/calls/builders.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { aDesk } from './a-desk.ts'

it('keeps calls and wrap-ups through the versions', () => {
  const path = join(tempFolder(), 'ringside.db')
  const old = new DatabaseSync(path)
  old.exec(`${FIRST}; PRAGMA user_version = 1`)
  const events = aCall('incoming').callsIn('customer').dials(ASHA).wait(20).ends('missed').events
  const session = events.reduce(applyToSession, emptySession('session.1'))
  old
    .prepare(
      `INSERT INTO calls (session_id, session, customer, direction, phase, status, mine, missed, started_at,
         talk_seconds, last_received_at, seen_live, note)
       VALUES ('session.1', ?, ?, 'incoming', 'ended', 'missed', 1, 1, ?, 0, ?, 1, 'call back')`,
    )
    .run(JSON.stringify(session), CUSTOMER, at(0), at(22))
  const payload = {
    id: 'w',
    outcome: ['Interested'],
    note: '',
    followUpAt: null,
    userId: 'b',
    userName: 'Bala',
  }
  const wrapup = {
    eventId: 'w',
    at: at(60),
    sessionId: 'session.1',
    customer: CUSTOMER,
    line: null,
    direction: null,
    legacy: false,
    type: 'wrapup',
    payload,
  }
  old
    .prepare("INSERT INTO events VALUES ('w', 'wrapup', 'session.1', ?, ?, ?, ?)")
    .run(CUSTOMER, at(60), at(60), JSON.stringify(wrapup))
  old.close()

  const database = openDatabase(path)
  onTestFinished(() => database.close())
  const desk = aDesk({ database }).setClock(90)
  expect(desk.pop()).toMatchObject([{ id: 'session.1', status: 'missed', note: 'call back' }])
  expect(desk.calls.recent()).toMatchObject([{ sessionId: 'session.1' }])
  expect(
    createTimeline({ ...desk.sources, messageOf: () => null }).list([CUSTOMER], null, 5).items,
  ).toMatchObject([
    { kind: 'wrapup', by: 'Bala' },
    { kind: 'call', note: 'call back' },
  ])
  desk.live(...aCall('incoming').callsIn('customer').wait(200).dials(ASHA).events)
  expect(database.get('PRAGMA integrity_check')?.integrity_check).toBe('ok')
})
