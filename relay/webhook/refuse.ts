/** Answering before a request has been read, without leaving its sender hanging or cutting it off. */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a refused request may still send before its connection is cut. */
const LINGER_BYTES = 16 * 1024 * 1024
const LINGER_MS = 5_000

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

/**
 * Answers at once and closes the connection, but only after the rest of the request has come in: closing a
 * socket with unread bytes resets it, and the sender would lose the answer.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: object,
): void {
  if (request.complete) {
    answer(response, status, body)
    return
  }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  })
  response.write(text)
  let dropped = 0
  const finish = () => {
    clearTimeout(timer)
    response.end()
  }
  const timer = setTimeout(finish, LINGER_MS)
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length
    if (dropped > LINGER_BYTES) finish()
  })
  request.on('end', finish)
  request.on('close', finish)
  request.resume()
}
