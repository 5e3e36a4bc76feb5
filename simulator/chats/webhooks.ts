/**
 * The WhatsApp webhooks ("WebHooks(New) / WABA"): pure, one body for each thing that happens. Keys and
 * spelling are those of the document's examples.
 */
import { formatMicros } from '../micros.ts'
import { type Conversation, customerDigits } from './conversations.ts'

type Body = Readonly<Record<string, unknown>>

export type MessageData =
  | { readonly type: 'text'; readonly context: { readonly body: string } }
  | {
      readonly type: 'template'
      readonly context: {
        readonly template_id: string
        readonly name: string
        readonly language: string
        readonly category: string
        readonly header?: Body
        readonly body: { readonly type: 'text'; readonly context: string }
        readonly footer?: Body
        readonly buttons?: readonly Body[]
        readonly template_payload?: Body
        readonly link_tracking: boolean
      }
    }

export interface Message {
  readonly id: string
  /** Null: the customer's. */
  readonly by: string | null
  /** "lc" the live chat, "cmp" a campaign, "api". */
  readonly source: 'lc' | 'cmp' | 'api'
  readonly data: MessageData
  readonly wabaMessageId: string
  readonly refId: string | null
  /** All instants are ms. */
  readonly createdAt: number
  readonly sentAt: number | null
  readonly deliveredAt: number | null
  readonly readAt: number | null
  /** Texts by the code WhatsApp gives; null when nothing went wrong. */
  readonly errors: Readonly<Record<string, string>> | null
}

export type MessageStatus = 'received' | 'sent' | 'delivered' | 'read' | 'failed'

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
      is_reply: false,
      reply_to: null,
      reply_data: null,
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
