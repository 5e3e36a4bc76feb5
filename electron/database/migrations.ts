import type { Database } from './database.ts'
import { FIRST } from './versions/1-first.ts'
import { CONTACTS } from './versions/2-contacts.ts'
import { POPS } from './versions/3-pops.ts'
import { WRAPUPS } from './versions/4-wrapups.ts'
import { TEAM } from './versions/5-team.ts'
import { CALL_LOG } from './versions/6-call-log.ts'
import { RECORDINGS } from './versions/7-recordings.ts'
import { TEMPLATES } from './versions/8-templates.ts'
import { CHATS } from './versions/9-chats.ts'
import { SENDING } from './versions/10-sending.ts'
import { MEDIA } from './versions/11-media.ts'

/**
 * One entry per version, never changed once released. Instants are ISO texts in UTC; numbers are E.164, or as
 * received when they are no such number.
 */
export const MIGRATIONS: readonly string[] = [
  FIRST,
  CONTACTS,
  POPS,
  WRAPUPS,
  TEAM,
  CALL_LOG,
  RECORDINGS,
  TEMPLATES,
  CHATS,
  SENDING,
  MEDIA,
]

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
