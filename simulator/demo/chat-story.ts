/** A planned conversation as the webhooks it left behind, and what became of it. */
import type { Conversation } from '../chats/conversations.ts'
import { WINDOW_MS } from '../chats/inbox.ts'
import { type Message, type MessageStatus, quoteOf } from '../chats/message.ts'
import { type ChatStamp, conversationWebhook, linkWebhook, messageWebhook } from '../chats/webhooks.ts'
import { CREDENTIALS } from '../data/account.ts'
import { eventIdFrom, uuidFrom } from '../ids.ts'
import type { MediaFile } from '../media/store.ts'
import type { Told } from './call-story.ts'
import { contentOf, type Held } from './chat-content.ts'
import type { Line, PlannedChat } from './chat-plan.ts'
import type { Dice } from './dice.ts'

interface ToldChat {
  readonly conversation: Conversation
  readonly messages: readonly Message[]
  readonly files: readonly MediaFile[]
  readonly told: readonly Told[]
}

interface Saying {
  readonly conversationId: string
  /** A user id; null: the customer. */
  readonly by: string | null
  readonly at: number
  readonly data: Message['data']
  /** What it answers, if it does. */
  readonly quoted: Message | null
}

const messageOf = (line: Line, { conversationId, by, at, data, quoted }: Saying, dice: Dice): Message => {
  const got = (...reached: Line['reached'][]) => by !== null && reached.includes(line.reached)
  const sentAt = at + dice.between(1, 4) * 1000
  const deliveredAt = sentAt + dice.between(1, 6) * 1000
  return {
    id: uuidFrom(dice.hex),
    conversationId,
    by,
    source: data.type === 'template' && data.context.category === 'marketing' ? 'cmp' : 'lc',
    data,
    wabaMessageId: `wamid.${dice.hex(40).toUpperCase()}`,
    refId: by === null ? null : uuidFrom(dice.hex),
    replyTo: quoted?.id ?? null,
    replyData: quoted && quoteOf(quoted),
    createdAt: at,
    sentAt: got('sent', 'delivered', 'read') ? sentAt : null,
    deliveredAt: got('delivered', 'read') ? deliveredAt : null,
    readAt: got('read') ? deliveredAt + dice.between(2, 40) * 1000 : null,
    errors: line.failure ? { [line.failure[0]]: line.failure[1] } : null,
  }
}

const LINK_AFTER_MS = 3_000
const CLICK_AFTER_MS = 20_000

/** What the provider tells of a message, when, and as it is then. */
const statuses = (
  message: Message,
  { before }: Held,
): readonly (readonly [MessageStatus, number, Message])[] => {
  if (message.by === null) {
    const whole = ['received', message.createdAt + (before ? LINK_AFTER_MS : 0), message] as const
    return before ? [['received', message.createdAt, { ...message, data: before }], whole] : [whole]
  }
  if (message.errors) return [['failed', message.createdAt + 3000, message]]
  return (
    [
      ['sent', message.sentAt],
      ['delivered', message.deliveredAt],
      ['read', message.readAt],
    ] as const
  ).flatMap(([status, at]) => (at === null ? [] : [[status, at, message] as const]))
}

/** @param linkTo where a file can be fetched */
export const tellChat = (
  plan: PlannedChat,
  nowMs: number,
  dice: Dice,
  linkTo: (file: MediaFile) => string,
): ToldChat => {
  const spent = plan.lines.slice(1).reduce((sum, line) => sum + line.after, 0)
  let at = nowMs - plan.ago - spent
  let conversation: Conversation = {
    ...plan.customer,
    id: uuidFrom(dice.hex),
    customerName: plan.customer.name,
    assignedTo: null,
    status: 'unassigned',
    expiresAt: null,
    createdAt: at,
    lastMessageAt: at,
    modifiedAt: at,
    unread: 0,
  }
  const told: Told[] = []
  const messages: Message[] = []
  const files: MediaFile[] = []
  const stamp = (): ChatStamp => ({
    eventId: eventIdFrom(dice.hex),
    companyId: CREDENTIALS.companyId,
    phoneNumberId: CREDENTIALS.phoneNumberId,
  })
  const change = (what: 'assign' | 'close', changed: Partial<Conversation>, by: string) => {
    conversation = { ...conversation, ...changed, modifiedAt: at }
    const body = conversationWebhook(stamp(), what, conversation, by, uuidFrom(dice.hex), at)
    told.push({ at, body })
  }

  for (const [index, line] of plan.lines.entries()) {
    if (index > 0) at += line.after
    const { assignee } = plan
    if (line.from === 'agent' && assignee && conversation.assignedTo === null) {
      // Who answers takes it, a moment before.
      change('assign', { assignedTo: assignee.userId, status: 'assigned' }, assignee.userId)
    }
    const by = line.from === 'agent' ? (assignee?.userId ?? null) : null
    const last = messages.at(-1) ?? null
    const held = contentOf(line.content, { dice, last, linkTo })
    const quoted = line.quotes ? last : null
    const message = messageOf(
      line,
      { conversationId: conversation.id, by, at, data: held.data, quoted },
      dice,
    )
    messages.push(message)
    if (held.file) files.push(held.file)
    conversation = {
      ...conversation,
      lastMessageAt: at,
      modifiedAt: at,
      expiresAt: by === null ? at + WINDOW_MS : conversation.expiresAt,
      unread: by === null ? conversation.unread + 1 : 0,
    }
    for (const [status, when, then] of statuses(message, held)) {
      told.push({ at: when, body: messageWebhook(stamp(), status, then, conversation, when) })
    }
    if (line.content.kind === 'template' && line.content.clicked && message.readAt !== null) {
      const click = { button: 'btn-0', at: message.readAt + CLICK_AFTER_MS }
      told.push({ at: click.at, body: linkWebhook(stamp(), message, conversation, click) })
    }
  }
  if (plan.closed && plan.assignee) {
    at += 90_000
    change('close', { status: 'closed' }, plan.assignee.userId)
  }
  return { conversation, messages, files, told }
}
