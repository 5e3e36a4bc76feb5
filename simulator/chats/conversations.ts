/** The account's WhatsApp conversations, in memory: at most one open one with a customer. */
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
  /** The one with this customer that is not closed; the number with its country code, digits only. */
  openWith(digits: string): Conversation | null
  /** Open ones of a user. */
  assignedTo(userId: string): readonly Conversation[]
  clear(): void
  readonly size: number
}

export const customerDigits = (conversation: Pick<Conversation, 'countryCode' | 'phoneNumber'>): string =>
  conversation.countryCode + conversation.phoneNumber

export const createConversationStore = (): ConversationStore => {
  const byId = new Map<string, Conversation>()
  const open = () => [...byId.values()].filter(({ status }) => status !== 'closed')
  return {
    save: (conversation) => void byId.set(conversation.id, conversation),
    openWith: (digits) => open().find((one) => customerDigits(one) === digits) ?? null,
    assignedTo: (userId) => open().filter((one) => one.assignedTo === userId),
    clear: () => byId.clear(),
    get size() {
      return byId.size
    },
  }
}

/** One that nobody has taken. */
export const newConversation = (
  customer: { readonly name: string; readonly countryCode: string; readonly phoneNumber: string },
  nowMs: number,
): Conversation => ({
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
