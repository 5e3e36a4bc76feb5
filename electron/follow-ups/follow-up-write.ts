import type { FollowUpRequest } from '../../shared/agent-events.ts'
import { followUpRequestSchema } from '../../shared/relay-protocol.ts'

export const FOLLOW_UPS_PATH = '/v1/follow-ups'

/** A change that was put into the outbox; null when it is of a version that wrote another shape. */
export function readFollowUp(body: unknown): FollowUpRequest | null {
  const read = followUpRequestSchema.safeParse(body)
  return read.success ? read.data : null
}
