/** One live test of one credential group, from the typed fields to the result the windows show. */
import type { CheckGroup, CheckResult, SetupField } from '../../../shared/views/setup.ts'
import { isHttpUrl, TESTED_FIELDS, type Typed } from '../fields.ts'
import { type CheckOptions, type Finding, finding, withoutSecrets } from './answer.ts'
import { type CompanyId, checkCalls } from './calls.ts'
import { checkContacts } from './contacts.ts'
import { checkUsers, type Learned } from './users.ts'
import { findWrongPlace } from './wrong-place.ts'

export interface Known {
  /** The last test of contacts, as far as it concerns the company id that is typed now. */
  readonly contacts: CheckResult | null
  readonly prefix: Learned['prefix']
}

export interface Checked {
  readonly result: CheckResult
  /** Null when this group teaches nothing. */
  readonly learned: Learned | null
}

const URL_FIELDS = new Set<SetupField>(['publicApiUrl', 'obdUrl', 'developersUrl'])

/** The user id is no credential of the users group: without it, only who the agent is stays open. */
const missingIn = (group: CheckGroup, typed: Typed): SetupField[] =>
  TESTED_FIELDS[group].filter((field) => {
    if (URL_FIELDS.has(field)) return !isHttpUrl(typed[field])
    return typed[field] === '' && !(group === 'users' && field === 'userId')
  })

function companyId(contacts: CheckResult | null): CompanyId {
  if (contacts?.ok) return 'right'
  return contacts?.code === 'company-mismatch' ? 'wrong' : 'unknown'
}

async function look(
  group: CheckGroup,
  typed: Typed,
  known: Known,
  options: CheckOptions,
): Promise<{ found: Finding; learned: Learned | null }> {
  const missing = missingIn(group, typed)
  if (missing.length > 0) return { found: finding('incomplete', missing), learned: null }
  switch (group) {
    case 'contacts':
      return { found: await checkContacts(typed, options), learned: null }
    case 'calls':
      return { found: await checkCalls(typed, options, companyId(known.contacts)), learned: null }
    case 'users':
      return checkUsers(typed, options, known.prefix)
  }
}

/** Never fails: whatever happens is a result. Nothing in it, or logged on the way, is a secret. */
export async function check(
  group: CheckGroup,
  typed: Typed,
  known: Known,
  options: CheckOptions,
): Promise<Checked> {
  const { found, learned } = await look(group, typed, known, options)
  const { detail, ...placed } = findWrongPlace(found, typed)
  const result = {
    ...placed,
    detail: placed.code === 'wrong-place' ? detail : withoutSecrets(detail, typed),
    checkedAt: options.now().toISOString(),
  }
  return { result, learned }
}
