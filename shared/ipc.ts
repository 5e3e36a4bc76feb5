/**
 * The contract between the main process and its windows: one table of commands, one of events.
 *
 * A command added to `Commands` alone fails to compile in three places: the name list below, its schema in
 * electron/ipc-schemas.ts and its handler in electron/main.ts. Nothing here returns a secret. No zod here:
 * the preload and the windows import this file.
 */
import type { LegResult } from './calls/session.ts'
import type { CallPhase, CallStatus } from './calls/view.ts'
import type { Agent } from './relay-protocol.ts'

export interface Commands {
  /** The whole state, for a window that has just loaded. */
  'desk:snapshot': (args: Record<string, never>) => DeskState
  /** Asks the provider to ring the agent's phone, then the customer. `retryOf` is the card this replaces. */
  'calls:dial': (args: { number: string; retryOf?: string }) => DialReceipt
  /** Takes a card off the desk; the call stays in history. */
  'calls:dismiss': (args: { cardId: string }) => null
  /** Brings the main window forward, on the card. */
  'calls:open': (args: { cardId: string }) => null
  /** Keeps the note of a call as it is typed. */
  'calls:note': (args: { cardId: string; note: string }) => null
  /** One page of contacts, by name; `query` is part of a name, an e-mail or a number in any spelling. */
  'contacts:search': (args: { query: string; offset: number; limit: number }) => ContactPage
  /** Fetches what has changed at the provider since the last time. */
  'contacts:sync': (args: Record<string, never>) => null
  /** Saves an unknown caller as a contact at the provider. */
  'contacts:create': (args: { number: string; name: string }) => ContactRow
  /** The pop window's own height in CSS pixels, so that it never covers more of the screen than it draws. */
  'pop:resize': (args: { height: number }) => null
}

export interface Events {
  'desk:changed': DeskState
  /** The contact list is not what it was: ask for the page again. */
  'contacts:changed': { total: number }
  /** The main window is asked to show a place. */
  'main:navigated': { to: 'home' | 'contacts'; cardId: string | null }
}

type NameList<T> = { readonly [K in keyof T]: true }

/** Also the preload's allow-list. */
export const COMMAND_NAMES: NameList<Commands> = {
  'desk:snapshot': true,
  'calls:dial': true,
  'calls:dismiss': true,
  'calls:open': true,
  'calls:note': true,
  'contacts:search': true,
  'contacts:sync': true,
  'contacts:create': true,
  'pop:resize': true,
}

export const EVENT_NAMES: NameList<Events> = {
  'desk:changed': true,
  'contacts:changed': true,
  'main:navigated': true,
}

/** The closed set of what can go wrong; renderer/locales/ says each in words and what to do about it. */
export type FaultCode =
  | 'internal'
  | 'bad-arguments'
  | 'not-found'
  | 'not-set-up'
  | 'offline'
  | 'timeout'
  | 'invalid-number'
  | 'already-calling'
  | 'obd-bad-request'
  | 'obd-bad-key'
  | 'obd-ip-not-allowed'
  | 'obd-duplicate'
  | 'obd-billing'
  | 'obd-limit'
  | 'obd-dialler-not-allowed'
  | 'obd-forbidden'
  | 'obd-ivr-not-found'
  | 'obd-unavailable'
  | 'contacts-bad-key'
  | 'contacts-refused'
  | 'contacts-unavailable'

export interface Fault {
  readonly code: FaultCode
  /** The other side's own words, without secrets; shown after ours. */
  readonly detail: string | null
}

/** An expected failure is a value; a bug is an exception and arrives as `internal`. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

export interface DialReceipt {
  readonly cardId: string
}

export interface ContactRow {
  readonly id: string
  readonly name: string
  /** E.164, or as the provider has it when it is no such number (then it cannot be dialled). */
  readonly number: string
  /** The number as people read it: "+91 98765 43210". */
  readonly numberText: string
  readonly dialable: boolean
  readonly email: string | null
}

