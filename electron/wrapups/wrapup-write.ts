/** A saved outcome as the relay is told it, and as the event the relay makes of it. */
import type { z } from 'zod'
import type { WrapupEvent } from '../../shared/events.ts'
import { type Agent, wrapupRequestSchema } from '../../shared/relay-protocol.ts'

export const WRAPUPS_PATH = '/v1/wrapups'
export type WrapUpRequest = z.infer<typeof wrapupRequestSchema>

/** What was put into the outbox; null when it is of a version that wrote another shape. */
export function readWrapUp(body: unknown): WrapUpRequest | null {
  const read = wrapupRequestSchema.safeParse(body)
  return read.success ? read.data : null
}

/** The relay's own copy has the same id: whichever comes second is a duplicate. */
export function wrapUpEvent(request: WrapUpRequest, { userId, name }: Agent): WrapupEvent {
  const { id, sessionId, customer, outcome, note, followUpAt, at } = request
  return {
    type: 'wrapup',
    eventId: `wrapup-${id}`,
    at: new Date(at).toISOString(),
    sessionId,
    customer,
    line: null,
    direction: null,
    legacy: false,
    payload: {
      id,
      outcome,
      note,
      followUpAt: followUpAt ? new Date(followUpAt).toISOString() : null,
      userId,
      userName: name,
    },
  }
}
