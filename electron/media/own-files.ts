/** Which of our files a message of ours shows: the picture is in its bubble before, while and after it is sent. */

import { MEDIA_KINDS, type MediaKind } from '../../shared/chats/outgoing.ts'
import type { StagedFile } from '../../shared/views/chats.ts'
import type { Database } from '../database/database.ts'

export interface OwnFile {
  readonly fileId: string
  readonly filename: string
  readonly kind: MediaKind
}

export function openOwnFiles(database: Database) {
  return {
    find(key: string, part: string): OwnFile | null {
      const row = database.get('SELECT * FROM media_own WHERE key = ? AND part = ?', key, part)
      if (!row) return null
      const kind = MEDIA_KINDS.find((known) => known === row.kind) ?? 'document'
      return { fileId: String(row.file_id), filename: String(row.filename), kind }
    },
    /** Several messages may show the same: one that failed, and the one in its place. */
    add(key: string, part: string, { fileId, filename, kind }: StagedFile): void {
      database.run(
        'INSERT OR REPLACE INTO media_own VALUES (?, ?, ?, ?, ?)',
        key,
        part,
        fileId,
        filename,
        kind,
      )
    },
    /** Forgets what is neither staged nor kept any more. */
    prune(): void {
      database.run(
        `DELETE FROM media_own WHERE file_id NOT IN (SELECT file_id FROM media_staged)
          AND 'own ' || file_id NOT IN (SELECT id FROM media_files)`,
      )
    },
    isShown: (fileId: string): boolean =>
      database.get('SELECT 1 FROM media_own WHERE file_id = ? LIMIT 1', fileId) !== undefined,
  }
}

export type OwnFiles = ReturnType<typeof openOwnFiles>
