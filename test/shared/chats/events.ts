/** WhatsApp as webhooks tell it, in few words. */
import type { ConversationEvent, MessageEvent } from '../../../shared/events.ts'
import { ASHA, at, CUSTOMER } from '../calls/builders.ts'

type Payload = MessageEvent['payload']
type Conversation = ConversationEvent['payload']['conversation']

export const aConversation = (values: Partial<Conversation> = {}): Conversation => ({
  id: 'conversation-1',
  customerName: 'Ramesh',
  assignedTo: ASHA.userId,
  status: 'assigned',
  expiresAt: null,
  lastMessageAt: null,
  createdAt: at(0),
  modifiedAt: at(0),
  unread: null,
  ...values,
})

interface Said extends Partial<Omit<Payload, 'conversation'>> {
  readonly id?: string
  readonly eventId?: string
  readonly customer?: string | null
  readonly conversation?: Payload['conversation']
  readonly text?: string
}

let events = 0

function message(type: MessageEvent['type'], seconds: number, said: Said): MessageEvent {
  const { id = 'm1', eventId, customer = CUSTOMER, conversation = aConversation(), text, ...payload } = said
  events += 1
  const incoming = type === 'message.received'
  const status =
    type === 'message.link_tracking' ? null : (type.slice('message.'.length) as Payload['status'])
  return {
    eventId: eventId ?? `event-${events}`,
    at: at(seconds),
    sessionId: conversation?.id ?? null,
    customer,
    line: '1196177000238423',
    direction: incoming ? 'incoming' : 'outgoing',
    legacy: false,
    type,
    payload: {
      messageId: id,
      conversationId: conversation?.id ?? null,
      phoneNumberId: '1196177000238423',
      status,
      sentBy: incoming ? null : ASHA.userId,
      kind: 'text',
      context: { body: text ?? 'hello' },
      replyTo: null,
      replyData: null,
      sentAt: null,
      deliveredAt: null,
      readAt: null,
      createdAt: at(seconds),
      modifiedAt: at(seconds),
      myopRefId: null,
      wabaMessageId: null,
      source: 'lc',
      mode: 'lc',
      errors: [],
      conversation,
      linkClick: null,
      ...payload,
    },
  }
}

/** The customer writes, so many seconds in. */
export const writes = (seconds: number, said: Said = {}) => message('message.received', seconds, said)
/** What WhatsApp says of one of ours. */
export const tells = (
  what: 'sent' | 'delivered' | 'read' | 'failed' | 'link_tracking',
  seconds: number,
  said: Said = {},
) => message(`message.${what}`, seconds, said)

export function conversationEvent(
  what: 'assign' | 'close',
  seconds: number,
  values: Partial<Conversation> & {
    activity?: ConversationEvent['payload']['activity']
    customer?: string | null
  } = {},
): ConversationEvent {
  const { activity, customer = CUSTOMER, ...conversation } = values
  events += 1
  return {
    eventId: `event-${events}`,
    at: at(seconds),
    sessionId: conversation.id ?? 'conversation-1',
    customer,
    line: null,
    direction: null,
    legacy: false,
    type: `conversation.${what}`,
    payload: {
      conversation: aConversation({
        modifiedAt: at(seconds),
        status: what === 'close' ? 'closed' : 'assigned',
        ...conversation,
      }),
      activity:
        activity === undefined
          ? {
              id: `activity-${events}`,
              kind: what === 'close' ? 'conv_closed' : 'conv_assigned',
              by: ASHA.userId,
              to: what === 'close' ? null : (conversation.assignedTo ?? ASHA.userId),
              at: at(seconds),
            }
          : activity,
    },
  }
}
