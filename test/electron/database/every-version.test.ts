/** A desk of any older version is opened by this app: the same shape in the end, and nothing it held is lost. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { openCallStore } from '../../../electron/calls/call-store.ts'
import { openDatabase } from '../../../electron/database/database.ts'
import { MIGRATIONS } from '../../../electron/database/migrations.ts'
import { emptySession } from '../../../shared/calls/session.ts'
import { tempDatabase } from '../../support/temp-database.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const SCHEMA = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'
const SESSION = emptySession('session-1')

/** What version 1 could hold, and every later one holds in the same columns. */
function fill(raw: DatabaseSync): void {
  raw
    .prepare(
      `INSERT INTO calls (session_id, session, customer, direction, phase, status, mine, missed, started_at,
         talk_seconds, last_received_at, seen_live, note)
       VALUES (?, ?, '+919876543210', 'incoming', 'ended', 'missed', 1, 1, '2026-11-20T05:00:00.000Z', 0,
         '2026-11-20T05:00:30.000Z', 1, 'wants a quote')`,
    )
    .run(SESSION.id, JSON.stringify(SESSION))
  raw.exec(`
    INSERT INTO contacts (id, name, number, seen_in) VALUES ('c1', 'Asha Rao', '+919876543210', 1);
    INSERT INTO events VALUES ('wrapup-1', 'wrapup', 'session-1', '+919876543210', '2026-11-20T05:01:00.000Z',
      '2026-11-20T05:01:00.000Z', '{}');
    INSERT INTO meta VALUES ('feed.cursor', 'e:7');
    INSERT INTO call_requests (reference_id, number, requested_at, state)
      VALUES ('r1', '+919876543210', '2026-11-20T05:00:00.000Z', 'accepted');
  `)
}

function ofVersion(version: number): string {
  const path = join(tempFolder(), 'ringside.db')
  const raw = new DatabaseSync(path)
  for (const sql of MIGRATIONS.slice(0, version)) raw.exec(sql)
  raw.exec(`PRAGMA user_version = ${version}`)
  fill(raw)
  raw.close()
  return path
}

const OLDER = MIGRATIONS.slice(1).map((_, index) => index + 1)

it.each(OLDER)('version %i', (version) => {
  const database = openDatabase(ofVersion(version))
  expect(database.all(SCHEMA)).toEqual(tempDatabase().all(SCHEMA))
  expect(openCallStore(database).find(SESSION.id)).toMatchObject({ session: SESSION, note: 'wants a quote' })
  const held = (table: string) => Number(database.get(`SELECT count(*) AS n FROM ${table}`)?.n)
  expect(['contacts', 'events', 'call_requests'].map(held)).toEqual([1, 1, 1])
  expect(database.get("SELECT value FROM meta WHERE key = 'feed.cursor'")?.value).toBe('e:7')
  database.close()
})
