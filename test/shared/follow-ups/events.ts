import type { FollowUpEvent, WrapupEvent } from '../../../shared/events.ts'
import { ASHA, at, CUSTOMER, type TestAgent } from '../calls/builders.ts'

const envelope = (eventId: string, seconds: number, customer: string) => ({
  eventId,
  at: at(seconds),
  sessionId: null,
  customer,
  line: null,
  direction: null,
  legacy: false,
})

/** A wrap-up saved by `agent` so many seconds in, with a promise. */
export const promised = (
  id: string,
  followUpAt: string | null,
  { agent = ASHA, seconds = 0, customer = CUSTOMER, note = 'call about the renewal' } = {},
): WrapupEvent => ({
  ...envelope(`wrapup-${id}`, seconds, customer),
  sessionId: 'session.1',
  type: 'wrapup',
  payload: { id, outcome: ['Call later'], note, followUpAt, userId: agent.userId, userName: agent.name },
})

export const followUpChange = (
  followUpId: string,
  seconds: number,
  change: FollowUpEvent['payload']['change'],
  { agent = ASHA as TestAgent, customer = CUSTOMER, id = `${followUpId}-${seconds}` } = {},
): FollowUpEvent => ({
  ...envelope(`follow-up-${id}`, seconds, customer),
  type: 'follow-up',
  payload: { followUpId, change, userId: agent.userId, userName: agent.name },
})
