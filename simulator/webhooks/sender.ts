/**
 * Posts webhooks as the provider does: 5 s for a 2xx, then three retries 30 s apart, then the event is
 * gone for good (field notes, "Webhooks").
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { WebhookAuth } from '../../shared/webhook-auth.ts'
import { authorised } from './auth.ts'
import { type Encoded, encode, type Format } from './encode.ts'

const TIMEOUT_MS = 5_000
const RETRIES = 3
const RETRY_GAP_MS = 30_000
/** Speed 0 waits for nothing, but a receiver that is down must not be hammered. */
const RETRY_GAP_AT_SPEED_0_MS = 50

export interface Attempt {
  /** Null when there was no answer; `error` then says why. */
  readonly status: number | null
  readonly error?: string
}

export interface DeliveryCounts {
  /** Answered with a 2xx. */
  readonly delivered: number
  readonly retried: number
  /** Given up after the last retry. */
  readonly dropped: number
  /** Not sent, because no address is set. */
  readonly skipped: number
}

export interface SenderOptions {
  readonly url: string | null
  readonly auth: WebhookAuth
  readonly speed: number
  readonly newBoundary: () => string
}

export interface WebhookSender {
  /** One try, no retry. */
  attempt(body: unknown, format: Format): Promise<Attempt>
  /** Resolves after the first try, so that later events do not wait for the retries of this one. */
  deliver(body: unknown, format: Format): Promise<void>
  counts(): DeliveryCounts
  /** Stops all retries and forgets the counts. */
  reset(): void
}

const isSuccess = (attempt: Attempt): boolean =>
  attempt.status !== null && attempt.status >= 200 && attempt.status < 300

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'failed'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}

export const createWebhookSender = (options: SenderOptions): WebhookSender => {
  const gap = options.speed === 0 ? RETRY_GAP_AT_SPEED_0_MS : RETRY_GAP_MS / options.speed
  const target = options.url === null ? null : authorised(options.url, options.auth)
  let stop = new AbortController()
  let counts = { delivered: 0, retried: 0, dropped: 0, skipped: 0 }

  const post = async (encoded: Encoded, signal: AbortSignal): Promise<Attempt> => {
    if (!target) return { status: null, error: 'no webhook address is set' }
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers: {
          ...target.headers,
          'content-type': encoded.contentType,
          'user-agent': 'MyOperator-Webhook',
        },
        body: encoded.body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      })
      await response.arrayBuffer()
      return { status: response.status }
    } catch (error) {
      return { status: null, error: reasonOf(error) }
    }
  }

  const retry = async (encoded: Encoded, signal: AbortSignal): Promise<void> => {
    for (let tries = 0; tries < RETRIES; tries += 1) {
      try {
        await sleep(gap, undefined, { signal })
      } catch {
        return
      }
      counts.retried += 1
      const attempt = await post(encoded, signal)
      if (signal.aborted) return
      if (isSuccess(attempt)) {
        counts.delivered += 1
        return
      }
    }
    counts.dropped += 1
  }

  return {
    attempt: (body, format) => post(encode(body, format, options.newBoundary()), stop.signal),
    async deliver(body, format) {
      if (!target) {
        counts.skipped += 1
        return
      }
      const { signal } = stop
      const encoded = encode(body, format, options.newBoundary())
      const attempt = await post(encoded, signal)
      if (signal.aborted) return
      if (isSuccess(attempt)) counts.delivered += 1
      else void retry(encoded, signal)
    },
    counts: () => counts,
    reset() {
      stop.abort()
      stop = new AbortController()
      counts = { delivered: 0, retried: 0, dropped: 0, skipped: 0 }
    },
  }
}
