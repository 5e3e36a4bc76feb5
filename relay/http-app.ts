/** Everything the relay serves over HTTP except the webhook's POST, which has its own path (webhook/endpoint.ts). */

import type { IncomingMessage, RequestListener, Server } from 'node:http'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { HandOut } from './account/hand-out.ts'
import type { AgentOf } from './agents/agent-event.ts'
import { addEnrollment } from './agents/enroll.ts'
import { addCallBacks } from './call-backs/call-backs.ts'
import { addFollowUps } from './follow-ups/follow-ups.ts'
import type { Store } from './journal/store.ts'
import { createSubmitOne } from './journal/submit-one.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import { addPopTests } from './pop-tests/pop-tests.ts'
import { addTeamSettings } from './team-settings/team-settings.ts'
import { addProbe } from './webhook/probe.ts'
import { addWrapups } from './wrapups/wrapups.ts'

export const WEBHOOK_PATH = '/webhooks/myoperator'
const MAX_BODY_BYTES = 64 * 1024
/** A readiness check costs an fsync, and anybody may ask. */
const READY_HOLDS_MS = 1_000

export interface HttpAppOptions {
  readonly server: (handler: RequestListener) => Server
  readonly store: Store
  readonly metrics: Metrics
  readonly log: Log
  readonly trustProxy: boolean
  readonly now: () => number
  readonly authorized: (request: IncomingMessage) => boolean
  readonly rejectedProbe: (request: IncomingMessage) => void
  readonly agentOf: AgentOf
  readonly accountFor: HandOut
  readonly draining: () => boolean
}

export function createHttpApp(options: HttpAppOptions): FastifyInstance {
  const { store, metrics, log, now, agentOf } = options
  const { journal } = store
  const app: FastifyInstance = Fastify({
    serverFactory: options.server,
    trustProxy: options.trustProxy,
    bodyLimit: MAX_BODY_BYTES,
    logger: false,
  })

  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error.code === 'ERR_SQLITE_ERROR') {
      log.error({ err: error }, 'the store failed')
      return reply.code(503).send({ error: 'the store does not take a write: try again' })
    }
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send({ error: error.message })
    log.error({ err: error }, 'a request failed')
    return reply.code(500).send({ error: 'internal error' })
  })

  app.get('/healthz', () => ({ ok: true }))

  let ready = { at: Number.NEGATIVE_INFINITY, ok: false }
  app.get('/readyz', (_request, reply) => {
    if (options.draining()) return reply.code(503).send({ ok: false, error: 'draining' })
    if (now() - ready.at >= READY_HOLDS_MS) ready = { at: now(), ok: store.takesWrites() }
    return ready.ok
      ? { ok: true }
      : reply.code(503).send({ ok: false, error: 'the store does not take a write' })
  })

  app.get('/metrics', async (_request, reply) => {
    reply.type(metrics.registry.contentType)
    return metrics.registry.metrics()
  })

  addProbe(app, WEBHOOK_PATH, options.authorized, options.rejectedProbe)
  addEnrollment(app, { agents: store.agents, accountFor: options.accountFor, now })
  const agentEvents = { agentOf, submitOne: createSubmitOne(store.submit, metrics, now) }
  addWrapups(app, agentEvents)
  addFollowUps(app, agentEvents)
  addCallBacks(app, {
    ...agentEvents,
    nextAt: () => journal.nextCallBackAt(now()),
    instantOf: journal.instantOf,
  })
  addTeamSettings(app, { ...agentEvents, epoch: journal.epoch, current: journal.teamSettings, now })
  addPopTests(app, { ...agentEvents, now })
  return app
}
