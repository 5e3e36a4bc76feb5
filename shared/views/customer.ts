/** One person across numbers, with what was said before: the region "Customer" and its time line. */
import type { LegResult } from '../calls/session.ts'
import type { CallStatus } from '../calls/view.ts'
import type { MessageContent } from '../chats/content.ts'
import type { MessageFound, MessageState } from './chats.ts'
import type { ContactDetail } from './contacts.ts'

/** Where a strip is opened from. */
export type CustomerRef =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'contact'; readonly contactId: string }
  | { readonly kind: 'card'; readonly cardId: string }

export interface CustomerNumber {
  readonly number: string
  readonly numberText: string
  readonly dialable: boolean
}

export interface CustomerView {
  /** Every number of this person, the one asked for first. */
  readonly numbers: readonly CustomerNumber[]
  /** Every contact on those numbers, best first: families share one number. Empty for a new number. */
  readonly contacts: readonly ContactDetail[]
  readonly place: string | null
  readonly calls: number
  /** ISO instants of the first and last call. */
  readonly firstCallAt: string | null
  readonly lastCallAt: string | null
}

export interface TimelineLeg {
  readonly type: 'agent' | 'customer'
  /** An agent's name, or null for the customer and for a phone nobody knows. */
  readonly name: string | null
  readonly mine: boolean
  readonly result: LegResult
  readonly ringSeconds: number | null
  readonly talkSeconds: number | null
}

/** Newest first. */
export type TimelineEntry =
  | {
      readonly kind: 'call'
      /** Stable: the session id. */
      readonly id: string
      readonly at: string
      readonly number: string
      readonly direction: 'incoming' | 'outgoing'
      readonly status: CallStatus
      /** Still ringing or talking. */
      readonly live: boolean
      readonly agent: string | null
      readonly department: string | null
      readonly legs: readonly TimelineLeg[]
      readonly talkSeconds: number | null
      readonly note: string
      /** Dispositions filed in the provider's panel. */
      readonly outcomes: readonly string[]
      readonly comments: readonly {
        readonly text: string
        readonly by: string | null
        readonly at: string | null
      }[]
      readonly recorded: boolean
    }
  /** An outcome saved in Ringside, by anybody in the team. */
  | {
      readonly kind: 'wrapup'
      readonly id: string
      readonly at: string
      readonly sessionId: string
      readonly by: string
      readonly outcomes: readonly string[]
      readonly note: string
      readonly followUpAt: string | null
    }
  /** Something promised for later: it stands at its time while it is open, and where it was done after. */
  | {
      readonly kind: 'follow-up'
      readonly id: string
      readonly at: string
      readonly dueAt: string
      /** Whose it is; empty when nobody knows the name. */
      readonly assignee: string
      readonly mine: boolean
      readonly note: string
      readonly done: boolean
    }
  | {
      readonly kind: 'message'
      /** The message's key. */
      readonly id: string
      readonly at: string
      readonly chat: string
      readonly direction: 'incoming' | 'outgoing'
      readonly content: MessageContent['kind']
      /** Whatever says most in one line; empty when nothing does. */
      readonly text: string
      readonly state: MessageState
      /** Who wrote it, of ours; null when it is not told. */
      readonly by: string | null
    }

export interface TimelinePage {
  readonly items: readonly TimelineEntry[]
  /** Give it back as `before` for the next page; null when there is no more. */
  readonly next: string | null
}

/** The palette's answer, recent first; an empty query gives the recent ones. */
export interface PaletteResult {
  readonly people: readonly {
    readonly contactId: string
    readonly name: string
    readonly number: string
    readonly numberText: string
    readonly dialable: boolean
    readonly email: string | null
  }[]
  readonly calls: readonly {
    readonly sessionId: string
    readonly names: readonly string[]
    readonly number: string
    readonly numberText: string
    readonly direction: 'incoming' | 'outgoing'
    readonly status: CallStatus
    readonly startedAt: string
  }[]
  /** WhatsApp messages with these words, newest first. */
  readonly messages: readonly MessageFound[]
  /** What was typed is a number that can be called. */
  readonly dial: CustomerNumber | null
}
