/** What is staged on the disk: the table beside the encrypted files. */

import { MEDIA_KINDS } from '../../shared/chats/outgoing.ts'
import type { StagedFile } from '../../shared/views/chats.ts'
import type { Database, Row } from '../database/database.ts'

const toFile = (row: Row): StagedFile => ({
  fileId: String(row.file_id),
  filename: String(row.filename),
  mimeType: String(row.mime_type),
  kind: MEDIA_KINDS.find((kind) => kind === row.kind) ?? 'document',
  size: Number(row.size),
})

export function openStagedStore(database: Database) {
  return {
    find(fileId: string): StagedFile | null {
      const row = database.get('SELECT * FROM media_staged WHERE file_id = ?', fileId)
      return row ? toFile(row) : null
    },
    all: (): readonly StagedFile[] => database.all('SELECT * FROM media_staged').map(toFile),
    add({ fileId, filename, mimeType, kind, size }: StagedFile): void {
      database.run('INSERT INTO media_staged VALUES (?, ?, ?, ?, ?)', fileId, filename, mimeType, kind, size)
    },
    remove(fileId: string): void {
      database.run('DELETE FROM media_staged WHERE file_id = ?', fileId)
    },
    removeAll(): void {
      database.run('DELETE FROM media_staged')
    },
  }
}
