import { type FollowUpRecord, mergeFollowUps } from '../../shared/follow-ups/fold.ts'
import type { Database, Row } from '../database/database.ts'

/** One that is complete: it names a customer, a time and somebody who promised. */
export interface OpenFollowUp {
  readonly record: FollowUpRecord
  readonly customer: string
  readonly dueAt: string
  readonly assignee: string
}

export interface FollowUpStore {
  find(id: string): FollowUpRecord | null
  /** Adds what is news; the record as it is then. */
  learn(news: FollowUpRecord): FollowUpRecord
  /** Open ones, soonest first; `assignee` null = everybody's, `until` (ISO) null = whenever they are due. */
  open(of: { assignee: string | null; until: string | null; offset: number; limit: number }): OpenFollowUp[]
  countOpen(assignee: string | null, until: string | null): number
  /** Due at `until` or before, and not yet reminded of for that time. */
  unreminded(assignee: string, until: string): OpenFollowUp[]
  setReminded(id: string, dueAt: string): void
  /** ISO; of those after `after` the first that falls due. */
  nextDue(assignee: string, after: string): string | null
}

// Written by `learn` alone.
const toRecord = (row: Row) => JSON.parse(String(row.record)) as FollowUpRecord

const toOpen = (row: Row): OpenFollowUp => ({
  record: toRecord(row),
  customer: String(row.customer),
  dueAt: String(row.due_at),
  assignee: String(row.assignee),
})

const OPEN = 'done = 0 AND due_at IS NOT NULL'
/** Later than every instant. */
const END = '~'
/** Two texts, so that each uses the index that has its rows in order. */
const whose = (assignee: string | null) => (assignee === null ? '' : 'AND assignee = ?')
const named = (assignee: string | null) => (assignee === null ? [] : [assignee])

export function openFollowUpStore(database: Database): FollowUpStore {
  const find = (id: string) => {
    const row = database.get('SELECT record FROM follow_ups WHERE id = ?', id)
    return row ? toRecord(row) : null
  }

  return {
    find,
    learn(news) {
      const known = find(news.id)
      const record = known ? mergeFollowUps(known, news) : news
      const { customer, dueAt, assignee, done } = record
      const isWhole = customer !== null && dueAt !== null && assignee !== null
      const isDone = done?.value === true
      database.run(
        `INSERT INTO follow_ups (id, record, customer, due_at, assignee, done, place_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET record = excluded.record, customer = excluded.customer,
           due_at = excluded.due_at, assignee = excluded.assignee, done = excluded.done,
           place_at = excluded.place_at`,
        record.id,
        JSON.stringify(record),
        customer,
        isWhole ? dueAt.value : null,
        isWhole ? assignee.value : null,
        Number(isDone),
        isWhole ? (isDone ? done.at : dueAt.value) : null,
      )
      return record
    },
    open: ({ assignee, until, offset, limit }) =>
      database
        .all(
          `SELECT * FROM follow_ups WHERE ${OPEN} ${whose(assignee)} AND due_at <= ?
           ORDER BY due_at, id LIMIT ? OFFSET ?`,
          ...named(assignee),
          until ?? END,
          limit,
          offset,
        )
        .map(toOpen),
    countOpen: (assignee, until) =>
      Number(
        database.get(
          `SELECT count(*) AS n FROM follow_ups WHERE ${OPEN} ${whose(assignee)} AND due_at <= ?`,
          ...named(assignee),
          until ?? END,
        )?.n,
      ),
    unreminded: (assignee, until) =>
      database
        .all(
          `SELECT * FROM follow_ups WHERE ${OPEN} AND assignee = ? AND due_at <= ?
             AND reminded_for IS NOT due_at ORDER BY due_at, id`,
          assignee,
          until,
        )
        .map(toOpen),
    setReminded: (id, dueAt) => {
      database.run('UPDATE follow_ups SET reminded_for = ? WHERE id = ?', dueAt, id)
    },
    nextDue(assignee, after) {
      const row = database.get(
        `SELECT min(due_at) AS next FROM follow_ups WHERE ${OPEN} AND assignee = ? AND due_at > ?`,
        assignee,
        after,
      )
      return row && row.next !== null ? String(row.next) : null
    },
  }
}
