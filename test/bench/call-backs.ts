/**
 * The call-backs of a desk with 50,000 calls of the last 14 days and 100,000 contacts: the first look, everything
 * looked at, and one more event, in the main process.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CallBacks, createCallBacks } from '../../electron/call-backs/call-backs.ts'
import { openCallStore } from '../../electron/calls/call-store.ts'
import { type Database, openDatabase } from '../../electron/database/database.ts'
import { linkedNumbers } from '../../electron/desk/linked-numbers.ts'
import { applyToSession, emptySession, type Session } from '../../shared/calls/session.ts'
import { NOBODY, viewSession } from '../../shared/calls/view.ts'
import { aCall, at, BALA } from '../shared/calls/builders.ts'
import { largeProfileContact, makeLargeProfile } from '../support/large-profile.ts'
import { benchContacts } from './bench-contacts.ts'
import { type BenchRow, median, percentile, runAlone } from './row.ts'
import { ms, timed } from './timed.ts'

const CONTACTS = 100_000
const CALLS = 50_000
const PEOPLE = 20_000
const DAYS = 14
const EVENTS = 500
const TARGET_MS = 50

const numberOf = (person: number) => `+91${largeProfileContact(person * 3).phoneNumber}`

/** Three of ten are missed, four taken, three tried in vain. */
function aSession(index: number): Session {
  const sessionId = `bench-${index}`
  const customer = numberOf((index * 7919) % PEOPLE)
  const incoming = aCall('incoming', { sessionId, customer })
    .initiated()
    .callsIn('customer')
    .wait(9)
    .dials(BALA)
  const outgoing = aCall('outgoing', { sessionId, customer }).initiated().dials(BALA).wait(4).answers(BALA)
  const kind = index % 10
  const call =
    kind < 3
      ? incoming.wait(20).refuses(BALA).ends('missed')
      : kind < 7
        ? incoming.wait(5).answers(BALA).wait(60).ends('bridged')
        : outgoing.dials('customer').wait(20).refuses('customer').ends('missed')
  return call.events.reduce(applyToSession, emptySession(sessionId))
}

const FIRST = Date.parse(at(0))
const STEP_MS = (DAYS * 24 * 3600_000) / CALLS
const moved = (session: Session, ms: number): Session =>
  JSON.parse(JSON.stringify(session), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(Date.parse(value) + ms).toISOString()
      : value,
  ) as Session

function fill(database: Database, from: number, count: number): string[] {
  const calls = openCallStore(database)
  return database.transaction(() =>
    Array.from({ length: count }, (_, i) => {
      const session = moved(aSession(from + i), (from + i) * STEP_MS)
      const view = viewSession(session, NOBODY)
      calls.save(session, view, view.startedAt ?? '', false)
      return view.customer ?? ''
    }),
  )
}

function open(database: Database, onChange: () => void): CallBacks {
  const calls = openCallStore(database)
  const contacts = benchContacts(database)
  return createCallBacks({
    database,
    sessionOf: (sessionId) => calls.find(sessionId)?.session ?? null,
    whoIs: ({ userId, name }) => ({ userId, name }),
    linkedTo: (number) => linkedNumbers(contacts, number),
    namesFor: contacts.namesFor,
    myUserId: () => BALA.userId,
    held: () => [],
    onCleared: (numbers, before) => {
      for (const number of numbers) calls.dismissMissedOf(number, before)
    },
    relayNow: () => FIRST + DAYS * 24 * 3600_000,
    onChange,
  })
}

export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-bench-'))
  await makeLargeProfile(folder, CONTACTS)
  const path = join(folder, 'ringside.db')
  const filling = openDatabase(path)
  for (let from = 0; from < CALLS; from += 1_000) fill(filling, from, 1_000)
  filling.close()

  const database = openDatabase(path)
  let again = false
  const callBacks = open(database, () => {
    again = true
  })
  const begun = performance.now()
  callBacks.start()
  callBacks.view()
  const firstLook = performance.now() - begun
  const looks: number[] = []
  do {
    again = false
    looks.push(timed(() => callBacks.view()))
    await new Promise(setImmediate)
  } while (again)
  const whole = performance.now() - begun
  const total = callBacks.view().view.total

  const steps: number[] = []
  const storing: number[] = []
  for (let i = 0; i < EVENTS; i += 1) {
    let customer = ''
    storing.push(
      timed(() => {
        customer = fill(database, CALLS + i, 1)[0] ?? ''
      }),
    )
    steps.push(
      timed(() => {
        callBacks.touch(customer)
        callBacks.view()
      }),
    )
  }
  callBacks.stop()
  database.close()
  await rm(folder, { recursive: true, force: true })
  const size = `${CALLS.toLocaleString('en')} calls, ${total.toLocaleString('en')} to call back`
  return [
    {
      what: `call-backs, ${size}: the desk opens -> the 50 who wait longest`,
      value: ms(firstLook),
      target: '<= 200 ms',
      ok: firstLook <= 200,
    },
    {
      what: `call-backs, ${size}: longest hold-up while all are looked at (${(whole / 1000).toFixed(1)} s)`,
      value: ms(Math.max(...looks)),
      target: `<= ${TARGET_MS} ms`,
      ok: Math.max(...looks) <= TARGET_MS,
    },
    {
      what: `call-backs, ${size}: one more call -> the list`,
      value: `median ${ms(median(steps))}, p95 ${ms(percentile(steps, 0.95))}`,
      target: '<= 5 ms',
      floor: `storing that call: median ${ms(median(storing))}, p95 ${ms(percentile(storing, 0.95))}`,
      ok: percentile(steps, 0.95) <= 5,
    },
  ]
}

await runAlone(import.meta.main, run)