export interface ContactPage {
  readonly total: number
  readonly items: readonly ContactRow[]
}

/** Everything the windows draw that is not a list; published whole whenever it changes. */
export interface DeskState {
  /** `needed`: first run. `failed`: there is a set-up, but it could not be used; `setupProblem` says why. */
  readonly setup: 'needed' | 'enrolling' | 'failed' | 'ready'
  readonly setupProblem: SetupProblem | null
  readonly agent: Agent | null
  /** `memory`: this machine cannot encrypt at rest, so the credentials are forgotten when the app quits. */
  readonly secretsKept: 'vault' | 'memory' | 'locked'
  readonly link: LinkView
  /** Calls on the desk: oldest live call first, then what was missed or has just ended, newest first. */
  readonly cards: readonly CallCard[]
  /** The last calls that ended and are not on the desk any more, newest first; at most 20. */
  readonly recent: readonly RecentCall[]
  readonly today: TodayFigures
  readonly contacts: ContactsView
}

export type SetupProblem =
  | { readonly kind: 'file-unreadable'; readonly detail: string }
  | { readonly kind: 'code-refused'; readonly detail: string }
  | { readonly kind: 'relay-unreachable'; readonly detail: string }
  | { readonly kind: 'vault-locked'; readonly detail: string }

export interface LinkView {
  /** `replaced`: the same desk was opened elsewhere. `refused`: sign in again. `off`: not set up. */
  readonly state: 'off' | 'connecting' | 'open' | 'waiting' | 'refused' | 'replaced'
  /** False while missed events are still being replayed. */
  readonly caughtUp: boolean
  /** When the relay received the newest event, on the relay's clock. */
  readonly lastEventAt: string | null
  /** Relay clock minus this machine's clock, in ms. */
  readonly clockOffsetMs: number
}

export interface CallCard {
  /** Stable for the life of the card, also while a request becomes a session. */
  readonly id: string
  readonly kind: 'incoming' | 'outgoing' | 'missed'
  readonly phase: CallPhase
  readonly status: CallStatus
  /** Names of every contact on that number, best first; empty for an unknown number. */
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly dialable: boolean
  /** The company's number that was called, as people read it. */
  readonly line: string | null
  readonly department: string | null
  readonly place: string | null
  /** Agents dialled so far, in order. */
  readonly hunting: readonly { readonly name: string; readonly mine: boolean; readonly result: LegResult }[]
  /** Who talked or talks with the customer; null until somebody does. */
  readonly pickedUpBy: string | null
  /** One of my phones talked, talks or rings in this call, or I asked for it. */
  readonly mine: boolean
  /** Learned after the fact (missed while offline, replayed): drawn on Home, never in the pop, never rung. */
  readonly history: boolean
  readonly startedAt: string | null
  readonly answeredAt: string | null
  readonly endedAt: string | null
  readonly talkSeconds: number | null
  /** Which call of the last seven days this is with that customer, from 1. */
  readonly callOfWeek: number
  readonly note: string
  readonly problem: Fault | null
  /** The request left, and nobody can say whether it arrived: never sent again by itself. */
  readonly unconfirmed: boolean
  /** Accepted 20 s ago and no event since, or refused: the agent may ask for a new attempt. */
  readonly canRetry: boolean
}

export interface RecentCall {
  readonly sessionId: string
  readonly direction: 'incoming' | 'outgoing'
  readonly status: CallStatus
  readonly names: readonly string[]
  readonly number: string
  readonly numberText: string
  readonly dialable: boolean
  readonly startedAt: string
  readonly talkSeconds: number | null
}

export interface TodayFigures {
  readonly incoming: number
  readonly outgoing: number
  readonly connected: number
  readonly missed: number
  readonly talkSeconds: number
}

export interface ContactsView {
  readonly total: number
  readonly syncing: boolean
  /** Contacts read and expected in the running synchronisation. */
  readonly done: number
  readonly expected: number | null
  readonly syncedAt: string | null
  readonly problem: Fault | null
}
