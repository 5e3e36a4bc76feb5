import { enrollResponseSchema } from '../../shared/relay-protocol.ts'
import type { Secrets } from './vault.ts'

type Enrolled = Pick<Secrets, 'token' | 'agent'>

export type EnrolAnswer =
  | { readonly kind: 'enrolled'; readonly enrolled: Enrolled }
  /** Wrong, used or expired: asking again cannot help. */
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string }

const TIMEOUT_MS = 10_000

/** Trades a one-time code for this desk's token (`POST /v1/enroll`). */
export async function enrol(
  fetch: typeof globalThis.fetch,
  relayUrl: string,
  code: string,
  timeoutMs = TIMEOUT_MS,
): Promise<EnrolAnswer> {
  let response: Response
  try {
    response = await fetch(new URL('/v1/enroll', relayUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch {
    return { kind: 'unreachable', detail: new URL(relayUrl).host }
  }
  if (response.status === 403) return { kind: 'refused', detail: new URL(relayUrl).host }
  const parsed = enrollResponseSchema.safeParse(await response.json().catch(() => null))
  if (!response.ok || !parsed.success) {
    return { kind: 'unreachable', detail: `${new URL(relayUrl).host} answered ${response.status}` }
  }
  return { kind: 'enrolled', enrolled: { token: parsed.data.token, agent: parsed.data.agent } }
}
