import type { Agent } from '../../shared/relay-protocol.ts'
import type { ContactsView, LinkView, TodayFigures } from '../../shared/views/desk.ts'
import type { Settings } from '../../shared/views/settings.ts'
import type { TemplateNews } from '../../shared/views/templates.ts'
import type { Secrets } from '../account/vault.ts'
import type { DevelopersApi } from '../api/developers.ts'
import type { RateLimit } from '../api/rate-limit.ts'
import type { Fetch } from '../api/request.ts'
import type { CallLog } from '../call-log/call-log.ts'
import type { DeskCalls } from '../calls/desk-calls.ts'
import type { Dialler } from '../calls/dialler.ts'
import type { Team } from '../calls/team.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Database } from '../database/database.ts'
import type { Link } from '../feed/link.ts'
import type { Logger } from '../log.ts'
import type { PopLog } from '../pop/pop-log.ts'
import type { PopTester } from '../pop/pop-test.ts'
import type { Recordings } from '../recordings/recordings.ts'
import type { AfterCall, DeskNotice } from './after-call.ts'
import type { LookUps } from './look-ups.ts'
import type { TeamWork } from './team-work.ts'
import type { WhatsApp } from './whatsapp.ts'

/** What an open desk is made from. */
export interface DeskOptions {
  readonly database: Database
  readonly secrets: Secrets
  readonly fetch: Fetch
  /** Of developers.myoperator.co, where others in the app ask it too. */
  readonly limit?: RateLimit
  /** For links that carry their own permission: without credentials, redirects handed back. */
  readonly fetchMedia: Fetch
  readonly recordingsFolder: string
  /** Files of messages, those that came and those that wait to be sent. */
  readonly mediaFolder: string
  /** 32 bytes that what lies in these folders is encrypted with; null when nothing may be kept. */
  readonly cacheKey: () => Promise<Buffer | null>
  readonly version: string
  readonly settings: () => Settings
  /** Where a desk that was never connected begins in the relay's feed; null = from now. */
  readonly firstCursor: string | null
  readonly now: () => Date
  readonly random: () => number
  /** The folder for downloads. */
  readonly downloads: () => string
  readonly showInFolder: (path: string) => void
  readonly onChange: () => void
  readonly onContacts: () => void
  /** What is told of these customers has changed. */
  readonly onCustomers: (numbers: readonly string[]) => void
  /** Somebody's follow-up has changed. */
  readonly onFollowUps: () => void
  readonly notify: (notice: DeskNotice) => void
  /** The calls kept here are not what they were; with how many there are. */
  readonly onCalls: (total: number) => void
  readonly onTemplate: (news: TemplateNews) => void
  /** These WhatsApp threads are not what they were. */
  readonly onChats: (chats: readonly string[]) => void
  readonly log: (name: string) => Logger
}

/** An open desk, as the handlers and the published state see it. */
export interface Desk extends LookUps {
  readonly calls: DeskCalls
  readonly callLog: CallLog
  readonly dialler: Dialler
  readonly contacts: Contacts
  readonly developers: DevelopersApi
  readonly recordings: Recordings
  readonly popLog: PopLog
  readonly popTest: PopTester
  readonly link: Link
  readonly team: Team
  readonly afterCall: Pick<AfterCall, 'outbox' | 'wrapUps' | 'teamSettings' | 'outboxView' | 'forgetRefused'>
  readonly teamWork: Pick<TeamWork, 'callBacks' | 'claims' | 'followUps' | 'waive'>
  readonly whatsApp: Omit<WhatsApp, 'apply' | 'start' | 'stop'>
  agent(): Agent
  linkView(): LinkView
  contactsView(): ContactsView
  today(): TodayFigures
  /** Fetches what has changed; joins a run that is under way. What goes wrong is in the view, or a bug in the log. */
  syncContacts(): void
  start(): void
  stop(): void
}
