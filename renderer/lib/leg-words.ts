/** How one phone of a call is said. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { TimelineLeg } from '../../shared/views/customer.ts'
import { formatSpan } from './format.ts'

type Leg = TimelineLeg & {
  /** Why it was not picked up, where the call says so. */
  readonly dialStatus?: 'answer' | 'busy' | 'no_answer' | 'cancel' | 'failed' | null
}

/** "You", the colleague's name, "Customer". */
export function legName(t: TFunction, { type, name, mine }: Pick<Leg, 'type' | 'name' | 'mine'>): string {
  if (mine) return t('calls.you')
  return type === 'customer' ? t('calls.theCustomer') : (name ?? t('calls.unknownPhone'))
}

/** "picked up", "busy". */
export function legResult(t: TFunction, { result, dialStatus = null }: Leg): string {
  const isReason = dialStatus === 'busy' || dialStatus === 'cancel' || dialStatus === 'failed'
  const reached = result === 'answered' || result === 'connected'
  return isReason && !reached ? t(`calls.dialled.${dialStatus}`) : t(`calls.leg.${result}`)
}

/** "busy · rang 12 s", "picked up · rang 5 s · talked 6 min". */
export function legCourse(t: TFunction, leg: Leg): string {
  const parts = [legResult(t, leg)]
  if (leg.ringSeconds !== null) parts.push(t('calls.rang', { duration: formatSpan(t, leg.ringSeconds) }))
  if (leg.talkSeconds !== null && leg.talkSeconds > 0)
    parts.push(t('calls.talked', { duration: formatSpan(t, leg.talkSeconds) }))
  return parts.join(' · ')
}

/** "You: rang 12 s · talked 6 min" for one phone of the call. */
export const legWords = (t: TFunction, leg: Leg): string =>
  t('calls.rung', { name: legName(t, leg), result: legCourse(t, leg) })
