/** Which field belongs to which of the provider's three systems (shared/account.ts), as the windows lay them out. */
import {
  type CheckGroup,
  PLAIN_FIELDS,
  SECRET_FIELDS,
  type SecretField,
  type SetupField,
} from '../../shared/views/setup.ts'

interface GroupFields {
  readonly main: readonly SetupField[]
  /** Right as they are, except for a few. */
  readonly advanced: readonly SetupField[]
}

export const GROUP_FIELDS: Readonly<Record<CheckGroup, GroupFields>> = {
  contacts: { main: ['publicApiKey', 'companyId', 'phoneNumberId', 'wabaId'], advanced: ['publicApiUrl'] },
  calls: { main: ['obdKey', 'obdSecretToken', 'publicIvrId', 'userId'], advanced: ['obdUrl'] },
  users: { main: ['developersToken', 'phones'], advanced: ['developersUrl'] },
}

/** What a `bad-key` of each group is about. */
export const KEY_FIELD: Readonly<Record<CheckGroup, SecretField>> = {
  contacts: 'publicApiKey',
  calls: 'obdKey',
  users: 'developersToken',
}

export const isSecretField = (field: SetupField): field is SecretField =>
  SECRET_FIELDS.some((secret) => secret === field)

/** The field that a check's `detail` names, if it names one. */
export const fieldNamed = (name: string | null): SetupField | null =>
  [...PLAIN_FIELDS, ...SECRET_FIELDS].find((field) => field === name) ?? null
