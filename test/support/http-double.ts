/** A scripted HTTP server on a real socket that writes down what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

type Answer = (asked: Asked, response: ServerResponse) => void

/** Answers with JSON, or with the text as it is. */
export const answer =
  (status: number, body: unknown): Answer =>
  (_asked, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const type = typeof body === 'string' ? 'text/html' : 'application/json'
    response.writeHead(status, { 'Content-Type': type }).end(text)
  }

/** Reads the request and says nothing. */
export const hang: Answer = () => {}
/** Reads the request and breaks the connection. */
export const reset: Answer = (_asked, response) => response.socket?.destroy()

/** Ends with the running test. */
export async function httpDouble(first: Answer) {
  const asked: Asked[] = []
  let act = first
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const url = new URL(request.url ?? '', 'http://double')
    const entry = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
    }
    asked.push(entry)
    act(entry, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    act: (next: Answer) => {
      act = next
    },
    close,
  }
}
