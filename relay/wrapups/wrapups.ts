/** POST /v1/wrapups: an outcome saved in the app. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { WrapupEvent } from '../../shared/events.ts'
import { toE164 } from '../../shared/phone.ts'
import { type Agent, wrapupRequestSchema } from '../../shared/relay-protocol.ts'
import { type AgentEventOptions, addAgentEvent } from '../agents/agent-event.ts'

export function addWrapups(app: FastifyInstance, options: AgentEventOptions): void {
  addAgentEvent(app, options, {
    path: '/v1/wrapups',
    schema: wrapupRequestSchema,
    noun: 'the outcome',
    eventOf: wrapupEvent,
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
