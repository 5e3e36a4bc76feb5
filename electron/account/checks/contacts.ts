/** Tests the credentials of WhatsApp and contacts: reads one contact (reference.md, "Contact APIs / Fetch"). */
import { contactPageSchema } from '../../../shared/myoperator/contacts.ts'
import { request } from '../../api/request.ts'
import { verdictOf } from '../../api/verdict.ts'
import type { Typed } from '../fields.ts'
import { type CheckOptions, type Finding, finding, isKey, namesIp, namesNoPath, wordsOf } from './answer.ts'

const TIMEOUT_MS = 15_000

function refused(status: number, words: string | null): Finding {
  if (status === 429) return finding('rate-limited', [], words)
  if (status >= 500) return finding('unreachable', ['publicApiUrl'], words ?? `HTTP ${status}`)
  const denied = status === 401 || status === 403
  // A wrong key is denied at length (field-notes.md); one bare word is for whom the gateway lets in under no key.
  if (denied && (namesIp(words) || /^forbidden$/i.test(words ?? ''))) {
    return finding('ip-not-allowed', [], words)
  }
  if (namesNoPath(words)) return finding('unexpected', ['publicApiUrl'], words)
  if (words !== null && /company/i.test(words)) return finding('company-mismatch', ['companyId'], words)
  // A 403 that names nothing may mean either.
  if (status === 401) return finding('bad-key', ['publicApiKey'], words)
  if (status === 403) return finding('bad-key', ['publicApiKey', 'companyId'], words)
  return finding('unexpected', ['publicApiUrl'], words ?? `HTTP ${status}`)
}

export async function checkContacts(typed: Typed, { fetch, timeoutMs }: CheckOptions): Promise<Finding> {
  if (!isKey(typed.publicApiKey)) return finding('bad-key', ['publicApiKey'])
  if (!isKey(typed.companyId)) return finding('company-mismatch', ['companyId'])
  const url = new URL(`${typed.publicApiUrl.replace(/\/+$/, '')}/contacts`)
  url.searchParams.set('limit', '1')
  const headers = {
    Authorization: `Bearer ${typed.publicApiKey}`,
    'X-MYOP-COMPANY-ID': typed.companyId,
    Accept: 'application/json',
  }
  const reply = await request(fetch, url, { method: 'GET', headers }, timeoutMs ?? TIMEOUT_MS)
  if (reply.kind === 'unsent') return finding('unreachable', ['publicApiUrl'], reply.detail)
  if (reply.kind === 'unanswered') return finding('unreachable', ['publicApiUrl'], url.host)
  const status = verdictOf(reply)
  if (status !== 200) return refused(status, wordsOf(reply.body))
  return contactPageSchema.safeParse(reply.body).success
    ? finding('ok')
    : finding('unexpected', ['publicApiUrl'], wordsOf(reply.body))
}
