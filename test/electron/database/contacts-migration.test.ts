/** A desk of version 1 that is opened by this app: its contacts are there at once, and are read again whole. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { FIRST } from '../../../electron/database/versions/1-first.ts'
import type { Simulator } from '../../../simulator/create-simulator.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { aDesk, aProvider } from '../contacts/a-desk.ts'

const CONTACT = `INSERT INTO contacts (id, name, number, email, custom_fields, marketing_opt_in, modified_at, seen_in)
  VALUES (?, ?, ?, ?, ?, ?, ?, 3)`

function versionOne(simulator: Simulator): string {
  const folder = tempFolder()
  const raw = new DatabaseSync(join(folder, 'ringside.db'))
  raw.exec(`PRAGMA journal_mode = WAL; ${FIRST}; PRAGMA user_version = 1`)
  raw
    .prepare(CONTACT)
    .run(
      'asha',
      'Asha Verma',
      '+919876543210',
      'A@example.com',
      '{"city":"Pune"}',
      1,
      '2026-04-07T10:00:00.000Z',
    )
  raw.prepare(CONTACT).run('gone', 'Gone Since', '+919123456780', null, '{}', null, null)
  raw.exec(`INSERT INTO contacts_search (rowid, name, email, digits) SELECT key, name, email, number FROM contacts;
    INSERT INTO meta VALUES ('contacts.run', '3'), ('contacts.wholeAt', '${new Date().toISOString()}'),
      ('contacts.newest', '2026-04-07T10:00:00.000Z'), ('contacts.syncedAt', '2026-04-07T10:00:00.000Z'),
      ('feed.cursor', 'e:7')`)
  raw.close()
  simulator.seed({
    contacts: [
      { id: 'asha', name: 'Asha Verma', phone_number: '9876543210', custom_fields: { city: 'Pune' } },
    ],
  })
  return folder
}

describe('a database of version 1', () => {
  it('keeps its contacts, finds them, and the next synchronisation completes them', async () => {
    const simulator = await aProvider()
    const desk = aDesk({ account: simulator.account, folder: versionOne(simulator) })
    expect(desk.names('verma')).toEqual(['Asha Verma'])
    expect(desk.names('a@EXAMPLE')).toEqual(['Asha Verma'])
    expect(desk.names('098765')).toEqual(['Asha Verma'])
    expect(desk.contacts.namesFor('+919123456780')).toEqual(['Gone Since'])
    expect(desk.contacts.read('asha')).toMatchObject({
      value: {
        customFields: { city: 'Pune' },
        marketingOptIn: true,
        createdAt: null,
        source: null,
        pending: false,
      },
    })
    expect(desk.database.get("SELECT value FROM meta WHERE key = 'feed.cursor'")?.value).toBe('e:7')
    await desk.contacts.sync()
    expect(desk.names()).toEqual(['Asha Verma'])
    expect(desk.contacts.read('asha')).toMatchObject({
      value: { createdAt: expect.any(String), status: 'active' },
    })
    const filter = [{ field: 'custom_fields.city', operator: 'is', value: 'Pune' }] as const
    expect(desk.names('', filter)).toEqual(['Asha Verma'])
    expect(desk.database.get('PRAGMA integrity_check')?.integrity_check).toBe('ok')
  })
})
