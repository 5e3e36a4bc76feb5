/** The control interface as JSON over HTTP, for this machine only: it can do anything with the account. */
import type { FastifyInstance } from 'fastify'
import type { UncheckedControl } from './api.ts'
import { ControlError } from './input.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

export const controlRoutes = (app: FastifyInstance, control: UncheckedControl): void => {
  app.addHook('onRequest', async (request) => {
    if (!LOOPBACK.has(request.ip)) throw new ControlError(403, 'Control is for this machine only')
  })
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ error: error.message }),
  )
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ error: `No such control: ${request.method} ${request.url}` }),
  )

  app.post('/incoming-call', async ({ body }) => control.incomingCall(body))
  app.post('/outgoing', async ({ body }) => control.outgoing(body))
  app.post('/disposition', async ({ body }) => control.disposition(body))
  app.post('/emit', async ({ body }) => control.emit(body))
  app.post('/fault', async ({ body }) => control.fault(body))
  app.post('/throttle', async ({ body }) => control.throttle(body))
  app.post('/developers', async ({ body }) => control.developers(body))
  app.post('/recordings', async ({ body }) => control.recordings(body))
  app.post('/messages', async ({ body }) => control.messages(body))
  app.post('/users', async ({ body }) => control.userApi(body))
  app.post('/ip', async ({ body }) => control.sourceIp(body))
  app.post('/seed-demo', async ({ body }) => control.seedDemo(body))
  app.post('/customer-writes', async ({ body }) => control.customerWrites(body))
  app.post('/seed', async ({ body }) => control.seed(body))
  app.post('/reset', async () => control.reset())
  app.get('/requests', async () => control.requests())
  app.get('/state', async () => control.state())
  app.post<{ Params: { sessionId: string } }>('/calls/:sessionId/continue', async ({ params, body }) =>
    control.continueCall(params.sessionId, body),
  )
}
