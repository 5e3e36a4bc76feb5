/** Everything one simulated account is made of. */
import type { WebhookAuth } from '../shared/webhook-auth.ts'
import { createPlayer, type Player } from './calls/player.ts'
import { createSwitchboard, type Switchboard } from './calls/switchboard.ts'
import { type ConversationStore, createConversationStore } from './chats/conversations.ts'
import { createOutbox, type Outbox } from './chats/outbox.ts'
import { type ContactStore, createContactStore } from './contacts/store.ts'
import { CREDENTIALS } from './data/account.ts'
import { DEPARTMENTS, LINES, USERS } from './data/team.ts'
import { createThrottle, type Throttle } from './http/throttle.ts'
import { eventIdFrom, randomHex } from './ids.ts'
import { type CallLog, createCallLog } from './log/store.ts'
import { createReferences, type References } from './obd/routes.ts'
import { createLinks, type Links } from './recordings/links.ts'
import { createShelf, type Shelf } from './recordings/shelf.ts'
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
  readonly outbox: Outbox
  readonly references: References
  readonly throttle: Throttle
  readonly sender: WebhookSender
  readonly player: Player
  readonly switchboard: Switchboard
  readonly hasWebhookUrl: boolean
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

export const createWorld = ({ webhookUrl, webhookAuth, speed, clock }: WorldOptions): World => {
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
  return {
    users: USERS,
    departments: DEPARTMENTS,
    lines: LINES,
    contacts: createContactStore(clock),
    log,
    shelf: createShelf(log, clock),
    links: createLinks(clock),
    conversations: createConversationStore(),
    outbox: createOutbox({
      speed,
      clock,
      stamp: () => ({
        eventId: eventIdFrom(randomHex),
        companyId: CREDENTIALS.companyId,
        phoneNumberId: CREDENTIALS.phoneNumberId,
      }),
      deliver: (body) => sender.deliver(body, formatOf()),
    }),
    references: createReferences(clock),
    throttle: createThrottle(clock),
    sender,
    player,
    switchboard,
    hasWebhookUrl: webhookUrl !== null,
    clock,
  }
}
