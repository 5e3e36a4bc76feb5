/** A change of a follow-up as the relay is told it, and as the event the relay makes of it. */
import type { z } from 'zod'
import type { FollowUpEvent } from '../../shared/events.ts'
import { type Agent, followUpRequestSchema } from '../../shared/relay-protocol.ts'

export const FOLLOW_UPS_PATH = '/v1/follow-ups'
export type FollowUpRequest = z.infer<typeof followUpRequestSchema>

/** What was put into the outbox; null when it is of a version that wrote another shape. */
export function readFollowUp(body: unknown): FollowUpRequest | null {
  const read = followUpRequestSchema.safeParse(body)
  return read.success ? read.data : null
}

/** The relay's own copy has the same id: whichever comes second is a duplicate. */
export function followUpEvent(request: FollowUpRequest, { userId, name }: Agent): FollowUpEvent {
  const { id, followUpId, customer, sessionId, change, at } = request
  const { dueAt, ...rest } = change
  return {
    type: 'follow-up',
    eventId: `follow-up-${id}`,
    at: new Date(at).toISOString(),
    sessionId: sessionId ?? null,
    customer,
    line: null,
    direction: null,
    legacy: false,
    payload: {
      followUpId,
      change: { ...rest, ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt).toISOString() }) },
      userId,
      userName: name,
    },
  }
}
