/**
 * The log under its short names ("WebHooks(Deprecated) / Call Log"): the after-call webhook, and one of the
 * two shapes of a search.
 */
import { type Leg, recordingOf, secondsBetween, statusOf } from '../calls/call.ts'
import { clockOf, panelTime, unixSeconds } from '../calls/times.ts'
import { logIdOf } from '../ids.ts'
import { endMs, type LogEntry, startMs } from './entry.ts'

export const bare = (phone: string): string => phone.replace(/^\+/, '')
export const national = (phone: string): string => bare(phone).slice(-10)

/** 1 connected, 2 missed, 3 voicemail. */
export const STATUS = { bridged: 1, missed: 2, voicemail: 3 } as const

const receiver = (user: NonNullable<Leg['user']>) => ({
  _id: user.userId,
  _na: user.name,
  _em: user.email ?? '',
  _ex: user.extension,
  _ct: national(user.phone),
  _nr: user.phone,
})

export const action = (leg: Leg): 'received' | 'missed' | 'transferred' =>
  leg.result !== 'answered' ? 'missed' : leg.transferredTo ? 'transferred' : 'received'

/** "ANSWER", "NOANSWER", "CANCEL", "BUSY" */
export const dialString = (leg: Leg): string => leg.dialStatus.replace(' ', '')

/** Seconds from pick-up to end. */
export const talked = (leg: Leg): number =>
  leg.answeredAt && leg.endedAt ? secondsBetween(leg.answeredAt, leg.endedAt) : 0

const detail = (leg: Leg, line: string) => ({
  _rr: leg.user ? [receiver(leg.user)] : [],
  _rst: panelTime(leg.startedAt.ms),
  _did: bare(line),
  _ds: dialString(leg),
  _tt: leg.transferredTo ? [receiver(leg.transferredTo)] : [],
  _su: leg.result === 'answered' ? '1' : '2',
  _st: unixSeconds((leg.answeredAt ?? leg.startedAt).ms),
  _et: unixSeconds(leg.endedAt?.ms ?? 0),
  _dr: clockOf(talked(leg)),
  _ac: action(leg),
  _wr: true,
})

/** Seen live: this figure is not the length of the call. */
export const WRONG_SECONDS = 31131

/** `ky` and `vl` of what has no name of its own. */
export const parameters = (entry: LogEntry) => [
  { ky: 'ui', vl: entry.call.sessionId },
  { ky: 'is', vl: entry.starred ? '1' : '0' },
  { ky: 'vt', vl: '2' },
  { ky: 'ic', vl: entry.call.comments.length > 0 ? '1' : '0' },
  { ky: 'ia', vl: entry.archived ? '1' : '0' },
  { ky: 'ib', vl: '1' },
]

const NOTIFICATION = { clickocall: '1', obd: '2', callback: '0' } as const

/** @param customerName of the contact with this number, "" when there is none */
export const shortLog = (entry: LogEntry, companyId: string, customerName: string) => {
  const { call } = entry
  const agents = call.legs.filter((leg) => leg.type === 'agent')
  const seconds = call.startedAt && call.endedAt ? secondsBetween(call.startedAt, call.endedAt) : 0
  return {
    _ai: logIdOf(call.sessionId),
    _so: entry.source === 'ivr' ? '1' : '2',
    _ci: companyId,
    _cr: national(call.customer),
    _cm: customerName,
    _cl: call.customer,
    _cy: '91',
    _se: 'DL,IN',
    _ts: unixSeconds(entry.loggedAt),
    _st: unixSeconds(startMs(entry)),
    _ms: startMs(entry),
    _ss: WRONG_SECONDS,
    _et: unixSeconds(endMs(entry)),
    _dr: clockOf(seconds),
    _drm: Math.round((seconds / 60) * 100) / 100,
    _ty: 1,
    _ev: call.direction === 'incoming' ? 1 : 2,
    _fn: recordingOf(call),
    _fu: '',
    _ns: entry.tag === null ? '0' : NOTIFICATION[entry.tag],
    _su: STATUS[statusOf(call)],
    _dn: call.department?.name ?? '',
    _di: call.department?.id ?? '',
    _ri: call.refId,
    _cri: call.clientRefId,
    _ivid: call.campaignId ?? '',
    _ji: '',
    _pm: parameters(entry),
    _cn: [],
    _ld: agents.map((leg) => detail(leg, call.line)),
    _us: agents.flatMap((leg) => (leg.user ? [{ ky: leg.user.userId, vl: action(leg) }] : [])),
    _tc: [],
  }
}
