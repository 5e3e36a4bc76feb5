/** Notes at a moment of a recording: of this desk only, in its own database. */
import { randomUUID } from 'node:crypto'
import type { RecordingNote } from '../../shared/views/recordings.ts'
import type { Database } from '../database/database.ts'

export function openRecordingNotes(database: Database) {
  return {
    /** By their moment. */
    list: (sessionId: string): readonly RecordingNote[] =>
      database
        .all(
          'SELECT id, at_seconds, text FROM recording_notes WHERE session_id = ? ORDER BY at_seconds, rowid',
          sessionId,
        )
        .map((row) => ({ id: String(row.id), atSeconds: Number(row.at_seconds), text: String(row.text) })),

    add(sessionId: string, atSeconds: number, text: string): RecordingNote {
      const note = { id: randomUUID(), atSeconds, text }
      database.run('INSERT INTO recording_notes VALUES (?, ?, ?, ?)', note.id, sessionId, atSeconds, text)
      return note
    },

    /** False when there was none. */
    remove: (sessionId: string, id: string): boolean =>
      database.run('DELETE FROM recording_notes WHERE session_id = ? AND id = ?', sessionId, id).changes > 0,
  }
}
