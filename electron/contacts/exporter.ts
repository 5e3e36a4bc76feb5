/** Contacts as rows of a CSV file, which an import reads again. */
import type { ContactDetail, CustomField } from '../../shared/views/contacts.ts'
import type { CsvSource } from '../files/csv-export.ts'
import { partsOf } from './custom-values.ts'

interface Sources {
  readonly contacts: (keys: readonly number[]) => readonly ContactDetail[]
  readonly fields: () => readonly CustomField[]
}

/** Contacts written before others get a turn: a few milliseconds. */
const STEP = 100

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

/** These contacts, in this order; what has gone meanwhile is left out. */
export function contactRows(keys: readonly number[], { contacts, fields }: Sources): CsvSource {
  const columns = columnsOf(fields())
  /** Keys looked at: more than the rows written, once contacts have gone. */
  let next = 0
  return {
    header: columns.map(([header]) => header),
    total: () => keys.length,
    rows() {
      while (next < keys.length) {
        const found = contacts(keys.slice(next, next + STEP))
        next += STEP
        if (found.length > 0) return found.map((contact) => columns.map(([, cell]) => cell(contact)))
      }
      return []
    },
  }
}
