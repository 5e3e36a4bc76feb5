/** POST /v1/follow-ups: a change of a follow-up. Which change of a field is the newest, each desk works out. */
import type { FastifyInstance } from 'fastify'
import { followUpEvent } from '../../shared/agent-events.ts'
import { followUpRequestSchema } from '../../shared/relay-protocol.ts'
import { type AgentEventOptions, addAgentEvent } from '../agents/agent-event.ts'

export function addFollowUps(app: FastifyInstance, options: AgentEventOptions): void {
  addAgentEvent(app, options, {
    path: '/v1/follow-ups',
    schema: followUpRequestSchema,
    noun: 'the follow-up',
    eventOf: followUpEvent,
  })
}
