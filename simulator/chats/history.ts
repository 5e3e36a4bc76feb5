/**
 * Messages of the past, put into their conversations as if each had come at its time: what the account has
 * of them, and what was told of them. Pure but for the ids.
 */
import { eventIdFrom, randomHex, uuidFrom } from '../ids.ts'
import { type Conversation, written } from './conversations.ts'
import { WINDOW_MS } from './inbox.ts'
import { type Message, type MessageData, newMessage } from './message.ts'
import { type ChatStamp, conversationWebhook, messageWebhook } from './webhooks.ts'

export interface PastMessage {
  /** Null: the customer's. */
  readonly by: string | null
  readonly data: MessageData
  /** Ms. */
  readonly at: number
  /** How far an outgoing one got. */
  readonly status: 'sent' | 'delivered' | 'read' | 'failed'
}

export interface PastEvent {
  readonly at: number
  /** Made when it is sent: of 200,000 messages there would be too much of it at once. */
  readonly body: () => Readonly<Record<string, unknown>>
}

interface Past {
  readonly conversation: Conversation
  readonly messages: readonly Message[]
  readonly events: readonly PastEvent[]
}

const SENT_MS = 2_000
const DELIVERED_MS = 4_000
const READ_MS = 10_000
const FAILURE = { 131026: 'Message undeliverable' }

/** The message with what became of it, and when that was. */
const become = (conversationId: string, { by, data, at, status }: PastMessage): [Message, number] => {
  const message = newMessage({ conversationId, by, data, source: 'lc', createdAt: at })
  if (by === null) return [message, at]
  if (status === 'failed') return [{ ...message, errors: FAILURE }, at + SENT_MS]
  const sent = { ...message, sentAt: at + SENT_MS }
  if (status === 'sent') return [sent, at + SENT_MS]
  const delivered = { ...sent, deliveredAt: at + DELIVERED_MS }
  if (status === 'delivered') return [delivered, at + DELIVERED_MS]
  return [{ ...delivered, readAt: at + READ_MS }, at + READ_MS]
}

const after = (conversation: Conversation, { by, at }: PastMessage): Conversation => ({
  ...written(conversation, at),
  expiresAt: by === null ? at + WINDOW_MS : conversation.expiresAt,
  unread: by === null ? conversation.unread + 1 : 0,
})

interface Final {
  /** As it is in the end; what is absent follows from the messages. */
  readonly expiresAt?: number | null | undefined
  readonly closed: boolean
  /** Who closes it. */
  readonly by: string
}

/** @param past in the order of time */
export const historyOf = (
  start: Conversation,
  past: readonly PastMessage[],
  { expiresAt, closed, by }: Final,
  stamp: () => Omit<ChatStamp, 'eventId'>,
): Past => {
  const events: PastEvent[] = []
  const messages: Message[] = []
  const stamped = (): ChatStamp => ({ ...stamp(), eventId: eventIdFrom(randomHex) })
  const change = (what: 'assign' | 'close', conversation: Conversation, at: number): void => {
    events.push({
      at,
      body: () => conversationWebhook(stamped(), what, conversation, by, uuidFrom(randomHex), at),
    })
  }
  let conversation = start
  if (start.assignedTo !== null) change('assign', start, start.createdAt)
  for (const one of past) {
    const [message, at] = become(start.id, one)
    const then = after(conversation, one)
    conversation = then
    messages.push(message)
    const status = one.by === null ? 'received' : one.status
    events.push({ at, body: () => messageWebhook(stamped(), status, message, then, at) })
  }
  if (expiresAt !== undefined) conversation = { ...conversation, expiresAt }
  if (closed) {
    conversation = { ...conversation, status: 'closed' }
    change('close', conversation, conversation.lastMessageAt + READ_MS + 1_000)
  }
  return { conversation, messages, events }
}
