/** Takes away what is older than the retention, a little at a time, so that no request waits for it. */
import type { DatabaseSync } from 'node:sqlite'

const DAY_MS = 24 * 60 * 60 * 1000
/** A retry, or an event delivered twice by hand, is still known as one for so long. */
const KEYS_LIVE_DAYS = 7
const CHUNK = 500

/** One step; true when there is more to do. */
export function createPruning(db: DatabaseSync, retentionDays: number) {
  const oldestEvents = db.prepare('SELECT seq, received_at FROM events WHERE seq > ? ORDER BY seq LIMIT ?')
  const pruned = db.prepare("SELECT value FROM meta WHERE key = 'pruned_through'")
  const setPruned = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('pruned_through', ?)")
  const blank = db.prepare('UPDATE events SET event = NULL, body = NULL WHERE seq > ? AND seq <= ?')
  const audiences = db.prepare('SELECT 0 AS id UNION SELECT id FROM agents')
  const dropDeliveries = db.prepare('DELETE FROM deliveries WHERE audience = ? AND seq <= ?')
  const dropKeys = db.prepare('DELETE FROM events WHERE seq <= ? AND seq <= ?')
  const oldestSessions = db.prepare('SELECT id, updated_at FROM sessions ORDER BY id LIMIT ?')
  const dropSession = db.prepare('DELETE FROM sessions WHERE id = ?')

  /** The last of the first rows after `from` that are older than `before`; `from` when there is none. */
  const reach = (from: number, before: number): { seq: number; more: boolean } => {
    let seq = from
    let count = 0
    for (const row of oldestEvents.all(from, CHUNK)) {
      if (Number(row.received_at) >= before) return { seq, more: false }
      seq = Number(row.seq)
      count += 1
    }
    return { seq, more: count === CHUNK }
  }

  return (now: number): boolean => {
    const from = Number(pruned.get()?.value ?? 0)
    const keysBefore = now - Math.max(retentionDays, KEYS_LIVE_DAYS) * DAY_MS
    db.exec('BEGIN IMMEDIATE')
    try {
      const events = reach(from, now - retentionDays * DAY_MS)
      if (events.seq > from) {
        blank.run(from, events.seq)
        for (const row of audiences.all()) dropDeliveries.run(Number(row.id), events.seq)
        setPruned.run(events.seq)
      }
      const keys = reach(0, keysBefore)
      dropKeys.run(keys.seq, events.seq)
      const old = oldestSessions.all(CHUNK).filter((row) => Number(row.updated_at) < keysBefore)
      for (const row of old) dropSession.run(Number(row.id))
      db.exec('COMMIT')
      return events.more || keys.more || old.length === CHUNK
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}
