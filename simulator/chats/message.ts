/** A WhatsApp message of the account, whoever wrote it. */
import { randomHex, uuidFrom } from '../ids.ts'

type Body = Readonly<Record<string, unknown>>

/** In the provider's shape for its kind: `{ "type": "text", "context": { "body": "..." } }`. */
export interface MessageData {
  readonly type: string
  readonly context: Body
}

export interface Message {
  readonly id: string
  readonly conversationId: string
  /** Null: the customer's. */
  readonly by: string | null
  /** "lc" the live chat, "cmp" a campaign, "api". */
  readonly source: 'lc' | 'cmp' | 'api'
  readonly data: MessageData
  readonly wabaMessageId: string
  readonly refId: string | null
  /** The id of the message it answers, which the account need not know; null: none. */
  readonly replyTo: string | null
  /** What is told of that message; null when it is not known. */
  readonly replyData: Body | null
  /** All instants are ms. */
  readonly createdAt: number
  readonly sentAt: number | null
  readonly deliveredAt: number | null
  readonly readAt: number | null
  /** Texts by the code WhatsApp gives; null when nothing went wrong. */
  readonly errors: Readonly<Record<string, string>> | null
}

export type MessageStatus = 'received' | 'sent' | 'delivered' | 'read' | 'failed'

/** How far it has got; "accepted" before WhatsApp has said anything of it. */
export const statusOf = (message: Message): MessageStatus | 'accepted' => {
  if (message.by === null) return 'received'
  if (message.errors) return 'failed'
  if (message.readAt !== null) return 'read'
  if (message.deliveredAt !== null) return 'delivered'
  return message.sentAt === null ? 'accepted' : 'sent'
}

/** The document has only null there: what a quote needs, under the names of a message. */
export const quoteOf = ({ id, by, data, createdAt }: Message): Body => ({
  id,
  message_by: by,
  action: by === null ? 'incoming' : 'outgoing',
  data,
  created: new Date(createdAt).toISOString(),
})

type NewMessage = Pick<Message, 'conversationId' | 'by' | 'source' | 'data' | 'createdAt'> &
  Partial<Pick<Message, 'refId' | 'replyTo' | 'replyData'>>

/** One of which nothing has become yet. */
export const newMessage = (given: NewMessage): Message => ({
  refId: null,
  replyTo: null,
  replyData: null,
  ...given,
  id: uuidFrom(randomHex),
  wabaMessageId: `wamid.${randomHex(40).toUpperCase()}`,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  errors: null,
})
