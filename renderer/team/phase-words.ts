import type { TFunction } from 'i18next'
import type { TeamCall } from '../../shared/views/team.ts'
import { statusWords } from '../lib/call-words.ts'

/** The phase of a call of the team; who talks stands in its own column, so it is not said twice. */
export function phaseWords(t: TFunction, { phase, status, agent }: TeamCall): string {
  return phase === 'talking' ? t('team.talking') : statusWords(t, { status, pickedUpBy: agent })
}
