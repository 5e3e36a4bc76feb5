/** How conversations and their messages are said in a line. Pure; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { MessageContent } from '../../shared/chats/content.ts'
import type {
  ConversationRow,
  LineView,
  MessageState,
  MessageView,
  Person,
} from '../../shared/views/chats.ts'

export type Tick = 'sending' | 'unconfirmed' | 'sent' | 'delivered' | 'read' | 'failed'

/** What waits is on its way for whoever looks; why it waits is said beside it. */
const TICKS: Readonly<Record<MessageState, Tick | null>> = {
  waiting: 'sending',
  sending: 'sending',
  unconfirmed: 'unconfirmed',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
  received: null,
}

/** Null: the customer's. */
export const tickOf = (state: MessageState): Tick | null => TICKS[state]

export const personWords = (t: TFunction, { name, mine }: Person): string => {
  if (mine) return t('chats.you')
  return name === '' ? t('chats.colleague') : name
}

/** "Assigned to you", "Assigned to Sunita Patil", "Assigned to nobody yet". */
export function ownerWords(t: TFunction, { owner }: Pick<ConversationRow, 'owner'>): string {
  if (owner === null) return t('chats.owner.nobody')
  return owner.mine ? t('chats.owner.you') : t('chats.owner.other', { name: personWords(t, owner) })
}

function assignedWords(t: TFunction, to: Person | null): string {
  if (to?.mine === true) return t('chats.line.assignedYou')
  return t('chats.line.assigned', { name: to === null ? t('chats.colleague') : personWords(t, to) })
}

/** "Conversation closed by Sunita Patil", "Assigned to you", and of who took it: "You took this conversation". */
export function lineOf(t: TFunction, { what, by, to }: LineView): string {
  if (what === 'assigned' && by !== null && by.userId === to?.userId)
    return by.mine ? t('chats.line.takenYou') : t('chats.line.taken', { name: personWords(t, by) })
  const words = what === 'assigned' ? assignedWords(t, to) : t(`chats.line.${what}`)
  if (by === null) return words
  return by.mine ? t('chats.line.byYou', { words }) : t('chats.line.by', { words, name: personWords(t, by) })
}

/** Who wrote it: null where the side of the bubble says it. */
export function senderWords(t: TFunction, { direction, by, source }: MessageView): string | null {
  if (direction === 'incoming') return null
  if (by !== null) return by.mine ? null : personWords(t, by)
  // Sent with the account's key, from no matter which desk.
  if (source === 'api') return t('chats.us')
  return source === null ? null : t(`chats.source.${source}`)
}

/** As the provider names a button of a template: its place, and that of its card. */
const BUTTON_AT = /^(?:card-(\d+)-)?btn-(\d+)$/

/** What stands on a button that was pressed; where nobody can tell, what the provider calls it. */
export function buttonWords(content: MessageContent, button: string): string {
  const [, card, at] = BUTTON_AT.exec(button) ?? []
  if (content.kind !== 'template' || at === undefined) return button
  const { buttons } = card === undefined ? content : (content.cards[Number(card)] ?? content)
  return buttons[Number(at)]?.text || button
}
