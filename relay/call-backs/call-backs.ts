/** POST /v1/call-backs: what an agent does about a customer who is to be called back, in the relay's own order. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { CallBackEvent } from '../../shared/events.ts'
import { toE164 } from '../../shared/phone.ts'
import { type Agent, callBackRequestSchema } from '../../shared/relay-protocol.ts'
import { type AgentEventOptions, addAgentEvent } from '../agents/agent-event.ts'

export interface CallBacksOptions extends AgentEventOptions {
  /** Later than all it has given. */
  readonly nextAt: () => string
  /** When a journalled event happened; null when there is none with this id. */
  readonly instantOf: (eventId: string) => string | null
}

/** The answer also says `at`: the event's instant, of a duplicate that of the first. */
export function addCallBacks(app: FastifyInstance, options: CallBacksOptions): void {
  addAgentEvent(app, options, {
    path: '/v1/call-backs',
    schema: callBackRequestSchema,
    noun: 'the call-back',
    eventOf: (request, agent) => callBackEvent(request, agent, options.nextAt()),
    answer: ({ eventId, at }, { accepted }) => ({
      at: accepted > 0 ? at : (options.instantOf(eventId) ?? at),
    }),
  })
}

function callBackEvent(
  { id, customer, action, upTo }: z.infer<typeof callBackRequestSchema>,
  agent: Agent,
  at: string,
): CallBackEvent {
  return {
    type: 'call-back',
    eventId: `call-back-${id}`,
    at,
    sessionId: null,
    customer: toE164(customer) ?? customer,
    line: null,
    direction: null,
    legacy: false,
    payload: {
      action,
      upTo: action === 'not-needed' && upTo ? new Date(upTo).toISOString() : null,
      userId: agent.userId,
      userName: agent.name,
    },
  }
}
