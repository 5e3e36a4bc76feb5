/**
 * WhatsApp messages: message.received, sent, delivered, read, failed, link_tracking (document: WebHooks(New) /
 * WABA). The legacy webhooks carry the same payload under another name, so the reading of it is here for both.
 */
import { z } from 'zod'
import { MESSAGE_EVENT_TYPES, type MessageEvent } from '../events.ts'
import { conversation, conversationOf, whatsAppCustomer } from './conversations.ts'
import { type MessageDraft, missing } from './draft.ts'
import { ENVELOPE } from './envelope.ts'
import { unformed } from './json.ts'
import {
  direction,
  instant,
  isRecord,
  optionalList,
  optionalRecord,
  record,
  text,
  unfold,
  word,
} from './lenient.ts'
import { messageErrors } from './message-errors.ts'

type Payload = MessageEvent['payload']

/** Context in the provider's shape for its kind; a bare text is the body of a text message. */
const context = z
  .unknown()
  .optional()
  .transform((value): Record<string, unknown> => {
    const plain = unformed(unfold(value))
    if (isRecord(plain)) return plain
    return typeof plain === 'string' && plain !== '' ? { body: plain } : {}
  })

const linkClick = optionalRecord(
  z
    .object({ template_id: text, template_name: text, button_info: text, clicked_at: instant })
    .transform(({ template_id, template_name, button_info, clicked_at }) => ({
      templateId: template_id,
      templateName: template_name,
      button: button_info,
      clickedAt: clicked_at,
    })),
)

const replyData = z
  .unknown()
  .optional()
  .transform((value) => (value === '' ? null : unformed(unfold(value))))

export const messagePayload = z.object({
  id: text,
  message_by: text,
  action: direction,
  status: word(['received', 'sent', 'delivered', 'read', 'failed']),
  reply_to: text,
  reply_data: replyData,
  data: optionalRecord(z.object({ type: text, context })),
  metadata: optionalRecord(z.object({ waba_msg_id: text, myop_ref_id: text, errors: messageErrors })),
  errors: messageErrors,
  events: optionalList(z.object({ name: text, timestamp: instant })),
  created: instant,
  modified: instant,
  conversation,
  conversation_id: text,
  link_tracking: linkClick,
  phone_number_id: text,
  mode: text,
  source: text,
})
export type MessageFields = z.infer<typeof messagePayload>

/** What the new and the legacy envelope say around a message. */
export type MessageFrame = {
  readonly type: MessageEvent['type']
  readonly eventId: string | null
  readonly at: string | null
  readonly sessionId: string | null
  readonly customer: string | null
  readonly line: string | null
  readonly direction: MessageEvent['direction']
  readonly legacy: boolean
}

export function messageDraft(frame: MessageFrame, fields: MessageFields, messageId: string): MessageDraft {
  const conversationId = fields.conversation?.id ?? fields.conversation_id ?? frame.sessionId
  return {
    type: frame.type,
    eventId: frame.eventId,
    at: frame.at ?? fields.modified ?? fields.created,
    sessionId: frame.sessionId ?? conversationId,
    customer: whatsAppCustomer(fields.conversation, frame.customer),
    line: frame.line ?? fields.phone_number_id,
    direction:
      frame.direction ?? fields.action ?? (frame.type === 'message.received' ? 'incoming' : 'outgoing'),
    legacy: frame.legacy,
    payload: {
      messageId,
      conversationId,
      phoneNumberId: fields.phone_number_id ?? frame.line,
      status: statusOf(frame.type) ?? fields.status,
      sentBy: fields.message_by,
      kind: fields.data?.type ?? null,
      context: fields.data?.context ?? {},
      replyTo: fields.reply_to,
      replyData: fields.reply_data,
      ...timesOf(fields),
      createdAt: fields.created,
      modifiedAt: fields.modified,
      myopRefId: fields.metadata?.myop_ref_id ?? null,
      wabaMessageId: fields.metadata?.waba_msg_id ?? null,
      source: fields.source,
      mode: fields.mode,
      errors: [...(fields.metadata?.errors ?? []), ...fields.errors],
      conversation:
        fields.conversation && conversationId !== null
          ? conversationOf(conversationId, fields.conversation)
          : null,
      linkClick: fields.link_tracking,
    },
  }
}

/** The event's name is the status; the payload's own is older at times ("delivered" with "sent" inside). */
function statusOf(type: MessageEvent['type']): Payload['status'] {
  switch (type) {
    case 'message.received':
      return 'received'
    case 'message.sent':
      return 'sent'
    case 'message.delivered':
      return 'delivered'
    case 'message.read':
      return 'read'
    case 'message.failed':
      return 'failed'
    case 'message.link_tracking':
      return null
  }
}

function timesOf(fields: MessageFields): Pick<Payload, 'sentAt' | 'deliveredAt' | 'readAt'> {
  const at = (name: string) => fields.events.find((event) => event.name === name)?.timestamp ?? null
  return { sentAt: at('sent'), deliveredAt: at('delivered'), readAt: at('read') }
}

export const messageWebhook = z
  .object({ ...ENVELOPE, event_type: word(MESSAGE_EVENT_TYPES), payload: record(messagePayload) })
  .transform(({ payload, ...envelope }, context): MessageDraft => {
    const type = envelope.event_type ?? missing(context, 'event_type')
    const messageId = payload.id ?? missing(context, 'payload', 'id')
    if (!type || !messageId) return z.NEVER
    const frame: MessageFrame = {
      type,
      eventId: envelope.event_id,
      at: envelope.timestamp,
      sessionId: envelope.session_id,
      customer: envelope.customer_identifier,
      line: envelope.system_identifier,
      direction: envelope.direction,
      legacy: false,
    }
    return messageDraft(frame, payload, messageId)
  })
