/** The credential the provider's panel can add to a webhook (reference.md, Webhooks / Authentication). */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { WebhookAuth } from '../../shared/webhook-auth.ts'

/** What the request must carry: for Basic, user and password together. */
const credentialOf = (auth: Exclude<WebhookAuth, { kind: 'none' }>) =>
  auth.kind === 'basic' ? `${auth.name}:${auth.value}` : auth.value

/** What must never be seen in a log: the credential, and for Basic its password alone too. */
export function secretsOf(auth: WebhookAuth): string[] {
  if (auth.kind === 'none') return []
  if (auth.kind !== 'basic') return [auth.value]
  const credential = credentialOf(auth)
  return [credential, Buffer.from(credential).toString('base64'), auth.value]
}

/** Whether a request carries the credential. Compared in constant time; only its length may be guessed. */
export function createWebhookCheck(auth: WebhookAuth): (request: IncomingMessage) => boolean {
  if (auth.kind === 'none') return () => true
  const expected = Buffer.from(credentialOf(auth))
  const matches = (given: Buffer | null) =>
    given !== null && given.length === expected.length && timingSafeEqual(given, expected)
  switch (auth.kind) {
    case 'basic':
      return (request) => matches(basicOf(request.headers.authorization))
    case 'header':
      return (request) => matches(headerOf(request, auth.name.toLowerCase()))
    case 'query':
      return (request) => matches(queryOf(request.url ?? '', auth.name))
  }
}

function basicOf(header: string | undefined): Buffer | null {
  const base64 = /^basic +([\w+/=-]+) *$/i.exec(header ?? '')?.[1]
  return base64 === undefined ? null : Buffer.from(base64, 'base64')
}

/** Node reads header bytes as Latin-1. */
function headerOf(request: IncomingMessage, name: string): Buffer | null {
  const value = request.headers[name]
  return typeof value === 'string' ? Buffer.from(value, 'latin1') : null
}

function queryOf(url: string, name: string): Buffer | null {
  const start = url.indexOf('?')
  const value = start < 0 ? null : new URLSearchParams(url.slice(start + 1)).get(name)
  return value === null ? null : Buffer.from(value)
}
