/** What the whole team learns of a message that only its conversation's assignee gets: that somebody wrote. */
import type { ReplyEvent, RingsideEvent } from '../../shared/events.ts'

/** The provider's word for a campaign: written to many, so it answers nobody. */
const CAMPAIGN = 'cmp'

/**
 * Null when an event tells of no message that an agent wrote. Every event of one message gives the same id and,
 * where the provider says when it was sent, the same instant: whichever is journalled first will do.
 */
export function replyIn(event: RingsideEvent): ReplyEvent | null {
  if (event.type !== 'message.sent' && event.type !== 'message.delivered' && event.type !== 'message.read')
    return null
  const { messageId, conversationId, status, source, sentBy, sentAt, createdAt } = event.payload
  const isAnswer = source !== CAMPAIGN && status !== 'failed' && event.direction !== 'incoming'
  if (!isAnswer || conversationId === null || event.customer === null) return null
  return {
    type: 'reply',
    eventId: `reply-${messageId}`,
    at: sentAt ?? createdAt ?? event.at,
    sessionId: null,
    customer: event.customer,
    line: event.line,
    direction: 'outgoing',
    legacy: event.legacy,
    payload: { wroteId: messageId, userId: sentBy },
  }
}
