/**
 * Opens the relay's database and makes sure that a commit means what the 200 promises: on the disk.
 * The relay and the command line each hold their own connection to the same file.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from './migrations.ts'

const OLDEST_SQLITE = [3, 51, 3] as const
/** How long one connection waits for the other's commit. */
const BUSY_MS = 5_000

/** What makes a data directory unusable; the message is one line for the person who starts the relay. */
export class StoreError extends Error {
  override name = 'StoreError'
}

export interface OpenOptions {
  /** The file may not grow beyond so many pages (of 4 KiB): a quota, and how tests fill the disk. */
  readonly maxPageCount?: number
}

/** Creates the directory (0700) and the database where there are none. */
export function openDatabase(dataDir: string, options: OpenOptions = {}): DatabaseSync {
  createDataDir(dataDir)
  const db = new DatabaseSync(join(dataDir, 'relay.db'), { timeout: BUSY_MS })
  try {
    requireVersion(db)
    requirePragma(db, 'journal_mode', 'WAL', 'wal')
    requirePragma(db, 'synchronous', 'FULL', 2)
    if (options.maxPageCount !== undefined)
      db.exec(`PRAGMA max_page_count = ${Math.floor(options.maxPageCount)}`)
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

export function createDataDir(dataDir: string): void {
  if (existsSync(dataDir)) return
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // The umask may have taken bits away, never added some; the mode is said once more for odd file systems.
    chmodSync(dataDir, 0o700)
  } catch {
    throw new StoreError(`the data directory ${dataDir} cannot be created`)
  }
}

function requireVersion(db: DatabaseSync): void {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.version)
  const parts = version.split('.').map(Number)
  const difference = OLDEST_SQLITE.map((oldest, i) => (parts[i] ?? 0) - oldest).find((d) => d !== 0) ?? 0
  if (difference < 0)
    throw new StoreError(`SQLite ${version} is too old: ${OLDEST_SQLITE.join('.')} or later is needed`)
}

/** Sets a pragma and reads it back: SQLite ignores what it cannot do (WAL on a network share, for one). */
function requirePragma(db: DatabaseSync, name: string, value: string, expected: string | number): void {
  db.exec(`PRAGMA ${name} = ${value}`)
  const actual = db.prepare(`PRAGMA ${name}`).get()?.[name]
  if (actual !== expected)
    throw new StoreError(`the data directory does not allow ${name} = ${value} (it stays ${actual})`)
}
