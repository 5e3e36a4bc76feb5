/** The account's WhatsApp conversations, in memory: one with each customer, which is opened again and again. */
import { randomHex, uuidFrom } from '../ids.ts'

export interface Conversation {
  readonly id: string
  /** Digits, without a plus. */
  readonly countryCode: string
  /** Digits, without the country code. */
  readonly phoneNumber: string
  readonly customerName: string
  /** A user id. */
  readonly assignedTo: string | null
  readonly status: 'unassigned' | 'assigned' | 'closed'
  /** End of the 24 h window, ms; null: the customer has never written. */
  readonly expiresAt: number | null
  readonly createdAt: number
  readonly lastMessageAt: number
  readonly modifiedAt: number
  readonly unread: number
}

export interface ConversationStore {
  save(conversation: Conversation): void
  byId(id: string): Conversation | null
  /** The number with its country code, digits only. */
  withCustomer(digits: string): Conversation | null
  /** Open ones of a user. */
  assignedTo(userId: string): readonly Conversation[]
  all(): Iterable<Conversation>
  clear(): void
  readonly size: number
}

export const customerDigits = (conversation: Pick<Conversation, 'countryCode' | 'phoneNumber'>): string =>
  conversation.countryCode + conversation.phoneNumber

export const createConversationStore = (): ConversationStore => {
  const byId = new Map<string, Conversation>()
  const idOf = new Map<string, string>()
  return {
    save(conversation) {
      byId.set(conversation.id, conversation)
      idOf.set(customerDigits(conversation), conversation.id)
    },
    byId: (id) => byId.get(id) ?? null,
    withCustomer: (digits) => byId.get(idOf.get(digits) ?? '') ?? null,
    assignedTo: (userId) =>
      [...byId.values()].filter((one) => one.status !== 'closed' && one.assignedTo === userId),
    all: () => byId.values(),
    clear() {
      byId.clear()
      idOf.clear()
    },
    get size() {
      return byId.size
    },
  }
}

export interface ChatCustomer {
  readonly name: string
  readonly countryCode: string
  readonly phoneNumber: string
}

/** One that nobody has taken. */
export const newConversation = (customer: ChatCustomer, nowMs: number): Conversation => ({
  id: uuidFrom(randomHex),
  countryCode: customer.countryCode,
  phoneNumber: customer.phoneNumber,
  customerName: customer.name,
  assignedTo: null,
  status: 'unassigned',
  expiresAt: null,
  createdAt: nowMs,
  lastMessageAt: nowMs,
  modifiedAt: nowMs,
  unread: 0,
})

/**
 * As it is once somebody writes in it. The examples show a closed one go on under its id, with an
 * assignment after it: opened again, it is nobody's.
 */
export const written = (conversation: Conversation, nowMs: number): Conversation => ({
  ...conversation,
  ...(conversation.status === 'closed' ? { status: 'unassigned' as const, assignedTo: null } : {}),
  lastMessageAt: nowMs,
  modifiedAt: nowMs,
})
