/** Reads a CSV file as spreadsheets write it: comma, semicolon or tab, quotes, values over several lines. */
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import type { Result } from '../../shared/ipc.ts'
import { fail, ok } from '../result.ts'

export interface CsvRow {
  /** Where it begins in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

const MAX_BYTES = 20 * 1024 * 1024
const DELIMITERS = [',', ';', '\t', '|']
/** Characters parsed in one go: a few milliseconds. */
const PIECE = 32 * 1024
/** A longer record is a quote that was never closed. */
const LONGEST_RECORD = 1024 * 1024

/** The one that stands most often in the first line, outside quotes. */
function delimiterOf(beginning: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let quoted = false
  for (const letter of beginning) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && letter === '\n') break
    else if (!quoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return DELIMITERS.reduce(
    (best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best),
    ',',
  )
}

/** Pieces with plain line ends; nothing that belongs together is cut, and others get a turn in between. */
async function* pieces(text: string): AsyncGenerator<string> {
  let at = 0
  while (at < text.length) {
    let end = Math.min(at + PIECE, text.length)
    while (end < text.length && /[\r\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1
    yield text.slice(at, end).replace(/\r\n?/g, '\n')
    at = end
    await nextTurn()
  }
}

const linesIn = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

/** Rows that hold nothing are left out. Fails with `csv-too-large`, or `csv-unreadable` and the line. */
export async function readCsv(file: string): Promise<Result<readonly CsvRow[]>> {
  if (Buffer.byteLength(file) > MAX_BYTES) return fail('csv-too-large')
  const text = file.replace(/^\ufeff/, '')
  // Another encoding, or no text at all.
  if (text.includes('\0')) return fail('csv-unreadable')
  const parser = parse({
    delimiter: delimiterOf(text.slice(0, PIECE).replaceAll('\r', '\n')),
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  })
  const rows: CsvRow[] = []
  try {
    const records = Readable.from(pieces(text), { objectMode: false }).pipe(parser)
    for await (const { record, info } of records as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (record.some((cell) => cell.trim() !== ''))
        rows.push({ line: info.lines - linesIn(record), cells: record })
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return fail('csv-unreadable', error.message)
  }
  return rows.length === 0 ? fail('csv-unreadable') : ok(rows)
}
