/**
 * Under which name a message's file was kept: it is the same file although its link is signed anew with every push.
 */
import type { Database } from '../database/database.ts'

export function openSeen(database: Database) {
  return {
    find(key: string, part: string): string | null {
      const row = database.get('SELECT id FROM media_seen WHERE key = ? AND part = ?', key, part)
      return row ? String(row.id) : null
    },
    add(key: string, part: string, id: string): void {
      database.run('INSERT OR REPLACE INTO media_seen VALUES (?, ?, ?)', key, part, id)
    },
    /** Forgets what is kept no more. */
    prune(): void {
      database.run('DELETE FROM media_seen WHERE id NOT IN (SELECT id FROM media_files)')
    },
  }
}

export type Seen = ReturnType<typeof openSeen>
