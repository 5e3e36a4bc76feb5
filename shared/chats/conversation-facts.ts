/**
 * What is known of one conversation at the provider: whose it is, whether it is closed, until when can be written
 * freely. Told by its own webhooks and by every message's, old states among them, so the conversation's own instant
 * of change decides and not when it was told.
 */
import type { ConversationEvent, MessageEvent } from '../events.ts'
import { later, newer, type Stamped, stamped } from './stamped.ts'

interface Standing {
  readonly status: 'unassigned' | 'assigned' | 'closed'
  /** A user id. */
  readonly owner: string | null
}

export interface ConversationFacts {
  readonly standing: Stamped<Standing> | null
  readonly name: Stamped<string> | null
  /** The latest that was told: it only moves on. */
  readonly expiresAt: string | null
}

export const UNKNOWN_CONVERSATION: ConversationFacts = { standing: null, name: null, expiresAt: null }

function standingOf(status: string | null, owner: string | null): Standing | null {
  const word = status?.toLowerCase() ?? null
  if (word === null && owner === null) return null
  if (word?.includes('close')) return { status: 'closed', owner }
  if (owner === null || word === 'unassigned') return { status: 'unassigned', owner: null }
  return { status: 'assigned', owner }
}

/** WhatsApp's own name of a customer; the provider writes the number where there is none. */
const nameOf = (name: string | null): string | null =>
  name === null || /^[+\d\s()-]+$/.test(name) ? null : name

export function conversationIn(event: ConversationEvent | MessageEvent): ConversationFacts | null {
  const { conversation } = event.payload
  if (conversation === null) return null
  const { customerName, assignedTo, status, expiresAt, modifiedAt } = conversation
  const isOwnEvent = event.type === 'conversation.assign' || event.type === 'conversation.close'
  // A message's webhook without an instant of the conversation's tells nothing of when it was so.
  const at = modifiedAt ?? (isOwnEvent ? event.at : '')
  const said = standingOf(event.type === 'conversation.close' ? (status ?? 'closed') : status, assignedTo)
  return { standing: stamped(said, at), name: stamped(nameOf(customerName), at), expiresAt }
}

export function mergeConversations(a: ConversationFacts, b: ConversationFacts): ConversationFacts {
  return {
    standing: newer(a.standing, b.standing),
    name: newer(a.name, b.name),
    expiresAt: later(a.expiresAt, b.expiresAt),
  }
}

const DAY_MS = 24 * 60 * 60_000

/** End of the time in which WhatsApp delivers whatever is written: 24 h after the customer's last message. */
export function windowEnd(expiresAt: string | null, lastIncomingAt: string | null): string | null {
  const own = lastIncomingAt === null ? Number.NaN : Date.parse(lastIncomingAt) + DAY_MS
  return later(expiresAt, Number.isNaN(own) ? null : new Date(own).toISOString())
}
