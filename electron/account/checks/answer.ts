/** What the live tests have in common: what the other side says, and how a result is made of it. */

import { providerErrorSchema } from '../../../shared/myoperator/errors.ts'
import { isRecord, readText } from '../../../shared/myoperator/lenient.ts'
import type { CheckCode, CheckResult, SetupField } from '../../../shared/views/setup.ts'
import { codeFor } from '../../api/obd.ts'
import type { RateLimit } from '../../api/rate-limit.ts'
import type { Fetch } from '../../api/request.ts'
import type { Typed } from '../fields.ts'

export interface CheckOptions {
  readonly fetch: Fetch
  readonly now: () => Date
  /** Of developers.myoperator.co, where others in the app ask it too. */
  readonly limit?: RateLimit
  /** Of each request; each system has its own default. */
  readonly timeoutMs?: number
}

/** A result without its instant. */
export type Finding = Omit<CheckResult, 'checkedAt'>

const MAX_WORDS = 300
const SECRETS = ['publicApiKey', 'obdKey', 'obdSecretToken', 'developersToken'] as const

export const finding = (
  code: CheckCode,
  fields: readonly SetupField[] = [],
  detail: string | null = null,
): Finding => ({ ok: code === 'ok' || code === 'no-user-api', code, fields, detail })

/** A page of a proxy says nothing to the agent. */
const isPage = (text: string) => /^\s*</.test(text)

/** What the provider, or the gateway in front of it, says in its own words. */
export function wordsOf(body: unknown): string | null {
  if (typeof body === 'string') return isPage(body) ? null : readText(body)
  if (!isRecord(body)) return null
  const error = providerErrorSchema.safeParse(body)
  const first = error.success ? Object.values(error.data.errors).flat()[0] : undefined
  return first ?? readText(body.details) ?? readText(body.message) ?? readText(body.Message)
}

/** A provider that quotes what it did not like may quote a credential, as typed or as an address spells it. */
export function withoutSecrets(text: string | null, typed: Typed): string | null {
  if (text === null) return null
  const secrets = SECRETS.map((field) => typed[field]).filter((secret) => secret !== '')
  const shown = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  return shown.slice(0, MAX_WORDS)
}

/** All three systems speak of the caller's address as OBD does. */
export const namesIp = (words: string | null) =>
  words !== null && codeFor(403, words) === 'obd-ip-not-allowed'

/** What a header can carry; anything else was never a key. */
export const isKey = (text: string) => /^[\x21-\x7e]+$/.test(text)

/** What an API gateway says of an address it does not know; it means no token of ours. */
export const namesNoPath = (words: string | null) =>
  words !== null && /missing authentication token/i.test(words)
