/**
 * WhatsApp conversations: conversation.assign and conversation.close, and the conversation that every message
 * webhook carries (document: WebHooks(New) / WABA; Whatsapp Webhook Responses / data.conversation).
 */
import { z } from 'zod'
import { CONVERSATION_EVENT_TYPES, type ConversationEvent } from '../events.ts'
import { fromParts, normalisePhone, toE164 } from '../phone.ts'
import { type ConversationDraft, missing } from './draft.ts'
import { ENVELOPE } from './envelope.ts'
import { instant, number, optionalRecord, record, text, word } from './lenient.ts'

const conversationFields = z.object({
  id: text,
  customer_country_code: text,
  customer_contact: text,
  customer_name: text,
  assigned_to: text,
  status: text,
  expire_at: instant,
  last_message_at: instant,
  created: instant,
  modified: instant,
  unread_count: number,
})
type ConversationFields = z.infer<typeof conversationFields>

export const conversation = optionalRecord(conversationFields)

/** Our conversation of the provider's; `id` because a message may name it in another field. */
export function conversationOf(
  id: string,
  fields: ConversationFields,
): ConversationEvent['payload']['conversation'] {
  return {
    id,
    customerName: fields.customer_name,
    assignedTo: fields.assigned_to,
    status: fields.status,
    expiresAt: fields.expire_at,
    lastMessageAt: fields.last_message_at,
    createdAt: fields.created,
    modifiedAt: fields.modified,
    unread: fields.unread_count,
  }
}

/**
 * The customer of a WhatsApp event. Country code and number are exact; `customer_identifier` is the whole
 * international number without its plus, which an 11-digit US number could not be told from an Indian
 * toll-free one otherwise.
 */
export function whatsAppCustomer(
  fields: ConversationFields | null,
  identifier: string | null,
): string | null {
  const contact = fields?.customer_contact ?? null
  const exact = contact === null ? null : fromParts(fields?.customer_country_code ?? '', contact)
  if (exact !== null || identifier === null) return exact ?? normalisePhone(contact)
  return (/^\d{11,}$/.test(identifier) ? toE164(`+${identifier}`) : null) ?? normalisePhone(identifier)
}

const activity = optionalRecord(
  z
    .object({ id: text, activity: text, action_by: text, action_to: text, created: instant })
    .transform(({ id, activity, action_by, action_to, created }) => ({
      id,
      kind: activity,
      by: action_by,
      to: action_to,
      at: created,
    })),
)

/** Reads conversation.assign and conversation.close, whose payload is the conversation itself. */
export const conversationWebhook = z
  .object({
    ...ENVELOPE,
    event_type: word(CONVERSATION_EVENT_TYPES),
    payload: record(z.object({ ...conversationFields.shape, phone_number_id: text, activity })),
  })
  .transform(({ payload, ...envelope }, context): ConversationDraft => {
    const type = envelope.event_type ?? missing(context, 'event_type')
    const id = payload.id ?? envelope.session_id ?? missing(context, 'payload', 'id')
    if (!type || !id) return z.NEVER
    return {
      type,
      eventId: envelope.event_id,
      at: envelope.timestamp ?? payload.activity?.at ?? payload.modified,
      sessionId: envelope.session_id ?? id,
      customer: whatsAppCustomer(payload, envelope.customer_identifier),
      line: payload.phone_number_id ?? phoneNumberId(envelope.system_identifier),
      direction: envelope.direction,
      legacy: false,
      payload: { conversation: conversationOf(id, payload), activity: payload.activity },
    }
  })

/** The document's examples put the assignee's user id (hexadecimal) into system_identifier here. */
function phoneNumberId(identifier: string | null): string | null {
  return identifier !== null && /^\+?\d+$/.test(identifier) ? identifier : null
}
