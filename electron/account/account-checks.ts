/** Tests the credentials of a desk that is set up, again. What they found is remembered while the app runs. */
import type { AccountView, CheckGroup, CheckResult } from '../../shared/views/setup.ts'
import type { RateLimit } from '../api/rate-limit.ts'
import type { Fetch } from '../api/request.ts'
import { check } from './checks/check.ts'
import { typedOf } from './fields.ts'
import type { Secrets, Vault } from './vault.ts'

interface AccountCheckOptions {
  readonly vault: Vault
  readonly secrets: Secrets
  readonly fetch: Fetch
  readonly limit?: RateLimit
  readonly now: () => Date
  /** The path of the users was found, or has changed; the vault has it already. */
  readonly onSecrets?: (secrets: Secrets) => void
  /** Of each request. */
  readonly timeoutMs?: number
}

export interface AccountChecks {
  run(group: CheckGroup): Promise<CheckResult>
  results(): AccountView['checks']
  /** E.164, as the provider's own record of this user has them; empty before the users were tested. */
  userPhones(): readonly string[]
}

export function createAccountChecks(options: AccountCheckOptions): AccountChecks {
  const { vault, fetch, limit, now, onSecrets, timeoutMs } = options
  const checkOptions = {
    fetch,
    now,
    ...(limit && { limit }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  }
  let { secrets } = options
  let results: AccountView['checks'] = { contacts: null, calls: null, users: null }
  let userPhones: readonly string[] = []

  const keepPrefix = async (prefix: '' | '/search') => {
    const { account, token } = secrets
    if (account.developers.prefix === prefix) return
    secrets = { ...secrets, account: { ...account, developers: { ...account.developers, prefix } } }
    // Somebody else may have signed in meanwhile, or nobody.
    await vault.amend((kept) => (kept.token === token ? secrets : null))
    onSecrets?.(secrets)
  }

  return {
    async run(group) {
      const { account } = secrets
      const known = { contacts: results.contacts, prefix: account.developers.prefix ?? null }
      const { result, learned } = await check(group, typedOf(account), known, checkOptions)
      results = { ...results, [group]: result }
      if (learned?.user) userPhones = learned.user.phones
      if (learned?.prefix != null) await keepPrefix(learned.prefix)
      return result
    },
    results: () => results,
    userPhones: () => userPhones,
  }
}
