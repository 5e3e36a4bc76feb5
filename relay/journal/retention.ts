/** Takes away what is older than the retention, a little at a time, so that no request waits for it. */
import type { DatabaseSync } from 'node:sqlite'
import { COMMON_AUDIENCES } from './audience.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A retry, or an event delivered twice by hand, is still known as one for so long. */
const KEYS_LIVE_MS = 7 * DAY_MS
const CHUNK = 500

export interface PruningOptions {
  readonly retentionDays: number
  /** Drops the deduplication keys of all events up to a seq. */
  readonly forgetKeys: (throughSeq: number) => void
}

/** One step, at a time in ms since 1970; true when there is more to do. */
export function createPruning(db: DatabaseSync, { retentionDays, forgetKeys }: PruningOptions) {
  const oldest = db.prepare('SELECT seq, received_at FROM events WHERE seq > ? ORDER BY seq LIMIT ?')
  const mark = db.prepare('SELECT value FROM meta WHERE key = ?')
  const setMark = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const blank = db.prepare('UPDATE events SET event = NULL, body = NULL WHERE seq > ? AND seq <= ?')
  const agents = db.prepare('SELECT id FROM agents')
  const dropDeliveries = db.prepare('DELETE FROM deliveries WHERE audience = ? AND seq <= ?')
  const dropEvents = db.prepare('DELETE FROM events WHERE seq <= ?')
  const oldestSessions = db.prepare('SELECT id, updated_at FROM sessions ORDER BY id LIMIT ?')
  const dropSession = db.prepare('DELETE FROM sessions WHERE id = ?')

  const marked = (key: string) => Number(mark.get(key)?.value ?? 0)

  /** Moves a mark over the next rows that are older than a time; `more` when it stopped at its limit. */
  const advance = (key: string, before: number) => {
    const from = marked(key)
    const rows = oldest.all(from, CHUNK)
    const stop = rows.findIndex((row) => Number(row.received_at) >= before)
    const old = stop < 0 ? rows : rows.slice(0, stop)
    const to = Number(old.at(-1)?.seq ?? from)
    if (to > from) setMark.run(key, to)
    return { from, to, more: old.length === CHUNK }
  }

  return (now: number): boolean => {
    db.exec('BEGIN IMMEDIATE')
    try {
      const keys = advance('keys_forgotten_through', now - KEYS_LIVE_MS)
      if (keys.to > keys.from) forgetKeys(keys.to)
      const events = advance('pruned_through', now - retentionDays * DAY_MS)
      if (events.to > events.from) {
        blank.run(events.from, events.to)
        for (const audience of [...COMMON_AUDIENCES, ...agents.all().map((row) => Number(row.id))])
          dropDeliveries.run(audience, events.to)
      }
      // A key is confirmed by its event's row, so the row goes with the later of the two.
      dropEvents.run(Math.min(keys.to, events.to))
      const kept = now - Math.max(retentionDays * DAY_MS, KEYS_LIVE_MS)
      const sessions = oldestSessions.all(CHUNK).filter((row) => Number(row.updated_at) < kept)
      for (const row of sessions) dropSession.run(Number(row.id))
      db.exec('COMMIT')
      return events.more || keys.more || sessions.length === CHUNK
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}
