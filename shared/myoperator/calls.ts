/**
 * The call's life: call.initiated, call.ivr_started, call.dial_begin, call.answered, call.end, call.summary
 * (document: WebHooks(New) / Calls). One reader for all six: each tells more of the same facts.
 */
import { z } from 'zod'
import { CALL_EVENT_TYPES, type Leg } from '../events.ts'
import { normalisePhone } from '../phone.ts'
import { type CallDraft, missing } from './draft.ts'
import { comments, ENVELOPE, user } from './envelope.ts'
import { latest } from './instants.ts'
import {
  direction,
  flag,
  instant,
  list,
  number,
  optionalRecord,
  phone,
  record,
  seconds,
  text,
  word,
} from './lenient.ts'

/** The operators' words, spaces and underscores apart; NO CARRIER and its like never reached a phone. */
const DIAL_STATUS: ReadonlyMap<string, Leg['dialStatus']> = new Map([
  ['ANSWER', 'answer'],
  ['ANSWERED', 'answer'],
  ['BUSY', 'busy'],
  ['NOANSWER', 'no_answer'],
  ['CANCEL', 'cancel'],
  ['NOCARRIER', 'failed'],
  ['CONGESTION', 'failed'],
  ['CHANUNAVAIL', 'failed'],
  ['FAILED', 'failed'],
])

export const dialStatus = text.transform(
  (status): Leg['dialStatus'] => DIAL_STATUS.get(status?.toUpperCase().replace(/[\s_-]/g, '') ?? '') ?? null,
)

const leg = z
  .object({
    leg_index: number,
    type: word(['agent', 'customer']),
    phone_number: phone,
    result: word(['dialing', 'not_answered', 'connected', 'answered']),
    dial_status: dialStatus,
    agent: user,
    dept_id: text,
    department: optionalRecord(z.object({ id: text, name: text })),
    pickup_device: text,
    started_at: instant,
    answered_at: instant,
    ended_at: instant,
    ring_duration: seconds,
    talk_duration: seconds,
  })
  .transform((leg, context): Leg => {
    const type = leg.type ?? (leg.agent ? 'agent' : missing(context, 'type'))
    if (!type) return z.NEVER
    return {
      index: leg.leg_index,
      type,
      phone: leg.phone_number ?? leg.agent?.contact ?? null,
      result: leg.result ?? 'unknown',
      dialStatus: leg.dial_status,
      userId: leg.agent?.uuid ?? null,
      name: leg.agent?.name ?? null,
      extension: leg.agent?.extension ?? null,
      departmentId: leg.department?.id ?? leg.dept_id,
      department: leg.department?.name ?? null,
      device: leg.pickup_device,
      startedAt: leg.started_at,
      answeredAt: leg.answered_at,
      endedAt: leg.ended_at,
      ringSeconds: leg.ring_duration,
      talkSeconds: leg.talk_duration,
    }
  })

const payload = z.object({
  id: text,
  did: text,
  direction,
  customer_number: phone,
  status: word(['bridged', 'missed', 'voicemail']),
  started_at: instant,
  ended_at: instant,
  category: text,
  location: text,
  duration: seconds,
  recording_filename: text,
  billable: flag,
  ref_id: text,
  client_ref_id: text,
  legs: list(leg),
  comments,
})

/** Reads any of the six call webhooks. `session_id` must be there, or the payload's id, which equals it. */
export const callWebhook = z
  .object({ ...ENVELOPE, event_type: word(CALL_EVENT_TYPES), payload: record(payload) })
  .transform(({ payload, ...envelope }, context): CallDraft => {
    const type = envelope.event_type ?? missing(context, 'event_type')
    const sessionId = envelope.session_id ?? payload.id ?? missing(context, 'session_id')
    if (!type || !sessionId) return z.NEVER
    const { legs } = payload
    return {
      type,
      eventId: envelope.event_id,
      at: envelope.timestamp ?? latest([payload.started_at, payload.ended_at, ...legs.flatMap(timesOf)]),
      sessionId,
      customer: normalisePhone(envelope.customer_identifier) ?? payload.customer_number ?? customerOf(legs),
      line: normalisePhone(envelope.system_identifier) ?? normalisePhone(payload.did),
      direction: envelope.direction ?? payload.direction,
      legacy: false,
      payload: {
        legs,
        startedAt: payload.started_at,
        endedAt: payload.ended_at,
        status: payload.status,
        category: payload.category,
        durationSeconds: payload.duration,
        recording: payload.recording_filename,
        location: payload.location,
        billable: payload.billable,
        refId: payload.ref_id,
        clientRefId: payload.client_ref_id,
        department: null,
        comments: payload.comments,
      },
    }
  })

/** An agent-first OBD call has "" for its customer until the customer's own leg is dialled. */
function customerOf(legs: readonly Leg[]): string | null {
  return legs.find((leg) => leg.type === 'customer')?.phone ?? null
}

function timesOf(leg: Leg): Array<string | null> {
  return [leg.startedAt, leg.answeredAt, leg.endedAt]
}
