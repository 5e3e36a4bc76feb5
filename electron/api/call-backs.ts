/** What an agent does about a customer who is to be called back, at the relay (`POST /v1/call-backs`). */
import type { Result } from '../../shared/ipc.ts'
import { fail, ok } from '../result.ts'
import { type Fetch, request } from './request.ts'

export interface CallBackRequest {
  readonly id: string
  readonly customer: string
  readonly action: 'claim' | 'release'
}

const TIMEOUT_MS = 10_000

/**
 * Idempotent by `id`. Ok: it is journalled, and comes back over the socket.
 *
 * Faults: `relay-unreachable` (no answer, or the token is not accepted), `internal` (the relay refused it).
 */
export async function postCallBack(
  fetch: Fetch,
  relayUrl: string,
  token: string,
  body: CallBackRequest,
): Promise<Result<null>> {
  const url = new URL('/v1/call-backs', relayUrl)
  const init = {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
  const reply = await request(fetch, url, init, TIMEOUT_MS)
  if (reply.kind === 'unsent') return fail('relay-unreachable', reply.detail)
  if (reply.kind === 'unanswered') return fail('relay-unreachable', url.host)
  const { status } = reply
  if (status >= 200 && status < 300) return ok(null)
  const code = status === 401 || status >= 500 ? 'relay-unreachable' : 'internal'
  return fail(code, `${url.host} answered ${status}`)
}
