/**
 * Users (reference.md, "User Apis / Get Users"). The document's paths start with /search, live accounts answer
 * 404 there and work on the bare paths (field-notes.md): the one that answers is found here, and tried first
 * once it is known. The token is a parameter of the address: no address of a request leaves this file.
 */
import type { Account } from '../../shared/account.ts'
import { type ProviderUser, userPageSchema } from '../../shared/myoperator/users.ts'
import { type Fetch, request } from './request.ts'
import { verdictOf } from './verdict.ts'

type Prefix = NonNullable<Account['developers']['prefix']>

export type UsersAnswer =
  | { readonly kind: 'users'; readonly users: readonly ProviderUser[]; readonly prefix: Prefix }
  /** 404 on both paths: the plan of this account has no users. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable'; readonly detail: string }

const TIMEOUT_MS = 15_000
const PREFIXES: readonly Prefix[] = ['', '/search']
const NOT_FOUND = 404
const TOO_MANY = 429

/**
 * Everybody in the account, with the path that answered.
 *
 * @param timeoutMs for each of at most two requests
 */
export async function askUsers(
  fetch: Fetch,
  { baseUrl, token, prefix: known }: Account['developers'],
  timeoutMs = TIMEOUT_MS,
): Promise<UsersAnswer> {
  let answer: UsersAnswer = { kind: 'none' }
  for (const prefix of [...PREFIXES].sort((a, b) => Number(b === known) - Number(a === known))) {
    const url = new URL(`${baseUrl.replace(/\/+$/, '')}${prefix}/user`)
    url.searchParams.set('token', token)
    url.searchParams.set('_all', '1')
    const reply = await request(fetch, url, { method: 'GET' }, timeoutMs)
    if (reply.kind === 'unsent') return { kind: 'unreachable', detail: reply.detail }
    if (reply.kind === 'unanswered') return { kind: 'unreachable', detail: url.host }
    const status = verdictOf(reply)
    const page = userPageSchema.safeParse(reply.body)
    if (status === 200 && page.success) return { kind: 'users', users: page.data.users, prefix }
    if (status === TOO_MANY) return { kind: 'refused', status, body: reply.body }
    // A gateway refuses a path it does not know as it refuses a wrong key: the other path decides.
    if (status !== NOT_FOUND && answer.kind === 'none') {
      answer = { kind: 'refused', status, body: reply.body }
    }
  }
  return answer
}

/** Everybody in the account; null when this plan has no users or the system cannot be reached now. */
export async function listUsers(
  fetch: Fetch,
  account: Pick<Account, 'developers'>,
): Promise<readonly ProviderUser[] | null> {
  const answer = await askUsers(fetch, account.developers)
  return answer.kind === 'users' ? answer.users : null
}
