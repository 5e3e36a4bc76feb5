/** Whether credentials may go back the way a request came: only where nobody in between can read them. */
import type { IncomingHttpHeaders } from 'node:http'

export interface Arrival {
  /** The connection to this process is TLS. */
  readonly encrypted: boolean
  /** The address at the other end of that connection, which may be a proxy's. */
  readonly peer: string | undefined
  readonly headers: IncomingHttpHeaders
}

/** What proxies add. A loopback peer that sends one of these is not the client itself. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip']

/** Null when they may; else why not, for the operator. */
export function whyNotPrivate({ encrypted, peer, headers }: Arrival, trustProxy: boolean): string | null {
  if (trustProxy) {
    // The proxy is the peer, TLS or loopback or not: only what it says of its own client counts.
    return isHttps(headers['x-forwarded-proto']) ? null : 'the proxy did not say x-forwarded-proto: https'
  }
  if (encrypted) return null
  if (!isLoopback(peer)) return 'the request came over plain HTTP from another machine'
  return PROXY_HEADERS.some((name) => headers[name] !== undefined)
    ? 'the request came through a proxy, and RELAY_TRUST_PROXY is not 1'
    : null
}

/** A chain of proxies lists one entry each; a single plain one is enough to read along. */
function isHttps(header: string | string[] | undefined): boolean {
  const hops = String(header ?? '').split(',')
  return hops.every((hop) => hop.trim().toLowerCase() === 'https')
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(address ?? '')
}
