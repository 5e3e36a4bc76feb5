/** The old WhatsApp webhook (document: Whatsapp Webhook Responses): an envelope of its own, no event id. */
import { z } from 'zod'
import { MESSAGE_EVENT_TYPES } from '../events.ts'
import { type MessageDraft, missing } from './draft.ts'
import { instant, record, text } from './lenient.ts'
import { messageDraft, messagePayload } from './messages.ts'

export const legacyWhatsAppWebhook = z
  .object({ event: text, timestamp: instant, source: text, mode: text, data: record(messagePayload) })
  .transform(({ event, timestamp, source, mode, data }, context): MessageDraft => {
    // "sent", "delivered", ... but "message.link_tracking" with its prefix.
    const name = `message.${(event ?? '').toLowerCase().replace(/^message\./, '')}`
    const type = MESSAGE_EVENT_TYPES.find((known) => known === name) ?? missing(context, 'event')
    const messageId = data.id ?? missing(context, 'data', 'id')
    if (!type || !messageId) return z.NEVER
    return messageDraft(
      {
        type,
        eventId: null,
        at: timestamp,
        sessionId: data.conversation?.id ?? data.conversation_id,
        customer: null,
        line: data.phone_number_id,
        direction: data.action,
        legacy: true,
      },
      { ...data, source: data.source ?? source, mode: data.mode ?? mode },
      messageId,
    )
  })
