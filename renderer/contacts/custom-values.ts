/**
 * Values of custom fields as text in a form, and back. Numbers are sent as text, days as "1992-04-06", moments as
 * "2025-02-02 20:11:11" (reference.md, "Note on Custom Field Types"). Moments carry no zone there: the clock face
 * is kept as it is.
 */
import type { CustomFieldType, CustomValue } from '../../shared/views/contacts.ts'

export const CUSTOM_PREFIX = 'custom_fields.'

/** "custom_fields.city" -> "city"; null for a standard field. */
export const customIdOf = (field: string): string | null =>
  field.startsWith(CUSTOM_PREFIX) ? field.slice(CUSTOM_PREFIX.length) : null

/** Form state of one value: a switch is "true", "false" or "" (never set). */
export type FormValue = string | readonly string[]

export function toForm(type: CustomFieldType, value: CustomValue | undefined): FormValue {
  if (type === 'multi-select') {
    if (Array.isArray(value)) return value
    return value === null || value === undefined || value === '' ? [] : [String(value)]
  }
  if (value === null || value === undefined) return ''
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  if (type === 'date') return text.slice(0, 10)
  if (type === 'date-time') return text.replace(' ', 'T').slice(0, 16)
  return text
}

/** What to write; null empties the field. */
export function fromForm(type: CustomFieldType, form: FormValue): CustomValue {
  if (typeof form !== 'string') return form.length === 0 ? null : form
  const text = form.trim()
  if (text === '') return null
  switch (type) {
    case 'switch':
      return text === 'true'
    case 'date-time':
      return `${text.replace('T', ' ').slice(0, 16)}:00`
    case 'multi-select':
      return [text]
    default:
      return text
  }
}

export const sameForm = (a: FormValue, b: FormValue): boolean => JSON.stringify(a) === JSON.stringify(b)
