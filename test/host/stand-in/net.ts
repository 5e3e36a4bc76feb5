/** net: Node's fetch, cut off when the launcher says the machine is offline. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { webContents } from './browser-window.ts'
import { clientRequest } from './client-request.ts'
import { loud } from './loud.ts'
import { onCommand } from './parent.ts'

let online = true

const addressOf = (input: string | URL | Request): string =>
  input instanceof Request ? input.url : String(input)

async function fetchOnline(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const url = addressOf(input)
  if (url.startsWith('file:')) return new Response(new Uint8Array(await readFile(fileURLToPath(url))))
  if (!/^https?:/.test(url)) throw new Error(`the stand-in does not fetch ${url}`)
  if (!online) throw new TypeError('net::ERR_INTERNET_DISCONNECTED')
  return fetch(input, init)
}

export const net = loud(
  {
    fetch: fetchOnline,
    request: (options: Parameters<typeof clientRequest>[0]) => clientRequest(options, () => online),
    isOnline: (): boolean => online,
    get online(): boolean {
      return online
    },
  },
  'net',
)

/** Follows the launcher; the pages' navigator.onLine and its events go along. */
export function followNetwork(): void {
  onCommand('online', ({ value }) => {
    online = value
    const state = { offline: !value, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
    for (const contents of webContents.getAllWebContents()) {
      void contents.link
        .then((page) => page.send('Network.overrideNetworkState', state))
        .catch(() => undefined)
    }
  })
}
