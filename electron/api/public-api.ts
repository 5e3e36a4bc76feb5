/**
 * Contacts (reference.md, "Contact APIs"): Bearer with a capital B, and the company id, or the gateway refuses.
 */
import type { Account } from '../../shared/account.ts'
import type { Result } from '../../shared/ipc.ts'
import {
  contactAnswerSchema,
  contactPageSchema,
  contactSearchSchema,
  type ProviderContact,
} from '../../shared/myoperator/contacts.ts'
import { providerErrorSchema } from '../../shared/myoperator/errors.ts'
import { fail, ok } from '../result.ts'
import { type Fetch, type Reply, request } from './request.ts'

/** The most the provider gives per page. */
export const PAGE_SIZE = 100
const TIMEOUT_MS = 20_000

export interface ContactsApi {
  /** One page of all contacts, with how many there are. */
  list(offset: number): Promise<Result<{ count: number; contacts: ProviderContact[] }>>
  /** Contacts modified on `day` (YYYY-MM-DD) or later, after a pagination token. */
  changedSince(
    day: string,
    after: string | null,
  ): Promise<Result<{ contacts: ProviderContact[]; after: string | null }>>
  create(name: string, countryCode: string, nationalNumber: string): Promise<Result<ProviderContact>>
}

function faultOf(reply: Reply): Result<never> {
  if (reply.kind === 'unsent') return fail('offline', reply.detail)
  if (reply.kind === 'unanswered') return fail('timeout')
  const error = providerErrorSchema.safeParse(reply.body)
  const first = error.success ? (Object.values(error.data.errors).flat()[0] ?? error.data.message) : null
  if (reply.status === 401 || reply.status === 403) return fail('contacts-bad-key', first)
  if (reply.status >= 500 || reply.status === 429) return fail('contacts-unavailable', first)
  return fail('contacts-refused', first)
}

/** @param timeoutMs for each request */
export function createContactsApi(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'publicApi'>,
  timeoutMs = TIMEOUT_MS,
): ContactsApi {
  const headers = {
    Authorization: `Bearer ${account.publicApi.apiKey}`,
    'X-MYOP-COMPANY-ID': account.companyId,
    'Content-Type': 'application/json',
    Accept: 'application/json',
  }
  const address = (query: Record<string, string>) => {
    const url = new URL(`${account.publicApi.baseUrl.replace(/\/$/, '')}/contacts`)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    return url
  }
  const ask = (url: URL, init: RequestInit) => request(fetch, url, { headers, ...init }, timeoutMs)
  const isFine = (reply: Reply) => reply.kind === 'answer' && reply.status >= 200 && reply.status < 300

  return {
    async list(offset) {
      const query = { limit: String(PAGE_SIZE), offset: String(offset), include: 'custom_fields' }
      const reply = await ask(address(query), { method: 'GET' })
      if (reply.kind !== 'answer' || !isFine(reply)) return faultOf(reply)
      const page = contactPageSchema.safeParse(reply.body)
      if (!page.success)
        return fail('contacts-unavailable', `unexpected answer at ${page.error.issues[0]?.path.join('.')}`)
      return ok({ count: page.data.count, contacts: page.data.results })
    },

    async changedSince(day, after) {
      const body = JSON.stringify({ and: { modified__gte: day } })
      const query = after === null ? {} : { after }
      const reply = await ask(address({ ...query, include: 'custom_fields' }), { method: 'POST', body })
      if (reply.kind !== 'answer' || !isFine(reply)) return faultOf(reply)
      const page = contactSearchSchema.safeParse(reply.body)
      if (!page.success)
        return fail('contacts-unavailable', `unexpected answer at ${page.error.issues[0]?.path.join('.')}`)
      return ok({ contacts: page.data.results, after: page.data.results.at(-1)?.paginationToken ?? null })
    },

    async create(name, countryCode, nationalNumber) {
      const body = JSON.stringify({ name, country_code: countryCode, phone_number: nationalNumber })
      const reply = await ask(address({}), { method: 'POST', body })
      if (reply.kind !== 'answer' || !isFine(reply)) return faultOf(reply)
      const created = contactAnswerSchema.safeParse(reply.body)
      if (!created.success) return fail('contacts-unavailable', 'unexpected answer')
      return ok(created.data)
    },
  }
}
