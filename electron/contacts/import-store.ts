/** Imports and their rows on disk: every row is there before the first is sent, with what became of it after. */
import type { Fault } from '../../shared/ipc.ts'
import type { ImportMapping } from '../../shared/views/contacts.ts'
import type { Database, Row } from '../database/database.ts'
import type { CsvRow } from './csv.ts'

/** `preview`: nothing may be sent yet. */
type ImportState = 'preview' | 'running' | 'paused' | 'done'

export interface Import {
  readonly id: string
  readonly fileName: string
  readonly state: ImportState
  /** How many columns the widest row has. */
  readonly columns: number
  readonly mapping: ImportMapping
}

/** `creating` and `updating` have left, and nobody has heard yet what became of them. */
export type RowState = 'new' | 'creating' | 'updating' | 'created' | 'updated' | 'skipped' | 'failed'

export interface ImportRow extends CsvRow {
  /** Its place in the file, from 0; the header has one too. */
  readonly at: number
  readonly state: RowState
}

export interface ImportStore {
  read(id: string): Import | null
  /** The one that was started last. */
  current(): Import | null
  /** In place of every other preview. */
  addPreview(preview: Import): void
  addRows(id: string, from: number, rows: readonly CsvRow[]): void
  setMapping(id: string, mapping: ImportMapping): void
  /** From here on rows are sent; the line of names is none, and the import before is forgotten. */
  begin(id: string, mapping: ImportMapping): void
  setState(id: string, state: ImportState): void
  remove(id: string): void
  rows(id: string, from: number, limit: number): ImportRow[]
  /** The next row that is new, or that was left under way. */
  next(id: string, beside: ReadonlySet<number>): ImportRow | null
  mark(id: string, at: number, state: RowState, about?: { number?: string; fault?: Fault }): void
  /** Whether an earlier row with this number was written, or is being written. */
  isRepeated(id: string, at: number, number: string): boolean
  counts(id: string): Readonly<Record<RowState, number>>
  failures(id: string, offset: number, limit: number): { row: ImportRow; fault: Fault }[]
}

const importOf = (row: Row): Import => ({
  id: String(row.id),
  fileName: String(row.file_name),
  state: row.state as ImportState,
  columns: Number(row.columns),
  mapping: JSON.parse(String(row.mapping)) as ImportMapping,
})

const rowOf = (row: Row): ImportRow => ({
  at: Number(row.at),
  line: Number(row.line),
  cells: JSON.parse(String(row.cells)) as string[],
  state: row.state as RowState,
})

export function openImportStore(database: Database): ImportStore {
  const read = (id: string) => {
    const row = database.get('SELECT * FROM imports WHERE id = ?', id)
    return row ? importOf(row) : null
  }
  const remove = (id: string) => {
    database.run('DELETE FROM import_rows WHERE import_id = ?', id)
    database.run('DELETE FROM imports WHERE id = ?', id)
  }

  return {
    read,
    remove: (id) => database.transaction(() => remove(id)),
    current() {
      const row = database.get("SELECT * FROM imports WHERE state <> 'preview' LIMIT 1")
      return row ? importOf(row) : null
    },
    addPreview({ id, fileName, columns, mapping }) {
      database.transaction(() => {
        for (const row of database.all("SELECT id FROM imports WHERE state = 'preview'"))
          remove(String(row.id))
        database.run(
          "INSERT INTO imports VALUES (?, ?, 'preview', ?, ?)",
          id,
          fileName,
          columns,
          JSON.stringify(mapping),
        )
      })
    },
    addRows(id, from, rows) {
      database.transaction(() => {
        for (const [index, { line, cells }] of rows.entries()) {
          database.run(
            'INSERT INTO import_rows (import_id, at, line, cells) VALUES (?, ?, ?, ?)',
            id,
            from + index,
            line,
            JSON.stringify(cells),
          )
        }
      })
    },
    setMapping(id, mapping) {
      database.run('UPDATE imports SET mapping = ? WHERE id = ?', JSON.stringify(mapping), id)
    },
    begin(id, mapping) {
      database.transaction(() => {
        for (const row of database.all("SELECT id FROM imports WHERE state <> 'preview'"))
          remove(String(row.id))
        if (mapping.header) database.run('DELETE FROM import_rows WHERE import_id = ? AND at = 0', id)
        database.run(
          "UPDATE imports SET state = 'running', mapping = ? WHERE id = ?",
          JSON.stringify(mapping),
          id,
        )
      })
    },
    setState(id, state) {
      database.run('UPDATE imports SET state = ? WHERE id = ?', state, id)
    },
    rows: (id, from, limit) =>
      database
        .all('SELECT * FROM import_rows WHERE import_id = ? AND at >= ? ORDER BY at LIMIT ?', id, from, limit)
        .map(rowOf),
    next(id, beside) {
      const first = (state: RowState) =>
        database
          .all(
            'SELECT * FROM import_rows WHERE import_id = ? AND state = ? ORDER BY at LIMIT ?',
            id,
            state,
            beside.size + 1,
          )
          .map(rowOf)
          .find((row) => !beside.has(row.at))
      return first('creating') ?? first('updating') ?? first('new') ?? null
    },
    mark(id, at, state, { number, fault } = {}) {
      database.run(
        'UPDATE import_rows SET state = ?, number = coalesce(?, number), fault = ? WHERE import_id = ? AND at = ?',
        state,
        number ?? null,
        fault === undefined ? null : JSON.stringify(fault),
        id,
        at,
      )
    },
    isRepeated: (id, at, number) =>
      database.get(
        `SELECT 1 AS found FROM import_rows
         WHERE import_id = ? AND number = ? AND at < ? AND state NOT IN ('new', 'failed') LIMIT 1`,
        id,
        number,
        at,
      ) !== undefined,
    counts(id) {
      const counts = { new: 0, creating: 0, updating: 0, created: 0, updated: 0, skipped: 0, failed: 0 }
      const rows = database.all(
        'SELECT state, count(*) AS n FROM import_rows WHERE import_id = ? GROUP BY state',
        id,
      )
      for (const row of rows) counts[row.state as RowState] = Number(row.n)
      return counts
    },
    failures: (id, offset, limit) =>
      database
        .all(
          "SELECT * FROM import_rows WHERE import_id = ? AND state = 'failed' ORDER BY at LIMIT ? OFFSET ?",
          id,
          limit,
          offset,
        )
        .map((row) => ({ row: rowOf(row), fault: JSON.parse(String(row.fault)) as Fault })),
  }
}
