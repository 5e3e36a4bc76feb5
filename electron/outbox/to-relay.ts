/** Sends what is in the outbox to the relay: a POST whose id makes it harmless to send again. */
import { type Fetch, request } from '../api/request.ts'
import type { Delivery, Write } from './outbox.ts'

interface ToRelayOptions {
  readonly fetch: Fetch
  readonly relayUrl: string
  readonly token: string
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 10_000
const LONGEST_REASON = 200
const SIGN_IN = 401
/** Said of the moment, not of what was sent. */
const NOT_NOW = new Set([408, 425, 429])

/** The relay's own words, without the token in case it quotes it. */
function reasonOf(host: string, status: number, body: object, token: string): string {
  if (!('error' in body) || typeof body.error !== 'string') return `${host} answered ${status}`
  return `${host}: ${body.error.replaceAll(token, '…').slice(0, LONGEST_REASON)}`
}

/**
 * The relay answers in JSON, whatever it says. Anything else is somebody between, of whom nothing follows for the
 * write: it is sent again.
 */
export function toRelay({ fetch, relayUrl, token, timeoutMs = TIMEOUT_MS }: ToRelayOptions) {
  return async ({ path, body }: Pick<Write, 'path' | 'body'>): Promise<Delivery> => {
    const url = new URL(path, relayUrl)
    const init = {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }
    const reply = await request(fetch, url, init, timeoutMs)
    if (reply.kind !== 'answer') return { kind: 'again' }
    const { status, body: said } = reply
    if (status === SIGN_IN) return { kind: 'sign-in' }
    if (typeof said !== 'object' || said === null) return { kind: 'again' }
    if (status >= 200 && status < 300) return { kind: 'taken' }
    if (status >= 500 || status < 400 || NOT_NOW.has(status)) return { kind: 'again' }
    return { kind: 'refused', reason: reasonOf(url.host, status, said, token) }
  }
}
