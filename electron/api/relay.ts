/** What the desk asks of its relay beside the socket. */
import type { Result } from '../../shared/ipc.ts'
import { fail, ok } from '../result.ts'
import { type Fetch, request } from './request.ts'

const TIMEOUT_MS = 10_000

/**
 * Asks for a test event whose eventId is `id` (`POST /v1/pop-tests`); it comes back over the socket.
 *
 * Faults: `relay-unreachable` (no answer, or the token is not accepted: `detail` says which), `test-lost` (the
 * relay answers and sends no test).
 */
export async function requestPopTest(
  fetch: Fetch,
  relayUrl: string,
  token: string,
  id: string,
  timeoutMs = TIMEOUT_MS,
): Promise<Result<null>> {
  const url = new URL('/v1/pop-tests', relayUrl)
  const init = {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ id }),
  }
  const reply = await request(fetch, url, init, timeoutMs)
  if (reply.kind === 'unsent') return fail('relay-unreachable', reply.detail)
  if (reply.kind === 'unanswered') return fail('relay-unreachable', url.host)
  const { status } = reply
  if (status >= 200 && status < 300) return ok(null)
  const code = status === 401 || status >= 500 ? 'relay-unreachable' : 'test-lost'
  return fail(code, `${url.host} answered ${status}`)
}
