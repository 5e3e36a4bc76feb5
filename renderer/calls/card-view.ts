/** What a card says, shows and takes. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { CustomerRef } from '../../shared/views/customer.ts'
import type { CallCard } from '../../shared/views/desk.ts'
import { statusTone } from '../lib/call-words.ts'
import type { Tone } from '../ui/Chip.tsx'

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

/** Whose strip a card opens: the number's, which stays when the card has gone. */
export function customerOfCard({ id, number }: Pick<CallCard, 'id' | 'number'>): CustomerRef {
  return number === '' ? { kind: 'card', cardId: id } : { kind: 'number', number }
}

/** The colour of the card: of its state, red when the request to call failed. */
export function cardTone(card: CallCard): Tone {
  return card.problem === null ? statusTone(card.status) : 'miss'
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

/** "Interested · asked for the annual invoice": what was last said, on one line. */
export function lastWords({
  outcome,
  note,
}: Pick<NonNullable<CallCard['last']>, 'outcome' | 'note'>): string {
  const said = [outcome.join(', '), note.trim().replaceAll(/\s+/g, ' ')]
  return said.filter((part) => part !== '').join(' · ')
}

/** Hunting is news once a second phone was dialled, or when the one that rings is not mine. */
export function showsHunting(card: CallCard): boolean {
  return card.hunting.length > 1 || card.hunting.some((agent) => !agent.mine)
}
