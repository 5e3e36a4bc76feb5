/** The rows of one lane of the outbox. */
import type { Database, Row } from '../database/database.ts'

export type WriteKind = 'wrapup' | 'follow-up' | 'call-back' | 'contact-field'

export interface StoredWrite {
  readonly id: string
  readonly kind: WriteKind
  readonly path: string
  /** As it was put. */
  readonly body: unknown
  /** As people read it. */
  readonly customer: string
  /** This machine's clock, ISO. */
  readonly releaseAt: string
}

export interface OutboxStore {
  /** As held. */
  add(write: StoredWrite): void
  held(): StoredWrite[]
  /** Removes one that is still held after `now`. True when it did. */
  undo(id: string, now: string): boolean
  release(id: string): void
  /** The first of those released. */
  next(): StoredWrite | null
  find(id: string): StoredWrite | null
  remove(id: string): void
  refuse(id: string, reason: string): void
  forgetRefused(): void
  counts(): { readonly waiting: number; readonly refused: number; readonly problem: string | null }
}

const toWrite = (row: Row): StoredWrite => ({
  id: String(row.id),
  // Written by `add` alone.
  kind: String(row.kind) as WriteKind,
  path: String(row.path),
  body: JSON.parse(String(row.body)),
  customer: String(row.customer),
  releaseAt: String(row.release_at),
})

export function openOutboxStore(database: Database, lane: string): OutboxStore {
  const one = (row: Row | undefined) => (row ? toWrite(row) : null)
  return {
    add({ id, kind, path, body, customer, releaseAt }) {
      database.run(
        `INSERT INTO outbox (lane, id, kind, path, body, customer, release_at, state)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'held')`,
        lane,
        id,
        kind,
        path,
        JSON.stringify(body),
        customer,
        releaseAt,
      )
    },
    held: () =>
      database
        .all("SELECT * FROM outbox WHERE lane = ? AND state = 'held' ORDER BY release_at, key", lane)
        .map(toWrite),
    undo: (id, now) =>
      database.run(
        "DELETE FROM outbox WHERE lane = ? AND id = ? AND state = 'held' AND release_at > ?",
        lane,
        id,
        now,
      ).changes > 0,
    release: (id) => {
      database.run(
        `UPDATE outbox SET state = 'waiting',
           place = (SELECT coalesce(max(place), 0) + 1 FROM outbox WHERE lane = ?)
         WHERE lane = ? AND id = ?`,
        lane,
        lane,
        id,
      )
    },
    next: () =>
      one(
        database.get(
          "SELECT * FROM outbox WHERE lane = ? AND state = 'waiting' ORDER BY place LIMIT 1",
          lane,
        ),
      ),
    find: (id) => one(database.get('SELECT * FROM outbox WHERE lane = ? AND id = ?', lane, id)),
    remove: (id) => {
      database.run('DELETE FROM outbox WHERE lane = ? AND id = ?', lane, id)
    },
    refuse: (id, reason) => {
      database.run(
        "UPDATE outbox SET state = 'refused', reason = ? WHERE lane = ? AND id = ?",
        reason,
        lane,
        id,
      )
    },
    forgetRefused: () => {
      database.run("DELETE FROM outbox WHERE lane = ? AND state = 'refused'", lane)
    },
    counts() {
      const row = database.get(
        `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
           count(*) FILTER (WHERE state = 'refused') AS refused FROM outbox WHERE lane = ?`,
        lane,
      )
      const last = database.get(
        "SELECT reason FROM outbox WHERE lane = ? AND state = 'refused' ORDER BY place DESC LIMIT 1",
        lane,
      )
      return {
        waiting: Number(row?.waiting),
        refused: Number(row?.refused),
        problem: last ? String(last.reason) : null,
      }
    },
  }
}
