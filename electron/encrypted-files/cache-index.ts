/** What is kept of which file: the table beside the encrypted files. */
import type { Database, Row } from '../database/database.ts'

export interface IndexEntry {
  readonly id: string
  /** What it is the bytes of; another name is another file. */
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
  id: String(row.id),
  file: String(row.file),
  diskName: String(row.disk_name),
  type: String(row.type),
  size: row.size === null ? null : Number(row.size),
  chunks: row.chunks instanceof Uint8Array ? row.chunks : new Uint8Array(),
  bytes: Number(row.bytes),
})

/**
 * @param table of these columns, in this order: its key, file, disk_name, type, size, chunks, bytes, used_at
 * @param key what its key is called
 */
export function openCacheIndex(database: Database, table: 'recordings' | 'media_files', key: string) {
  const columns = `${key} AS id, file, disk_name, type, size, chunks, bytes`
  return {
    find(id: string): IndexEntry | null {
      const row = database.get(`SELECT ${columns} FROM ${table} WHERE ${key} = ?`, id)
      return row ? toEntry(row) : null
    },
    save({ id, file, diskName, type, size, chunks, bytes }: IndexEntry, usedAt: string): void {
      database.run(
        `INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        file,
        diskName,
        type,
        size,
        chunks,
        bytes,
        usedAt,
      )
    },
    remove(id: string): void {
      database.run(`DELETE FROM ${table} WHERE ${key} = ?`, id)
    },
    removeAll(): void {
      database.run(`DELETE FROM ${table}`)
    },
    /** The longest unused first. */
    byUse(): readonly IndexEntry[] {
      return database.all(`SELECT ${columns} FROM ${table} ORDER BY used_at, ${key}`).map(toEntry)
    },
    count: (): number => Number(database.get(`SELECT count(*) AS n FROM ${table}`)?.n),
    bytes: (): number => Number(database.get(`SELECT coalesce(sum(bytes), 0) AS n FROM ${table}`)?.n),
  }
}

export type CacheIndex = ReturnType<typeof openCacheIndex>
