/** POST /v1/pop-tests: "Test my pop-up". An event that goes the way of a webhook, to the one agent who asked. */
import type { FastifyInstance } from 'fastify'
import type { TestEvent } from '../../shared/events.ts'
import { type Agent, popTestRequestSchema } from '../../shared/relay-protocol.ts'
import type { AgentEventOptions } from '../agents/agent-event.ts'
import { bodyProblem } from '../problems.ts'
import { createQuota } from '../quota.ts'

/** Per agent: each test is a durable write. */
const TESTS = 10
const WINDOW_MS = 60_000

interface PopTestsOptions extends AgentEventOptions {
  readonly now: () => number
}

export function addPopTests(app: FastifyInstance, { agentOf, submitOne, now }: PopTestsOptions): void {
  const tests = createQuota(now, TESTS, WINDOW_MS)
  app.post('/v1/pop-tests', (request, reply) => {
    const agent = agentOf(request.headers)
    if (agent === null) return reply.code(401).send({ error: 'sign in again' })
    if (tests.exhausted(agent.userId)) {
      return reply
        .code(429)
        .header('retry-after', WINDOW_MS / 1000)
        .send({ error: 'too many tests: wait a minute' })
    }
    const body = popTestRequestSchema.safeParse(request.body)
    if (!body.success) return reply.code(400).send(bodyProblem(body.error))
    tests.count(agent.userId)
    submitOne(testEvent(body.data.id, agent, new Date(now())), (outcome) =>
      outcome.ok
        ? reply.send({ ok: true })
        : reply.code(503).send({ error: 'the test could not be stored: try again' }),
    )
    return reply
  })
}

const testEvent = (id: string, { userId }: Agent, at: Date): TestEvent => ({
  type: 'test',
  eventId: id,
  at: at.toISOString(),
  sessionId: null,
  customer: null,
  line: null,
  direction: null,
  legacy: false,
  payload: { userId },
})
