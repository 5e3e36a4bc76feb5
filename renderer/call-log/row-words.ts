/** How a line of the call log is said. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { CallLogRow } from '../../shared/views/call-log.ts'
import { statusWords } from '../lib/call-words.ts'
import { formatNumber, formatSpan } from '../lib/format.ts'

/** Nothing to say here. */
const NONE = '—'

/** The icon, in words. */
export function iconWords(
  t: TFunction,
  { direction, status }: Pick<CallLogRow, 'direction' | 'status'>,
): string {
  if (status === 'missed' || status === 'voicemail' || status === 'not-answered')
    return t(`callLog.icon.${status}`)
  return t(`callLog.icon.${direction}`)
}

/** What stands under the name; of a number without a name where it is. */
export const underName = ({ names, numberText, place }: CallLogRow): string | null =>
  names.length > 0 ? numberText : place

/** "You", a colleague, "2 rang". */
export function agentWords(t: TFunction, { agent, rang }: Pick<CallLogRow, 'agent' | 'rang'>): string {
  if (agent !== null) return agent.mine ? t('callLog.you') : agent.name
  return rang === 0 ? NONE : t('callLog.rang', { count: rang, number: formatNumber(rang) })
}

/** "6 min 12 s", "No answer"; while it goes on, what it is doing. */
export function talkedWords(t: TFunction, row: Pick<CallLogRow, 'status' | 'talkSeconds'>): string {
  const { status, talkSeconds } = row
  if (talkSeconds !== null && talkSeconds > 0) return formatSpan(t, talkSeconds)
  switch (status) {
    case 'not-answered':
      return t('callLog.noAnswer')
    case 'voicemail':
      return t('callLog.voicemail')
    case 'missed':
    case 'ended':
    case 'picked-up':
      return NONE
    default:
      return statusWords(t, { status, pickedUpBy: null })
  }
}
