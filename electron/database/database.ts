/**
 * The one interface in front of SQLite, small enough that another engine could stand behind it.
 * Statements are prepared once per text and kept.
 */
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import { migrate } from './migrations.ts'

type Value = SQLInputValue
export type Row = Record<string, SQLOutputValue>

export interface Database {
  run(sql: string, ...values: Value[]): { changes: number }
  get(sql: string, ...values: Value[]): Row | undefined
  all(sql: string, ...values: Value[]): Row[]
  exec(sql: string): void
  /** All or nothing; may not be nested. The error that ended it is thrown on. */
  transaction<T>(work: () => T): T
  close(): void
}

/** The first version without the WAL-reset corruption. */
const OLDEST_SQLITE = '3.51.3'

const parts = (version: string) => version.split('.').map(Number)

function isOlder(version: string, than: string): boolean {
  const [a, b] = [parts(version), parts(than)]
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

/** Pages kept in memory: with SQLite's own 2 MiB, 10,000 webhooks into 200,000 messages take a quarter longer. */
const CACHE_KIB = 16 * 1024
/** Of 4 KiB: a replay of thousands of events writes the file a few times, not hundreds. */
const CHECKPOINT_PAGES = 4_000

/** Wraps an open connection. */
function wrap(connection: DatabaseSync): Database {
  const kept = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const statement = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const made = connection.prepare(sql)
    kept.set(sql, made)
    return made
  }
  return {
    run: (sql, ...values) => ({ changes: Number(statement(sql).run(...values).changes) }),
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    exec: (sql) => connection.exec(sql),
    transaction(work) {
      connection.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        connection.exec('COMMIT')
        return result
      } catch (error) {
        if (connection.isTransaction) connection.exec('ROLLBACK')
        throw error
      }
    },
    close() {
      kept.clear()
      connection.close()
    },
  }
}

/**
 * Opens the desk's database and brings it to the newest version.
 *
 * synchronous=NORMAL: a crash of the app loses nothing; a power cut may lose the last commits, but never a
 * cursor without what it brought, so the relay sends those events again.
 *
 * @throws when SQLite is too old, or the file was written by a later version of Ringside.
 */
export function openDatabase(path: string): Database {
  const connection = new DatabaseSync(path)
  try {
    const database = wrap(connection)
    const version = String(database.get('SELECT sqlite_version() AS v')?.v)
    if (isOlder(version, OLDEST_SQLITE)) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE}`)
    connection.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    connection.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    migrate(database)
    return database
  } catch (error) {
    connection.close()
    throw error
  }
}
