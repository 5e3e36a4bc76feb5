/** What an agent does in the app becomes a journalled event, like a webhook, so that the team sees one history. */
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { RingsideEvent } from '../../shared/events.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import type { Receipt } from '../journal/journal.ts'
import type { SubmitOne } from '../journal/submit-one.ts'
import { bodyProblem } from '../problems.ts'

/** The agent of a request's token; null when it has none that holds. */
export type AgentOf = (headers: IncomingHttpHeaders) => Agent | null

export interface AgentEventOptions {
  readonly agentOf: AgentOf
  readonly submitOne: SubmitOne
}

interface AgentEvent<Body> {
  readonly path: string
  readonly schema: z.ZodType<Body>
  /** "the outcome": what could not be stored. */
  readonly noun: string
  /** Its eventId is made of the request's own id: sent again, it is a duplicate. */
  readonly eventOf: (body: Body, agent: Agent) => RingsideEvent
  /** What the answer says beside the counts, once the event is in the journal. */
  readonly answer?: (event: RingsideEvent, receipt: Receipt) => object
}

/** POST: 200 {ok, accepted, duplicates} after the commit, 401, 400 with the path that does not fit, 503. */
export function addAgentEvent<Body>(
  app: FastifyInstance,
  { agentOf, submitOne }: AgentEventOptions,
  { path, schema, noun, eventOf, answer = () => ({}) }: AgentEvent<Body>,
): void {
  app.post(path, (request, reply) => {
    const agent = agentOf(request.headers)
    if (agent === null) return reply.code(401).send({ error: 'sign in again' })
    const body = schema.safeParse(request.body)
    if (!body.success) return reply.code(400).send(bodyProblem(body.error))
    const event = eventOf(body.data, agent)
    submitOne(event, (outcome) => {
      if (!outcome.ok) return reply.code(503).send({ error: `${noun} could not be stored: send it again` })
      const { accepted, duplicates } = outcome.value
      return reply.send({ ok: true, accepted, duplicates, ...answer(event, outcome.value) })
    })
    return reply
  })
}
