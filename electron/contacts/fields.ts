/** The custom fields this desk knows of: learned from the contacts' values, or corrected by hand. */
import type { CustomField, CustomFieldType } from '../../shared/views/contacts.ts'
import type { Database, Row } from '../database/database.ts'
import { type Shape, typeOf } from './custom-values.ts'

export interface Fields {
  /** By label. */
  list(): readonly CustomField[]
  /**
   * What decides how a value is sent and compared: at every keystroke and for every row of an import, so a guessed
   * single-select is just text here. Text also for a field nobody has seen.
   */
  typeOf(id: string): CustomFieldType
  save(field: Pick<CustomField, 'id' | 'label' | 'type'>): CustomField
}

const MAX_OPTIONS = 50
/** A single-select has no more values than this, and each comes again. */
const FEW = 20
const REPEATED = 3

/** "date_of_birth" -> "Date of birth". */
const labelOf = (id: string) => {
  const words = id.replace(/[_\-.]+/g, ' ').trim()
  return words === '' ? id : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const hasOptions = (type: CustomFieldType) => type === 'single-select' || type === 'multi-select'

export function createFields(database: Database, version: () => number): Fields {
  let known: { version: number; fields: readonly CustomField[] } | null = null

  /** Stops counting as soon as there are too many. */
  const areFew = (key: number): boolean => {
    const distinct = Number(
      database.get(
        'SELECT count(*) AS n FROM (SELECT DISTINCT value FROM contact_values WHERE field = ? LIMIT ?)',
        key,
        FEW + 1,
      )?.n,
    )
    if (distinct > FEW) return false
    const all = Number(database.get('SELECT count(*) AS n FROM contact_values WHERE field = ?', key)?.n)
    return all >= distinct * REPEATED
  }

  const options = (key: number): string[] =>
    database
      .all(
        'SELECT value FROM contact_values WHERE field = ? GROUP BY value ORDER BY count(*) DESC, value LIMIT ?',
        key,
        MAX_OPTIONS,
      )
      .map((row) => String(row.value))

  const typeOfRow = (row: Row, few: () => boolean): CustomFieldType => {
    if (row.type !== null) return row.type as CustomFieldType
    const shapes = new Set(String(row.shapes).split(' ').filter(Boolean) as Shape[])
    return typeOf(shapes, few)
  }

  const fieldOf = (row: Row): CustomField => {
    const [id, key] = [String(row.id), Number(row.key)]
    const type = typeOfRow(row, () => areFew(key))
    return {
      id,
      label: row.label === null ? labelOf(id) : String(row.label),
      type,
      options: hasOptions(type) ? options(key) : [],
      guessed: row.type === null,
    }
  }

  const list = () => {
    if (known?.version !== version()) {
      const fields = database.all('SELECT * FROM contact_fields').map(fieldOf)
      known = { version: version(), fields: fields.sort((a, b) => a.label.localeCompare(b.label)) }
    }
    return known.fields
  }

  return {
    list,
    typeOf(id) {
      const row = database.get('SELECT * FROM contact_fields WHERE id = ?', id)
      return row ? typeOfRow(row, () => false) : 'text'
    },
    save({ id, label, type }) {
      database.run(
        `INSERT INTO contact_fields (id, label, type) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET label = excluded.label, type = excluded.type`,
        id,
        label,
        type,
      )
      known = null
      return list().find((field) => field.id === id) ?? { id, label, type, options: [], guessed: false }
    },
  }
}
