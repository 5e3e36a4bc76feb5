/**
 * Outbound calls (reference.md, "OBD APIs / Call"): the user dialer. 200 means queued, not ringing: the
 * provider rings the agent's own phone first, then the customer.
 */
import type { Account } from '../../shared/account.ts'
import type { Fault, FaultCode } from '../../shared/ipc.ts'
import { obdAnswerSchema } from '../../shared/myoperator/obd.ts'
import type { CallingSettings } from '../../shared/views/settings.ts'
import { type Fetch, type Reply, request } from './request.ts'

export type CallOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly fault: Fault }
  /** It may have been placed. Never sent again by itself; its webhook settles it. */
  | { readonly kind: 'unconfirmed' }

/** How the agent wants calls routed. */
type CallOptions = Pick<CallingSettings, 'callerId' | 'stdCode' | 'callHold' | 'maxDurationSeconds'>

const TIMEOUT_MS = 10_000
/** "Values above limit: request rejected; non-integer values: schema validation failure." */
const LONGEST_CALL_S = 5_400

/**
 * The document names the reasons of a 403 and no codes; the words are all there is. The first that fits counts.
 * A 403 without any, or with a bare "Forbidden", is the API gateway's: the x-api-key.
 */
const FORBIDDEN: readonly (readonly [RegExp, FaultCode])[] = [
  [/\bip\b|whitelist|source address/i, 'obd-ip-not-allowed'],
  [/reference_?\s?id|duplicate/i, 'obd-duplicate'],
  [/billing|balance|expir|recharge/i, 'obd-billing'],
  [/threshold|limit|throttl|too many/i, 'obd-limit'],
  [/user_id|number_2|dialer|dialler|anonymous|\btype\b/i, 'obd-dialler-not-allowed'],
  [/token|company|secret|authori[sz]|credential|api.?key|^forbidden$/i, 'obd-bad-key'],
]

function forbidden(details: string | null): FaultCode {
  if (details === null) return 'obd-bad-key'
  return FORBIDDEN.find(([words]) => words.test(details))?.[1] ?? 'obd-forbidden'
}

function badRequest(details: string | null): FaultCode {
  if (details === null) return 'obd-bad-request'
  if (/secret|token|company/i.test(details)) return 'obd-bad-key'
  if (/ivr/i.test(details)) return 'obd-ivr-not-found'
  return /\bnumber\b/i.test(details) ? 'invalid-number' : 'obd-bad-request'
}

/** What a refusal means; `details` are its own words, null when it has none. */
export function codeFor(status: number, details: string | null): FaultCode {
  switch (status) {
    case 400:
      return badRequest(details)
    case 401:
      return 'obd-bad-key'
    case 403:
      return forbidden(details)
    case 404:
      return 'obd-ivr-not-found'
    case 429:
      return 'obd-limit'
    default:
      return 'obd-unavailable'
  }
}

/** A gateway that gave up waiting says nothing about what the dialler did. */
const NOBODY_KNOWS = new Set([408, 502, 504])

function readOutcome(reply: Reply): CallOutcome {
  if (reply.kind === 'unsent') return { kind: 'refused', fault: { code: 'offline', detail: reply.detail } }
  if (reply.kind === 'unanswered' || NOBODY_KNOWS.has(reply.status)) return { kind: 'unconfirmed' }
  const answer = obdAnswerSchema.safeParse(reply.body)
  const said = answer.success ? answer.data : null
  // Some deployments put the verdict into the body of a 200.
  const status = said?.status === 'error' && reply.status === 200 ? Number(said.code) || 500 : reply.status
  if (status >= 200 && status < 300) return { kind: 'accepted' }
  const details = said?.details || null
  return { kind: 'refused', fault: { code: codeFor(status, details), detail: details } }
}

/** A provider that quotes what it did not like may quote a credential. */
function withoutSecrets(outcome: CallOutcome, secrets: readonly string[]): CallOutcome {
  if (outcome.kind !== 'refused' || outcome.fault.detail === null) return outcome
  const detail = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), outcome.fault.detail)
  return { kind: 'refused', fault: { code: outcome.fault.code, detail } }
}

/** What is not set is not sent: the provider then decides. */
function routing({ callerId, stdCode, callHold, maxDurationSeconds }: CallOptions) {
  const longest = maxDurationSeconds === null ? null : Math.round(maxDurationSeconds)
  return {
    call_hold: callHold,
    ...(callerId.trim() === '' ? {} : { caller_id: callerId.trim() }),
    ...(stdCode.trim() === '' ? {} : { std_code: stdCode.trim() }),
    ...(longest === null ? {} : { max_call_duration: Math.min(Math.max(longest, 1), LONGEST_CALL_S) }),
  }
}

/**
 * Asks for one call. `number` is E.164; `referenceId` must be new for every call.
 *
 * @param timeoutMs after which the request counts as unconfirmed
 */
export async function placeCall(
  fetch: Fetch,
  account: Pick<Account, 'companyId' | 'obd'>,
  number: string,
  referenceId: string,
  options: CallOptions,
  timeoutMs = TIMEOUT_MS,
): Promise<CallOutcome> {
  const { obd, companyId } = account
  const body = {
    company_id: companyId,
    secret_token: obd.secretToken,
    type: '1',
    number,
    public_ivr_id: obd.publicIvrId,
    user_id: obd.userId,
    reference_id: referenceId,
    ...routing(options),
  }
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-api-key': obd.apiKey },
    body: JSON.stringify(body),
  }
  const outcome = readOutcome(await request(fetch, new URL(obd.url), init, timeoutMs))
  return withoutSecrets(outcome, [obd.secretToken, obd.apiKey])
}
