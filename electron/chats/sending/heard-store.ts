/**
 * Webhooks of messages nobody could place while one of ours was under way: when its answer does not come, one of them
 * may be it. Kept on the disk, for a crash may come between.
 */
import type { Database } from '../../database/database.ts'
import type { Told } from './told.ts'

export function openHeardStore(database: Database) {
  const find = (messageId: string): Told | null => {
    const row = database.get('SELECT told FROM outgoing_heard WHERE message_id = ?', messageId)
    return row ? JSON.parse(String(row.told)) : null
  }
  return {
    find,
    /** The newest of a message; a failure is the last word. */
    keep(told: Told, number: string): void {
      if (find(told.messageId)?.state === 'failed') return
      database.run(
        'INSERT OR REPLACE INTO outgoing_heard VALUES (?, ?, ?, ?)',
        told.messageId,
        number,
        told.at,
        JSON.stringify(told),
      )
    },
    of: (number: string): Told[] =>
      database
        .all('SELECT told FROM outgoing_heard WHERE number = ? ORDER BY at, message_id', number)
        .map((row) => JSON.parse(String(row.told))),
    forget(messageId: string): void {
      database.run('DELETE FROM outgoing_heard WHERE message_id = ?', messageId)
    },
    prune(before: string): void {
      database.run('DELETE FROM outgoing_heard WHERE at < ?', before)
    },
  }
}

export type HeardStore = ReturnType<typeof openHeardStore>
