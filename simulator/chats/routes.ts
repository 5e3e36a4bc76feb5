/** "Send Message": POST /chat/messages of /publicapi. */
import type { FastifyInstance } from 'fastify'
import type { ContactStore } from '../contacts/store.ts'
import { success } from '../contacts/view.ts'
import { randomHex, uuidFrom } from '../ids.ts'
import { TEMPLATES } from '../templates/templates.ts'
import { type ConversationStore, newConversation } from './conversations.ts'
import type { Outbox } from './outbox.ts'
import { REFUSALS } from './refusals.ts'
import { checkSend } from './send-request.ts'

/** How the messages that follow go. */
export interface SendManner {
  /** Answered to whatever is asked; null: what the request deserves. */
  readonly refuse: keyof typeof REFUSALS | null
  /** Whether webhooks carry the `myop_ref_id` of the request; seen live: null. */
  readonly refId: 'null' | 'echoed'
  readonly reached: 'sent' | 'delivered' | 'read' | 'failed'
  /** The document's spelling, and the right one. */
  readonly spelling: 'conversaton_id' | 'conversation_id'
}

interface SendDependencies {
  readonly contacts: ContactStore
  readonly conversations: ConversationStore
  readonly outbox: Outbox
  readonly clock: () => number
  readonly manner: () => SendManner
  /** Whose key it is: messages sent with it are theirs. A user id. */
  readonly keyOwner: string
}

export const messageRoutes = (
  app: FastifyInstance,
  { contacts, conversations, outbox, clock, manner, keyOwner }: SendDependencies,
): void => {
  app.post('/chat/messages', async (request, reply) => {
    const { refuse, refId, reached, spelling } = manner()
    const checked =
      refuse === null ? checkSend(request.body, TEMPLATES) : { ok: false as const, refusal: REFUSALS[refuse] }
    if (!checked.ok) return reply.code(checked.refusal.status).send(checked.refusal.body)
    const { countryCode, phoneNumber, data, refId: given } = checked.request
    const nowMs = clock()
    const digits = countryCode + phoneNumber
    const name = contacts.byNumber(digits)[0]?.name ?? `+${digits}`
    const before =
      conversations.openWith(digits) ?? newConversation({ name, countryCode, phoneNumber }, nowMs)
    const conversation = { ...before, lastMessageAt: nowMs, modifiedAt: nowMs }
    conversations.save(conversation)
    const message = {
      id: uuidFrom(randomHex),
      by: keyOwner,
      source: 'api' as const,
      data,
      wabaMessageId: `wamid.${randomHex(40).toUpperCase()}`,
      refId: refId === 'echoed' ? given : null,
      createdAt: nowMs,
      sentAt: null,
      deliveredAt: null,
      readAt: null,
      errors: null,
    }
    outbox.send(message, conversation, reached)
    return success('Message Sent', { message_id: message.id, [spelling]: conversation.id })
  })
}
