/**
 * When this desk was not connected to its relay, on this machine's clock. Kept in the database, so that "why did
 * it not pop?" can be answered after a restart or a crash: an end nobody wrote down is the last sign of life.
 */
import type { Database, Row } from '../database/database.ts'
import { openMeta } from '../database/meta.ts'

interface Outage {
  /** ISO instants; `until` null = still. */
  readonly from: string
  readonly until: string | null
}

interface OutagesOptions {
  readonly database: Database
  readonly now: () => Date
  /** How often a sign of life is written while connected. */
  readonly beatMs?: number
  /** One is over; ISO instants. */
  readonly onEnd?: (from: string, until: string) => void
}

export interface Outages {
  /** The desk begins, not connected: it was away since its last sign of life. Prunes what is old. */
  start(): void
  /** Told of every change of the link; the same again changes nothing. */
  connected(is: boolean): void
  /** The desk ends: from now on it is away. */
  stop(): void
  /** The latest that overlaps [from, until]; one instant may be both. Null when the desk was connected. */
  during(from: string, until: string): Outage | null
}

const ALIVE = 'feed.aliveAt'
const BEAT_MS = 30_000
const KEPT_MS = 30 * 24 * 60 * 60_000

const toOutage = (row: Row): Outage => ({
  from: String(row.from_at),
  until: row.until_at === null ? null : String(row.until_at),
})

export function createOutages({ database, now, beatMs = BEAT_MS, onEnd }: OutagesOptions): Outages {
  const meta = openMeta(database)
  let isConnected = false
  let heart: NodeJS.Timeout | undefined
  const iso = () => now().toISOString()
  const beat = () => meta.set(ALIVE, iso())

  /** One outage at a time: beginning again while one is open goes on with it. */
  const open = (from: string) =>
    database.run(
      'INSERT INTO outages (from_at) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM outages WHERE until_at IS NULL)',
      from,
    )

  const connected: Outages['connected'] = (is) => {
    if (is === isConnected) return
    isConnected = is
    clearInterval(heart)
    if (!is) return void open(iso())
    const ended = database.get(
      'UPDATE outages SET until_at = max(from_at, ?) WHERE until_at IS NULL RETURNING from_at, until_at',
      iso(),
    )
    beat()
    heart = setInterval(beat, beatMs)
    if (ended) onEnd?.(String(ended.from_at), String(ended.until_at))
  }

  return {
    start() {
      const oldest = new Date(now().getTime() - KEPT_MS).toISOString()
      database.run('DELETE FROM outages WHERE until_at < ?', oldest)
      open(meta.get(ALIVE) ?? iso())
    },
    connected,
    stop: () => connected(false),
    during(from, until) {
      const row = database.get(
        `SELECT from_at, until_at FROM outages WHERE from_at <= ? AND coalesce(until_at, '9') >= ?
         ORDER BY from_at DESC, key DESC LIMIT 1`,
        until,
        from,
      )
      return row ? toOutage(row) : null
    },
  }
}
