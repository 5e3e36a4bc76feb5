/** Reading a draft of the set-up by hand: what is typed but not kept, what is missing, whether it has begun. */
import { CHECK_GROUPS, type CheckGroup, type SetupDraft, type SetupField } from '../../shared/views/setup.ts'
import { GROUP_FIELDS, isSecretField } from '../ui/credential-groups.ts'

export type Typed = Readonly<Partial<Record<SetupField, string>>>

/** Without these nothing can be asked of the provider (shared/account.ts). */
const NEEDED: readonly SetupField[] = [
  'publicApiKey',
  'companyId',
  'obdKey',
  'obdSecretToken',
  'publicIvrId',
  'userId',
  'developersToken',
]

const isThere = (draft: SetupDraft, field: SetupField): boolean =>
  isSecretField(field) ? draft.secrets[field] : draft.fields[field].trim() !== ''

/** What of `typed` main has not been told. A secret that was emptied again is none: what was kept stays. */
export function unsaved(draft: SetupDraft, typed: Typed): Typed {
  const kept = Object.entries(typed) as [SetupField, string][]
  return Object.fromEntries(
    kept.filter(([field, text]) => (isSecretField(field) ? text !== '' : text !== draft.fields[field])),
  )
}

interface Missing {
  readonly relay: boolean
  readonly fields: readonly SetupField[]
  /** Complete, and not tested since it changed, or tested without success. */
  readonly unproven: readonly CheckGroup[]
}

export function missingOf(draft: SetupDraft): Missing {
  const fields = NEEDED.filter((field) => !isThere(draft, field))
  return {
    relay: draft.relay === null,
    fields,
    unproven: CHECK_GROUPS.filter(
      (group) =>
        draft.checks[group]?.ok !== true && !GROUP_FIELDS[group].main.some((field) => fields.includes(field)),
    ),
  }
}

/** Somebody has been here before: there is something to go on with. Addresses are filled in from the start. */
export const hasBegun = (draft: SetupDraft): boolean =>
  draft.relay !== null ||
  CHECK_GROUPS.some((group) => GROUP_FIELDS[group].main.some((field) => isThere(draft, field)))

/** The agent's own numbers have to be typed where the plan cannot tell them. */
export const needsPhones = (draft: SetupDraft): boolean =>
  draft.checks.users?.code === 'no-user-api' || draft.fields.phones !== ''
