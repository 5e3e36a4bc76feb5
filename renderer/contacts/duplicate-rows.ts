/** Contacts with one number as a table: a row per field, a column per contact. */
import type { ContactDetail, CustomField, CustomFieldType, CustomValue } from '../../shared/views/contacts.ts'
import { fieldsFor } from './contact-form.ts'
import { CUSTOM_PREFIX } from './custom-values.ts'

export interface DuplicateRow {
  /** As `DuplicateGroup.differs` names it. */
  readonly field: string
  /** A custom field's own label; null for the others. */
  readonly label: string | null
  readonly type: CustomFieldType
  readonly values: readonly (CustomValue | undefined)[]
}

/** Fields that nobody in the group has are left out, except those every contact has a place for. */
export function duplicateRows(
  contacts: readonly ContactDetail[],
  known: readonly CustomField[],
): readonly DuplicateRow[] {
  const all: Record<string, CustomValue> = Object.assign({}, ...contacts.map((one) => one.customFields))
  const custom = fieldsFor(known, { customFields: all }).map(
    ({ id, label, type }): DuplicateRow => ({
      field: `${CUSTOM_PREFIX}${id}`,
      label,
      type,
      values: contacts.map((one) => one.customFields[id]),
    }),
  )
  const row = (
    field: string,
    type: CustomFieldType,
    of: (one: ContactDetail) => CustomValue,
  ): DuplicateRow => ({
    field,
    label: null,
    type,
    values: contacts.map(of),
  })
  return [
    row('email', 'text', (one) => one.email),
    row('marketingOptIn', 'switch', (one) => one.marketingOptIn),
    ...custom.filter(({ values }) => values.some((value) => value !== null && value !== undefined)),
    row('created', 'date', (one) => one.createdAt),
    row('modified', 'date', (one) => one.modifiedAt),
  ]
}
