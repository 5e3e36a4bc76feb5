/**
 * The deprecated webhooks of an incoming call: the in-call one (fields from the provider's support pages)
 * while it rings and when it is answered, the after-call log (`_ai` ...) when it is over, and that log with an
 * outcome in it (`_dsp`) when one is filed.
 */
import { entryOf } from '../log/entry.ts'
import { national, shortLog } from '../log/short-names.ts'
import { FORM, type Format, MULTIPART } from '../webhooks/encode.ts'
import type { Call, Change, Tick } from './call.ts'
import type { Filed } from './dispositions.ts'
import { unixSeconds } from './times.ts'
import type { Stamp, WebhookBody } from './webhooks.ts'

/** Form bodies carry the log as JSON in one field of this name. */
const LEGACY_LOG_FIELD = 'myoperator'

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

export const legacyDispositionWebhook = (
  call: Call,
  { by, level1, level2, atMs }: Filed,
  companyId: string,
): WebhookBody => {
  const filed = (level: 1 | 2, name: string) => ({
    _lb: level,
    _na: name,
    _ag: by.userId,
    _ts: unixSeconds(atMs),
  })
  return {
    ...shortLog(entryOf(call, atMs), companyId, ''),
    _dsp: [filed(1, level1), ...(level2 === null ? [] : [filed(2, level2)])],
  }
}

/** A log as a body of this format carries it. */
export const wrappedLog = (webhook: WebhookBody, { contentType }: Format): WebhookBody =>
  '_ai' in webhook && (contentType.startsWith(FORM) || contentType.startsWith(MULTIPART))
    ? { [LEGACY_LOG_FIELD]: JSON.stringify(webhook) }
    : webhook
