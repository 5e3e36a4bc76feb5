/**
 * `fetch` over Electron's network stack that hands a redirect back instead of following it. Electron's own
 * net.fetch cannot: with redirect "manual" it fails as "Redirect was cancelled" and does not say where to.
 */
import { Readable } from 'node:stream'
import type { net } from 'electron'
import type { Fetch } from '../api/request.ts'

const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304])

const headersOf = (raw: Readonly<Record<string, string | string[]>>) =>
  new Headers(Object.entries(raw).map(([name, value]): [string, string] => [name, [value].flat().join(', ')]))

/** GET only, without cookies, credentials or a cache: it is for links that carry their own permission. */
export function createNetFetch({ request: open }: Pick<typeof net, 'request'>): Fetch {
  return (input, init) =>
    new Promise<Response>((resolve, reject) => {
      const { url, headers, signal } = new Request(input, init)
      if (signal.aborted) return reject(signal.reason)
      const request = open({
        url,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      })
      signal.addEventListener('abort', () => {
        request.abort()
        reject(signal.reason)
      })
      for (const [name, value] of headers) request.setHeader(name, value)
      request.on('redirect', (status, _method, location) => {
        resolve(new Response(null, { status, headers: { location } }))
        request.abort()
      })
      request.on('response', (response) => {
        // Electron's IncomingMessage is a Readable, which its types do not say.
        const stream = response as unknown as Readable
        const { statusCode: status } = response
        const body = NO_BODY.has(status) ? null : (Readable.toWeb(stream) as ReadableStream<Uint8Array>)
        resolve(new Response(body, { status, headers: headersOf(response.headers) }))
      })
      request.on('error', reject)
      request.end()
    })
}
