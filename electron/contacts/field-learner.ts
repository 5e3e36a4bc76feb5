import type { Database } from '../database/database.ts'
import { type CustomFields, momentOf, numberOf, partsOf, type Shape, shapeOf } from './custom-values.ts'

/** Keeps the values of custom fields where filters find them, and what each field was seen to hold. */
export function createFieldLearner(database: Database) {
  /** Only what the file surely has: a change that is undone undoes what it added. */
  const shapesOf = (id: string): { key: number; shapes: ReadonlySet<string> } => {
    const row =
      database.get('SELECT key, shapes FROM contact_fields WHERE id = ?', id) ??
      database.get("INSERT INTO contact_fields (id) VALUES (?) RETURNING key, '' AS shapes", id)
    return { key: Number(row?.key), shapes: new Set(String(row?.shapes).split(' ').filter(Boolean)) }
  }

  const keepShape = (field: number, shapes: ReadonlySet<string>, shape: Shape) => {
    if (shapes.has(shape)) return
    database.run('UPDATE contact_fields SET shapes = ? WHERE key = ?', [...shapes, shape].join(' '), field)
  }

  return {
    /** Replaces the values of the contact with this key. */
    learn(contact: number, customFields: CustomFields): void {
      database.run('DELETE FROM contact_values WHERE contact = ?', contact)
      for (const [id, value] of Object.entries(customFields)) {
        const { key, shapes } = shapesOf(id)
        const shape = shapeOf(value)
        if (shape === null) continue
        keepShape(key, shapes, shape)
        for (const part of new Set(partsOf(value))) {
          database.run(
            'INSERT INTO contact_values VALUES (?, ?, ?, ?, ?, ?)',
            key,
            part,
            contact,
            part.toLowerCase(),
            numberOf(part),
            momentOf(part),
          )
        }
      }
    },
  }
}
