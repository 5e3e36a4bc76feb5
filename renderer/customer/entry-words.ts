/** How an entry of the time line is said. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { TimelineEntry, TimelineLeg } from '../../shared/views/customer.ts'
import { statusWords } from '../lib/call-words.ts'
import { formatSpan } from '../lib/format.ts'

type Call = Extract<TimelineEntry, { kind: 'call' }>

/** What came of it, then who talked: "Talked 6 min 12 s · with Sunita Patil", "Missed". */
export function callSummary(t: TFunction, call: Call): string {
  const { status, agent, talkSeconds, live } = call
  const talked = !live && talkSeconds !== null && talkSeconds > 0
  const what = talked
    ? t('customer.talked', { duration: formatSpan(t, talkSeconds) })
    : statusWords(t, { status, pickedUpBy: agent })
  // "Picked up by NAME" has the name already.
  const named = agent !== null && status !== 'picked-up'
  return [what, named ? t('customer.withAgent', { name: agent }) : '', call.department ?? '']
    .filter((part) => part !== '')
    .join(' · ')
}

/** "You: rang 12 s · talked 6 min" for one phone of the call. */
export function legWords(t: TFunction, leg: TimelineLeg): string {
  const name = leg.type === 'customer' ? t('customer.theCustomer') : (leg.name ?? t('customer.unknownPhone'))
  const parts: string[] = [t(`calls.leg.${leg.result}`)]
  if (leg.ringSeconds !== null) parts.push(t('customer.rang', { duration: formatSpan(t, leg.ringSeconds) }))
  if (leg.talkSeconds !== null && leg.talkSeconds > 0)
    parts.push(t('calls.talked', { duration: formatSpan(t, leg.talkSeconds) }))
  return t('calls.rung', { name: leg.mine ? t('calls.you') : name, result: parts.join(' · ') })
}
