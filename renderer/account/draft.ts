/** Reading a draft of the set-up by hand: what is typed but not kept, what is missing, whether it has begun. */
import {
  CHECK_GROUPS,
  type CheckCode,
  type CheckGroup,
  type SetupDraft,
  type SetupField,
} from '../../shared/views/setup.ts'
import { GROUP_FIELDS, isSecretField } from '../ui/credential-groups.ts'

export type Typed = Readonly<Partial<Record<SetupField, string>>>

/** Main opens the desk without these: WhatsApp alone needs the ids, and mostly the relay knows the phones. */
const OPTIONAL: readonly SetupField[] = ['phoneNumberId', 'wabaId', 'phones']

/** Not the credentials' fault: main opens the desk although such a test has not passed. */
const TOLERATED: readonly CheckCode[] = ['unreachable', 'rate-limited', 'ip-not-allowed']

const fieldsOf = (group: CheckGroup): readonly SetupField[] => [
  ...GROUP_FIELDS[group].main,
  ...GROUP_FIELDS[group].advanced,
]

export const isOptional = (field: SetupField): boolean => OPTIONAL.includes(field)

const isThere = (draft: SetupDraft, field: SetupField): boolean =>
  isSecretField(field) ? draft.secrets[field] : draft.fields[field].trim() !== ''

/**
 * What of `typed` main is to be told now. A secret from before gives way only when its field is left with another
 * one in it: what was begun and emptied again is none.
 *
 * @param told what main has of these texts already
 * @param left whether the agent is done with the fields
 */
export function unsaved(draft: SetupDraft, typed: Typed, told: Typed, left: boolean): Typed {
  const isNew = ([field, text]: [SetupField, string]): boolean => {
    if (text === told[field]) return false
    if (!isSecretField(field)) return text !== draft.fields[field]
    if (told[field] !== undefined) return true
    return text !== '' && (left || !draft.secrets[field])
  }
  return Object.fromEntries((Object.entries(typed) as [SetupField, string][]).filter(isNew))
}

interface Missing {
  readonly relay: boolean
  readonly fields: readonly SetupField[]
  /** Complete, and not tested since it changed, or refused by the provider. */
  readonly unproven: readonly CheckGroup[]
  /** A test has not passed, and keeps the desk closed no longer. */
  readonly tolerated: boolean
}

export function missingOf(draft: SetupDraft): Missing {
  const fields = CHECK_GROUPS.flatMap(fieldsOf).filter(
    (field) => !isOptional(field) && !isThere(draft, field),
  )
  const fails = (group: CheckGroup) => draft.checks[group]?.ok !== true
  const mayFail = (group: CheckGroup) => {
    const code = draft.checks[group]?.code
    return code !== undefined && TOLERATED.includes(code)
  }
  return {
    relay: draft.relay === null,
    fields,
    unproven: CHECK_GROUPS.filter(
      (group) => fails(group) && !mayFail(group) && !fieldsOf(group).some((field) => fields.includes(field)),
    ),
    tolerated: CHECK_GROUPS.some(mayFail),
  }
}

/** Somebody has been here before: there is something to go on with. Addresses are filled in from the start. */
export const hasBegun = (draft: SetupDraft): boolean =>
  draft.relay !== null ||
  CHECK_GROUPS.some((group) => GROUP_FIELDS[group].main.some((field) => isThere(draft, field)))

/** The agent's own numbers have to be typed where the plan cannot tell them. */
export const needsPhones = (draft: SetupDraft): boolean =>
  draft.checks.users?.code === 'no-user-api' || draft.fields.phones !== ''
