import { type Account, accountSchema } from '../../shared/account.ts'
import { enrollResponseSchema } from '../../shared/relay-protocol.ts'
import type { Secrets } from './vault.ts'

export type EnrolAnswer =
  | {
      readonly kind: 'enrolled'
      readonly enrolled: Pick<Secrets, 'token' | 'agent'>
      /** Null where the relay's administrator stored none. */
      readonly account: Account | null
    }
  /** Wrong, used or expired: asking again cannot help. */
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string }

const TIMEOUT_MS = 10_000

/** The code is spent with this answer: an account that cannot be read must not cost the token. */
const answerSchema = enrollResponseSchema.extend({ account: accountSchema.nullable().catch(null) })

/** Trades a one-time code for this desk's token (`POST /v1/enroll`). */
export async function enrol(
  fetch: typeof globalThis.fetch,
  relayUrl: string,
  code: string,
  timeoutMs = TIMEOUT_MS,
): Promise<EnrolAnswer> {
  const { host } = new URL(relayUrl)
  let response: Response
  try {
    response = await fetch(new URL('/v1/enroll', relayUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
      // A redirect would carry the code to an address nobody was invited by.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch {
    return { kind: 'unreachable', detail: host }
  }
  if (response.status === 403) return { kind: 'refused', detail: host }
  const parsed = answerSchema.safeParse(await response.json().catch(() => null))
  if (!response.ok || !parsed.success) {
    return { kind: 'unreachable', detail: `${host} answered ${response.status}` }
  }
  const { token, agent, account } = parsed.data
  return { kind: 'enrolled', enrolled: { token, agent }, account }
}
