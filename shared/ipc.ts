/**
 * The contract between the main process and its windows: one table of commands, one of events.
 *
 * A command added to `Commands` alone fails to compile in two places: its schema in electron/ipc-schemas.ts and
 * its handler. Nothing here returns a secret. No zod here: the preload and the windows import this file.
 */
import type { WhatsAppCommands, WhatsAppEvents } from './ipc-whatsapp.ts'
import type { TeamSettings } from './team-settings.ts'
import type { CallDetail, CallLogPage, CallLogQuery, LogFilterGroup } from './views/call-log.ts'
import type {
  ContactDetail,
  ContactPage,
  ContactPatch,
  ContactQuery,
  ContactRow,
  CustomField,
  DuplicatePage,
  ImportErrorPage,
  ImportMapping,
  ImportPreview,
  NewContact,
} from './views/contacts.ts'
import type { CustomerRef, CustomerView, PaletteResult, TimelinePage } from './views/customer.ts'
import type { DeskState } from './views/desk.ts'
import type { FollowUpPage, TeamMember } from './views/follow-ups.ts'
import type { PopCandidate, PopExplanation, PopTest } from './views/pop.ts'
import type { OpenedRecording, RecordingCacheView, RecordingNote } from './views/recordings.ts'
import type { Settings, SettingsPatch } from './views/settings.ts'
import type { AccountView, CheckGroup, CheckResult, SetupDraft, SetupField } from './views/setup.ts'
import type { TeamSettingsView } from './views/team-settings.ts'
import type { TemplateNews } from './views/templates.ts'
import type { HeldWrite, WrapUpDraft } from './views/wrapups.ts'

export interface Commands extends WhatsAppCommands {
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

  /** Keeps what is typed into the wrap-up of a call. */
  'wrapups:draft': (args: { sessionId: string; draft: WrapUpDraft }) => null
  /** Saves an outcome: held for 10 s, then sent, also offline and over a restart. */
  'wrapups:save': (args: { sessionId: string; draft: WrapUpDraft }) => HeldWrite
  /** Takes the wrap-up out of the pop; it stays due. */
  'wrapups:put-off': (args: { sessionId: string }) => null
  /** Takes back what is still held (`OutboxView.held`): nothing of it is written anywhere. */
  'outbox:undo': (args: { id: string }) => null
  /** Forgets what the relay refused for good. */
  'outbox:forget-refused': (args: Record<string, never>) => null

  'team-settings:save': (args: { version: number; settings: TeamSettings }) => TeamSettingsView
  /** Everybody of the team this desk knows of. */
  'team:list-members': (args: Record<string, never>) => readonly TeamMember[]

  'follow-ups:create': (args: { number: string; dueAt: string; note: string }) => null
  'follow-ups:change': (args: {
    id: string
    change: { dueAt?: string; assignee?: string; note?: string; done?: boolean }
  }) => null
  /** Open ones, soonest first. */
  'follow-ups:list': (args: { whose: 'mine' | 'team'; offset: number; limit: number }) => FollowUpPage

  /** Resolves when the relay has said whose claim was first; `claimed-by-other` names who was. */
  'call-backs:claim': (args: { customer: string }) => null
  'call-backs:release': (args: { customer: string }) => null
  /** Held like a wrap-up, so that it can be undone. */
  'call-backs:not-needed': (args: { customer: string }) => HeldWrite

  /** One page of the calls kept here, newest first. */
  'call-log:search': (args: { query: CallLogQuery; offset: number; limit: number }) => CallLogPage
  /** Reads the provider's log for this query too, page by page; progress is in DeskState. */
  'call-log:fetch': (args: { query: CallLogQuery }) => null
  'call-log:list-filters': (args: Record<string, never>) => readonly LogFilterGroup[]
  'call-log:read': (args: { sessionId: string }) => CallDetail
  /** The events of a call as JSON texts, oldest first; supervisors only. */
  'call-log:read-raw': (args: { sessionId: string }) => readonly string[]
  'call-log:export': (args: { query: CallLogQuery }) => null
  'call-log:cancel-export': (args: Record<string, never>) => null
  'call-log:show-export': (args: Record<string, never>) => null

  'recordings:open': (args: { sessionId: string }) => OpenedRecording
  'recordings:list-notes': (args: { sessionId: string }) => readonly RecordingNote[]
  'recordings:add-note': (args: { sessionId: string; atSeconds: number; text: string }) => RecordingNote
  'recordings:remove-note': (args: { sessionId: string; id: string }) => null
  'recordings:download': (args: { sessionId: string }) => null
  'recordings:cancel-download': (args: Record<string, never>) => null
  'recordings:show-download': (args: Record<string, never>) => null
  'recordings:read-cache': (args: Record<string, never>) => RecordingCacheView
  'recordings:clear-cache': (args: Record<string, never>) => RecordingCacheView

