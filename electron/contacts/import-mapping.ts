/** Guesses which column of a file is what, from the columns' names and from what stands in them. */
import { toE164 } from '../../shared/phone.ts'
import type { CustomField, ImportMapping, ImportTarget } from '../../shared/views/contacts.ts'

/** As spreadsheets and common CRM exports name them; the first that a file has wins. */
const WORDS: readonly (readonly [ImportTarget, readonly string[]])[] = [
  [
    'name',
    [
      'name',
      'full name',
      'contact name',
      'customer name',
      'lead name',
      'client name',
      'display name',
      'customer',
      'contact',
      'first name',
      'नाम',
      'पूरा नाम',
      'ग्राहक का नाम',
    ],
  ],
  [
    'number',
    [
      'phone number',
      'mobile number',
      'contact number',
      'whatsapp number',
      'phone',
      'mobile',
      'number',
      'phone no',
      'mobile no',
      'contact no',
      'mobile phone',
      'primary phone',
      'phone 1 value',
      'phone1',
      'whatsapp',
      'telephone',
      'cell',
      'tel',
      'मोबाइल',
      'मोबाइल नंबर',
      'फोन',
      'फ़ोन',
      'फोन नंबर',
      'फ़ोन नंबर',
      'नंबर',
    ],
  ],
  ['country_code', ['country code', 'countrycode', 'isd code', 'dial code', 'dialing code', 'isd', 'cc']],
  [
    'email',
    [
      'email',
      'e mail',
      'email id',
      'email address',
      'e mail address',
      'e mail 1 value',
      'mail',
      'ईमेल',
      'ई मेल',
    ],
  ],
  [
    'marketing_opt_in',
    ['marketing opt in', 'opt in', 'optin', 'marketing', 'subscribed', 'marketing consent'],
  ],
]

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-./:*()]+/g, ' ')
    .trim()

const ENOUGH = 0.6

type Rows = readonly (readonly string[])[]

/** The first free column of which most cells that hold anything fit. */
function columnOf(rows: Rows, taken: ReadonlySet<number>, fits: (cell: string) => boolean): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (let column = 0; column < width; column += 1) {
    if (taken.has(column)) continue
    const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    if (cells.length > 0 && cells.filter(fits).length / cells.length >= ENOUGH) return column
  }
  return null
}

const CONTENTS: readonly (readonly [ImportTarget, (cell: string) => boolean])[] = [
  ['number', (cell) => toE164(cell) !== null],
  ['email', (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)],
  ['name', (cell) => /\p{L}/u.test(cell) && !cell.includes('@')],
]

/** @param rows the first of the file, the line of names among them */
export function guessMapping(rows: Rows, fields: readonly CustomField[]): ImportMapping {
  const names = (rows[0] ?? []).map(plain)
  const columns: Record<number, ImportTarget> = {}
  const taken = new Set<number>()
  const found = new Set<ImportTarget>()
  const take = (column: number, target: ImportTarget) => {
    if (column < 0 || taken.has(column) || found.has(target)) return
    columns[column] = target
    taken.add(column)
    found.add(target)
  }
  for (const [target, words] of WORDS) {
    const word = words.find((one) => names.includes(plain(one)))
    if (word !== undefined) take(names.indexOf(plain(word)), target)
  }
  for (const { id, label } of fields) {
    const column = names.findIndex((name) => name === plain(id) || name === plain(label))
    take(column, `custom_fields.${id}`)
  }
  const header =
    found.size > 0 || !(rows[0] ?? []).some((cell) => toE164(cell) !== null || cell.includes('@'))
  const body = header ? rows.slice(1) : rows
  for (const [target, fits] of CONTENTS) {
    if (found.has(target)) continue
    const column = columnOf(body, taken, fits)
    if (column !== null) take(column, target)
  }
  return { columns, header, onExisting: 'skip' }
}
