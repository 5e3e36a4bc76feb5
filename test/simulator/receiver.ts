/** A webhook receiver: keeps what it was sent, and answers what it is told to. */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import qs from 'qs'

export interface Received {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly contentType: string
  readonly text: string
}

export interface Receiver {
  readonly url: string
  readonly received: readonly Received[]
  /** Called for each request; the status to answer with, or null to stay silent. */
  answerWith(status: (request: Received) => number | null): void
  close(): Promise<void>
}

export async function createReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let status: (request: Received) => number | null = () => 200
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += String(chunk)
    })
    request.on('end', () => {
      const contentType = request.headers['content-type'] ?? ''
      const one = { url: request.url ?? '', headers: request.headers, contentType, text }
      received.push(one)
      const code = status(one)
      if (code !== null) response.writeHead(code).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/myoperator`,
    received,
    answerWith(next) {
      status = next
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The fields of a body as a receiver reads them; brackets in names are unfolded. */
export async function fieldsOf({ contentType, text }: Received): Promise<Record<string, unknown>> {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return qs.parse(text, { depth: 10 })
  if (contentType.startsWith('multipart/form-data')) {
    const form = await new Response(text, { headers: { 'content-type': contentType } }).formData()
    const pairs = [...form].map(([name, value]): [string, string] => [name, String(value)])
    return qs.parse(new URLSearchParams(pairs).toString(), { depth: 10 })
  }
  return JSON.parse(text)
}

/** Waits for a condition; the limit only says when to give up. */
export async function until<T>(what: () => T | false | undefined | null): Promise<T> {
  const end = Date.now() + 20_000
  for (;;) {
    const value = what()
    if (value) return value
    if (Date.now() > end) throw new Error(`Never became true: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
