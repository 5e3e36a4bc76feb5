/**
 * One HTTP request to a system of the provider, on the injected fetch, with a time-out. What matters to the
 * callers is whether the request may have arrived: only that decides if it may be sent again.
 */

export type Fetch = typeof globalThis.fetch

export type Reply =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  /** It never left, or was refused on the way: nothing happened at the other side. */
  | { readonly kind: 'unsent'; readonly detail: string }
  /** It left and nobody answered: it may have happened. */
  | { readonly kind: 'unanswered' }

/** Failures of the connection's making; every other failure may have come after the request was read. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_CONNECTION_REFUSED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_PROXY_CONNECTION_FAILED',
  'ERR_CERT_AUTHORITY_INVALID',
])

/** undici keeps the code in `cause.code`; Chromium's stack in the message, as "net::ERR_...". */
function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const cause: unknown = error.cause
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') {
    return cause.code
  }
  return /ERR_[A-Z_]+/.exec(error.message)?.[0] ?? error.name
}

const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * @param init its `signal` ends the exchange earlier, as unanswered
 * @param timeoutMs for the whole exchange, body included
 */
export async function request(fetch: Fetch, url: URL, init: RequestInit, timeoutMs: number): Promise<Reply> {
  try {
    // A redirect would carry the credentials, and a second call, to an address nobody has set up.
    const signals = [AbortSignal.timeout(timeoutMs), ...(init.signal ? [init.signal] : [])]
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.any(signals) })
    return { kind: 'answer', status: response.status, body: await readBody(response) }
  } catch (error) {
    const code = failureCode(error)
    return NEVER_LEFT.has(code) ? { kind: 'unsent', detail: `${url.host}: ${code}` } : { kind: 'unanswered' }
  }
}
