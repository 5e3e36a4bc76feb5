/** What is kept of which recording: the table beside the encrypted files. */
import type { Database, Row } from '../database/database.ts'

export interface IndexEntry {
  readonly sessionId: string
  /** As the provider calls it; another name is another recording. */
  readonly file: string
  readonly diskName: string
  readonly type: string
  /** Plain bytes of the whole; null while nobody has said. */
  readonly size: number | null
  readonly chunks: Uint8Array
  /** Plain bytes that are there. */
  readonly bytes: number
}

const toEntry = (row: Row): IndexEntry => ({
  sessionId: String(row.session_id),
  file: String(row.file),
  diskName: String(row.disk_name),
  type: String(row.type),
  size: row.size === null ? null : Number(row.size),
  chunks: row.chunks instanceof Uint8Array ? row.chunks : new Uint8Array(),
  bytes: Number(row.bytes),
})

export function openCacheIndex(database: Database) {
  return {
    find(sessionId: string): IndexEntry | null {
      const row = database.get('SELECT * FROM recordings WHERE session_id = ?', sessionId)
      return row ? toEntry(row) : null
    },
    save({ sessionId, file, diskName, type, size, chunks, bytes }: IndexEntry, usedAt: string): void {
      database.run(
        'INSERT OR REPLACE INTO recordings VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        sessionId,
        file,
        diskName,
        type,
        size,
        chunks,
        bytes,
        usedAt,
      )
    },
    remove(sessionId: string): void {
      database.run('DELETE FROM recordings WHERE session_id = ?', sessionId)
    },
    removeAll(): void {
      database.run('DELETE FROM recordings')
    },
    /** The longest unused first. */
    byUse(): readonly IndexEntry[] {
      return database.all('SELECT * FROM recordings ORDER BY used_at, session_id').map(toEntry)
    },
    bytes: (): number => Number(database.get('SELECT coalesce(sum(bytes), 0) AS n FROM recordings')?.n),
  }
}

export type CacheIndex = ReturnType<typeof openCacheIndex>
