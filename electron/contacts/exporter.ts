/** Writes a list as a CSV file that spreadsheets open as it is meant: UTF-8 with its mark, no formulas. */
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import type { ContactDetail, CustomField, ExportView } from '../../shared/views/contacts.ts'
import { partsOf } from './custom-values.ts'

interface ExporterOptions {
  readonly folder: () => string
  readonly now: () => Date
  readonly contacts: (keys: readonly number[]) => readonly ContactDetail[]
  readonly fields: () => readonly CustomField[]
  readonly onChange: () => void
  readonly onFailure: (error: unknown) => void
}

export interface Exporter {
  view(): ExportView | null
  /** In place of the last; false while one is running. */
  start(keys: readonly number[]): boolean
  cancel(): void
  /** Where the last finished file is. */
  path(): string | null
}

/** Contacts written before others get a turn: a few milliseconds. */
const STEP = 100
const BOM = '\ufeff'
/** A spreadsheet runs a cell that begins so; a number with its plus is only a number to it. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

const guarded = (cell: string) => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)

type Column = readonly [header: string, cell: (contact: ContactDetail) => string]

const STANDARD: readonly Column[] = [
  ['Name', ({ name }) => name],
  ['Number', ({ number }) => number],
  ['Email', ({ email }) => email ?? ''],
  [
    'Marketing opt-in',
    ({ marketingOptIn }) => (marketingOptIn === null ? '' : marketingOptIn ? 'yes' : 'no'),
  ],
  ['Status', ({ status }) => status ?? ''],
  ['Source', ({ source }) => source ?? ''],
  ['Created', ({ createdAt }) => createdAt ?? ''],
  ['Modified', ({ modifiedAt }) => modifiedAt ?? ''],
]

/** Two fields of one label, or one that is called like a standard column, go by their ids. */
function columnsOf(fields: readonly CustomField[]): readonly Column[] {
  const names = [...STANDARD.map(([header]) => header), ...fields.map(({ label }) => label)]
  return [
    ...STANDARD,
    ...fields.map(({ id, label }): Column => {
      const header = names.filter((name) => name === label).length > 1 ? id : label
      return [header, ({ customFields }) => partsOf(customFields[id] ?? null).join('; ')]
    }),
  ]
}

const twoDigits = (part: number) => String(part).padStart(2, '0')
const dayOf = (date: Date) =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`

export function createExporter(options: ExporterOptions): Exporter {
  let view: ExportView | null = null
  let path: string | null = null
  let cancelled = false

  const show = (next: ExportView) => {
    view = next
    options.onChange()
  }

  const write = async (partial: string, keys: readonly number[]): Promise<number> => {
    const columns = columnsOf(options.fields())
    const file = await open(partial, 'w')
    let done = 0
    try {
      await file.write(`${BOM}${stringify([columns.map(([header]) => guarded(header))], LINES)}`)
      for (let from = 0; from < keys.length && !cancelled; from += STEP) {
        const contacts = options.contacts(keys.slice(from, from + STEP))
        const rows = contacts.map((contact) => columns.map(([, cell]) => guarded(cell(contact))))
        await file.write(stringify(rows, LINES))
        done += contacts.length
        show({ state: 'running', done, total: keys.length, fileName: null })
        await nextTurn()
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return done
  }

  const run = async (keys: readonly number[]) => {
    const [folder, total] = [options.folder(), keys.length]
    const name = `Ringside contacts ${dayOf(options.now())}`
    const partial = join(folder, `.${name} ${options.now().getTime()}.part`)
    try {
      const done = await write(partial, keys)
      if (cancelled) {
        show({ state: 'cancelled', done, total, fileName: null })
        return
      }
      const fileName = await settle(partial, folder, name)
      path = join(folder, fileName)
      show({ state: 'done', done, total: done, fileName })
    } catch (error) {
      options.onFailure(error)
      show({ state: 'failed', done: view?.done ?? 0, total, fileName: null })
    } finally {
      await rm(partial, { force: true })
    }
  }

  return {
    view: () => view,
    path: () => path,
    start(keys) {
      if (view?.state === 'running') return false
      cancelled = false
      show({ state: 'running', done: 0, total: keys.length, fileName: null })
      run(keys).catch(options.onFailure)
      return true
    },
    cancel() {
      cancelled = true
    },
  }
}

const LINES = { record_delimiter: 'windows' } as const

/** Gives the whole file a name that is free: "... (2).csv" where the first is taken. */
async function settle(partial: string, folder: string, name: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const fileName = attempt === 1 ? `${name}.csv` : `${name} (${attempt}).csv`
    try {
      // Takes the name, and never one that is taken; what it holds then comes in one step.
      await (await open(join(folder, fileName), 'wx')).close()
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      throw error
    }
    await rename(partial, join(folder, fileName))
    return fileName
  }
}
