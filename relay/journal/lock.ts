/** One relay per data directory. The lock is the operating system's, so it dies with the process, kill -9 included. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createDataDir, StoreError } from './open.ts'

/** Returns what releases the lock. The command line takes no part in it: it works beside a running relay. */
export function lockDataDir(dataDir: string): () => void {
  createDataDir(dataDir)
  const db = new DatabaseSync(join(dataDir, 'relay.lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch {
    db.close()
    throw new StoreError(`another relay is already running on the data directory ${dataDir}`)
  }
  return () => db.close()
}
