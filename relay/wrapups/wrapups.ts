/** POST /v1/wrapups: an outcome saved in the app. */
import type { FastifyInstance } from 'fastify'
import { wrapUpEvent } from '../../shared/agent-events.ts'
import { wrapupRequestSchema } from '../../shared/relay-protocol.ts'
import { type AgentEventOptions, addAgentEvent } from '../agents/agent-event.ts'

export function addWrapups(app: FastifyInstance, options: AgentEventOptions): void {
  addAgentEvent(app, options, {
    path: '/v1/wrapups',
    schema: wrapupRequestSchema,
    noun: 'the outcome',
    eventOf: wrapUpEvent,
  })
}
