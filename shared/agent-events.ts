/**
 * What an agent does in the app as the event it becomes: the relay journals it, and the desk that did it applies
 * the very same at once. The ids are the app's own; their prefixes keep them apart from the provider's, and make
 * whichever copy comes second a duplicate.
 */
import type { z } from 'zod'
import type { FollowUpEvent, WrapupEvent } from './events.ts'
import { toE164 } from './phone.ts'
import type { Agent, followUpRequestSchema, wrapupRequestSchema } from './relay-protocol.ts'

export type WrapUpRequest = z.infer<typeof wrapupRequestSchema>
export type FollowUpRequest = z.infer<typeof followUpRequestSchema>

const iso = (instant: string) => new Date(instant).toISOString()

const envelopeOf = (customer: string, at: string) => ({
  at: iso(at),
  customer: toE164(customer) ?? customer,
  line: null,
  direction: null,
  legacy: false,
})

/** Of `POST /v1/wrapups`. */
export function wrapUpEvent(request: WrapUpRequest, { userId, name }: Agent): WrapupEvent {
  const { id, sessionId, customer, outcome, note, followUpAt, at } = request
  return {
    ...envelopeOf(customer, at),
    type: 'wrapup',
    eventId: `wrapup-${id}`,
    sessionId,
    payload: {
      id,
      outcome,
      note,
      followUpAt: followUpAt ? iso(followUpAt) : null,
      userId,
      userName: name,
    },
  }
}

/** Of `POST /v1/follow-ups`. */
export function followUpEvent(request: FollowUpRequest, { userId, name }: Agent): FollowUpEvent {
  const { id, followUpId, customer, sessionId, change, at } = request
  const { dueAt, ...rest } = change
  return {
    ...envelopeOf(customer, at),
    type: 'follow-up',
    eventId: `follow-up-${id}`,
    sessionId: sessionId ?? null,
    payload: {
      followUpId,
      change: { ...rest, ...(dueAt === undefined ? {} : { dueAt: iso(dueAt) }) },
      userId,
      userName: name,
    },
  }
}
