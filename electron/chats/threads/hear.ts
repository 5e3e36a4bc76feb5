/** What webhooks tell the threads. Inside the transaction that moves the feed's cursor. */
import { type ConversationFacts, conversationIn } from '../../../shared/chats/conversation-facts.ts'
import { factsIn } from '../../../shared/chats/message-facts.ts'
import { lineIn } from '../../../shared/chats/thread-line.ts'
import type { ConversationEvent, MessageEvent, ReplyEvent, RingsideEvent } from '../../../shared/events.ts'
import { isDialable } from '../../../shared/phone.ts'
import type { ChatRows } from './chat-rows.ts'
import type { Items, MessageItem } from './items.ts'
import type { Writer } from './writer.ts'

interface HearOptions {
  readonly items: Items
  readonly rows: ChatRows
  readonly writer: Writer
  /** @param number of the customer, where it is told */
  readonly changed: (chat: string, number: string) => void
}

/** A thread whose customer has no number that could be read: by the conversation, or the message alone. */
const opaque = (id: string) => `conversation:${id}`.slice(0, 200)

export function createHear({ items, rows, writer, changed }: HearOptions) {
  const learn = (id: string | null, chat: string, facts: ConversationFacts | null) => {
    if (id !== null && facts !== null) rows.learn(id, chat, facts)
  }

  /** The thread of an event, whose conversation may have been told without its number before. */
  const chatOf = (customer: string | null, conversationId: string | null, messageId: string): string => {
    if (customer === null || !isDialable(customer)) {
      const known = conversationId === null ? null : rows.ofConversation(conversationId)
      return known ?? opaque(conversationId ?? messageId)
    }
    const before = conversationId === null ? null : opaque(conversationId)
    if (before !== null && rows.find(before) !== null) {
      items.moveChat(before, customer)
      rows.moveChat(before, customer)
      changed(before, '')
    }
    return customer
  }

  /** One of ours that has no id yet, where the webhook gives our reference back. */
  const ours = ({ messageId, myopRefId }: MessageEvent['payload']): MessageItem | null => {
    const item = myopRefId === null ? null : items.byRef(myopRefId)
    return item === null || (item.messageId !== null && item.messageId !== messageId) ? null : item
  }

  const hearMessage = (event: MessageEvent) => {
    const { messageId, conversationId } = event.payload
    const told = { facts: factsIn(event), messageId }
    const known = items.byMessageId(messageId) ?? ours(event.payload)
    const chat = known?.chat ?? chatOf(event.customer, conversationId, messageId)
    learn(conversationId, chat, conversationIn(event))
    if (known === null) writer.add(chat, told, null)
    else writer.merge(known, told)
    changed(chat, event.customer ?? '')
  }

  const hearConversation = (event: ConversationEvent) => {
    const { id } = event.payload.conversation
    const chat = chatOf(event.customer, id, id)
    learn(id, chat, conversationIn(event))
    const line = lineIn(event)
    items.insertLine({ chat, at: line.at }, line)
    changed(chat, event.customer ?? '')
  }

  /** A colleague wrote in a conversation that this desk is not shown: what waited here waits no more. */
  const hearReply = ({ customer, at }: ReplyEvent) => {
    if (customer === null || rows.find(customer) === null) return
    rows.setReplied(customer, at)
    changed(customer, customer)
  }

  return (event: RingsideEvent) => {
    switch (event.type) {
      case 'message.received':
      case 'message.sent':
      case 'message.delivered':
      case 'message.read':
      case 'message.failed':
      case 'message.link_tracking':
        return hearMessage(event)
      case 'conversation.assign':
      case 'conversation.close':
        return hearConversation(event)
      case 'reply':
        return hearReply(event)
      default:
        return
    }
  }
}
