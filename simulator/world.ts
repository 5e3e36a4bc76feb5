/** Everything one simulated account is made of. */
import type { WebhookAuth } from '../shared/webhook-auth.ts'
import { createPlayer, type Player } from './calls/player.ts'
import { createSwitchboard, type Switchboard } from './calls/switchboard.ts'
import { type CampaignStore, createCampaignStore } from './campaigns/store.ts'
import { type ConversationStore, createConversationStore } from './chats/conversations.ts'
import { createHeld, type Held } from './chats/held.ts'
import { createInbox, type Inbox } from './chats/inbox.ts'
import { createMessageStore, type MessageStore } from './chats/messages.ts'
import { createOutbox, type Outbox } from './chats/outbox.ts'
import { messageWebhook } from './chats/webhooks.ts'
import { type ContactStore, createContactStore } from './contacts/store.ts'
import { CREDENTIALS } from './data/account.ts'
import { DEPARTMENTS, LINES, USERS } from './data/team.ts'
import { createThrottle, type Throttle } from './http/throttle.ts'
import { eventIdFrom, randomHex } from './ids.ts'
import { type CallLog, createCallLog } from './log/store.ts'
import { fileLink } from './media/routes.ts'
import { createMediaStore, type MediaFile, type MediaStore } from './media/store.ts'
import { createReferences, type References } from './obd/routes.ts'
import { createLinks, type Links } from './recordings/links.ts'
import { createShelf, type Shelf } from './recordings/shelf.ts'
import { createTemplateStore, type TemplateStore } from './templates/store.ts'
import { TEMPLATE_MEDIA, TEMPLATES } from './templates/templates.ts'
import { formatOf } from './webhooks/encode.ts'
import { createWebhookSender, type WebhookSender } from './webhooks/sender.ts'

export interface WorldOptions {
  /** Where webhooks go; null: nowhere. */
  readonly webhookUrl: string | null
  readonly webhookAuth: WebhookAuth
  /** 1 = real time, 10 = ten times as fast, 0 = no waiting. */
  readonly speed: number
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Where the simulator answers; asked for once it does. */
  readonly origin: () => string
}

export interface World {
  readonly users: typeof USERS
  readonly departments: typeof DEPARTMENTS
  readonly lines: typeof LINES
  readonly contacts: ContactStore
  /** The calls that are over. */
  readonly log: CallLog
  readonly shelf: Shelf
  readonly links: Links
  readonly conversations: ConversationStore
  readonly messages: MessageStore
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly held: Held
  readonly templates: TemplateStore
  readonly campaigns: CampaignStore
  readonly files: MediaStore
  /** Where such a file can be fetched. */
  readonly linkTo: (file: MediaFile) => string
  readonly references: References
  readonly throttle: Throttle
  readonly sender: WebhookSender
  readonly player: Player
  readonly switchboard: Switchboard
  readonly hasWebhookUrl: boolean
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

export const createWorld = ({ webhookUrl, webhookAuth, speed, clock, origin }: WorldOptions): World => {
  const player = createPlayer({ speed, clock })
  const sender = createWebhookSender({
    url: webhookUrl,
    auth: webhookAuth,
    speed,
    newBoundary: () => `----simulator${randomHex(24)}`,
  })
  const log = createCallLog()
  const switchboard = createSwitchboard({
    player,
    departments: DEPARTMENTS,
    line: LINES[0] ?? '',
    clock,
    randomHex,
    deliver: sender.deliver,
    log,
  })
  const stamp = () => ({
    eventId: eventIdFrom(randomHex),
    companyId: CREDENTIALS.companyId,
    phoneNumberId: CREDENTIALS.phoneNumberId,
  })
  const deliver = (body: Readonly<Record<string, unknown>>) => sender.deliver(body, formatOf())
  const conversations = createConversationStore()
  const messages = createMessageStore()
  const held = createHeld()
  const links = createLinks(clock)
  const outbox = createOutbox({
    speed,
    held,
    webhook(status, message, at) {
      messages.save(message)
      const conversation = conversations.byId(message.conversationId)
      if (!conversation) throw new Error('A message without a conversation')
      return messageWebhook(stamp(), status, message, conversation, at)
    },
    deliver,
  })
  return {
    users: USERS,
    departments: DEPARTMENTS,
    lines: LINES,
    contacts: createContactStore(clock),
    log,
    shelf: createShelf(log, clock),
    links,
    conversations,
    messages,
    inbox: createInbox({ conversations, messages, outbox, clock, stamp, deliver }),
    outbox,
    held,
    templates: createTemplateStore(TEMPLATES, clock),
    campaigns: createCampaignStore(),
    files: createMediaStore(TEMPLATE_MEDIA),
    linkTo: (file) => fileLink(origin(), links, file),
    references: createReferences(clock),
    throttle: createThrottle(clock),
    sender,
    player,
    switchboard,
    hasWebhookUrl: webhookUrl !== null,
    clock,
  }
}
