/** Filters in words. */
import type { TFunction } from 'i18next'
import type {
  CustomFieldType,
  FilterCondition,
  FilterOperator,
  STANDARD_FILTER_FIELDS,
} from '../../shared/views/contacts.ts'
import type { FilterFieldInfo } from './filters.ts'

type StandardField = (typeof STANDARD_FILTER_FIELDS)[number]

/** A custom field by its own label, a standard one in the words of the window. */
export function fieldWords(t: TFunction, { field, label }: FilterFieldInfo): string {
  return label ?? t(`contacts.filters.fields.${field as StandardField}`)
}

export function operatorWords(t: TFunction, operator: FilterOperator, type: CustomFieldType): string {
  const ofTime = type === 'date' || type === 'date-time'
  if (ofTime && (operator === 'gt' || operator === 'gte' || operator === 'lt' || operator === 'lte')) {
    return t(`contacts.filters.dateOperators.${operator}`)
  }
  return t(`contacts.filters.operators.${operator}`)
}

function valueWords(t: TFunction, value: FilterCondition['value']): string {
  if (typeof value === 'boolean') return t(value ? 'contacts.yes' : 'contacts.no')
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if ('gte' in value) return t('contacts.filters.span', { from: value.gte, to: value.lte })
  return value.join(` ${t('contacts.filters.or')} `)
}

/** "City is Pune or Nashik" */
export function conditionWords(t: TFunction, info: FilterFieldInfo, condition: FilterCondition): string {
  const field = fieldWords(t, info)
  const operator = operatorWords(t, condition.operator, info.type)
  return condition.value === null
    ? t('contacts.filters.chipWithout', { field, operator })
    : t('contacts.filters.chip', { field, operator, value: valueWords(t, condition.value) })
}
