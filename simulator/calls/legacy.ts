/**
 * The deprecated webhooks of an incoming call: the in-call one (fields from the provider's support pages)
 * while it rings and when it is answered, and the after-call log (`_ai` ...) when it is over.
 */
import { type Call, type Change, type Leg, secondsBetween, statusOf, type Tick } from './call.ts'
import type { Stamp, WebhookBody } from './webhooks.ts'

/** Form bodies carry the log as JSON in one field of this name. */
export const LEGACY_LOG_FIELD = 'myoperator'

const unix = (tick: Tick | null): number => Math.floor((tick?.ms ?? 0) / 1000)
const bare = (phone: string): string => phone.replace(/^\+/, '')
const national = (phone: string): string => bare(phone).slice(-10)

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

/** The panel's own time of day: India, without a zone. */
const panelTime = (tick: Tick): string =>
  new Date(tick.ms + 5.5 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

const inCall = (call: Call, change: Change, publicIvrId: string): WebhookBody => ({
  uid: call.sessionId,
  clid: call.customer,
  call_state: change.type === 'answered' ? 1 : 0,
  event: call.legs.length <= 2 && change.type === 'dialled' ? 1 : 2,
  users: call.legs
    .filter((leg) => leg.type === 'agent' && leg.endedAt === null)
    .map((leg) => national(leg.phone)),
  public_ivr_id: publicIvrId,
})

const receiver = (user: NonNullable<Leg['user']>) => ({
  _id: user.userId,
  _na: user.name,
  _em: user.email ?? '',
  _ex: user.extension,
  _ct: national(user.phone),
  _nr: user.phone,
})

const action = (leg: Leg): string =>
  leg.result !== 'answered' ? 'missed' : leg.transferredTo ? 'transferred' : 'received'

const detail = (leg: Leg, call: Call) => ({
  _rr: leg.user ? [receiver(leg.user)] : [],
  _rst: panelTime(leg.startedAt),
  _did: bare(call.line),
  _ds: leg.dialStatus.replace(' ', ''),
  _tt: leg.transferredTo ? [receiver(leg.transferredTo)] : [],
  _su: leg.result === 'answered' ? '1' : '2',
  _st: unix(leg.answeredAt ?? leg.startedAt),
  _et: unix(leg.endedAt),
  _dr: clock(leg.answeredAt && leg.endedAt ? secondsBetween(leg.answeredAt, leg.endedAt) : 0),
  _ac: action(leg),
  _wr: true,
})

/** The document's `_su`. */
const STATUS = { bridged: 1, missed: 2, voicemail: 3 } as const

const afterCall = (call: Call, now: Tick, stamp: Stamp): WebhookBody => {
  const agents = call.legs.filter((leg) => leg.type === 'agent')
  const seconds = secondsBetween(call.startedAt ?? now, call.endedAt ?? now)
  const status = statusOf(call)
  return {
    _ai: stamp.eventId.slice(-16),
    _so: '1',
    _ci: stamp.companyId,
    _cr: national(call.customer),
    _cm: '',
    _cl: call.customer,
    _cy: '91',
    _se: 'DL,IN',
    _ts: unix(now),
    _st: unix(call.startedAt),
    _ms: call.startedAt?.ms ?? 0,
    // Seen live: this figure is not the length of the call.
    _ss: 31131,
    _et: unix(call.endedAt),
    _dr: clock(seconds),
    _drm: Math.round((seconds / 60) * 100) / 100,
    _ty: 1,
    _ev: call.direction === 'incoming' ? 1 : 2,
    _fn: status === 'missed' ? '' : call.recording,
    _fu: '',
    _ns: '0',
    _su: STATUS[status],
    _dn: call.department?.name ?? '',
    _di: call.department?.id ?? '',
    _pm: [
      { ky: 'ui', vl: call.sessionId },
      { ky: 'is', vl: '0' },
      { ky: 'vt', vl: '2' },
      { ky: 'ic', vl: '0' },
      { ky: 'ia', vl: '0' },
      { ky: 'ib', vl: '1' },
    ],
    _cn: [],
    _ld: agents.map((leg) => detail(leg, call)),
    _us: agents.flatMap((leg) => (leg.user ? [{ ky: leg.user.userId, vl: action(leg) }] : [])),
    _tc: [],
  }
}

export const legacyWebhookOf = (
  call: Call,
  change: Change,
  now: Tick,
  stamp: Stamp,
  publicIvrId: string,
): WebhookBody | null => {
  if (change.type === 'dialled' || change.type === 'answered') return inCall(call, change, publicIvrId)
  return change.type === 'summarised' ? afterCall(call, now, stamp) : null
}
