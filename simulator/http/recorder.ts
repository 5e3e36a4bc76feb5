/** What the simulator was asked: a bounded list, with every secret masked. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { SECRETS } from '../data/account.ts'

export interface RecordedRequest {
  readonly at: string
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: unknown
  readonly body: unknown
  /** Null while, or when, there was no answer. */
  readonly status: number | null
}

const LIMIT = 2_000
const MASK = '***'
const SECRET_NAMES = /^(token|secret_token|x-api-key|api_?key|password|authorization)$/i

/** A wrong secret is a secret too, so the name of a field is enough; a right one is masked wherever it stands. */
const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return SECRETS.reduce((text, secret) => text.replaceAll(secret, MASK), value)
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, SECRET_NAMES.test(key) ? MASK : masked(inner)]),
  )
}

export const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? ''

export interface Recorder {
  list(): readonly RecordedRequest[]
  reset(): void
}

export const recordRequests = (
  app: FastifyInstance,
  ignoredPrefix: string,
  clock: () => number,
): Recorder => {
  const entries: { -readonly [K in keyof RecordedRequest]: RecordedRequest[K] }[] = []
  const byRequest = new WeakMap<FastifyRequest, (typeof entries)[number]>()

  app.addHook('onRequest', async (request) => {
    const path = pathOf(request)
    if (path.startsWith(ignoredPrefix)) return
    const entry = {
      at: new Date(clock()).toISOString(),
      method: request.method,
      path,
      query: masked(request.query),
      body: null,
      status: null,
    }
    byRequest.set(request, entry)
    entries.push(entry)
    if (entries.length > LIMIT) entries.shift()
  })
  app.addHook('preHandler', async (request) => {
    const entry = byRequest.get(request)
    if (entry) entry.body = masked(request.body ?? null)
  })
  app.addHook('onResponse', async (request, reply) => {
    const entry = byRequest.get(request)
    if (entry) entry.status = reply.statusCode
  })

  return {
    list: () => entries,
    reset() {
      entries.length = 0
    },
  }
}
