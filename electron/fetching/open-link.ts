/**
 * A file of the provider's storage, over a link that is a secret while it lasts: nothing here puts it into an error or a
 * log. No cookie and no credential goes along, nothing is kept in the engine's own cache, and where the storage
 * sends on to another address that is followed over https (or on this machine) only.
 */
import type { Fetch } from '../api/request.ts'
import { readContentRange } from './range.ts'

export type LinkAnswer =
  | {
      readonly kind: 'body'
      /** The first byte it begins with: 0 where the storage knows no ranges. */
      readonly from: number
      /** The storage has answered with a part, as it was asked. */
      readonly ranged: boolean
      /** The whole file, bytes; null when it is not said. */
      readonly total: number | null
      readonly stated: string | null
      readonly body: ReadableStream<Uint8Array>
    }
  /** The link is used up, or the file is not there (yet). */
  | { readonly kind: 'expired'; readonly status: number }
  | { readonly kind: 'refused'; readonly detail: string }
  /** Worth another try. */
  | { readonly kind: 'cut'; readonly offline: boolean }

const USED_UP: ReadonlySet<number> = new Set([401, 403, 404, 410])
const SENT_ON: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 5
const OFFLINE =
  /ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|ERR_ADDRESS_UNREACHABLE|ERR_NETWORK|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/

/** https, or this machine: what customers say never crosses a network in the open. */
export function isPrivateWay(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  if (protocol === 'https:') return true
  return protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

/** Whether these words, a code of the network's among them, say that this machine has none. */
export const isOfflineCode = (words: string): boolean => OFFLINE.test(words)

const isOffline = (error: unknown) =>
  error instanceof Error && isOfflineCode(`${error.message} ${JSON.stringify(error.cause ?? '')}`)

function lengthOf(headers: Headers): number | null {
  // Of a coded body it is the length of the code.
  if (headers.has('content-encoding')) return null
  const length = Number(headers.get('content-length') ?? Number.NaN)
  return Number.isSafeInteger(length) && length >= 0 ? length : null
}

/**
 * @param fetch hands a redirect back as it is (see net-fetch.ts)
 * @returns a way to ask for everything from byte `from` on
 */
export function createOpenLink(fetch: Fetch) {
  return async function openLink(link: string, from: number, signal: AbortSignal): Promise<LinkAnswer> {
    let address = link
    for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
      if (!isPrivateWay(address)) return { kind: 'refused', detail: 'http' }
      let response: Response
      try {
        response = await fetch(address, {
          // Asked for also at the start: the answer then says how large the whole is, and that ranges are known.
          headers: { Range: `bytes=${from}-`, 'Accept-Encoding': 'identity' },
          redirect: 'manual',
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
          signal,
        })
      } catch (error) {
        return { kind: 'cut', offline: isOffline(error) }
      }
      const { status, headers, body } = response
      const stated = headers.get('content-type')
      if (status === 206 && body !== null) {
        const range = readContentRange(headers.get('content-range'))
        if (range?.from === from) return { kind: 'body', ranged: true, ...range, stated, body }
        void body.cancel().catch(() => {})
        return { kind: 'refused', detail: 'HTTP 206' }
      }
      if (status === 200 && body !== null) {
        return { kind: 'body', ranged: false, from: 0, total: lengthOf(headers), stated, body }
      }
      void body?.cancel().catch(() => {})
      if (USED_UP.has(status)) return { kind: 'expired', status }
      const next = SENT_ON.has(status) ? headers.get('location') : null
      if (next === null || !URL.canParse(next, address)) {
        return status >= 500 || status === 429
          ? { kind: 'cut', offline: false }
          : { kind: 'refused', detail: `HTTP ${status}` }
      }
      address = new URL(next, address).href
    }
    return { kind: 'refused', detail: 'HTTP 302' }
  }
}

export type OpenLink = ReturnType<typeof createOpenLink>
