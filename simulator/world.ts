/** Everything one simulated account is made of. Later parts (call logs) become further members here. */
import { randomBytes } from 'node:crypto'
import type { WebhookAuth } from '../shared/webhook-auth.ts'
import { createPlayer, type Player } from './calls/player.ts'
import { createSwitchboard, type Switchboard } from './calls/switchboard.ts'
import { type ConversationStore, createConversationStore } from './chats/conversations.ts'
import { type ContactStore, createContactStore } from './contacts/store.ts'
import { DEPARTMENTS, LINES, USERS } from './data/team.ts'
import { createThrottle, type Throttle } from './http/throttle.ts'
import { createReferences, type References } from './obd/routes.ts'
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
  readonly conversations: ConversationStore
  readonly references: References
  readonly throttle: Throttle
  readonly sender: WebhookSender
  readonly player: Player
  readonly switchboard: Switchboard
  readonly hasWebhookUrl: boolean
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

export const randomHex = (digits: number): string =>
  randomBytes(Math.ceil(digits / 2))
    .toString('hex')
    .slice(0, digits)

export const createWorld = ({ webhookUrl, webhookAuth, speed, clock }: WorldOptions): World => {
  const player = createPlayer({ speed, clock })
  const sender = createWebhookSender({
    url: webhookUrl,
    auth: webhookAuth,
    speed,
    newBoundary: () => `----simulator${randomHex(24)}`,
  })
  const switchboard = createSwitchboard({
    player,
    departments: DEPARTMENTS,
    line: LINES[0] ?? '',
    clock,
    randomHex,
    deliver: sender.deliver,
  })
  return {
    users: USERS,
    departments: DEPARTMENTS,
    lines: LINES,
    contacts: createContactStore(clock),
    conversations: createConversationStore(),
    references: createReferences(clock),
    throttle: createThrottle(clock),
    sender,
    player,
    switchboard,
    hasWebhookUrl: webhookUrl !== null,
    clock,
  }
}
