/** What webhooks tell the threads. Inside the transaction that moves the feed's cursor. */
import { conversationIn } from '../../../shared/chats/conversation-facts.ts'
import { factsIn } from '../../../shared/chats/message-facts.ts'
import { lineIn } from '../../../shared/chats/thread-line.ts'
import type { ConversationEvent, MessageEvent, ReplyEvent, RingsideEvent } from '../../../shared/events.ts'
import { isDialable } from '../../../shared/phone.ts'
import type { ChatRows, KnownConversation } from './chat-rows.ts'
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
  /** The thread of a conversation, which may have been told without its number before. */
  const chatOf = (customer: string | null, known: KnownConversation | null, id: string): string => {
    if (customer === null || !isDialable(customer)) return known?.chat ?? opaque(id)
    if (known === null || known.chat === customer || known.chat !== opaque(id)) return customer
    items.moveChat(known.chat, customer)
    rows.moveChat(known.chat, customer)
    changed(known.chat, '')
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
    const conversation = conversationId === null ? null : rows.conversation(conversationId)
    const inThread = chatOf(event.customer, conversation, conversationId ?? messageId)
    // After that: a thread that got its number took its messages along.
    const known = items.byMessageId(messageId) ?? ours(event.payload)
    const chat = known?.chat ?? inThread
    const facts = conversationIn(event)
    if (conversationId !== null && facts !== null) rows.learn(conversationId, chat, conversation, facts)
    if (known === null) writer.add(chat, told, null)
    else writer.merge(known, told)
    changed(chat, event.customer ?? '')
  }

  const hearConversation = (event: ConversationEvent) => {
    const { id } = event.payload.conversation
    const conversation = rows.conversation(id)
    const chat = chatOf(event.customer, conversation, id)
    const facts = conversationIn(event)
    if (facts !== null) rows.learn(id, chat, conversation, facts)
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
