/** Builds the relay and wires its parts. Nothing happens on import, and nothing listens before `listen()`. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Agent } from '../shared/relay-protocol.ts'
import { HEARTBEAT_MS, HELLO_TIMEOUT_MS } from '../shared/relay-protocol.ts'
import { createHandOut } from './account/hand-out.ts'
import { createAccountStore } from './account/store.ts'
import { baseUrl, savePublicUrl } from './address.ts'
import { bearerOf } from './agents/bearer.ts'
import type { ServerConfig } from './config.ts'
import { createHttpApp, WEBHOOK_PATH } from './http-app.ts'
import { lockDataDir } from './journal/lock.ts'
import { type OpenOptions, openDatabase } from './journal/open.ts'
import { createPruning } from './journal/retention.ts'
import { createStore } from './journal/store.ts'
import { createSparseWarning, type Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { repeat } from './repeat.ts'
import { createConnection, type Timings } from './socket/connection.ts'
import { createHub } from './socket/hub.ts'
import { serveUpgrades } from './socket/upgrade.ts'
import { createWebhookCheck } from './webhook/auth.ts'
import { createWebhookEndpoint } from './webhook/endpoint.ts'

/** How soon the relay notices what the command line did to agents and tokens. */
const AGENTS_POLL_MS = 500
const PRUNE_EVERY_MS = 60 * 60 * 1000
const REQUEST_TIMEOUT_MS = 30_000
const HEADERS_TIMEOUT_MS = 10_000
/** Longer than a balancer's usual 60 s, so that it is not us who closes first. */
const KEEP_ALIVE_MS = 75_000
const STALL_MS = 10_000
/** A drain takes no longer than this, whatever clients do. */
const DRAIN_MS = 5_000
const FAREWELL_MS = 1_000

export interface RelayOptions
  extends Omit<ServerConfig, 'secretKey'>,
    Partial<Pick<ServerConfig, 'secretKey'>> {
  readonly log: Log
  readonly now?: () => number
  /** Returns a number in [0, 1). */
  readonly random?: () => number
  readonly timings?: Partial<Timings>
  readonly store?: OpenOptions
}

export interface Relay {
  /** Resolves once connections are accepted. */
  listen(): Promise<{ readonly url: string }>
  /** Drains: stops accepting, sends clients away, answers what was taken, closes the store. */
  close(): Promise<void>
}

/** Opens the data directory; throws StoreError when it cannot be used. */
export function createRelay(options: RelayOptions): Relay {
  const { log, now = Date.now, random = Math.random, secretKey = null } = options
  const timings: Timings = {
    heartbeatMs: HEARTBEAT_MS,
    helloMs: HELLO_TIMEOUT_MS,
    stallMs: STALL_MS,
    ...options.timings,
  }
  const unlock = lockDataDir(options.dataDir)
  const db = openDatabase(options.dataDir, options.store)
  let draining = false

  const metrics = createMetrics(() => hub.connectedAgents())
  const hub = createHub({ metrics, now, random })
  const store = createStore(db, options.inbox, now, {
    onStored: hub.publish,
    onAgents: (directory) => hub.refresh(directory, ({ tokenId }) => store.agents.holds(tokenId)),
  })

  const warn = createSparseWarning(log, now)
  const authorized = createWebhookCheck(options.webhookAuth)
  const endpoint = createWebhookEndpoint({ authorized, submit: store.submit, metrics, warn, now })
  const isWebhook = ({ method, url = '' }: IncomingMessage) =>
    method === 'POST' &&
    url.startsWith(WEBHOOK_PATH) &&
    (url.length === WEBHOOK_PATH.length || url[WEBHOOK_PATH.length] === '?')

  const listenOn = (handler: RequestListener): Server => {
    const both: RequestListener = (request, response) =>
      isWebhook(request) ? endpoint.handle(request, response) : handler(request, response)
    const limits = {
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: HEADERS_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    }
    return options.tls ? createSecureServer({ ...limits, ...options.tls }, both) : createServer(limits, both)
  }

  const memberOf = (token: string) => {
    const device = store.agents.device(token)
    if (device === null) return null
    // The token may belong to an agent whom the command line added since the last look.
    store.checkAgents()
    const member = store.directory().get(device.agentId)
    return member === undefined ? null : { member, tokenId: device.tokenId }
  }
  const agentOf = (headers: IncomingMessage['headers']): Agent | null => {
    const token = bearerOf(headers)
    return token === null ? null : (memberOf(token)?.member.agent ?? null)
  }

  const accounts = createAccountStore(db)
  const storedAccount = () => accounts.read(secretKey)

  const app = createHttpApp({
    server: listenOn,
    store,
    metrics,
    log,
    trustProxy: options.trustProxy,
    now,
    authorized,
    rejectedProbe: ({ socket }) => {
      metrics.rejected.inc({ reason: 'unauthorized' })
      warn('unauthorized', { from: socket.remoteAddress }, 'a challenge was not answered')
    },
    agentOf,
    accountFor: createHandOut({ stored: storedAccount, trustProxy: options.trustProxy, log }),
    draining: () => draining,
  })

  serveUpgrades(
    app.server,
    memberOf,
    () => draining,
    (socket, stream, { member, tokenId }) => {
      const connection = createConnection({
        socket,
        stream,
        member,
        tokenId,
        source: store.journal,
        timings,
        now,
        onClose: hub.remove,
      })
      hub.add(connection)
    },
  )

  const prune = createPruning(db, {
    retentionDays: options.retentionDays,
    forgetKeys: store.journal.forgetKeys,
  })
  const chores: Array<() => void> = []

  return {
    async listen() {
      await app.listen({ host: options.host, port: options.port })
      const address = app.server.address()
      const url = baseUrl(options, typeof address === 'object' && address ? address.port : options.port)
      savePublicUrl(db, options.publicUrl ?? url)
      chores.push(
        repeat(store.checkAgents, AGENTS_POLL_MS, log),
        repeat(hub.heartbeat, timings.heartbeatMs, log),
        repeat(() => pruneAll(() => prune(now())), PRUNE_EVERY_MS, log, { atOnce: true }),
      )
      const account = storedAccount()
      if (account.state === 'locked')
        log.warn({ reason: account.reason }, 'agents will enrol without the stored account')
      log.info({ url }, 'listening')
      return { url }
    },

    async close() {
      draining = true
      endpoint.drain()
      for (const stop of chores) stop()
      const cutOff = hub.drain()
      store.flush()
      const closed = app.close()
      const farewell = setTimeout(cutOff, FAREWELL_MS)
      const idle = setInterval(() => app.server.closeIdleConnections(), 50)
      const deadline = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS)
      await Promise.race([
        closed,
        new Promise((resolve) => setTimeout(resolve, DRAIN_MS + FAREWELL_MS).unref()),
      ])
      clearTimeout(farewell)
      clearInterval(idle)
      clearTimeout(deadline)
      store.flush()
      db.close()
      unlock()
    },
  }
}

/** Step by step, so that requests come between. */
function pruneAll(step: () => boolean): void {
  if (step()) setTimeout(pruneAll, 10, step).unref()
}
