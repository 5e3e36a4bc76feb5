/** Sends a WhatsApp message of any kind (reference.md, "Send Message"): one request, one outcome, never a second try. */
import type { OutgoingContent } from '../../shared/chats/outgoing.ts'
import type { Fault } from '../../shared/ipc.ts'
import { isRecord } from '../../shared/myoperator/lenient.ts'
import { messageRequest, type Resolved, sentMessageSchema } from '../../shared/myoperator/send-message.ts'
import { toParts } from '../../shared/phone.ts'
import { type ChatAccount, chatDoor } from './chat-door.ts'
import { refusalOf } from './message-refusal.ts'
import { type Fetch, type Reply, request } from './request.ts'
import { verdictOf } from './verdict.ts'

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string | null; readonly conversationId: string | null }
  | { readonly kind: 'refused'; readonly fault: Fault }
  /** It may have been sent. Never sent again by itself; its webhook settles it. */
  | { readonly kind: 'unconfirmed' }

export interface Outgoing extends Resolved {
  /** E.164. */
  readonly number: string
  /** The number it is sent from: the provider's id of it. */
  readonly phoneNumberId: string
  readonly content: OutgoingContent
  /** New for every message. */
  readonly refId: string
  /** The provider's id of the message it answers. */
  readonly replyTo: string | null
}

export interface MessagesApi {
  send(message: Outgoing): Promise<SendOutcome>
}

/** After which a message counts as unconfirmed. */
const TIMEOUT_MS = 10_000

const isGood = (status: number) => status >= 200 && status < 300

function readOutcome(reply: Reply, { content, template }: Outgoing): SendOutcome {
  if (reply.kind === 'unsent') return { kind: 'refused', fault: { code: 'offline', detail: reply.detail } }
  // A server that failed, or gave up waiting, says nothing of what it did before.
  if (reply.kind === 'unanswered' || reply.status >= 500 || reply.status === 408)
    return { kind: 'unconfirmed' }
  const { status, body } = reply
  // Some deployments put their verdict into the body of a 200.
  if (!isGood(status) || (isRecord(body) && body.status === 'error')) {
    const verdict = isGood(status) ? verdictOf(reply) : status
    return { kind: 'refused', fault: refusalOf(verdict, body, content, template) }
  }
  const sent = sentMessageSchema.safeParse(body)
  const ids = sent.success ? sent.data : { messageId: null, conversationId: null }
  return { kind: 'accepted', ...ids }
}

export function createMessagesApi(fetch: Fetch, account: ChatAccount, timeoutMs = TIMEOUT_MS): MessagesApi {
  const { headers, address, withoutSecrets } = chatDoor(account)
  return {
    async send(message) {
      const parts = toParts(message.number)
      if (parts === null) return { kind: 'refused', fault: { code: 'invalid-number', detail: null } }
      const body = messageRequest({ ...message, ...parts }, message.content, message)
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const outcome = readOutcome(await request(fetch, address('messages'), init, timeoutMs), message)
      return outcome.kind === 'refused' ? { ...outcome, fault: withoutSecrets(outcome.fault) } : outcome
    },
  }
}
