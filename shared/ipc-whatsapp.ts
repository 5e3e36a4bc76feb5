/** WhatsApp's part of the contract between main and its windows (ipc.ts). */
import type { OutgoingContent } from './chats/outgoing.ts'
import type { CampaignDetail, CampaignPage, CampaignQuery } from './views/campaigns.ts'
import type {
  ChatDraft,
  ChatView,
  ConversationPage,
  InboxTab,
  MediaCacheView,
  SentReceipt,
  StagedFile,
  ThreadChanges,
  ThreadPage,
} from './views/chats.ts'
import type { PhoneNumberView } from './views/phone-numbers.ts'
import type {
  TemplateDetail,
  TemplateDraft,
  TemplateList,
  TemplateReceipt,
  TemplateValue,
} from './views/templates.ts'

export interface WhatsAppCommands {
  /** One page, newest message first; `query` is part of a name, a number, or words of a message. */
  'chats:list': (args: { tab: InboxTab; query: string; offset: number; limit: number }) => ConversationPage
  /** Brings the main window forward, on the thread. */
  'chats:show': (args: { chat: string }) => null
  /** Also of a customer nobody has written with yet. */
  'chats:open': (args: { chat: string }) => ChatView
  /** The newest page, the page beside a mark, or the page around a message. */
  'chats:list-messages': (args: {
    chat: string
    at:
      | { end: true }
      | { before: string }
      | { after: string }
      /** A message's key. */
      | { around: string }
    limit: number
  }) => ThreadPage
  /** What has changed since a page's `revision`. */
  'chats:list-changes': (args: { chat: string; since: number }) => ThreadChanges
  /** The agent has seen everything up to this message. */
  'chats:mark-read': (args: { chat: string; key: string }) => null
  /** Keeps what is typed, as it is typed. */
  'chats:draft': (args: { chat: string; text: string; replyTo: string | null }) => null
  /**
   * Writes the message down, empties nothing, and sends it: after what waits in the same thread, once the thread has
   * caught up, and never twice by itself. Limits are checked first; what is wrong is in the fault's `fields`.
   */
  'chats:send': (args: { chat: string; content: OutgoingContent; replyTo: string | null }) => SentReceipt
  /** See MessageView.can. */
  'chats:retry': (args: { key: string }) => SentReceipt
  'chats:cancel': (args: { key: string }) => null
  'chats:send-now': (args: { key: string }) => null
  'chats:send-anyway': (args: { key: string }) => SentReceipt
  'chats:remove': (args: { key: string }) => null
  /**
   * Takes a file of at most 10 MiB for a message, checked by its first bytes: kept encrypted until the message is
   * sent or the file unstaged. In `chat` it joins the draft; null: it is for a template that is created.
   */
  'chats:stage-file': (args: {
    chat: string | null
    filename: string
    mimeType: string
    /** Base64. */
    bytes: string
  }) => StagedFile
  'chats:unstage-file': (args: { fileId: string }) => null
  'chats:read-draft': (args: { chat: string }) => ChatDraft

  /** Why a file of a message cannot be shown; null when it can. `key` and `part` as in mediaPath. */
  'media:check': (args: { key: string; part: string }) => null
  /** Saves a file of a message into the folder for downloads and shows it there. */
  'media:save': (args: { key: string; part: string }) => null
  'media:read-cache': (args: Record<string, never>) => MediaCacheView
  'media:clear-cache': (args: Record<string, never>) => MediaCacheView
  /** Opens an https address of a message in the system's browser, after the agent said so. */
  'links:open': (args: { url: string }) => null

  /** Approved templates that this desk can send, kept for ten minutes unless `refresh`. */
  'templates:list': (args: { refresh: boolean }) => TemplateList
  /**
   * Sends one, once: after a time-out it is `unconfirmed` and not sent again by itself. While one to this customer
   * is, the next one fails with `message-unconfirmed` unless `anyway`. What is wrong with a value is in the fault's
   * `fields` under `variableId`; "missing" is a key of ours.
   */
  'templates:send': (args: {
    number: string
    templateId: string
    values: readonly TemplateValue[]
    /** A staged file in the place of the template's own; null: its own. */
    headerFileId: string | null
    anyway: boolean
  }) => TemplateReceipt
  /** All of the account's, of any status, over all pages, newest first; supervisors only, like what follows. */
  'templates:list-all': (args: { refresh: boolean }) => readonly TemplateDetail[]
  'templates:read': (args: { id: string }) => TemplateDetail
  /** What is wrong is in the fault's `fields`, keyed like the draft: "name", "body", "buttons.0.text". */
  'templates:create': (args: { draft: TemplateDraft }) => { id: string }
  'templates:delete': (args: { id: string }) => null

  /** Supervisors only, as told by the provider at that moment. */
  'campaigns:list': (args: { query: CampaignQuery; offset: number; limit: number }) => CampaignPage
  'campaigns:read': (args: { id: string }) => CampaignDetail
  /** All of the account's, kept for some minutes unless `refresh`. */
  'phone-numbers:list': (args: { refresh: boolean }) => readonly PhoneNumberView[]
}

export interface WhatsAppEvents {
  /** Conversations or messages of these threads are not what they were: ask again. */
  'chats:changed': { chats: readonly string[] }
}
