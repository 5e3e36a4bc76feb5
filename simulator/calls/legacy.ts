/**
 * The deprecated webhooks of an incoming call: the in-call one (fields from the provider's support pages)
 * while it rings and when it is answered, and the after-call log (`_ai` ...) when it is over.
 */
import { entryOf } from '../log/entry.ts'
import { national, shortLog } from '../log/short-names.ts'
import type { Call, Change, Tick } from './call.ts'
import type { Stamp, WebhookBody } from './webhooks.ts'

/** Form bodies carry the log as JSON in one field of this name. */
export const LEGACY_LOG_FIELD = 'myoperator'

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

export const legacyWebhookOf = (
  call: Call,
  change: Change,
  now: Tick,
  stamp: Stamp,
  publicIvrId: string,
): WebhookBody | null => {
  if (change.type === 'dialled' || change.type === 'answered') return inCall(call, change, publicIvrId)
  return change.type === 'summarised' ? shortLog(entryOf(call, now.ms), stamp.companyId, '') : null
}
