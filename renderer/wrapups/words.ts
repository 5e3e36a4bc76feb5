/** How a wrap-up is said. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { DueWrapUp } from '../../shared/views/wrapups.ts'
import { who } from '../lib/call-words.ts'
import { formatSpan, formatWhen } from '../lib/format.ts'

/** "Customer talked 1 min 04 s", "Customer did not answer". */
export function reachWords(t: TFunction, { reach, talkSeconds }: DueWrapUp): string {
  if (reach === 'unreached') return t('wrapups.notAnswered')
  if (talkSeconds === null) return t('wrapups.talked')
  return t('wrapups.talkedFor', { duration: formatSpan(t, talkSeconds) })
}

/** Why outcomes of the team are missing from the offer; null after a talk, when none is. */
export function whyFewer(t: TFunction, reach: DueWrapUp['reach'], shortCallSeconds: number): string | null {
  switch (reach) {
    case 'unreached':
      return t('wrapups.fewer.unreached')
    case 'short':
      return t('wrapups.fewer.short', { duration: formatSpan(t, shortCallSeconds) })
    case 'talked':
      return null
  }
}

/** "Outcome due · Asha Rao · 09:58": one of several that wait. */
export function dueWords(t: TFunction, due: DueWrapUp, now: number): string {
  return [t('wrapups.due'), who(t, due), formatWhen(t, due.endedAt, now)].join(' · ')
}

/** "2 outcomes and 1 follow-up due"; null when nothing is. */
export function countWords(t: TFunction, outcomes: number, followUps: number): string | null {
  const parts = [
    ...(outcomes > 0 ? [t('wrapups.outcomesDue', { count: outcomes })] : []),
    ...(followUps > 0 ? [t('wrapups.followUpsDue', { count: followUps })] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
