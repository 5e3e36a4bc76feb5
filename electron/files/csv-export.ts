/** Writes a long list as a CSV file that spreadsheets open as it is meant: UTF-8 with its mark, no formulas. */
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import { settleFile } from './settle-file.ts'

/** What is written: the rows in pieces, so that others get a turn between them. */
export interface CsvSource {
  readonly header: readonly string[]
  /** How many rows there will be, as far as is known now. */
  total(): number
  /** The next rows from this one on; none when there are no more. */
  rows(from: number): readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>
}

interface CsvExport {
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  /** The file's name in the folder, once done. */
  readonly fileName: string | null
}

interface ExporterOptions {
  readonly folder: () => string
  readonly now: () => Date
  /** What the files are called, before the day: "Ringside contacts". */
  readonly title: string
  readonly onChange: () => void
  readonly onFailure: (error: unknown) => void
}

export interface CsvExporter {
  view(): CsvExport | null
  /** In place of the last; false while one is running. */
  start(source: CsvSource): boolean
  cancel(): void
  /** Where the last finished file is. */
  path(): string | null
}

const BOM = '\ufeff'
/** A spreadsheet runs a cell that begins so; a number with its plus is only a number to it. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/
const LINES = { record_delimiter: 'windows' } as const

const guarded = (cell: string) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)
const linesOf = (rows: readonly (readonly string[])[]) =>
  stringify(
    rows.map((row) => row.map(guarded)),
    LINES,
  )

const twoDigits = (part: number) => String(part).padStart(2, '0')
const dayOf = (date: Date) =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`

export function createCsvExporter(options: ExporterOptions): CsvExporter {
  let view: CsvExport | null = null
  let path: string | null = null
  let cancelled = false

  const show = (next: CsvExport) => {
    view = next
    options.onChange()
  }

  const write = async (partial: string, source: CsvSource): Promise<number> => {
    const file = await open(partial, 'w')
    let done = 0
    try {
      await file.write(`${BOM}${linesOf([source.header])}`)
      while (!cancelled) {
        const rows = await source.rows(done)
        if (rows.length === 0) break
        await file.write(linesOf(rows))
        done += rows.length
        show({ state: 'running', done, total: Math.max(done, source.total()), fileName: null })
        await nextTurn()
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return done
  }

  const end = (state: 'failed' | 'cancelled', total: number) =>
    show({ state, done: view?.done ?? 0, total, fileName: null })

  const run = async (source: CsvSource) => {
    const folder = options.folder()
    const name = `${options.title} ${dayOf(options.now())}`
    const partial = join(folder, `.${name} ${options.now().getTime()}.part`)
    let problem: unknown = null
    try {
      const done = await write(partial, source)
      if (!cancelled) {
        const fileName = await settleFile(partial, folder, name, 'csv')
        path = join(folder, fileName)
        return show({ state: 'done', done, total: done, fileName })
      }
    } catch (error) {
      problem = error
    }
    // Where nothing could be written, there is nothing to remove either.
    await rm(partial, { force: true }).catch(() => {})
    // What was being read for it fails too when it is cancelled.
    if (cancelled) return end('cancelled', source.total())
    options.onFailure(problem)
    end('failed', source.total())
  }

  return {
    view: () => view,
    path: () => path,
    start(source) {
      if (view?.state === 'running') return false
      cancelled = false
      show({ state: 'running', done: 0, total: source.total(), fileName: null })
      run(source).catch(options.onFailure)
      return true
    },
    cancel() {
      cancelled = true
    },
  }
}
