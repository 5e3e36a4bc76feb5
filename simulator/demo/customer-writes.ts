/** A customer writes on WhatsApp now: one message.received, in a conversation that goes on or in a new one. */
import { type Conversation, newConversation } from '../chats/conversations.ts'
import { messageWebhook } from '../chats/webhooks.ts'
import type { Contact } from '../contacts/store.ts'
import { CREDENTIALS } from '../data/account.ts'
import { eventIdFrom, randomHex, uuidFrom } from '../ids.ts'
import { formatOf } from '../webhooks/encode.ts'
import type { World } from '../world.ts'

const WINDOW_MS = 24 * 3_600_000

interface Writing {
  readonly customer: Pick<Contact, 'name' | 'countryCode' | 'phoneNumber'>
  readonly text: string
  readonly nowMs: number
}

/** Resolves after the first try of the delivery. */
export const customerWrites = async (
  world: World,
  writing: Writing,
): Promise<{ conversationId: string; messageId: string }> => {
  const { customer, text, nowMs } = writing
  const before =
    world.conversations.openWith(customer.countryCode + customer.phoneNumber) ??
    newConversation(customer, nowMs)
  const conversation: Conversation = {
    ...before,
    lastMessageAt: nowMs,
    modifiedAt: nowMs,
    expiresAt: nowMs + WINDOW_MS,
    unread: before.unread + 1,
  }
  world.conversations.save(conversation)
  const message = {
    id: uuidFrom(randomHex),
    by: null,
    source: 'lc' as const,
    data: { type: 'text' as const, context: { body: text } },
    wabaMessageId: `wamid.${randomHex(40).toUpperCase()}`,
    refId: null,
    createdAt: nowMs,
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    errors: null,
  }
  const stamp = {
    eventId: eventIdFrom(randomHex),
    companyId: CREDENTIALS.companyId,
    phoneNumberId: CREDENTIALS.phoneNumberId,
  }
  await world.sender.deliver(messageWebhook(stamp, 'received', message, conversation, nowMs), formatOf())
  return { conversationId: conversation.id, messageId: message.id }
}
