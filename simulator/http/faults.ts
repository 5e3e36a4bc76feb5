/** Faults asked for over the control interface: the next requests on a route go wrong as told. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pathOf } from './recorder.ts'

interface Fault {
  /** A path prefix: "/obd-api-v1", "/publicapi/contacts". */
  readonly route: string
  /** How many requests it still meets. */
  readonly times: number
  /** Answer this, and do not process the request. */
  readonly status?: number | undefined
  readonly body?: unknown
  /** Never answer: `true` without processing the request, `after` having processed it. */
  readonly timeout?: boolean | 'after' | undefined
  /** Reset the connection without processing the request. */
  readonly reset?: boolean | undefined
}

export interface Faults {
  add(fault: Fault): void
  readonly count: number
  reset(): void
}

const defaultBody = (status: number) => ({
  status: 'error',
  code: String(status),
  message: 'Simulated fault.',
})
const isUnder = (path: string, route: string): boolean =>
  path === route || path.startsWith(route.endsWith('/') ? route : `${route}/`)

export const installFaults = (app: FastifyInstance, safePrefix: string): Faults => {
  let faults: readonly Fault[] = []
  const silenced = new WeakSet<FastifyRequest>()

  const take = (path: string): Fault | undefined => {
    if (path.startsWith(safePrefix)) return undefined
    const found = faults.find((fault) => isUnder(path, fault.route))
    if (!found) return undefined
    faults = faults
      .map((fault) => (fault === found ? { ...fault, times: fault.times - 1 } : fault))
      .filter((fault) => fault.times > 0)
    return found
  }

  app.addHook('preHandler', async (request, reply) => {
    const fault = take(pathOf(request))
    if (!fault) return
    if (fault.reset) {
      reply.hijack()
      request.raw.socket.resetAndDestroy()
      return reply
    }
    if (fault.timeout === 'after') {
      silenced.add(request)
      return
    }
    if (fault.timeout) {
      reply.hijack()
      return reply
    }
    const status = fault.status ?? 500
    return reply.code(status).send(fault.body ?? defaultBody(status))
  })

  app.addHook('onSend', async (request, _reply, payload) => {
    // The work is done, only its answer never leaves; the client gives up and closes the connection.
    if (silenced.has(request)) await new Promise<never>(() => {})
    return payload
  })

  return {
    add(fault) {
      faults = [...faults, fault]
    },
    get count() {
      return faults.length
    },
    reset() {
      faults = []
    },
  }
}
