/** What a kept message says. */
import type { MessageContent } from '../../../shared/chats/content.ts'
import { isIncoming, type MessageFacts, sourceOf, stateOf } from '../../../shared/chats/message-facts.ts'
import { readContents } from '../../../shared/chats/said-content.ts'
import { messageContent } from '../../../shared/myoperator/message-content.ts'
import { type MessageItem, ROLES } from './items.ts'

export function contentOf(facts: MessageFacts): MessageContent {
  const { kind, context } = readContents(facts.contents)
  return messageContent(kind, context, isIncoming(facts))
}

/**
 * Its part in the thread. A campaign's message answers nobody, nor does one that failed.
 *
 * @param isShownElsewhere a reaction whose message is here
 */
export function roleOf(
  { facts, own }: Pick<MessageItem, 'facts' | 'own'>,
  isShownElsewhere: boolean,
): MessageItem['role'] {
  if (isShownElsewhere) return ROLES.reaction
  if (isIncoming(facts)) return ROLES.incoming
  return stateOf(facts, own) === 'failed' || sourceOf(facts) === 'campaign' ? ROLES.other : ROLES.answer
}
