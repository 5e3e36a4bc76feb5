/**
 * The credential the provider's panel can add to a webhook (reference.md, Webhooks / Authentication), in one
 * text as the relay's RELAY_WEBHOOK_AUTH and the simulator's SIM_WEBHOOK_AUTH write it:
 * `basic:USER:PASS`, `header:NAME:VALUE`, `query:NAME:VALUE` or `none`. The last part may itself hold colons.
 */

export type WebhookAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic' | 'header' | 'query'; readonly name: string; readonly value: string }

/** The names HTTP allows for a header (RFC 9110, token). */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/

/** Null when the text is not of that syntax; it is never repeated in an error, for it holds a secret. */
export function parseWebhookAuth(text: string): WebhookAuth | null {
  if (text === 'none') return { kind: 'none' }
  const [, kind, name, value] = /^(basic|header|query):([^:]+):(.+)$/su.exec(text) ?? []
  if (!name || !value || (kind !== 'basic' && kind !== 'header' && kind !== 'query')) return null
  if (kind === 'header' && !HEADER_NAME.test(name)) return null
  return { kind, name, value }
}
