/**
 * Which events are already there, by event id. A unique index over random ids costs as much as the rest of a
 * commit (a page per event), so the ids of the last days are kept in memory as 53-bit hashes, and on disk as a
 * table that only grows at its end. A hash that is found is confirmed by the journal's own row.
 */
import type { DatabaseSync } from 'node:sqlite'

export interface Keys {
  /** The seq of the event with this id; null when it is not there. */
  find(eventId: string): number | null
  /** Inside a transaction. */
  add(eventId: string, seq: number): void
  committed(): void
  rolledBack(): void
  /** Drops the keys of all events up to a seq; inside a transaction of its own. */
  forget(throughSeq: number): void
}

/** Reads the table once: about a million keys a second. */
export function createKeys(db: DatabaseSync): Keys {
  const insert = db.prepare('INSERT INTO keys (seq, hash) VALUES (?, ?)')
  const stored = db.prepare('SELECT event_id FROM events WHERE seq = ?')
  const upTo = db.prepare('SELECT seq, hash FROM keys WHERE seq <= ?')
  const drop = db.prepare('DELETE FROM keys WHERE seq <= ?')
  const seqs = new Map<number, number>()
  let added: number[] = []

  for (const row of db.prepare('SELECT seq, hash FROM keys').iterate())
    seqs.set(Number(row.hash), Number(row.seq))

  return {
    find(eventId) {
      const seq = seqs.get(hash53(eventId))
      return seq !== undefined && stored.get(seq)?.event_id === eventId ? seq : null
    },
    add(eventId, seq) {
      const hash = hash53(eventId)
      insert.run(seq, hash)
      // Two ids with one hash: the newer takes the place, and the older would be taken once more. The desktop
      // knows events by their id too, and it takes some hundred million events for this to happen.
      seqs.set(hash, seq)
      added.push(hash)
    },
    committed() {
      added = []
    },
    rolledBack() {
      for (const hash of added) seqs.delete(hash)
      added = []
    },
    forget(throughSeq) {
      for (const row of upTo.all(throughSeq)) {
        if (seqs.get(Number(row.hash)) === row.seq) seqs.delete(Number(row.hash))
      }
      drop.run(throughSeq)
    },
  }
}

/** Two multiplicative 32-bit hashes side by side (as in cyrb53), 53 bits of them: exact in a JavaScript number. */
function hash53(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return 0x1_0000_0000 * (b & 0x1f_ffff) + (a >>> 0)
}
