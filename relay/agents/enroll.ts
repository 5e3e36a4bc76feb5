/** POST /v1/enroll: a one-time code becomes a device's token. */
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { enrollRequestSchema, type enrollResponseSchema } from '../../shared/relay-protocol.ts'
import type { HandOut } from '../account/hand-out.ts'
import { bodyProblem } from '../problems.ts'
import { createQuota } from '../quota.ts'
import type { AgentStore } from './store.ts'

const WRONG_CODES = 10
const WINDOW_MS = 60_000

export interface EnrollmentOptions {
  readonly agents: AgentStore
  readonly accountFor: HandOut
  readonly now: () => number
}

export function addEnrollment(app: FastifyInstance, { agents, accountFor, now }: EnrollmentOptions): void {
  // Only wrong codes count: a whole team may enrol at once.
  const wrongCodes = createQuota(now, WRONG_CODES, WINDOW_MS)
  app.post('/v1/enroll', (request, reply) => {
    if (wrongCodes.exhausted(request.ip)) {
      return reply
        .code(429)
        .header('retry-after', WINDOW_MS / 1000)
        .send({ error: 'too many wrong codes: wait a minute' })
    }
    const body = enrollRequestSchema.safeParse(request.body)
    if (!body.success) return reply.code(400).send(bodyProblem(body.error))
    const device = agents.enroll(body.data.code)
    if (device === null) {
      wrongCodes.count(request.ip)
      return reply.code(403).send({ error: 'the code is wrong, used or expired: ask for a new one' })
    }
    const answer: z.infer<typeof enrollResponseSchema> = {
      ...device,
      account: accountFor(request.raw, device.agent),
    }
    return reply.header('cache-control', 'no-store').send(answer)
  })
}
