/** protocol.handle: the app's own handlers answer what its pages ask for. */

import { originOf, toAppUrl, toPageHeader } from './addresses.ts'
import { loud } from './loud.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

let ready = false

/** From here on it is too late to register schemes. */
export function closeSchemeRegistration(): void {
  ready = true
}

export const protocol = loud(
  {
    registerSchemesAsPrivileged(_schemes: readonly object[]): void {
      if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    },
    handle(scheme: string, handler: Handler): void {
      if (handlers.has(scheme)) throw new Error(`the protocol ${scheme} is already handled`)
      handlers.set(scheme, handler)
    },
    unhandle(scheme: string): void {
      handlers.delete(scheme)
    },
    isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
  },
  'protocol',
)

/** What the page asks for, as the DevTools protocol tells it. */
export interface PageRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly postData?: string
}

export interface PageAnswer {
  readonly status: number
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly body: Buffer
}

/** A page is given no more at once: what is played comes bit by bit, as it would in Electron. 1 MiB. */
const MOST_AT_ONCE = 1024 * 1024

/**
 * The DevTools protocol takes an answer whole. Of a long part the beginning is given, as a server may: the page
 * asks for the rest when it wants it, and the handler is told to stop.
 */
async function readPart(response: Response): Promise<Buffer> {
  const reader = response.body?.getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  while (reader && length < MOST_AT_ONCE) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(pieces)
    pieces.push(value)
    length += value.length
  }
  await reader?.cancel()
  return Buffer.concat(pieces)
}

/** The headers of that much of it. */
function headersOfPart(headers: Headers, length: number): Headers {
  const cut = new Headers(headers)
  const [, from, total] = /^bytes (\d+)-\d+(\/.*)$/.exec(headers.get('content-range') ?? '') ?? []
  if (from !== undefined) cut.set('content-range', `bytes ${from}-${Number(from) + length - 1}${total}`)
  cut.set('content-length', String(length))
  return cut
}

/** The handler's answer, or null when no handler serves that address: the page then gets nothing from anywhere. */
export async function answerPage(asked: PageRequest): Promise<PageAnswer | null> {
  const url = toAppUrl(asked.url)
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) return null
  const headers = new Headers()
  for (const [name, value] of Object.entries(asked.headers)) {
    const isAddress = /^(origin|referer)$/i.test(name)
    headers.set(name, !isAddress ? value : name.length === 6 ? originOf(toAppUrl(value)) : toAppUrl(value))
  }
  const hasBody = asked.method !== 'GET' && asked.method !== 'HEAD' && asked.postData !== undefined
  const response = await handler(
    new Request(url, { method: asked.method, headers, ...(hasBody ? { body: asked.postData ?? '' } : {}) }),
  )
  const isPart = response.status === 206
  const body = isPart ? await readPart(response) : Buffer.from(await response.arrayBuffer())
  const answered = isPart ? headersOfPart(response.headers, body.length) : response.headers
  return {
    status: response.status,
    headers: [...answered].map(([name, value]) => ({ name, value: toPageHeader(value) })),
    body,
  }
}
