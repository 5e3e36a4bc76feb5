/** The credential the provider's panel can add to a webhook (reference.md, Webhooks / Authentication). */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type WebhookAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly credential: string }
  | { readonly kind: 'header' | 'query'; readonly name: string; readonly credential: string }

/** `basic:USER:PASS`, `header:NAME:VALUE`, `query:NAME:VALUE` or `none`; null for anything else. */
export function parseWebhookAuth(text: string): WebhookAuth | null {
  if (text === 'none') return { kind: 'none' }
  const parts = /^(basic|header|query):([^:]+):(.+)$/su.exec(text)
  const [, kind, name, credential] = parts ?? []
  if (kind === undefined || name === undefined || credential === undefined) return null
  if (kind === 'basic') return { kind, credential: `${name}:${credential}` }
  if (kind === 'query') return { kind, name, credential }
  return kind === 'header' && /^[\w!#$%&'*+.^`|~-]+$/.test(name)
    ? { kind, name: name.toLowerCase(), credential }
    : null
}

/** What must never be seen in a log: the credential, and for Basic its password alone too. */
export function secretsOf(auth: WebhookAuth): string[] {
  if (auth.kind === 'none') return []
  if (auth.kind !== 'basic') return [auth.credential]
  const base64 = Buffer.from(auth.credential).toString('base64')
  return [auth.credential, base64, auth.credential.slice(auth.credential.indexOf(':') + 1)]
}

/** Whether a request carries the credential. Compared in constant time; only its length may be guessed. */
export function createWebhookCheck(auth: WebhookAuth): (request: IncomingMessage) => boolean {
  if (auth.kind === 'none') return () => true
  const expected = Buffer.from(auth.credential)
  const matches = (given: Buffer | null) =>
    given !== null && given.length === expected.length && timingSafeEqual(given, expected)
  switch (auth.kind) {
    case 'basic':
      return (request) => matches(basicOf(request.headers.authorization))
    case 'header':
      return (request) => matches(headerOf(request, auth.name))
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
