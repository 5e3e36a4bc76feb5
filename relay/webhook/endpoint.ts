/**
 * POST /webhooks/myoperator, straight on Node's HTTP server. It is the one path that must be fast and must own
 * its socket (the raw body, the lingering close); a framework's life cycle costs it about a sixth of its rate.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Outcome } from '../journal/group-commit.ts'
import type { Receipt, Submission } from '../journal/journal.ts'
import type { Metrics, RejectReason } from '../metrics.ts'
import { type BodyKind, bodyKind, MalformedBody, parseBody } from './body.ts'
import { eventsOf } from './normalise.ts'
import { refuse } from './refuse.ts'

const MAX_BODY_BYTES = 1024 * 1024

export interface EndpointOptions {
  readonly authorized: (request: IncomingMessage) => boolean
  readonly submit: (submission: Submission, done: (outcome: Outcome<Receipt>) => void) => void
  readonly metrics: Metrics
  readonly warn: (reason: string, fields: Record<string, unknown>, message: string) => void
  readonly now: () => number
}

const REFUSALS: Record<RejectReason, { readonly status: number; readonly error: string }> = {
  unauthorized: { status: 401, error: 'the credential is missing or wrong' },
  malformed: { status: 400, error: 'the body is not what its content type says' },
  too_large: { status: 413, error: 'the body is larger than 1 MiB' },
  unsupported_type: {
    status: 415,
    error: 'send application/json, application/x-www-form-urlencoded or multipart/form-data',
  },
  store_failed: { status: 503, error: 'the event could not be stored: send it again' },
  draining: { status: 503, error: 'the relay is restarting: send it again' },
}

export function createWebhookEndpoint({ authorized, submit, metrics, warn, now }: EndpointOptions) {
  let inFlight = 0
  let draining = false

  const reject = (
    request: IncomingMessage,
    response: ServerResponse,
    reason: RejectReason,
    detail?: string,
  ) => {
    const { status, error } = REFUSALS[reason]
    metrics.rejected.inc({ reason })
    warn(reason, { status, from: request.socket.remoteAddress, detail }, 'a webhook was not taken')
    refuse(request, response, status, { ok: false, error: detail ?? error })
  }

  const take = (
    request: IncomingMessage,
    response: ServerResponse,
    kind: BodyKind,
    body: Buffer,
    startedAt: number,
  ) => {
    const type = request.headers['content-type'] ?? 'application/json'
    const receivedAt = now()

    const accept = (value: unknown) => {
      const events = eventsOf(value, body, new Date(receivedAt))
      submit({ events, body, bodyType: type, receivedAt }, (outcome) => {
        if (!outcome.ok) return reject(request, response, 'store_failed')
        const { accepted, duplicates } = outcome.value
        if (accepted > 0) metrics.accepted.inc(accepted)
        if (duplicates > 0) metrics.duplicate.inc(duplicates)
        const text = `{"ok":true,"accepted":${accepted},"duplicates":${duplicates}}`
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length })
        response.end(text)
        metrics.ackSeconds.observe((performance.now() - startedAt) / 1000)
      })
    }
    const fail = (error: unknown) => {
      if (error instanceof MalformedBody) return reject(request, response, 'malformed', error.message)
      throw error
    }

    try {
      const value = parseBody(kind, type, body)
      if (value instanceof Promise) value.then(accept).catch(fail)
      else accept(value)
    } catch (error) {
      fail(error)
    }
  }

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const startedAt = performance.now()
    inFlight += 1
    response.once('close', () => {
      inFlight -= 1
    })
    if (draining) return reject(request, response, 'draining')
    if (!authorized(request)) return reject(request, response, 'unauthorized')
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES)
      return reject(request, response, 'too_large')
    const kind = bodyKind(request.headers['content-type'])
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (kind === null || encoding !== 'identity') return reject(request, response, 'unsupported_type')

    const chunks: Buffer[] = []
    let size = 0
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BODY_BYTES) {
        chunks.push(chunk)
        return
      }
      request.off('data', onData)
      request.off('end', onEnd)
      reject(request, response, 'too_large')
    }
    const onEnd = () => {
      const [only] = chunks
      take(request, response, kind, chunks.length === 1 && only ? only : Buffer.concat(chunks), startedAt)
    }
    request.on('data', onData)
    request.on('end', onEnd)
  }

  return {
    handle,
    /** From now on requests are refused; those already taken are still answered. */
    drain() {
      draining = true
    },
    inFlight: () => inFlight,
  }
}
