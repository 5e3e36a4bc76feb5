/** The journal for an administrator's eyes: every event as one JSON line. */
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { formatCursor } from '../journal/cursor.ts'

const CHUNK = 200
const POLL_MS = 200

export function replayEvents(db: DatabaseSync, sinceMs: number, out: (line: string) => void): void {
  print(db, 0, sinceMs, out)
}

/** From now on, until the process is ended. */
export async function tailEvents(db: DatabaseSync, out: (line: string) => void): Promise<void> {
  let after = Number(
    db.prepare("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0) AS seq").get()
      ?.seq,
  )
  for (;;) {
    after = print(db, after, 0, out)
    await wait(POLL_MS)
  }
}

/** Prints what comes after a seq; returns the last one printed. */
function print(db: DatabaseSync, from: number, sinceMs: number, out: (line: string) => void): number {
  const epoch = String(db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get()?.value)
  const select = db.prepare(
    `SELECT seq, received_at, event FROM events
     WHERE seq > ? AND received_at >= ? AND event IS NOT NULL ORDER BY seq LIMIT ${CHUNK}`,
  )
  let after = from
  for (;;) {
    const rows = select.all(after, sinceMs)
    for (const row of rows) {
      after = Number(row.seq)
      const receivedAt = new Date(Number(row.received_at)).toISOString()
      out(`{"cursor":"${formatCursor(epoch, after)}","receivedAt":"${receivedAt}","event":${row.event}}`)
    }
    if (rows.length < CHUNK) return after
  }
}
