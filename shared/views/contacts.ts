/** Contacts as the windows see them: rows of the list, one contact whole, filters, import and export. */
import type { Fault } from '../ipc.ts'

export interface ContactRow {
  readonly id: string
  readonly name: string
  /** E.164, or as the provider has it when it is no such number (then it cannot be dialled). */
  readonly number: string
  /** The number as people read it: "+91 98765 43210". */
  readonly numberText: string
  readonly dialable: boolean
  readonly email: string | null
  /** When the provider last changed it; null where nobody knows. */
  readonly modifiedAt: string | null
  /** Written here, not yet confirmed by the provider. */
  readonly pending: boolean
}

export interface ContactPage {
  readonly total: number
  readonly items: readonly ContactRow[]
}

export type CustomValue = string | number | boolean | readonly string[] | null

export interface ContactDetail extends ContactRow {
  readonly marketingOptIn: boolean | null
  readonly customFields: Readonly<Record<string, CustomValue>>
  readonly status: string | null
  readonly source: string | null
  readonly createdAt: string | null
}

export const CUSTOM_FIELD_TYPES = [
  'text',
  'number',
  'single-select',
  'multi-select',
  'date',
  'date-time',
  'switch',
] as const
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number]

/** The provider has no list of custom fields: they are learned from the contacts, or named by hand. */
export interface CustomField {
  /** The field's id in the provider's panel: the key in `custom_fields`. */
  readonly id: string
  readonly label: string
  readonly type: CustomFieldType
  /** Values seen, for the selects; most frequent first, at most 50. */
  readonly options: readonly string[]
  /** False: the type was chosen by hand and is not guessed again. */
  readonly guessed: boolean
}

/** What can be written. The number is not here: the provider refuses to change it. */
export interface ContactPatch {
  readonly name?: string
  readonly email?: string | null
  readonly marketingOptIn?: boolean
  /** Only the named fields change; null empties one. */
  readonly customFields?: Readonly<Record<string, CustomValue>>
}

export interface NewContact {
  readonly number: string
  readonly name: string
  readonly email?: string | null
  readonly marketingOptIn?: boolean
  readonly customFields?: Readonly<Record<string, CustomValue>>
}

/** Fields of the provider's search (reference.md, "Search Contacts"), custom ones as `custom_fields.ID`. */
export const STANDARD_FILTER_FIELDS = [
  'name',
  'country_code',
  'phone_number_with_cc',
  'email_id',
  'marketing_opt_in',
  'status',
  'source',
  'created',
  'modified',
] as const
export type FilterField = (typeof STANDARD_FILTER_FIELDS)[number] | `custom_fields.${string}`

export const FILTER_OPERATORS = [
  'is',
  'is_not',
  'contains',
  'not_contains',
  'is_set',
  'is_not_set',
  'gt',
  'gte',
  'lt',
  'lte',
  'range',
  'not_range',
] as const
export type FilterOperator = (typeof FILTER_OPERATORS)[number]

export interface FilterCondition {
  readonly field: FilterField
  readonly operator: FilterOperator
  /** Null for is_set and is_not_set; both ends, inclusive, for the ranges; a list means any of them. */
  readonly value:
    | string
    | number
    | boolean
    | readonly string[]
    | { readonly gte: string; readonly lte: string }
    | null
}

/** Every condition must hold (the search's "and"). */
export type ContactFilter = readonly FilterCondition[]

export const CONTACT_SORT_KEYS = ['name', 'number', 'created', 'modified'] as const
export interface ContactSort {
  readonly by: (typeof CONTACT_SORT_KEYS)[number]
  readonly descending: boolean
}

/** What a list shows: every part narrows it. */
export interface ContactQuery {
  readonly query: string
  readonly filter?: ContactFilter
  readonly sort?: ContactSort
}

/** Contacts that share one number, shown together. */
export interface DuplicateGroup {
  readonly number: string
  readonly numberText: string
  readonly contacts: readonly ContactDetail[]
  /** Names of the fields in which they differ: `name`, `email`, `marketingOptIn`, `custom_fields.ID`. */
  readonly differs: readonly string[]
}

export interface DuplicatePage {
  readonly total: number
  readonly items: readonly DuplicateGroup[]
}

/** Which column of the file goes where: a column's index -> what it is. Columns not named are left out. */
export type ImportTarget =
  | 'name'
  | 'number'
  | 'country_code'
  | 'email'
  | 'marketing_opt_in'
  | `custom_fields.${string}`
export interface ImportMapping {
  readonly columns: Readonly<Record<number, ImportTarget>>
  /** The first line holds the columns' names. */
  readonly header: boolean
  /** What to do with a number that is a contact already. */
  readonly onExisting: 'skip' | 'update'
}

export interface ImportPreview {
  readonly importId: string
  readonly fileName: string
  readonly columns: readonly string[]
  /** The first rows, as they stand in the file. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  /** A guess from the columns' names and contents. */
  readonly mapping: ImportMapping
  /** With that mapping: rows that could be imported, that are contacts already, and that cannot be read. */
  readonly counts: { readonly fresh: number; readonly existing: number; readonly bad: number }
}

export interface ImportRowError {
  /** Line in the file, from 1; a quoted value may span several. */
  readonly line: number
  readonly name: string
  readonly number: string
  readonly fault: Fault
}

export interface ImportErrorPage {
  readonly total: number
  readonly items: readonly ImportRowError[]
}

/** The one import that is under way or was the last; survives a restart. */
export interface ImportView {
  readonly importId: string
  readonly fileName: string
  readonly state: 'running' | 'paused' | 'waiting' | 'done'
  readonly total: number
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly failed: number
  /** Why it waits (offline, the provider's limit); it goes on by itself. */
  readonly problem: Fault | null
}

interface ExportView {
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  /** The file's name in the folder for downloads, once done. */
  readonly fileName: string | null
}

/** Long work on contacts, for DeskState. */
export interface ContactsWork {
  readonly import: ImportView | null
  readonly export: ExportView | null
}
