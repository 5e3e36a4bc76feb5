/** "OBD APIs / Call": POST /obd-api-v1. */
import type { FastifyInstance } from 'fastify'
import { isRecord } from '../contacts/validate.ts'
import type { User } from '../data/team.ts'
import { checkObd, fitsSchema, type ObdRequest } from './request.ts'

const ACCEPTED = 'Request accepted successfully'
const MIGHT_BE_CANCELLED =
  'This call might get cancelled due to unavailability of UDC(User/Department/Channels)!!'
/** How long a reference_id stays locked (seen: about two days). */
const REFERENCE_LOCK_MS = 48 * 3_600_000

export interface References {
  isUsed(referenceId: string): boolean
  use(referenceId: string): void
  reset(): void
}

export const createReferences = (clock: () => number): References => {
  const usedAt = new Map<string, number>()
  return {
    isUsed(referenceId) {
      const at = usedAt.get(referenceId)
      return at !== undefined && at > clock() - REFERENCE_LOCK_MS
    },
    use: (referenceId) => void usedAt.set(referenceId, clock()),
    reset: () => usedAt.clear(),
  }
}

interface ObdDependencies {
  readonly users: readonly User[]
  readonly references: References
  readonly isIpAllowed: () => boolean
  readonly newRequestId: () => string
  readonly placeCall: (request: ObdRequest, requestId: string) => void
}

export const obdRoutes = (
  app: FastifyInstance,
  { users, references, isIpAllowed, newRequestId, placeCall }: ObdDependencies,
) => {
  app.post('/', async (request, reply) => {
    const body = request.body
    // The gateway speaks its own shape: the request has not reached the application.
    if (!isRecord(body) || !fitsSchema(body)) {
      return reply.code(400).send({ message: 'Invalid request body' })
    }
    const requestId = newRequestId()
    const answer = (status: 'success' | 'error', code: number, details: string) =>
      reply.code(code).send({
        details,
        status,
        code: String(code),
        unique_id: requestId,
        reference_id: typeof body.reference_id === 'string' ? body.reference_id : '',
      })
    const checked = checkObd(body, { users, isUsed: references.isUsed, isIpAllowed })
    if (!checked.ok) return answer('error', checked.refusal.status, checked.refusal.details)
    if (checked.request.referenceId) references.use(checked.request.referenceId)
    placeCall(checked.request, requestId)
    return answer('success', 200, checked.request.callHold ? ACCEPTED : MIGHT_BE_CANCELLED)
  })
}
