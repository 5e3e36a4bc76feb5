/** The whole state of a desk, as main publishes it whenever it changes. */
import type { LegResult } from '../calls/session.ts'
import type { CallPhase, CallStatus } from '../calls/view.ts'
import type { Fault } from '../ipc.ts'
import type { Agent } from '../relay-protocol.ts'
import type { CallBacksView } from './call-backs.ts'
import type { CallLogView } from './call-log.ts'
import type { ChatsView } from './chats.ts'
import type { ContactsWork } from './contacts.ts'
import type { FollowUpsView } from './follow-ups.ts'
import type { RecordingsView } from './recordings.ts'
import type { Settings } from './settings.ts'
import type { TeamView } from './team.ts'
import type { TeamSettingsView } from './team-settings.ts'
import type { OutboxView, WrapUpsView } from './wrapups.ts'

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
  readonly contactsWork: ContactsWork
  /** Every live call of the team; null for agents who are no supervisors. */
  readonly team: TeamView | null
  readonly wrapUps: WrapUpsView
  readonly outbox: OutboxView
  readonly teamSettings: TeamSettingsView
  readonly followUps: FollowUpsView
  readonly callBacks: CallBacksView
  readonly callLog: CallLogView
  readonly recordings: RecordingsView
  readonly chats: ChatsView
  readonly settings: Settings
  /** The desk is the demo's: nothing in it is real. */
  readonly demo: boolean
}

export type SetupProblem =
  | { readonly kind: 'file-unreadable'; readonly detail: string }
  | { readonly kind: 'code-refused'; readonly detail: string }
  | { readonly kind: 'relay-unreachable'; readonly detail: string }
  | { readonly kind: 'vault-locked'; readonly detail: string }
  /** The record is there, and is none: only setting up again helps. */
  | { readonly kind: 'vault-unreadable'; readonly detail: string }

export interface LinkView {
  /**
   * `replaced`: the same desk was opened elsewhere. `refused`: sign in again. `outdated`: the relay speaks another
   * protocol than this Ringside. `off`: not set up.
   */
  readonly state: 'off' | 'connecting' | 'open' | 'waiting' | 'refused' | 'outdated' | 'replaced'
  /** False while missed events are still being replayed. */
  readonly caughtUp: boolean
  /** When the relay received the newest event, on the relay's clock. */
  readonly lastEventAt: string | null
  /** Relay clock minus this machine's clock, in ms. */
  readonly clockOffsetMs: number
  /** ms from the provider's timestamp to the relay's receipt, of the last live event; null before the first. */
  readonly providerDelayMs: number | null
  /** ms from the relay's receipt until this desk had applied it, of the last live event. */
  readonly relayDelayMs: number | null
}

export interface CallCard {
  /** Stable for the life of the card, also while a request becomes a session. */
  readonly id: string
  /** `test`: "Test my pop-up"; it is no call. */
  readonly kind: 'incoming' | 'outgoing' | 'missed' | 'test'
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
  /** What was last said of this customer, before this call; null when nothing was. */
  readonly last: { readonly outcome: readonly string[]; readonly note: string; readonly at: string } | null
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
  /** Outcomes saved today by this agent, most frequent first. */
  readonly outcomes: readonly { readonly name: string; readonly count: number }[]
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
