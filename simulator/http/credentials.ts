/**
 * The three systems' credentials, and what each answers when they are wrong (field notes, "Three systems,
 * three credentials, never mixed"). The gateways in front of them answer in their own shapes.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isRecord } from '../contacts/validate.ts'
import { failure } from '../contacts/view.ts'
import { CREDENTIALS } from '../data/account.ts'

const EXPLICIT_DENY =
  'User is not authorized to access this resource with an explicit deny in an identity-based policy'

/** What API gateways say of whom they do not let in at all. */
const FORBIDDEN = { message: 'Forbidden' }

type Check = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

/** Whether this machine's address is on the account's list; asked for each request. */
type IsIpAllowed = () => boolean

export const checkPublicApi =
  (isIpAllowed: IsIpAllowed): Check =>
  async (request, reply) => {
    if (!isIpAllowed()) return reply.code(403).send(FORBIDDEN)
    const given = request.headers.authorization
    if (!given) return reply.code(401).send({ message: 'Unauthorized' })
    // The gateway compares the whole value, the word with its capital B too, and denies what it does not know.
    if (given !== `Bearer ${CREDENTIALS.apiKey}`) return reply.code(403).send({ Message: EXPLICIT_DENY })
    // Neither the document nor the field notes have this answer: it is the application's, in its own shape.
    if (request.headers['x-myop-company-id'] !== CREDENTIALS.companyId) {
      return reply.code(403).send(failure('403', 'Company is not allowed for this API key.'))
    }
    return undefined
  }

export const checkObdKey: Check = async (request, reply) =>
  request.headers['x-api-key'] === CREDENTIALS.obdApiKey ? undefined : reply.code(403).send(FORBIDDEN)

const tokensOf = (request: FastifyRequest): readonly unknown[] =>
  [request.body, request.query].flatMap((place) => (isRecord(place) && 'token' in place ? [place.token] : []))

export const checkDevelopersToken: Check = async (request, reply) =>
  tokensOf(request)[0] === CREDENTIALS.developersToken
    ? undefined
    : reply.code(401).send({ status: 'error', code: 401, message: 'This is not an authorized request.' })
