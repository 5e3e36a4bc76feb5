/** Where the entries of a number stand: one look into the index of each table that has some. */
import type { Database } from '../database/database.ts'
import type { Mark } from './timeline-mark.ts'

interface Source {
  readonly kind: Mark['kind']
  readonly table: string
  readonly number: string
  readonly at: string
  readonly id: string
  /** The column the id is made of, where it is made: rows of one instant are in its order. */
  readonly key?: string
  /** Which of its rows are entries; all of them where nothing is said. */
  readonly only?: string
}

/** Each has an index by the number that holds its rows in the order of the time line. */
const SOURCES: readonly Source[] = [
  { kind: 'call', table: 'calls', number: 'customer', at: 'started_at', id: 'session_id' },
  { kind: 'follow-up', table: 'follow_ups', number: 'customer', at: 'place_at', id: 'id' },
  {
    kind: 'message',
    table: 'chat_items',
    number: 'chat',
    at: 'at',
    // Padded, so that texts stand like numbers.
    id: "printf('%016d', key)",
    key: 'key',
    // Lines, and reactions, which stand at their message, are no entries.
    only: 'role NOT IN (0, 4)',
  },
  { kind: 'wrapup', table: 'events', number: 'customer', at: 'at', id: 'event_id', only: "type = 'wrapup'" },
]

const queryOf = ({ kind, table, number, at, id, key = id, only = 'TRUE' }: Source): string =>
  `SELECT ${at} AS at, ${id} AS id FROM ${table}
   WHERE ${only} AND ${number} = ? AND ${at} <= ? AND (${at}, '${kind}', ${id}) < (?, ?, ?)
   ORDER BY ${at} DESC, ${key} DESC LIMIT ?`

const QUERIES = SOURCES.map((source) => ({ kind: source.kind, sql: queryOf(source) }))

/** Of each kind the newest that are strictly older than a mark, at most so many; the kinds are not in one order. */
export const readMarks =
  (database: Database) =>
  (number: string, { at, kind, id }: Mark, limit: number): Mark[] =>
    QUERIES.flatMap((query) =>
      database
        .all(query.sql, number, at, at, kind, id, limit)
        .map((row) => ({ at: String(row.at), kind: query.kind, id: String(row.id), number })),
    )
