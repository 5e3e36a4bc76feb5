/**
 * The old in-call webhook (not in the document; the provider's support pages): `uid`, `clid` the caller,
 * `call_state` 0 ringing / 1 answered, `event` 1 start / 2 update, `users` the agents' numbers, and the
 * `public_ivr_id`, which says nothing an agent needs. It has neither an event id nor, usually, a time.
 */
import { z } from 'zod'
import type { Leg } from '../events.ts'
import { normalisePhone } from '../phone.ts'
import { BLANK_CALL, type CallDraft, missing } from './draft.ts'
import { BLANK_LEG } from './legacy-legs.ts'
import { asList, instant, isRecord, phone, requiredText, unfold, word } from './lenient.ts'

/** Numbers as a list, as an object with index keys, as JSON text, or between commas. */
const users = z
  .unknown()
  .optional()
  .transform((value): string[] => {
    const given = unfold(value)
    const items = isRecord(given)
      ? (asList(given) ?? [])
      : Array.isArray(given)
        ? given
        : String(given ?? '').split(',')
    return items.flatMap((item) => normalisePhone(item) ?? [])
  })

export const inCallWebhook = z
  .object({
    uid: requiredText,
    clid: phone,
    call_state: word(['0', '1']),
    users,
    timestamp: instant,
    time: instant,
  })
  .transform((call, context): CallDraft => {
    const state = call.call_state ?? missing(context, 'call_state')
    if (!state) return z.NEVER
    return {
      type: state === '1' ? 'call.answered' : 'call.dial_begin',
      eventId: null,
      at: call.timestamp ?? call.time,
      sessionId: call.uid,
      customer: call.clid,
      line: null,
      direction: 'incoming',
      legacy: true,
      payload: { ...BLANK_CALL, legs: legsOf(call.clid, call.users, state === '1') },
    }
  })

function legsOf(customer: string | null, agents: readonly string[], answered: boolean): Leg[] {
  // Of several numbers the webhook does not say who answered, so nobody is said to have.
  const result = !answered ? 'dialing' : agents.length === 1 ? 'answered' : 'unknown'
  return [
    { ...BLANK_LEG, type: 'customer', phone: customer, result: 'connected' },
    ...agents.map((agent): Leg => ({ ...BLANK_LEG, type: 'agent', phone: agent, result })),
  ]
}