  /** One page of contacts; the query is part of a name, an e-mail, a custom field or a number in any spelling. */
  'contacts:search': (args: ContactQuery & { offset: number; limit: number }) => ContactPage
  'contacts:read': (args: { id: string }) => ContactDetail
  /** Fetches what has changed at the provider since the last time. */
  'contacts:sync': (args: Record<string, never>) => null
  /** Written here first, then at the provider; a refusal takes it back and says why, field by field. */
  'contacts:create': (args: NewContact) => ContactRow
  'contacts:update': (args: { id: string; patch: ContactPatch }) => ContactDetail
  'contacts:delete': (args: { id: string }) => null
  /** The custom fields this desk knows of, by label. */
  'contacts:list-fields': (args: Record<string, never>) => readonly CustomField[]
  /** Names a field, or corrects what was guessed of it. */
  'contacts:save-field': (args: { id: string; label: string; type: CustomField['type'] }) => CustomField
  'contacts:list-duplicates': (args: { offset: number; limit: number }) => DuplicatePage
  /** Reads a CSV file the agent chose; nothing is written at the provider yet. */
  'contacts:preview-import': (args: { fileName: string; text: string }) => ImportPreview
  /** The same file with another mapping. */
  'contacts:remap-import': (args: { importId: string; mapping: ImportMapping }) => ImportPreview
  'contacts:start-import': (args: { importId: string; mapping: ImportMapping }) => null
  'contacts:pause-import': (args: { importId: string }) => null
  'contacts:resume-import': (args: { importId: string }) => null
  /** Ends an import; what was created stays. Also clears a finished one from the desk. */
  'contacts:discard-import': (args: { importId: string }) => null
  'contacts:list-import-errors': (args: {
    importId: string
    offset: number
    limit: number
  }) => ImportErrorPage
  /** Writes what the list shows as CSV into the folder for downloads; progress is in DeskState. */
  'contacts:export': (args: ContactQuery) => null
  'contacts:cancel-export': (args: Record<string, never>) => null
  /** Shows the last exported file in the system's file manager. */
  'contacts:show-export': (args: Record<string, never>) => null

  'customer:open': (args: { who: CustomerRef }) => CustomerView
  /** One page of the time line over these numbers, newest first. */
  'customer:list-timeline': (args: {
    numbers: readonly string[]
    before: string | null
    limit: number
  }) => TimelinePage
  'palette:search': (args: { query: string }) => PaletteResult
  /** What was chosen comes first the next time. */
  'palette:remember': (args: { number: string }) => null

  /** Sends a test event through the relay to this desk's pop window and waits for its paint. */
  'pop:test': (args: Record<string, never>) => PopTest
  /** From the pop window: the card of a test is on the screen. */
  'pop:painted': (args: { cardId: string }) => null
  /** Calls this desk was told of, newest first; with a number only those. */
  'pop:list-candidates': (args: { number: string | null }) => readonly PopCandidate[]
  'pop:explain': (args: { sessionId: string } | { number: string }) => PopExplanation

  /** What is typed so far in the set-up by hand, without secrets. */
  'setup:read': (args: Record<string, never>) => SetupDraft
  /** Keeps what was typed, encrypted; an empty text empties the field. */
  'setup:save': (args: { fields: Partial<Record<SetupField, string>> }) => SetupDraft
  /**
   * Enrols with the relay. `invitation`: a ringside:// link, or an address and a code in any order; null = the
   * link that was opened from outside. `ready`: the relay gave the account too, and the desk opens.
   */
  'setup:join': (args: { invitation: string | null }) => { next: 'ready' | 'credentials' }
  'setup:check': (args: { group: CheckGroup }) => CheckResult
  /** Opens the desk with the draft. */
  'setup:finish': (args: Record<string, never>) => null
  /** Throws the draft away. */
  'setup:discard': (args: Record<string, never>) => SetupDraft

  'account:read': (args: Record<string, never>) => AccountView
  'account:check': (args: { group: CheckGroup }) => CheckResult
  /** Forgets the credentials and everything kept on this machine; the first run is shown. */
  'account:sign-out': (args: Record<string, never>) => null
  'settings:update': (args: { patch: SettingsPatch }) => Settings

  /** Connects this desk again after the same one was opened elsewhere, which then is the replaced one. */
  'link:take-over': (args: Record<string, never>) => null

