/** What the picture of the legs says, in one line. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { CallDetail } from '../../shared/views/call-log.ts'
import { formatList, formatSpan } from '../lib/format.ts'
import { legResult } from '../lib/leg-words.ts'

/** "Rang 22 s (busy) and 12 s · talked 6 min 12 s" */
export function legSentence(
  t: TFunction,
  { direction, legs, talkSeconds }: Pick<CallDetail, 'direction' | 'legs' | 'talkSeconds'>,
): string {
  // Who called in does not ring.
  const rung = legs.filter(
    ({ type, ringSeconds }) => (ringSeconds ?? 0) > 0 && (type === 'agent' || direction === 'outgoing'),
  )
  const list = formatList(
    t,
    rung.map((leg) => {
      const duration = formatSpan(t, leg.ringSeconds ?? 0)
      const reached = leg.result === 'answered' || leg.result === 'connected'
      return reached ? duration : t('callLog.detail.ring', { duration, why: legResult(t, leg) })
    }),
  )
  if (talkSeconds === null || talkSeconds === 0)
    return list === '' ? t('callLog.detail.nobodyTalked') : t('callLog.detail.rang', { list })
  const talked = formatSpan(t, talkSeconds)
  return list === ''
    ? t('callLog.detail.talked', { talked })
    : t('callLog.detail.rangTalked', { list, talked })
}
