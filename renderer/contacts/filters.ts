/**
 * Filters as they are being built. A draft is what is typed, whole or not; a condition is what can be asked.
 * Which condition fits which type: reference.md, "Search Contacts", Supported Operations.
 */
import type {
  ContactFilter,
  CustomField,
  CustomFieldType,
  FilterCondition,
  FilterField,
  FilterOperator,
} from '../../shared/views/contacts.ts'
import { CUSTOM_PREFIX, customIdOf } from './custom-values.ts'

const TEXT = ['contains', 'not_contains', 'is', 'is_not', 'is_set', 'is_not_set'] as const
const CHOICE = ['is', 'is_not', 'contains', 'not_contains', 'is_set', 'is_not_set'] as const
const NUMBER = ['is', 'is_not', 'gt', 'gte', 'lt', 'lte', 'is_set', 'is_not_set'] as const
const DATE = ['range', 'not_range', 'is', 'is_not', 'gt', 'gte', 'lt', 'lte', 'is_set', 'is_not_set'] as const
const SWITCH = ['is', 'is_set', 'is_not_set'] as const

/** The first is what a new condition starts with. */
export const OPERATORS: Readonly<Record<CustomFieldType, readonly FilterOperator[]>> = {
  text: TEXT,
  'single-select': CHOICE,
  'multi-select': CHOICE,
  number: NUMBER,
  date: DATE,
  'date-time': DATE,
  switch: SWITCH,
}

/** How a value is entered. */
export type ValueEditor = 'none' | 'text' | 'number' | 'date' | 'range' | 'choices' | 'switch'

export interface FilterFieldInfo {
  readonly field: FilterField
  /** Only custom fields bring their own; the standard ones are in the words of the window. */
  readonly label: string | null
  readonly type: CustomFieldType
  readonly options: readonly string[]
}

const standard = (
  field: FilterField,
  type: CustomFieldType,
  options: readonly string[] = [],
): FilterFieldInfo => ({ field, label: null, type, options })

/** The sources are those the document's own example names. */
const STANDARD: readonly FilterFieldInfo[] = [
  standard('name', 'text'),
  standard('phone_number_with_cc', 'text'),
  standard('country_code', 'text'),
  standard('email_id', 'text'),
  standard('marketing_opt_in', 'switch'),
  standard('status', 'single-select', ['active', 'inactive']),
  standard('source', 'single-select', [
    'manual_entry',
    'waba_campaigns',
    'waba_message',
    'imported',
    'public_api',
  ]),
  standard('created', 'date'),
  standard('modified', 'date'),
]

export function filterFields(custom: readonly CustomField[]): readonly FilterFieldInfo[] {
  return [
    ...STANDARD,
    ...custom.map(
      ({ id, label, type, options }): FilterFieldInfo => ({
        field: `${CUSTOM_PREFIX}${id}`,
        label,
        type,
        options,
      }),
    ),
  ]
}

/** A field nobody knows (any more) is taken as text, under its own id. */
export function fieldInfo(fields: readonly FilterFieldInfo[], field: FilterField): FilterFieldInfo {
  const known = fields.find((one) => one.field === field)
  return known ?? { field, label: customIdOf(field) ?? field, type: 'text', options: [] }
}

export function valueEditor(type: CustomFieldType, operator: FilterOperator): ValueEditor {
  if (operator === 'is_set' || operator === 'is_not_set') return 'none'
  if (operator === 'range' || operator === 'not_range') return 'range'
  switch (type) {
    case 'text':
      return 'text'
    case 'number':
      return 'number'
    case 'date':
    case 'date-time':
      return 'date'
    case 'switch':
      return 'switch'
    case 'single-select':
    case 'multi-select':
      return operator === 'is' || operator === 'is_not' ? 'choices' : 'text'
  }
}

export interface FilterDraft {
  readonly id: number
  readonly field: FilterField
  readonly operator: FilterOperator
  /** Each editor has its own place, so that nothing typed is lost while the condition changes. */
  readonly text: string
  readonly from: string
  readonly to: string
  readonly list: readonly string[]
  readonly on: boolean
}

export function newDraft(id: number, { field, type }: FilterFieldInfo): FilterDraft {
  const operator = OPERATORS[type][0] ?? 'is'
  return { id, field, operator, text: '', from: '', to: '', list: [], on: true }
}

/** The draft with another field: the condition stays where it is of the same type, the value goes. */
export function withField(draft: FilterDraft, info: FilterFieldInfo, before: FilterFieldInfo): FilterDraft {
  const fresh = newDraft(draft.id, info)
  return info.type === before.type ? { ...fresh, operator: draft.operator } : fresh
}

/** Digits as people write them: the browser takes "1e21" too, and nobody means that. */
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d+)?$/

/** A year typed half ("0002-01-01") is a date to the browser, and to nobody else. */
const isDay = (text: string): boolean => /^[12]\d{3}-\d\d-\d\d$/.test(text)

function enteredValue(draft: FilterDraft, editor: ValueEditor): FilterCondition['value'] | undefined {
  const text = draft.text.trim()
  switch (editor) {
    case 'none':
      return null
    case 'text':
      return text === '' ? undefined : text
    case 'number':
      return PLAIN_NUMBER.test(text) ? Number(text) : undefined
    case 'date':
      return isDay(draft.from) ? draft.from : undefined
    case 'range':
      return isDay(draft.from) && isDay(draft.to) && draft.from <= draft.to
        ? { gte: draft.from, lte: draft.to }
        : undefined
    case 'choices':
      return draft.list.length === 0 ? undefined : draft.list
    case 'switch':
      return draft.on
  }
}

/** What can be asked, or null while something is missing or wrong. */
export function conditionOf(draft: FilterDraft, { type }: FilterFieldInfo): FilterCondition | null {
  if (!OPERATORS[type].includes(draft.operator)) return null
  const value = enteredValue(draft, valueEditor(type, draft.operator))
  return value === undefined ? null : { field: draft.field, operator: draft.operator, value }
}

/** Both days are there, and the first is after the second. */
export function isReversedRange(draft: FilterDraft): boolean {
  return isDay(draft.from) && isDay(draft.to) && draft.from > draft.to
}

/** The drafts that are whole, each with its condition; these narrow the list. */
export function activeDrafts(
  drafts: readonly FilterDraft[],
  fields: readonly FilterFieldInfo[],
): readonly { readonly draft: FilterDraft; readonly condition: FilterCondition }[] {
  return drafts.flatMap((draft) => {
    const condition = conditionOf(draft, fieldInfo(fields, draft.field))
    return condition === null ? [] : [{ draft, condition }]
  })
}

export const filterOf = (active: ReturnType<typeof activeDrafts>): ContactFilter =>
  active.map(({ condition }) => condition)
