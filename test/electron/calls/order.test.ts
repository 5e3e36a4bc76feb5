/** Webhooks come late, twice and in any order: what the desk keeps and shows must not depend on it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../electron/database/database.ts'
import { type SessionEvent, scriptedCall, shuffled } from '../../shared/calls/arbitraries.ts'
import { AGENTS, at, CUSTOMER } from '../../shared/calls/builders.ts'
import { LIFECYCLES } from '../../shared/calls/lifecycles.ts'
import { aDesk } from './a-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'ringside-order-'))
const openEmpty = (name: string) => openDatabase(join(folder, name))
const left = openEmpty('left.db')
const right = openEmpty('right.db')
afterAll(() => {
  left.close()
  right.close()
  rmSync(folder, { recursive: true })
})

const REQUEST = 'our-ref'

function outcome(database: Database, events: readonly SessionEvent[], me: (typeof AGENTS)[number]) {
  database.exec('DELETE FROM calls; DELETE FROM team; DELETE FROM call_requests')
  const desk = aDesk({ database, me })
  desk.requests.add(REQUEST, CUSTOMER, at(0))
  desk.requests.settle(REQUEST, 'accepted', null)
  desk.setClock(120).atOnce(events)
  return {
    rows: database.all('SELECT * FROM calls'),
    requests: database.all('SELECT * FROM call_requests'),
    desk: desk.calls.desk(),
    recent: desk.calls.recent(),
    today: desk.calls.today(),
  }
}

const expectSame = (events: readonly SessionEvent[], mixed: readonly SessionEvent[]) => {
  const me = AGENTS[0]
  expect(outcome(right, mixed, me)).toEqual(outcome(left, events, me))
}

describe('any order and any duplication end in the same stored calls and the same cards', () => {
  it.each(Object.entries(LIFECYCLES))('%s', (_name, events) => {
    fc.assert(
      fc.property(shuffled<SessionEvent>(events), (mixed) => expectSame(events, mixed)),
      { numRuns: 25 },
    )
  })

  it('generated calls', () => {
    const both = scriptedCall.chain((events) => fc.tuple(fc.constant(events), shuffled(events)))
    fc.assert(
      fc.property(both, ([events, mixed]) => expectSame(events, mixed)),
      { numRuns: 300 },
    )
  })
})
