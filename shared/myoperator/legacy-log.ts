/**
 * The old after-call and disposition webhooks: one call log with short field names (document:
 * WebHooks(Deprecated) / Call Log, AfterCall Webhook, Disposition Webhooks). A log with `_dsp` tells of an
 * outcome, any other of a finished call. `_cn` and `_us` are not documented and are left in the raw body.
 */
import { z } from 'zod'
import type { CallPayload, Leg } from '../events.ts'
import { fromParts, toE164 } from '../phone.ts'
import { type CallDraft, type DispositionDraft, missing } from './draft.ts'
import { latest } from './instants.ts'
import { agentLegs, BLANK_LEG, logDials, secondsBetween } from './legacy-legs.ts'
import { instant, list, number, optionalList, requiredText, seconds, text, word } from './lenient.ts'

const disposition = z
  .object({ _lb: number, _na: requiredText, _ag: text, _ts: instant })
  .transform(({ _lb, _na, _ag, _ts }) => ({ level: _lb, name: _na, userId: _ag, at: _ts }))

const log = z.object({
  _ai: text,
  _cl: text,
  _cr: text,
  _cy: text,
  _ev: word(['1', '2', 'incoming', 'outgoing']),
  _su: word(['1', '2', '3']),
  _st: instant,
  _ms: instant,
  _et: instant,
  _ts: instant,
  _dr: seconds,
  _fn: text,
  _se: text,
  _dn: text,
  _ri: text,
  _cri: text,
  _ns: text,
  _pm: optionalList(z.object({ ky: text, vl: text })),
  _ld: logDials,
  _dsp: list(disposition),
})
type Log = z.infer<typeof log>

const STATUS = { 1: 'bridged', 2: 'missed', 3: 'voicemail' } as const
/** `_ns`: 1 = click to call, 2 = obd, 3 = webrtc; in the words of the new webhooks where they have one. */
const CATEGORY = new Map([
  ['2', 'obd'],
  ['3', 'webcall'],
])

export const logWebhook = log.transform((log, context): CallDraft | DispositionDraft => {
  // `ui` is the session_id of the new webhooks, so old and new tell of the same call.
  const sessionId = entry(log, 'ui') ?? log._ai ?? missing(context, '_ai')
  if (!sessionId) return z.NEVER
  const direction = directionOf(log)
  const envelope = {
    eventId: null,
    sessionId,
    customer: customerOf(log),
    line: lineOf(log),
    direction,
    legacy: true,
  }
  if (log._dsp.length === 0) {
    return { ...envelope, type: 'call.summary', at: log._ts ?? log._et ?? log._st, payload: callOf(log) }
  }
  const dispositions = log._dsp.map((item, index) => ({ ...item, level: item.level ?? index + 1 }))
  return {
    ...envelope,
    type: 'disposition',
    at: latest(dispositions.map(({ at }) => at)) ?? log._ts,
    payload: { dispositions, comments: [] },
  }
})

function callOf(log: Log): CallPayload {
  const startedAt = log._st ?? log._ms
  const direction = directionOf(log)
  const billable = entry(log, 'ib')
  return {
    legs: legsOf(log),
    startedAt,
    endedAt: log._et,
    status: log._su && STATUS[log._su],
    category: CATEGORY.get(log._ns ?? '') ?? direction,
    durationSeconds: secondsBetween(startedAt, log._et) ?? log._dr,
    recording: log._fn,
    location: log._se,
    billable: billable === null ? null : billable === '1',
    refId: log._ri,
    clientRefId: log._cri,
    department: log._dn,
    comments: [],
  }
}

/** The side the call came from is the first leg, as in the new webhooks. */
function legsOf(log: Log): Leg[] {
  const agents = agentLegs(log._ld, log._dn)
  const customer = customerLeg(log)
  return directionOf(log) === 'outgoing' ? [...agents, customer] : [customer, ...agents]
}

/** The log times the call, not the customer: of an outgoing call their talk time is not known. */
function customerLeg(log: Log): Leg {
  const leg: Leg = { ...BLANK_LEG, type: 'customer', phone: customerOf(log) }
  const direction = directionOf(log)
  if (direction === 'incoming') {
    const startedAt = log._st ?? log._ms
    const talkSeconds = secondsBetween(startedAt, log._et) ?? log._dr
    return { ...leg, result: 'connected', startedAt, endedAt: log._et, talkSeconds }
  }
  if (direction === null || log._su === null) return leg
  return { ...leg, result: log._su === '1' ? 'answered' : 'not_answered' }
}

function directionOf({ _ev }: Log): 'incoming' | 'outgoing' | null {
  if (_ev === null) return null
  return _ev === '1' || _ev === 'incoming' ? 'incoming' : 'outgoing'
}

function customerOf({ _cl, _cr, _cy }: Log): string | null {
  const whole = _cl === null ? null : toE164(_cl)
  const parts = _cr === null ? null : fromParts(_cy ?? '', _cr)
  return whole ?? parts ?? _cl ?? _cr
}

/** `_did` is the company's number in live logs and a meaningless id in the document's example. */
function lineOf(log: Log): string | null {
  for (const { _did } of log._ld) {
    const number = _did === null ? null : toE164(_did)
    if (number !== null) return number
  }
  return null
}

/** An entry of `_pm`, "additional parameters". */
function entry(log: Log, key: string): string | null {
  return log._pm.find(({ ky }) => ky === key)?.vl ?? null
}
