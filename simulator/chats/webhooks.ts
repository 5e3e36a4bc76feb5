/**
 * The WhatsApp webhooks ("WebHooks(New) / WABA"): pure, one body for each thing that happens. Keys and
 * spelling are those of the document's examples.
 */
import { formatMicros } from '../micros.ts'
import { type Conversation, customerDigits } from './conversations.ts'
import { type Message, type MessageStatus, statusOf } from './message.ts'

type Body = Readonly<Record<string, unknown>>

export interface ChatStamp {
  readonly eventId: string
  readonly companyId: string
  readonly phoneNumberId: string
}

const instant = (ms: number | null): string | null =>
  ms === null ? null : formatMicros(Math.floor(ms) * 1000)

const envelope = (stamp: ChatStamp, type: string, conversation: Conversation, at: number) => ({
  company_id: stamp.companyId,
  event_id: stamp.eventId,
  event_type: type,
  // Seen live: it does not count.
  event_sequence: 1,
  event_version: '1',
  timestamp: instant(at),
  channel: 'whatsapp',
  session_id: conversation.id,
  customer_identifier: customerDigits(conversation),
})

const conversationBody = (conversation: Conversation) => ({
  id: conversation.id,
  customer_country_code: conversation.countryCode,
  customer_contact: conversation.phoneNumber,
  customer_name: conversation.customerName,
  assigned_to: conversation.assignedTo,
  status: conversation.status,
  expire_at: instant(conversation.expiresAt),
  last_message_at: instant(conversation.lastMessageAt),
  created: instant(conversation.createdAt),
  modified: instant(conversation.modifiedAt),
  unread_count: conversation.unread,
})

/** Of the message and its conversation as they are at `at`: what came later must not be in them yet. */
export const messageWebhook = (
  stamp: ChatStamp,
  status: MessageStatus,
  message: Message,
  conversation: Conversation,
  at: number,
): Body => {
  const direction = message.by === null ? 'incoming' : 'outgoing'
  return {
    ...envelope(stamp, `message.${status}`, conversation, at),
    direction,
    system_identifier: stamp.phoneNumberId,
    payload: {
      id: message.id,
      message_by: message.by,
      action: direction,
      status,
      is_reply: message.replyTo !== null,
      reply_to: message.replyTo,
      reply_data: message.replyData,
      data: message.data,
      metadata: {
        waba_msg_id: message.wabaMessageId,
        myop_ref_id: message.refId,
        errors: status === 'failed' ? message.errors : null,
      },
      star_mark: false,
      created: instant(message.createdAt),
      modified: instant(at),
      is_read: status === 'read',
      events: [
        { name: 'sent', timestamp: instant(message.sentAt) },
        { name: 'delivered', timestamp: status === 'sent' ? null : instant(message.deliveredAt) },
        { name: 'read', timestamp: status === 'read' ? instant(message.readAt) : null },
      ],
      conversation: conversationBody(conversation),
      activity: null,
      phone_number_id: stamp.phoneNumberId,
      mode: 'lc',
      source: message.source,
    },
  }
}

/** As in the examples, where system_identifier is who acted and the payload the conversation itself. */
export const conversationWebhook = (
  stamp: ChatStamp,
  change: 'assign' | 'close',
  conversation: Conversation,
  by: string,
  activityId: string,
  at: number,
): Body => {
  const { last_message_at: _last, unread_count: _unread, ...shown } = conversationBody(conversation)
  return {
    ...envelope(stamp, `conversation.${change}`, conversation, at),
    direction: '',
    system_identifier: by,
    payload: {
      ...shown,
      activity: {
        id: activityId,
        conversation_id: conversation.id,
        activity: change === 'assign' ? 'conv_assigned' : 'conv_closed',
        action_by: by,
        action_to: change === 'assign' ? conversation.assignedTo : null,
        created: instant(at),
      },
      mode: 'lc',
      source: 'lc',
    },
  }
}

interface Click {
  /** "btn-0", or "card-1-btn-0" of a carousel: as the examples have it. */
  readonly button: string
  readonly at: number
}

/** The customer has opened a link of a template. Its payload has places of its own for some of a message's fields. */
export const linkWebhook = (
  stamp: ChatStamp,
  message: Message,
  conversation: Conversation,
  { button, at }: Click,
): Body => ({
  ...envelope(stamp, 'message.link_tracking', conversation, at),
  direction: 'outgoing',
  system_identifier: stamp.phoneNumberId,
  payload: {
    conversation: conversationBody(conversation),
    link_tracking: {
      template_id: message.data.context.template_id ?? null,
      template_name: message.data.context.name ?? null,
      button_info: button,
      clicked_at: instant(at),
    },
    activity: null,
    id: message.id,
    source: message.source,
    action: 'outgoing',
    data: message.data,
    status: statusOf(message),
    is_read: message.readAt !== null,
    message_by: message.by,
    is_reply: message.replyTo !== null,
    reply_to: message.replyTo,
    reply_data: message.replyData,
    metadata: { waba_msg_id: message.wabaMessageId, myop_ref_id: message.refId ?? '' },
    events: [
      { name: 'sent', timestamp: instant(message.sentAt) },
      { name: 'delivered', timestamp: instant(message.deliveredAt) },
      { name: 'read', timestamp: instant(message.readAt) },
    ],
    created: instant(message.createdAt),
    modified: instant(at),
    errors: message.errors,
    conversation_id: conversation.id,
    phone_number_id: stamp.phoneNumberId,
    mode: 'lc',
  },
})
