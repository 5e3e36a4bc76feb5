import type { Database } from './database.ts'
import { FIRST } from './versions/1-first.ts'
import { CONTACTS } from './versions/2-contacts.ts'
import { POPS } from './versions/3-pops.ts'

/**
 * One entry per version, never changed once released. Instants are ISO texts in UTC; numbers are E.164, or as
 * received when they are no such number.
 */
const MIGRATIONS: readonly string[] = [FIRST, CONTACTS, POPS]

/** @throws when the file is of a later version: an older app must not touch what it does not understand. */
export function migrate(database: Database): void {
  const version = Number(database.get('PRAGMA user_version')?.user_version)
  if (version > MIGRATIONS.length) {
    throw new Error(`the database is of version ${version}, this app knows up to ${MIGRATIONS.length}`)
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue
    database.transaction(() => {
      database.exec(sql)
      database.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}
