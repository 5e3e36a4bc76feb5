/** How a call is said and coloured. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { CallCard, RecentCall } from '../../shared/ipc.ts'
import type { Tone } from '../ui/Chip.tsx'

type Who = Pick<CallCard, 'names' | 'numberText'>

/** The caller's name; two of a family by name, more by count; the number when there is no name. */
export function who(t: TFunction, { names, numberText }: Who): string {
  const shown = names.slice(0, 2).join(', ')
  if (shown === '') return numberText
  return names.length > 2 ? t('calls.andMore', { names: shown, count: names.length - 2 }) : shown
}

export function kindWords(t: TFunction, kind: CallCard['kind']): string {
  switch (kind) {
    case 'incoming':
      return t('calls.incoming')
    case 'outgoing':
      return t('calls.outgoing')
    case 'missed':
      return t('calls.missedCall')
    case 'test':
      return t('calls.testCall')
  }
}

/** The status line, without the timer of a talk. */
export function statusWords(t: TFunction, card: Pick<CallCard, 'status' | 'pickedUpBy'>): string {
  return t(`calls.status.${card.status}`, { name: card.pickedUpBy ?? t('calls.colleague') })
}

const TONES: Readonly<Record<CallCard['status'], Tone>> = {
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

export const recentTone = (call: RecentCall): Tone => TONES[call.status]

/** The colour of the card: of its state, red when the request to call failed. */
export function cardTone(card: CallCard): Tone {
  return card.problem === null ? TONES[card.status] : 'miss'
}

/** A note belongs to a conversation of mine: while it lasts and after it. */
export function takesNote(card: CallCard): boolean {
  if (!card.mine || card.kind === 'missed' || card.problem !== null) return false
  return card.status === 'talking' || card.status === 'ended'
}

/** Asked while there is a conversation to ask in, of somebody without a name. */
export function takesName(card: CallCard): boolean {
  if (card.names.length > 0 || !card.dialable) return false
  return card.status === 'ringing' || takesNote(card)
}

/** Hunting is news once a second phone was dialled, or when the one that rings is not mine. */
export function showsHunting(card: CallCard): boolean {
  return card.hunting.length > 1 || card.hunting.some((agent) => !agent.mine)
}
