/** POST /v1/wrapups: an outcome saved in the app, journalled like a webhook, so that the team sees one history. */

import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { WrapupEvent } from '../../shared/events.ts'
import { toE164 } from '../../shared/phone.ts'
import { type Agent, wrapupRequestSchema } from '../../shared/relay-protocol.ts'
import type { SubmitOne } from '../journal/submit-one.ts'
import { bodyProblem } from '../problems.ts'

export interface WrapupsOptions {
  /** The agent of a request's token; null when it has none that holds. */
  readonly agentOf: (headers: IncomingHttpHeaders) => Agent | null
  readonly submitOne: SubmitOne
}

export function addWrapups(app: FastifyInstance, { agentOf, submitOne }: WrapupsOptions): void {
  app.post('/v1/wrapups', (request, reply) => {
    const agent = agentOf(request.headers)
    if (agent === null) return reply.code(401).send({ error: 'sign in again' })
    const body = wrapupRequestSchema.safeParse(request.body)
    if (!body.success) return reply.code(400).send(bodyProblem(body.error))
    submitOne(wrapupEvent(body.data, agent), (outcome) => {
      if (!outcome.ok)
        return reply.code(503).send({ error: 'the outcome could not be stored: send it again' })
      const { stored, duplicates } = outcome.value
      return reply.send({ ok: true, accepted: stored.length, duplicates })
    })
    return reply
  })
}

/** The id is the app's own: its prefix keeps it apart from the provider's. */
function wrapupEvent(request: z.infer<typeof wrapupRequestSchema>, agent: Agent): WrapupEvent {
  const { id, sessionId, customer, outcome, note, followUpAt, at } = request
  return {
    type: 'wrapup',
    eventId: `wrapup-${id}`,
    at: new Date(at).toISOString(),
    sessionId,
    customer: toE164(customer) ?? customer,
    line: null,
    direction: null,
    legacy: false,
    payload: {
      id,
      outcome,
      note,
      followUpAt: followUpAt ? new Date(followUpAt).toISOString() : null,
      userId: agent.userId,
      userName: agent.name,
    },
  }
}
