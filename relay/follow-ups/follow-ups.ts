/** POST /v1/follow-ups: a change of a follow-up. Which change of a field is the newest, each desk works out. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { FollowUpEvent } from '../../shared/events.ts'
import { toE164 } from '../../shared/phone.ts'
import { type Agent, followUpRequestSchema } from '../../shared/relay-protocol.ts'
import { type AgentEventOptions, addAgentEvent } from '../agents/agent-event.ts'

export function addFollowUps(app: FastifyInstance, options: AgentEventOptions): void {
  addAgentEvent(app, options, {
    path: '/v1/follow-ups',
    schema: followUpRequestSchema,
    noun: 'the follow-up',
    eventOf: followUpEvent,
  })
}

function followUpEvent(request: z.infer<typeof followUpRequestSchema>, agent: Agent): FollowUpEvent {
  const { id, followUpId, customer, sessionId, change, at } = request
  const { dueAt, ...rest } = change
  return {
    type: 'follow-up',
    eventId: `follow-up-${id}`,
    at: new Date(at).toISOString(),
    sessionId: sessionId ?? null,
    customer: toE164(customer) ?? customer,
    line: null,
    direction: null,
    legacy: false,
    payload: {
      followUpId,
      change: { ...rest, ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt).toISOString() }) },
      userId: agent.userId,
      userName: agent.name,
    },
  }
}
