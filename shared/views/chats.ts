/** WhatsApp as the windows see it: conversations, threads, what can be written. */
import type { MessageContent } from '../chats/content.ts'
import type { MediaKind } from '../chats/outgoing.ts'

export const INBOX_TABS = ['mine', 'unassigned', 'all', 'closed'] as const
export type InboxTab = (typeof INBOX_TABS)[number]

/** Only ever goes up, in this order; `failed` ends it. A customer's is `received`. */
export const MESSAGE_STATES = [
  'waiting',
  'sending',
  'unconfirmed',
  'sent',
  'delivered',
  'read',
  'failed',
  'received',
] as const
/**
 * Ours: `waiting` has not left (offline, catching up, or another one of this thread is under way), `sending` is on
 * its way, `unconfirmed` left and nobody can say what became of it, `sent` was accepted.
 */
export type MessageState = (typeof MESSAGE_STATES)[number]

export interface Person {
  readonly userId: string
  /** Empty when nobody knows it. */
  readonly name: string
  readonly mine: boolean
}

/** The last line of a thread, in the list. */
export interface LastLine {
  readonly direction: 'incoming' | 'outgoing'
  /** The agent at this desk wrote it. */
  readonly mine: boolean
  readonly kind: MessageContent['kind']
  /** Text, caption, file name, template's name, choice...: whatever says most in one line; empty when nothing does. */
  readonly text: string
  readonly state: MessageState
  readonly at: string
}

export interface ConversationRow {
  /** The thread: the customer's number (E.164), or an opaque id where none could be read. */
  readonly chat: string
  /** Contacts on the number, best first, else the name WhatsApp gives; empty for an unknown number. */
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly status: 'unassigned' | 'assigned' | 'closed'
  readonly owner: Person | null
  readonly last: LastLine | null
  /** Messages of the customer that nobody here has read or answered. */
  readonly unread: number
  /** End of the 24 h window, relay's clock, ISO; null: never opened. Past: closed. */
  readonly windowEndsAt: string | null
  /** The agent has begun to write. */
  readonly draft: boolean
  /** Of a search: what in the thread matched, newest first; null when the name or number did. */
  readonly found: FoundMessage | null
}

export interface FoundMessage {
  /** The message's key. */
  readonly key: string
  /** Around what matched, which stands between U+0002 and U+0003. */
  readonly snippet: string
  readonly at: string
}

export interface ConversationPage {
  readonly rows: readonly ConversationRow[]
  readonly total: number
}

export interface Quote {
  /** The quoted message's key, when it is here. */
  readonly key: string | null
  readonly by: 'customer' | 'us'
  readonly kind: MessageContent['kind']
  readonly text: string
}

/** Why a message failed. */
export interface MessageFailure {
  /** Meta's or the provider's code ("131047", "CHAT_4001"), or a FaultCode of ours; empty when none was told. */
  readonly code: string
  /** In the provider's words. */
  readonly detail: string | null
}

export interface MessageView {
  readonly kind: 'message'
  /** Stable, also while one of ours gets its id at the provider. */
  readonly key: string
  readonly direction: 'incoming' | 'outgoing'
  readonly at: string
  readonly state: MessageState
  /** Who wrote it, of ours; null when it is not told. */
  readonly by: Person | null
  /** From Ringside or another program, from the provider's panel, from a campaign; null: not told. */
  readonly source: 'api' | 'panel' | 'campaign' | null
  readonly content: MessageContent
  readonly quote: Quote | null
  /** The newest of each side. */
  readonly reactions: readonly { readonly emoji: string; readonly by: 'customer' | 'us' }[]
  readonly clicks: readonly { readonly button: string; readonly at: string }[]
  /** When it was delivered and read, ISO; null: not told. */
  readonly deliveredAt: string | null
  readonly readAt: string | null
  readonly failure: MessageFailure | null
  /** 0 to 1 while its file is uploaded; null otherwise. */
  readonly progress: number | null
  /** What the agent may do with one of ours. */
  readonly can: {
    /** It failed: once more, as a new message. */
    readonly retry: boolean
    /** It has not left, or is being uploaded. */
    readonly cancel: boolean
    /** It waits for the thread to catch up: send it all the same. */
    readonly sendNow: boolean
    /** Unconfirmed for long: once more, although it may arrive twice. */
    readonly sendAnyway: boolean
    /** It was never sent: take it out of the thread. */
    readonly remove: boolean
  }
}

/** Assigned, closed: a line between the bubbles. */
export interface LineView {
  readonly kind: 'line'
  readonly key: string
  readonly at: string
  readonly what: 'assigned' | 'unassigned' | 'closed'
  readonly by: Person | null
  readonly to: Person | null
}

export type ThreadItem = MessageView | LineView

/** A part of a thread, oldest first. */
export interface ThreadPage {
  readonly items: readonly ThreadItem[]
  /** Give it back as `before` for the page above; null: this is the beginning. */
  readonly older: string | null
  /** Give it back as `after` for the page below; null: this is the end. */
  readonly newer: string | null
  /** For `chats:list-changes`. */
  readonly revision: number
}

export interface ThreadChanges {
  /** New and changed ones anywhere in the thread, oldest first. */
  readonly items: readonly ThreadItem[]
  readonly removed: readonly string[]
  readonly revision: number
  /** More has changed than is worth telling: read the pages again. */
  readonly reload: boolean
}

export interface ChatView extends Omit<ConversationRow, 'found' | 'draft'> {
  readonly dialable: boolean
  readonly draft: ChatDraft
  /** The first unread message when it was opened; null: none. */
  readonly firstUnread: string | null
}

export interface StagedFile {
  readonly fileId: string
  readonly filename: string
  readonly mimeType: string
  readonly kind: MediaKind
  readonly size: number
}

export interface ChatDraft {
  readonly text: string
  /** The key of the message it answers. */
  readonly replyTo: string | null
  readonly files: readonly StagedFile[]
}

export const NO_DRAFT: ChatDraft = { text: '', replyTo: null, files: [] }

/** A conversation whose window closes soon and that waits for us: on Home. */
export interface ClosingWindow {
  readonly chat: string
  readonly names: readonly string[]
  readonly numberText: string
  readonly owner: Person | null
  readonly windowEndsAt: string
  readonly last: LastLine | null
}

/** Part of DeskState. */
export interface ChatsView {
  /** Open conversations. */
  readonly mine: number
  readonly unassigned: number
  /** Of mine and unassigned ones: how many conversations have unread messages. */
  readonly unread: number
  /** Mine and unassigned ones whose window closes within 2 h, soonest first; at most 20. */
  readonly closing: readonly ClosingWindow[]
  readonly closingTotal: number
  /** Messages of ours that wait to be sent, in all threads. */
  readonly waiting: number
  /** By the number of a card on the desk: what was last written, and until when can be answered freely. */
  readonly ofCards: Readonly<
    Record<string, { readonly last: LastLine | null; readonly windowEndsAt: string | null }>
  >
}

export const NO_CHATS: ChatsView = {
  mine: 0,
  unassigned: 0,
  unread: 0,
  closing: [],
  closingTotal: 0,
  waiting: 0,
  ofCards: {},
}

export interface MessageFound {
  readonly chat: string
  readonly names: readonly string[]
  readonly numberText: string
  readonly direction: 'incoming' | 'outgoing'
  readonly found: FoundMessage
}

export interface SentReceipt {
  /** The new message's. */
  readonly key: string
}

export interface MediaCacheView {
  readonly bytes: number
  readonly files: number
  readonly capBytes: number
}
