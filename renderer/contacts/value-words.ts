/** A contact's values as people read them. */
import type { TFunction } from 'i18next'
import type { CustomFieldType, CustomValue } from '../../shared/views/contacts.ts'
import { formatDate } from '../lib/format.ts'

const DAY = /^\d{4}-\d\d-\d\d$/

/** "" when there is nothing. A moment without a zone keeps its clock face. */
export function valueWords(t: TFunction, type: CustomFieldType, value: CustomValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return t(value ? 'contacts.yes' : 'contacts.no')
  if (typeof value === 'object') return value.join(', ')
  const text = String(value)
  const day = text.slice(0, 10)
  if (type === 'date' && DAY.test(day)) return formatDate(t, `${day}T12:00`)
  if (type === 'date-time' && DAY.test(day)) return `${formatDate(t, `${day}T12:00`)}, ${text.slice(11, 16)}`
  return text
}
