/** A planned conversation as the webhooks it left behind, and what became of it. */
import type { Conversation } from '../chats/conversations.ts'
import type { Message, MessageData, MessageStatus } from '../chats/message.ts'
import { type ChatStamp, conversationWebhook, messageWebhook } from '../chats/webhooks.ts'
import { CREDENTIALS } from '../data/account.ts'
import { eventIdFrom, uuidFrom } from '../ids.ts'
import type { Told } from './call-story.ts'
import type { Line, PlannedChat } from './chat-plan.ts'
import type { Dice } from './dice.ts'

/** WhatsApp's rule: free text only so long after the customer's last message. */
const WINDOW_MS = 24 * 3_600_000

interface ToldChat {
  readonly conversation: Conversation
  readonly messages: number
  readonly told: readonly Told[]
}

const dataOf = (line: Line, dice: Dice): MessageData =>
  line.template === null
    ? { type: 'text', context: { body: line.text } }
    : {
        type: 'template',
        context: {
          template_id: uuidFrom(dice.hex),
          name: line.template.name,
          language: 'en',
          category: line.template.category,
          body: { type: 'text', context: line.text },
          link_tracking: false,
        },
      }

const messageOf = (
  line: Line,
  conversationId: string,
  by: string | null,
  at: number,
  dice: Dice,
): Message => {
  const got = (...reached: Line['reached'][]) => by !== null && reached.includes(line.reached)
  const sentAt = at + dice.between(1, 4) * 1000
  const deliveredAt = sentAt + dice.between(1, 6) * 1000
  return {
    id: uuidFrom(dice.hex),
    conversationId,
    by,
    source: line.template?.category === 'marketing' ? 'cmp' : 'lc',
    data: dataOf(line, dice),
    wabaMessageId: `wamid.${dice.hex(40).toUpperCase()}`,
    refId: by === null ? null : uuidFrom(dice.hex),
    replyTo: null,
    replyData: null,
    createdAt: at,
    sentAt: got('sent', 'delivered', 'read') ? sentAt : null,
    deliveredAt: got('delivered', 'read') ? deliveredAt : null,
    readAt: got('read') ? deliveredAt + dice.between(2, 40) * 1000 : null,
    errors: line.failure ? { [line.failure[0]]: line.failure[1] } : null,
  }
}

/** What the provider tells of a message, and when. */
const statuses = (message: Message): readonly (readonly [MessageStatus, number])[] => {
  if (message.by === null) return [['received', message.createdAt]]
  if (message.errors) return [['failed', message.createdAt + 3000]]
  return (
    [
      ['sent', message.sentAt],
      ['delivered', message.deliveredAt],
      ['read', message.readAt],
    ] as const
  ).flatMap(([status, at]) => (at === null ? [] : [[status, at] as const]))
}

export const tellChat = (plan: PlannedChat, nowMs: number, dice: Dice): ToldChat => {
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
    const message = messageOf(line, conversation.id, by, at, dice)
    conversation = {
      ...conversation,
      lastMessageAt: at,
      modifiedAt: at,
      expiresAt: by === null ? at + WINDOW_MS : conversation.expiresAt,
      unread: by === null ? conversation.unread + 1 : 0,
    }
    for (const [status, when] of statuses(message)) {
      told.push({ at: when, body: messageWebhook(stamp(), status, message, conversation, when) })
    }
  }
  if (plan.closed && plan.assignee) {
    at += 90_000
    change('close', { status: 'closed' }, plan.assignee.userId)
  }
  return { conversation, messages: plan.lines.length, told }
}
