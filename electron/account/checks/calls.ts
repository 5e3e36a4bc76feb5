/**
 * Tests the credentials of outbound calls without a call. OBD has no ping, so a request goes out whose number
 * is none: it can never dial. Which layer refuses it, and what it names, says how far the credentials carried
 * (reference.md, "OBD APIs / Request Validation Layers").
 */
import { randomUUID } from 'node:crypto'
import { isRecord } from '../../../shared/myoperator/lenient.ts'
import { codeFor } from '../../api/obd.ts'
import { request } from '../../api/request.ts'
import { verdictOf } from '../../api/verdict.ts'
import type { Typed } from '../fields.ts'
import { type CheckOptions, type Finding, finding, isKey, namesNoPath, wordsOf } from './answer.ts'

const TIMEOUT_MS = 15_000
/** Below any numbering plan. */
const NO_NUMBER = '+0'

/** What the test of contacts has shown of the company id: both systems use the same one. */
export type CompanyId = 'right' | 'wrong' | 'unknown'

/** A refusal may name the company id and the secret token in one breath. */
function badSecret(words: string, company: CompanyId): Finding {
  const namesCompany = /company/i.test(words)
  const namesSecret = /secret|token/i.test(words)
  if (namesCompany && (!namesSecret || company === 'wrong')) {
    return finding('company-mismatch', ['companyId'], words)
  }
  const fields = namesCompany && company === 'unknown' ? (['obdSecretToken', 'companyId'] as const) : null
  return finding('bad-secret-token', fields ?? ['obdSecretToken'], words)
}

function refused(status: number, words: string | null, company: CompanyId): Finding {
  if (words !== null && /user_?\s?id/i.test(words) && !/number_2|diall?er/i.test(words)) {
    return finding('user-unknown', ['userId'], words)
  }
  if (namesNoPath(words)) return finding('unexpected', ['obdUrl'], words)
  switch (codeFor(status, words)) {
    case 'invalid-number':
      return finding('ok')
    case 'obd-bad-key':
      return words !== null && /secret|company|token/i.test(words)
        ? badSecret(words, company)
        : finding('bad-key', ['obdKey'], words)
    case 'obd-ip-not-allowed':
      return finding('ip-not-allowed', [], words)
    case 'obd-ivr-not-found':
      return words === null
        ? finding('unexpected', ['obdUrl'], `HTTP ${status}`)
        : finding('ivr-not-found', ['publicIvrId'], words)
    case 'obd-limit':
      return finding('rate-limited', [], words)
    // The provider knows who asks; what it says is shown, and is no reason not to open the desk.
    case 'obd-billing':
    case 'obd-dialler-not-allowed':
      return finding('ok', [], words)
    case 'obd-unavailable':
      return finding(status >= 500 ? 'unreachable' : 'unexpected', ['obdUrl'], words ?? `HTTP ${status}`)
    default:
      return finding('unexpected', [], words ?? `HTTP ${status}`)
  }
}

export async function checkCalls(
  typed: Typed,
  { fetch, timeoutMs }: CheckOptions,
  company: CompanyId = 'unknown',
): Promise<Finding> {
  if (!isKey(typed.obdKey)) return finding('bad-key', ['obdKey'])
  const url = new URL(typed.obdUrl)
  const body = {
    company_id: typed.companyId,
    secret_token: typed.obdSecretToken,
    type: '1',
    number: NO_NUMBER,
    public_ivr_id: typed.publicIvrId,
    user_id: typed.userId,
    reference_id: randomUUID(),
    call_hold: false,
  }
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-api-key': typed.obdKey },
    body: JSON.stringify(body),
  }
  const reply = await request(fetch, url, init, timeoutMs ?? TIMEOUT_MS)
  if (reply.kind === 'unsent') return finding('unreachable', ['obdUrl'], reply.detail)
  if (reply.kind === 'unanswered') return finding('unreachable', ['obdUrl'], url.host)
  const status = verdictOf(reply)
  const words = wordsOf(reply.body)
  if (status >= 200 && status < 300) return finding('unexpected', [], words ?? `HTTP ${status}`)
  // A 404 that is none of this API's answers comes from another address altogether.
  const isForeign = !isRecord(reply.body)
  return refused(status, isForeign && status === 404 ? null : words, company)
}
