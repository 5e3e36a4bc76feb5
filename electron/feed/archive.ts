import type { RingsideEvent } from '../../shared/events.ts'
import type { Database } from '../database/database.ts'

/** Every event as it came. Also what makes a second delivery of the same event visible. */
export interface Archive {
  /** False when this event is already there. */
  keep(event: RingsideEvent, receivedAt: string): boolean
  /** When the relay received the newest, on the relay's clock; null when nothing was kept yet. */
  newest(): string | null
  /**
   * Forgets what arrived before an instant. Threads and calls have taken what they need from it; wrap-ups stay,
   * because a customer's time line reads them here.
   */
  prune(before: string): void
}

export function openArchive(database: Database): Archive {
  return {
    keep(event, receivedAt) {
      const { changes } = database.run(
        'INSERT OR IGNORE INTO events (event_id, type, session_id, customer, at, received_at, event) VALUES (?, ?, ?, ?, ?, ?, ?)',
        event.eventId,
        event.type,
        event.sessionId,
        event.customer,
        event.at,
        receivedAt,
        JSON.stringify(event),
      )
      return changes > 0
    },
    newest() {
      const row = database.get('SELECT max(received_at) AS newest FROM events')
      return row?.newest == null ? null : String(row.newest)
    },
    prune: (before) => {
      database.run("DELETE FROM events WHERE received_at < ? AND type <> 'wrapup'", before)
    },
  }
}
