/**
 * Users (reference.md, "User Apis / Get Users"). The document's paths start with /search, live accounts answer
 * 404 there and work on the bare paths (field-notes.md): the one that answers is found here and remembered.
 * Some plans have no users at all: that is null, not a failure.
 */
import type { Account } from '../../shared/account.ts'
import { type ProviderUser, userPageSchema } from '../../shared/myoperator/users.ts'
import { type Fetch, request } from './request.ts'

const TIMEOUT_MS = 15_000
const PREFIXES = ['', '/search']

/** Everybody in the account; null when this plan has no users or the system cannot be reached now. */
export async function listUsers(
  fetch: Fetch,
  account: Pick<Account, 'developers'>,
): Promise<ProviderUser[] | null> {
  for (const prefix of PREFIXES) {
    const url = new URL(`${account.developers.baseUrl.replace(/\/$/, '')}${prefix}/user`)
    url.searchParams.set('token', account.developers.token)
    url.searchParams.set('_all', '1')
    const reply = await request(fetch, url, { method: 'GET' }, TIMEOUT_MS)
    if (reply.kind !== 'answer') return null
    const page = userPageSchema.safeParse(reply.body)
    if (reply.status === 200 && page.success) return page.data.users
    if (reply.status !== 404) return null
  }
  return null
}
