/** The control interface as JSON over HTTP, for this machine only: it can do anything with the account. */
import type { FastifyInstance } from 'fastify'
import type { UncheckedControl } from './api.ts'
import { ControlError } from './input.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

interface Named {
  readonly Params: { readonly id: string }
}

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
  app.get('/messages', async () => control.sentMessages())
  app.post('/choose', async ({ body }) => control.choose(body))
  app.post('/agent-writes', async ({ body }) => control.agentWrites(body))
  app.post('/click', async ({ body }) => control.click(body))
  app.post('/media', async ({ body }) => control.media(body))
  app.get('/uploads', async () => control.uploads())
  app.post('/templates', async ({ body }) => control.templates(body))
  app.post('/users', async ({ body }) => control.userApi(body))
  app.post('/ip', async ({ body }) => control.sourceIp(body))
  app.post('/seed-demo', async ({ body }) => control.seedDemo(body))
  app.post('/customer-writes', async ({ body }) => control.customerWrites(body))
  app.post('/seed', async ({ body }) => {
    const counts = control.seed(body)
    await control.seeded()
    return counts
  })
  app.post('/reset', async () => control.reset())
  app.get('/requests', async () => control.requests())
  app.get('/state', async () => control.state())
  app.post<{ Params: { sessionId: string } }>('/calls/:sessionId/continue', async ({ params, body }) =>
    control.continueCall(params.sessionId, body),
  )
  app.post<Named>('/messages/:id/continue', async ({ params, body }) =>
    control.continueMessage(params.id, body),
  )
  app.post<Named>('/conversations/:id/assign', async ({ params, body }) =>
    control.assignConversation(params.id, body),
  )
  app.post<Named>('/conversations/:id/close', async ({ params, body }) =>
    control.closeConversation(params.id, body),
  )
}
