/** "Send Message": POST /chat/messages of /publicapi. */
import type { FastifyInstance } from 'fastify'
import type { ContactStore } from '../contacts/store.ts'
import { success } from '../contacts/view.ts'
import type { Template } from '../templates/template.ts'
import type { Course } from './course.ts'
import type { Inbox } from './inbox.ts'
import type { MediaLookup } from './plain-message.ts'
import { REFUSALS } from './refusals.ts'
import { checkSend } from './send-request.ts'

/** How the messages that follow go. */
export interface SendManner extends Course {
  /** Answered to whatever is asked; null: what the request deserves. */
  readonly refuse: keyof typeof REFUSALS | null
  /** Whether webhooks carry the `myop_ref_id` of the request; seen live: null. */
  readonly refId: 'null' | 'echoed'
  /** The document's spelling, and the right one; of an interactive message the document has it right. */
  readonly spelling: 'conversaton_id' | 'conversation_id'
  readonly plainMediaById: boolean
  readonly windowEnforced: boolean
}

interface SendDependencies {
  readonly contacts: ContactStore
  readonly inbox: Inbox
  readonly templates: () => readonly Template[]
  readonly media: Omit<MediaLookup, 'plainById'>
  readonly manner: () => SendManner
  /** Whose key it is: messages sent with it are theirs. A user id. */
  readonly keyOwner: string
}

export const messageRoutes = (
  app: FastifyInstance,
  { contacts, inbox, templates, media, manner, keyOwner }: SendDependencies,
): void => {
  app.post('/chat/messages', async (request, reply) => {
    const { refuse, refId, spelling, plainMediaById, windowEnforced, ...course } = manner()
    const checked =
      refuse === null
        ? checkSend(request.body, templates(), { ...media, plainById: plainMediaById })
        : { ok: false as const, refusal: REFUSALS[refuse] }
    if (!checked.ok) return reply.code(checked.refusal.status).send(checked.refusal.body)
    const { countryCode, phoneNumber, data, replyTo, refId: given } = checked.value
    const digits = countryCode + phoneNumber
    const name = contacts.byNumber(digits)[0]?.name ?? `+${digits}`
    const { conversation, message } = inbox.send({
      customer: { name, countryCode, phoneNumber },
      data,
      by: keyOwner,
      source: 'api',
      refId: refId === 'echoed' ? given : null,
      replyTo,
      course,
      windowEnforced,
    })
    return data.type === 'interactive'
      ? success('Accepted', { conversation_id: conversation.id, message_id: message.id })
      : success('Message Sent', { message_id: message.id, [spelling]: conversation.id })
  })
}