  /** Starts simulator and relay inside the app, with a seeded account of its own. */
  'demo:start': (args: Record<string, never>) => null
  'demo:leave': (args: Record<string, never>) => null
  'demo:act': (args: { action: DemoAction }) => null
  /** The pop window's own height in CSS pixels, so that it never covers more of the screen than it draws. */
  'pop:resize': (args: { height: number }) => null
}

export interface Events extends WhatsAppEvents {
  'desk:changed': DeskState
  /** The contact list is not what it was: ask for the page again. */
  'contacts:changed': { total: number }
  /** The main window is asked to show a place. */
  'main:navigated': { to: MainPlace; cardId: string | null; chat: string | null }
  /** A tel: or callto: link was opened: put it into the dial box, never call by itself. */
  'dial:proposed': { number: string }
  /** An invitation link was opened; `setup:read` tells whose. */
  'setup:invited': { relayHost: string }
  /** Calls or contacts of these numbers are not what they were; a strip that shows one asks again. */
  'customer:changed': { numbers: readonly string[] }
  /** The calls kept here are not what they were: ask for the page again. */
  'call-log:changed': { total: number }
  'follow-ups:changed': { open: number }
  /** WhatsApp has said what became of a template that was in doubt, or that a sent one failed. */
  'templates:settled': TemplateNews
}

/** noun:verb. The preload lets nothing else through; main's one door knows which exist, and refuses every other. */
export const COMMAND_NAME = /^[a-z-]+:[a-z-]+$/

type NameList<T> = { readonly [K in keyof T]: true }

/** Also the preload's allow-list. */
export const EVENT_NAMES: NameList<Events> = {
  'desk:changed': true,
  'contacts:changed': true,
  'main:navigated': true,
  'dial:proposed': true,
  'setup:invited': true,
  'customer:changed': true,
  'call-log:changed': true,
  'follow-ups:changed': true,
  'templates:settled': true,
  'chats:changed': true,
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
  | 'quiet-hours'
  | 'do-not-call'
  | 'invitation-unreadable'
  | 'code-refused'
  | 'relay-unreachable'
  | 'not-joined'
  | 'setup-incomplete'
  | 'demo-failed'
  | 'test-lost'
  | 'pop-blocked'
  | 'contact-invalid'
  | 'contact-gone'
  | 'csv-unreadable'
  | 'csv-too-large'
  | 'import-under-way'
  | 'contacts-bad-key'
  | 'contacts-refused'
  | 'contacts-unavailable'
  | 'not-allowed'
  | 'outcome-missing'
  | 'too-late-to-undo'
  | 'claimed-by-other'
  | 'settings-conflict'
  | 'settings-invalid'
  | 'log-expression'
  | 'log-bad-token'
  | 'log-unavailable'
  | 'recording-none'
  | 'recording-preparing'
  | 'recording-refused'
  | 'recording-unavailable'
  | 'templates-unavailable'
  | 'template-refused'
  | 'template-unknown'
  | 'message-unconfirmed'
  | 'message-failed'
  | 'whatsapp-bad-key'
  | 'whatsapp-balance'
  | 'whatsapp-account-disabled'
  | 'whatsapp-number-disabled'
  | 'whatsapp-number-not-connected'
  | 'whatsapp-number-unknown'
  | 'whatsapp-limit'
  | 'window-closed'
  | 'message-invalid'
  | 'message-gone'
  | 'media-too-large'
  | 'media-type'
  | 'media-waiting'
  | 'media-elsewhere'
  | 'media-gone'
  | 'media-unavailable'
  | 'media-not-shown'
  | 'media-over-limit'
  | 'media-not-saved'
  | 'upload-refused'
  | 'upload-failed'
  | 'media-id-refused'
  | 'link-refused'
  | 'template-invalid'
  | 'template-gone'
  | 'template-kept'
  | 'campaigns-unavailable'
  | 'campaign-gone'
  | 'numbers-unavailable'

export interface Fault {
  readonly code: FaultCode
  /** The other side's own words, without secrets; shown after ours. */
  readonly detail: string | null
  /** What is wrong with each field, in the other side's words or as a key of ours; keyed by our field names. */
  readonly fields?: Readonly<Record<string, string>>
}

/** An expected failure is a value; a bug is an exception and arrives as `internal`. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

export interface DialReceipt {
  readonly cardId: string
}

/** Where the main window can be. */
export type MainPlace =
  | 'home'
  | 'contacts'
  | 'whatsapp'
  | 'calls'
  | 'team'
  | 'templates'
  | 'campaigns'
  | 'settings'

export const DEMO_ACTIONS = ['ring-me', 'customer-writes', 'transfer', 'miss-a-call'] as const
export type DemoAction = (typeof DEMO_ACTIONS)[number]
