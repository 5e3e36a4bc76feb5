/**
 * The credentials a webhook carries, in the relay's syntax: `basic:USER:PASS`, `header:NAME:VALUE`,
 * `query:NAME:VALUE` or `none`. The last part may itself hold colons.
 */
import { Buffer } from 'node:buffer'

export type WebhookAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic' | 'header' | 'query'; readonly name: string; readonly value: string }

/** Null when the text is not of that syntax; it is never repeated in an error, for it holds a secret. */
export const parseWebhookAuth = (text: string): WebhookAuth | null => {
  if (text === 'none') return { kind: 'none' }
  const [, kind, name, value] = /^(basic|header|query):([^:]+):(.+)$/s.exec(text) ?? []
  if (!name || !value || (kind !== 'basic' && kind !== 'header' && kind !== 'query')) return null
  if (kind === 'header' && !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return null
  return { kind, name, value }
}

interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export const authorised = (url: string, auth: WebhookAuth): Target => {
  switch (auth.kind) {
    case 'none':
      return { url, headers: {} }
    case 'basic': {
      const credential = Buffer.from(`${auth.name}:${auth.value}`).toString('base64')
      return { url, headers: { authorization: `Basic ${credential}` } }
    }
    case 'header':
      return { url, headers: { [auth.name]: auth.value } }
    case 'query': {
      const target = new URL(url)
      target.searchParams.set(auth.name, auth.value)
      return { url: target.href, headers: {} }
    }
  }
}
