import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../electron/database/database.ts'
import { tempFolder } from './temp-folder.ts'

/** A database on disk for the running test; closed and removed when that ends. */
export function tempDatabase(): Database {
  const database = openDatabase(join(tempFolder(), 'ringside.db'))
  onTestFinished(() => database.close())
  return database
}
