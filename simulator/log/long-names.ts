/**
 * The log as live accounts answer it (field notes, "developers.myoperator.co"): Elasticsearch's hits, with
 * long names.
 */
import { type Leg, recordingOf, secondsBetween, statusOf } from '../calls/call.ts'
import { clockOf, unixSeconds } from '../calls/times.ts'
import { logIdOf } from '../ids.ts'
import { endMs, type LogEntry, startMs } from './entry.ts'
import {
  action,
  bare,
  dialString,
  national,
  parameters,
  STATUS,
  talked,
  WRONG_SECONDS,
} from './short-names.ts'

const person = (user: NonNullable<Leg['user']>) => ({
  id: user.userId,
  name: user.name,
  email: user.email ?? '',
  extension: user.extension,
  contact_number: national(user.phone),
})

const detail = (leg: Leg, line: string) => ({
  received_by: leg.user ? [person(leg.user)] : [],
  transferred_to: leg.transferredTo ? [person(leg.transferredTo)] : [],
  action: action(leg),
  _ds: dialString(leg),
  _did: bare(line),
  start_time: unixSeconds((leg.answeredAt ?? leg.startedAt).ms),
  end_time: unixSeconds(leg.endedAt?.ms ?? 0),
  duration: clockOf(talked(leg)),
})

const longLog = (entry: LogEntry, companyId: string) => {
  const { call } = entry
  const file = recordingOf(call)
  const seconds = call.startedAt && call.endedAt ? secondsBetween(call.startedAt, call.endedAt) : 0
  return {
    allcaller_id: logIdOf(call.sessionId),
    company_id: companyId,
    source: entry.source === 'ivr' ? 1 : 2,
    type: 1,
    // The customer, also of an outgoing call.
    caller_number: call.customer,
    caller_number_raw: national(call.customer),
    start_time: unixSeconds(startMs(entry)),
    end_time: unixSeconds(endMs(entry)),
    duration: clockOf(seconds),
    seconds: WRONG_SECONDS,
    event: call.direction === 'incoming' ? 1 : 2,
    status: STATUS[statusOf(call)],
    filename: file,
    // The panel's own player, which wants a session there: no use to a program.
    fileurl: file === '' ? '' : `https://app.myoperator.com/audio/${file.replace(/\.mp3$/, '')}`,
    department_name: call.department?.name ?? '',
    department_id: call.department?.id ?? '',
    log_details: call.legs.filter((leg) => leg.type === 'agent').map((leg) => detail(leg, call.line)),
    additional_parameters: parameters(entry),
  }
}

export const hit = (entry: LogEntry, companyId: string) => {
  const source = longLog(entry, companyId)
  return { _id: source.allcaller_id, _source: source }
}
