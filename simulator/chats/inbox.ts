/**
 * What happens in the account's WhatsApp inbox, whoever does it: the conversation and the message are kept,
 * and the webhooks go out.
 */
import { randomHex, uuidFrom } from '../ids.ts'
import {
  type ChatCustomer,
  type Conversation,
  type ConversationStore,
  customerDigits,
  newConversation,
  written,
} from './conversations.ts'
import type { Course } from './course.ts'
import { type Message, type MessageData, newMessage, quoteOf } from './message.ts'
import type { MessageStore } from './messages.ts'
import type { Outbox } from './outbox.ts'
import { type ChatStamp, conversationWebhook, linkWebhook, messageWebhook } from './webhooks.ts'

/** WhatsApp's rule: free text only so long after the customer's last message. */
export const WINDOW_MS = 24 * 3_600_000

/** Outside the window nothing but a template arrives. */
const TOO_LATE = { 131047: 'Re-engagement message' }

export interface Incoming {
  readonly customer: ChatCustomer
  /** What the conversation is called from now on; absent: as it is. */
  readonly name?: string | undefined
  readonly data: MessageData
  readonly replyTo?: string | null
  /** From now on, ms; default: 24 h. */
  readonly windowMs?: number
}

interface Outgoing {
  readonly customer: ChatCustomer
  readonly data: MessageData
  /** A user id. */
  readonly by: string
  readonly source: 'lc' | 'api'
  readonly refId: string | null
  readonly replyTo: string | null
  readonly course: Course
  /** Whether what comes after the window fails. */
  readonly windowEnforced: boolean
}

export interface Written {
  readonly conversation: Conversation
  readonly message: Message
}

export interface Inbox {
  /** Resolves after the first try of its webhook. */
  receive(incoming: Incoming): Promise<Written>
  /** The webhook of a customer's message again, with what it holds by now. */
  tellAgain(messageId: string, data: MessageData): Promise<void>
  send(outgoing: Outgoing): Written
  /** @param userId who has it from now on; null: nobody */
  assign(conversation: Conversation, userId: string | null, by: string): Promise<void>
  close(conversation: Conversation, by: string): Promise<void>
  /** @param button as the webhook names it: "btn-0" */
  click(message: Message, button: string): Promise<void>
}

interface InboxOptions {
  readonly conversations: ConversationStore
  readonly messages: MessageStore
  readonly outbox: Outbox
  readonly clock: () => number
  readonly stamp: () => ChatStamp
  /** Resolves after the first try. */
  readonly deliver: (body: Readonly<Record<string, unknown>>) => Promise<void>
}

export const createInbox = ({
  conversations,
  messages,
  outbox,
  clock,
  stamp,
  deliver,
}: InboxOptions): Inbox => {
  const conversationWith = (customer: ChatCustomer, nowMs: number): Conversation =>
    written(conversations.withCustomer(customerDigits(customer)) ?? newConversation(customer, nowMs), nowMs)
  const quoted = (replyTo: string | null) => {
    const message = replyTo === null ? null : messages.byId(replyTo)
    return message && quoteOf(message)
  }
  const change = async (what: 'assign' | 'close', changed: Conversation, by: string): Promise<void> => {
    const nowMs = clock()
    const conversation = { ...changed, modifiedAt: nowMs }
    conversations.save(conversation)
    await deliver(conversationWebhook(stamp(), what, conversation, by, uuidFrom(randomHex), nowMs))
  }
  const current = (message: Message): Conversation => {
    const conversation = conversations.byId(message.conversationId)
    if (!conversation) throw new Error('A message without a conversation')
    return conversation
  }

  return {
    async receive({ customer, name, data, replyTo = null, windowMs = WINDOW_MS }) {
      const nowMs = clock()
      const before = conversationWith(customer, nowMs)
      const conversation = {
        ...before,
        customerName: name ?? before.customerName,
        expiresAt: nowMs + windowMs,
        unread: before.unread + 1,
      }
      conversations.save(conversation)
      const message = newMessage({
        conversationId: conversation.id,
        by: null,
        source: 'lc',
        data,
        replyTo,
        replyData: quoted(replyTo),
        createdAt: nowMs,
      })
      messages.save(message)
      await deliver(messageWebhook(stamp(), 'received', message, conversation, nowMs))
      return { conversation, message }
    },
    async tellAgain(messageId, data) {
      const before = messages.byId(messageId)
      if (!before) return
      const message = { ...before, data }
      messages.save(message)
      await deliver(messageWebhook(stamp(), 'received', message, current(message), clock()))
    },
    send({ customer, data, by, source, refId, replyTo, course, windowEnforced }) {
      const nowMs = clock()
      const open = conversationWith(customer, nowMs)
      const late = data.type !== 'template' && (open.expiresAt ?? 0) <= nowMs
      // Who writes in the panel takes a conversation that nobody has.
      const taken = source === 'lc' && open.assignedTo === null
      const conversation = {
        ...open,
        ...(taken ? { assignedTo: by, status: 'assigned' as const } : {}),
        unread: 0,
      }
      conversations.save(conversation)
      const message = newMessage({
        conversationId: conversation.id,
        by,
        source,
        data,
        refId,
        replyTo,
        replyData: quoted(replyTo),
        createdAt: nowMs,
      })
      messages.save(message)
      outbox.send(
        message,
        windowEnforced && late
          ? { ...course, reached: 'failed', failure: TOO_LATE, failAfter: null }
          : course,
      )
      return { conversation, message }
    },
    assign: (conversation, userId, by) =>
      change(
        'assign',
        { ...conversation, assignedTo: userId, status: userId === null ? 'unassigned' : 'assigned' },
        by,
      ),
    close: (conversation, by) => change('close', { ...conversation, status: 'closed' }, by),
    async click(message, button) {
      await deliver(linkWebhook(stamp(), message, current(message), { button, at: clock() }))
    },
  }
}
