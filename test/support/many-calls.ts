/** An account that has worked for long: its calls as the provider's log has them, and a profile that holds them all. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openCallStore } from '../../electron/calls/call-store.ts'
import { createDeskCalls } from '../../electron/calls/desk-calls.ts'
import { openRequestStore } from '../../electron/calls/request-store.ts'
import { openTeam } from '../../electron/calls/team.ts'
import { openDatabase } from '../../electron/database/database.ts'
import { openMeta } from '../../electron/database/meta.ts'
import { type LogPage, readLogAnswer } from '../../shared/myoperator/log-search.ts'
import { largeProfileContact } from './large-profile.ts'

/** Whose numbers call; a large profile has them as contacts. */
export const CALLERS = 100_000
export const AGENTS = ['Asha Verma', 'Ravi Kumar', 'Meera Iyer', 'Imran Khan', 'Pooja Rao'].map(
  (name, index) => ({ id: `694e6be5a520b30${index}`, name, number: `+91900000000${index}` }),
)
const STEP = 500
/** Between the beginnings of two calls, seconds: 50,000 of them are four weeks. */
const APART_S = 47

/** The n-th of them, the newest first, as the log has it. Two of three were taken. */
export function logRecord(index: number, nowS: number) {
  const agent = AGENTS[index % AGENTS.length]
  const start = nowS - 600 - index * APART_S
  const taken = index % 3 !== 0
  return {
    allcaller_id: `log-${index}`,
    caller_number: `+91${largeProfileContact((index * 7) % CALLERS).phoneNumber}`,
    start_time: start,
    end_time: start + (taken ? 95 : 30),
    event: index % 5 === 0 ? 2 : 1,
    status: taken ? 1 : 2,
    filename: taken ? `${index}.mp3` : '',
    department_name: index % 2 === 0 ? 'Sales' : 'Support',
    additional_parameters: [{ ky: 'ui', vl: `bench.${index}` }],
    log_details: [
      {
        received_by: [{ id: agent?.id, name: agent?.name, contact_number: agent?.number }],
        _ds: taken ? 'ANSWER' : 'NOANSWER',
        _did: '911206544522',
        start_time: start + 5,
        end_time: start + (taken ? 95 : 30),
      },
    ],
  }
}

/** A page of a log of so many calls. */
export function logPage(calls: number, offset: number, size: number, nowS: number): LogPage {
  const hits = Array.from({ length: Math.max(0, Math.min(size, calls - offset)) }, (_, at) => ({
    _source: logRecord(offset + at, nowS),
  }))
  const page = readLogAnswer({ data: { total: calls, hits } })
  if (page === null) throw new Error('the log could not be read')
  return page
}

/**
 * Written with the app's own migrations and stores.
 *
 * @param folder of the profile; made when it is not there. Nothing may have it open.
 */
export async function makeManyCalls(folder: string, calls: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const database = openDatabase(join(folder, 'ringside.db'))
  try {
    const now = new Date()
    const desk = createDeskCalls({
      calls: openCallStore(database),
      requests: openRequestStore(database),
      team: openTeam(database),
      namesFor: () => [],
      lastOf: () => null,
      me: () => null,
      now: () => now,
      clockOffsetMs: () => 0,
      onCustomer: () => {},
      onCall: () => {},
    })
    for (let offset = 0; offset < calls; offset += STEP) {
      const page = logPage(calls, offset, STEP, Math.floor(now.getTime() / 1000))
      database.transaction(() => page.calls.forEach(desk.applyHistory))
    }
    const meta = openMeta(database)
    // Nothing is missing that would be filled in at the first start.
    meta.set('call-log.begun', now.toISOString())
    meta.set('call-log.rows', 'filled')
    meta.set('call-log.asOf', now.toISOString())
  } finally {
    database.close()
  }
}
