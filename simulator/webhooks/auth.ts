/** Adds the panel's credential to a webhook. */
import { Buffer } from 'node:buffer'
import type { WebhookAuth } from '../../shared/webhook-auth.ts'

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
