/** What each answer of "Why did it not pop?" is based on, in words. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { PopCheck, PopExplanation } from '../../shared/views/pop.ts'
import { formatMs, formatWhen } from '../lib/format.ts'

const LEG_RESULTS = ['dialing', 'not_answered', 'connected', 'answered', 'unknown'] as const

/** The particulars of one answer, a line each; empty when there are none. */
export function checkDetails(t: TFunction, check: PopCheck, now: number): readonly string[] {
  switch (check.check) {
    case 'received': {
      if (check.receivedAt === null) return []
      const when = formatWhen(t, check.receivedAt, now)
      return check.delayMs === null
        ? [t('pop.receivedAt', { when })]
        : [t('pop.received', { when, delay: formatMs(t, check.delayMs) })]
    }
    case 'legs':
      return check.legs.map(({ name, phone, mine, result }) => {
        const who = [name, phone, mine ? t('pop.legMine') : null].filter((part) => part !== null)
        const known = LEG_RESULTS.find((one) => one === result) ?? 'unknown'
        return t('pop.leg', {
          who: who.length === 0 ? t('pop.unknownPhone') : who.join(', '),
          result: t(`calls.leg.${known}`),
        })
      })
    case 'matched':
      return [
        check.myPhones.length === 0
          ? t('pop.noPhones')
          : t('pop.myPhones', { phones: check.myPhones.join(', ') }),
      ]
    case 'window':
      return check.detail === null || check.detail === '' ? [] : [check.detail]
    case 'live':
    case 'audible':
      return []
  }
}

/** When the desk was not connected around that call; null when it was. */
export function outageWords(t: TFunction, outage: PopExplanation['outage'], now: number): string | null {
  if (outage === null) return null
  const from = formatWhen(t, outage.from, now)
  return outage.until === null
    ? t('pop.outageOpen', { from })
    : t('pop.outage', { from, until: formatWhen(t, outage.until, now) })
}
