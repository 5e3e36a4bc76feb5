/** How a customer and a call are said and coloured, wherever they appear. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { CallStatus } from '../../shared/calls/view.ts'
import type { CallCard } from '../../shared/views/desk.ts'
import type { Tone } from '../ui/Chip.tsx'

/** The customer's name; two of a family by name, more by count; the number when there is no name. */
export function who(t: TFunction, { names, numberText }: Pick<CallCard, 'names' | 'numberText'>): string {
  const shown = names.slice(0, 2).join(', ')
  if (shown === '') return numberText === '' ? t('calls.withheld') : numberText
  return names.length > 2 ? t('calls.andMore', { names: shown, count: names.length - 2 }) : shown
}

/** The status line, without the timer of a talk. `pickedUpBy`: the agent's name, where it is known. */
export function statusWords(
  t: TFunction,
  { status, pickedUpBy }: { readonly status: CallStatus; readonly pickedUpBy: string | null },
): string {
  return t(`calls.status.${status}`, { name: pickedUpBy ?? t('calls.colleague') })
}

const TONES: Readonly<Record<CallStatus, Tone>> = {
  requested: 'wait',
  'calling-your-phone': 'ring',
  'customer-ringing': 'ring',
  ringing: 'ring',
  talking: 'talk',
  'picked-up': 'wait',
  missed: 'miss',
  voicemail: 'miss',
  ended: 'wait',
  'not-answered': 'wait',
}

export const statusTone = (status: CallStatus): Tone => TONES[status]
