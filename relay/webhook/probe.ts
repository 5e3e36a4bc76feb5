/** The GET that saving a webhook in the provider's panel may send (field notes, Webhooks): echoed as plain text. */

import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

const MAX_CHALLENGE = 1024
const challenge = z.string().min(1).max(MAX_CHALLENGE).optional()
const querySchema = z.object({ challenge, 'hub.challenge': challenge })

export function addProbe(
  app: FastifyInstance,
  path: string,
  authorized: (request: IncomingMessage) => boolean,
  rejected: (request: IncomingMessage) => void,
): void {
  app.get(path, (request, reply) => {
    if (!authorized(request.raw)) {
      rejected(request.raw)
      return reply.code(401).send({ ok: false, error: 'the credential is missing or wrong' })
    }
    const query = querySchema.safeParse(request.query)
    if (!query.success)
      return reply
        .code(400)
        .send({ ok: false, error: 'the challenge is one text of at most 1024 characters' })
    const text = query.data.challenge ?? query.data['hub.challenge']
    if (text === undefined) return reply.send({ ok: true })
    return reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff').send(text)
  })
}
