/** Calls as rows of a CSV file. */
import type { ExportedCall } from '../calls/log-view.ts'
import type { CsvSource } from '../files/csv-export.ts'

interface Sources {
  readonly total: () => number
  /** The next calls from this one on; none when there are no more. */
  readonly calls: (from: number, limit: number) => Promise<readonly ExportedCall[]>
}

/** Calls written before others get a turn: a few milliseconds. */
const STEP = 50

type Column = readonly [header: string, cell: (call: ExportedCall) => string]

const COLUMNS: readonly Column[] = [
  ['Started', ({ startedAt }) => startedAt],
  ['Ended', ({ endedAt }) => endedAt ?? ''],
  ['Direction', ({ direction }) => direction],
  ['Status', ({ status }) => status],
  ['Name', ({ names }) => names.join('; ')],
  ['Number', ({ number }) => number],
  ['Agent', ({ agent }) => agent?.name ?? ''],
  ['Phones rung', ({ rang }) => String(rang)],
  ['Department', ({ department }) => department ?? ''],
  ['Talk seconds', ({ talkSeconds }) => (talkSeconds === null ? '' : String(talkSeconds))],
  ['Outcome', ({ outcome }) => outcome.join(' / ')],
  ['Note', ({ note }) => note],
  ['Recorded', ({ recorded }) => (recorded ? 'yes' : 'no')],
  ['Place', ({ place }) => place ?? ''],
  ['Call', ({ sessionId }) => sessionId],
]

export function exportedCalls({ total, calls }: Sources): CsvSource {
  return {
    header: COLUMNS.map(([header]) => header),
    total,
    async rows(from) {
      const page = await calls(from, STEP)
      return page.map((call) => COLUMNS.map(([, cell]) => cell(call)))
    },
  }
}
