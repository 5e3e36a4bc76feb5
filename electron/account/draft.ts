/** A set-up by hand on its way: what each step makes of it, and what of it a window may see. Pure. */
import {
  CHECK_GROUPS,
  type CheckGroup,
  type CheckResult,
  PLAIN_FIELDS,
  SECRET_FIELDS,
  type SetupDraft,
  type SetupField,
} from '../../shared/views/setup.ts'
import type { Checked } from './checks/check.ts'
import { REQUIRED_FIELDS, TESTED_FIELDS, type Typed, tidy, withDefaults } from './fields.ts'
import type { Draft } from './vault.ts'

type Relay = NonNullable<Draft['relay']>

export const EMPTY_DRAFT: Draft = { typed: {}, relay: null, checks: {}, prefix: null }

/** Not the credentials' fault, and often mended by somebody else: no reason to keep the desk closed. */
const TOLERATED = new Set<CheckResult['code']>(['unreachable', 'rate-limited', 'ip-not-allowed'])

const changes = (group: CheckGroup, before: Typed, after: Typed) =>
  TESTED_FIELDS[group].some((field) => before[field] !== after[field])

/** The last test of a group counts for what it tested: it is dropped when one of these fields changes. */
export function withTyped(draft: Draft, fields: Readonly<Partial<Typed>>): Draft {
  const typed = { ...draft.typed }
  for (const field of [...PLAIN_FIELDS, ...SECRET_FIELDS]) {
    const pasted = fields[field]
    if (pasted !== undefined) typed[field] = tidy(field, pasted)
  }
  const before = withDefaults(draft.typed)
  const after = withDefaults(typed)
  const checks = { ...draft.checks }
  for (const group of CHECK_GROUPS) if (changes(group, before, after)) delete checks[group]
  return { ...draft, typed, checks, prefix: changes('users', before, after) ? null : draft.prefix }
}

/** `asked` is what was tested; what was typed meanwhile was not. */
export function withChecked(
  draft: Draft,
  group: CheckGroup,
  asked: Typed,
  { result, learned }: Checked,
): Draft {
  if (changes(group, asked, withDefaults(draft.typed))) return draft
  const checks = { ...draft.checks, [group]: { ...result, fields: [...result.fields] } }
  return { ...draft, checks, prefix: learned ? learned.prefix : draft.prefix }
}

/** The relay knows whose desk this is: its user id is taken where none of somebody else was typed. */
export function withRelay(draft: Draft, relay: Relay): Draft {
  const { userId } = withDefaults(draft.typed)
  const isOurs = userId === '' || userId === draft.relay?.agent.userId
  return { ...(isOurs ? withTyped(draft, { userId: relay.agent.userId }) : draft), relay }
}

/** What is still in the way of a desk, by field, or by group where a group was not tested. */
export function obstaclesOf(draft: Draft): Readonly<Record<string, string>> {
  const typed = withDefaults(draft.typed)
  const found: Partial<Record<SetupField | CheckGroup, string>> = {}
  for (const group of CHECK_GROUPS) {
    const result = draft.checks[group]
    if (!result) found[group] = 'not-tested'
    else if (!result.ok && !TOLERATED.has(result.code)) {
      found[group] = result.code
      for (const field of result.fields) found[field] = result.code
    }
  }
  for (const field of REQUIRED_FIELDS) if (typed[field] === '') found[field] = 'missing'
  return found
}

const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>

/** @param invitedBy the host of a relay whose link was opened from outside */
export function describeDraft(draft: Draft, invitedBy: string | null, kept: SetupDraft['kept']): SetupDraft {
  const typed = withDefaults(draft.typed)
  return {
    relay: draft.relay && { url: draft.relay.url, agent: draft.relay.agent },
    invitedBy,
    fields: record(PLAIN_FIELDS, (field) => typed[field]),
    secrets: record(SECRET_FIELDS, (field) => typed[field] !== ''),
    checks: record(CHECK_GROUPS, (group) => draft.checks[group] ?? null),
    kept,
  }
}
