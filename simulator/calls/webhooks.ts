/**
 * The current webhooks of a call ("WebHooks(New) / Calls"): pure, one body for each change that is told.
 * Keys and spelling are those of the document's examples, not of its tables, where the two disagree.
 */
import { type Call, type Change, type Leg, recordingOf, secondsBetween, statusOf, type Tick } from './call.ts'
import { commentBody } from './comments.ts'
import { logInstant } from './times.ts'

export type WebhookBody = Readonly<Record<string, unknown>>

export interface Stamp {
  readonly eventId: string
  /** 1, 2, 3 ... within the session. */
  readonly sequence: number
  readonly companyId: string
}

const EVENT_TYPES: Readonly<Record<Change['type'], string | null>> = {
  initiated: 'call.initiated',
  dialled: 'call.dial_begin',
  answered: 'call.answered',
  // The provider says it only inside the legs of the next event.
  'not-answered': null,
  ended: 'call.end',
  summarised: 'call.summary',
}

const iso = (tick: Tick): string => new Date(tick.ms).toISOString()
const isoOrNull = (tick: Tick | null): string | null => tick && iso(tick)
/** The log knows whole seconds, and writes the zone differently. */
const logTime = (tick: Tick | null): string | null => tick && logInstant(tick.ms)
const nanos = (tick: Tick, sequence: number): string =>
  iso(tick).replace('Z', `${String((sequence * 577_215) % 1_000_000).padStart(6, '0')}Z`)

const ringDuration = (leg: Leg): number | null => {
  if (leg.result === 'connected' || leg.result === 'dialing') return null
  const until = leg.answeredAt ?? leg.endedAt
  return until && secondsBetween(leg.startedAt, until)
}

const talkDuration = (leg: Leg, now: Tick): number | null => {
  if (leg.result === 'connected') return secondsBetween(leg.startedAt, leg.endedAt ?? now)
  if (leg.result !== 'answered' || !leg.answeredAt) return null
  return leg.endedAt ? secondsBetween(leg.answeredAt, leg.endedAt) : 0
}

const liveLeg = (leg: Leg, now: Tick) => ({
  leg_index: leg.index,
  type: leg.type,
  phone_number: leg.phone,
  dial_status: leg.dialStatus,
  result: leg.result,
  pickup_device: 'phone',
  dept_id: leg.type === 'agent' ? (leg.department?.id ?? '') : '',
  started_at: iso(leg.startedAt),
  answered_at: isoOrNull(leg.answeredAt),
  ended_at: isoOrNull(leg.endedAt),
  talk_duration: talkDuration(leg, now),
  ring_duration: ringDuration(leg),
})

const summaryLeg = (leg: Leg, now: Tick) => ({
  leg_index: leg.index,
  agent: leg.user && {
    uuid: leg.user.userId,
    name: leg.user.name,
    email: leg.user.email,
    contact: leg.user.phone,
    extension: leg.user.extension,
  },
  dial_status: leg.dialStatus,
  result: leg.result,
  department: leg.department && { id: leg.department.id, name: leg.department.name },
  started_at: logTime(leg.startedAt),
  ended_at: logTime(leg.endedAt),
  talk_duration: talkDuration(leg, now),
  phone_number: leg.phone,
  type: leg.type,
  pickup_device: 'phone',
  answered_at: logTime(leg.answeredAt),
  ring_duration: ringDuration(leg),
})

const finals = (call: Call, now: Tick) => ({
  id: call.sessionId,
  direction: call.direction,
  customer_number: call.customer,
  status: statusOf(call),
  duration: secondsBetween(call.startedAt ?? now, call.endedAt ?? now),
  recording_filename: recordingOf(call),
  billable: true,
  ref_id: call.refId,
  client_ref_id: call.clientRefId,
  obd_campaign: call.campaignId === null ? null : { id: call.campaignId, job_id: '' },
})

const payloadOf = (call: Call, change: Change, now: Tick): WebhookBody => {
  if (change.type === 'initiated') return { started_at: iso(now) }
  if (change.type === 'ended') {
    return {
      ...finals(call, now),
      did: call.line,
      category: call.direction,
      started_at: isoOrNull(call.startedAt),
      ended_at: isoOrNull(call.endedAt),
      legs: call.legs.map((leg) => liveLeg(leg, now)),
    }
  }
  if (change.type === 'summarised') {
    return {
      ...finals(call, now),
      category: call.direction === 'incoming' ? 'incoming' : 'obd',
      location: 'DL, IN',
      started_at: logTime(call.startedAt),
      ended_at: logTime(call.endedAt),
      legs: call.legs.map((leg) => summaryLeg(leg, now)),
      comments: call.comments.map((comment) => commentBody(comment, call.endedAt?.ms ?? now.ms)),
    }
  }
  return { legs: call.legs.map((leg) => liveLeg(leg, now)) }
}

/** An agent-first call names its customer only when the customer is dialled, or at the end. */
const customerIdentifier = (call: Call): string =>
  call.customerFirst || call.endedAt || call.legs.some((leg) => leg.type === 'customer') ? call.customer : ''

/** Of the call as it is after the change; null when the provider tells nothing at that moment. */
export const webhookOf = (call: Call, change: Change, now: Tick, stamp: Stamp): WebhookBody | null => {
  const type = EVENT_TYPES[change.type]
  if (type === null) return null
  const log = change.type === 'summarised'
  return {
    company_id: stamp.companyId,
    event_id: stamp.eventId,
    event_type: type,
    // Seen live: the log's event starts counting again and names no line.
    event_sequence: log ? 1 : stamp.sequence,
    event_version: '1',
    timestamp: log || change.type === 'initiated' ? nanos(now, stamp.sequence) : iso(now),
    channel: 'call',
    direction: call.direction,
    session_id: call.sessionId,
    system_identifier: log ? '' : call.line,
    customer_identifier: customerIdentifier(call),
    payload: payloadOf(call, change, now),
  }
}
