/** WhatsApp on an open desk, wired: threads, what is sent, media, templates, campaigns. The features do not know each other. */
import type { RingsideEvent } from '../../shared/events.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import { createCampaignsApi } from '../api/campaigns.ts'
import { createMessagesApi } from '../api/messages.ts'
import { createPhoneNumbersApi } from '../api/phone-numbers.ts'
import { createTemplateAdminApi } from '../api/template-admin.ts'
import { createTemplateList } from '../api/template-list.ts'
import { createUploadsApi } from '../api/uploads.ts'
import { type Campaigns, createCampaigns } from '../campaigns/campaigns.ts'
import { createSending, type Sending } from '../chats/sending/sending.ts'
import { createThreads, type Threads } from '../chats/threads/threads.ts'
import type { Meta } from '../database/meta.ts'
import { createMedia, type Media } from '../media/media.ts'
import { createPhoneNumbers, type PhoneNumbers } from '../phone-numbers/phone-numbers.ts'
import { sendsFrom } from '../phone-numbers/sends-from.ts'
import { createTemplateAdmin, type TemplateAdmin } from '../templates/admin.ts'
import { createTemplates, type Templates } from '../templates/templates.ts'
import { wordsOf } from '../words/words.ts'
import { batched } from './batched.ts'
import type { DeskOptions } from './desk-types.ts'
import { readMediaLink } from './media-links.ts'
import { createMessageNotices } from './message-notices.ts'
import { uploadStaged } from './upload-staged.ts'

const MEGABYTE = 1024 * 1024

export interface WhatsAppOptions
  extends Pick<
    DeskOptions,
    | 'database'
    | 'secrets'
    | 'fetch'
    | 'fetchMedia'
    | 'mediaFolder'
    | 'cacheKey'
    | 'downloads'
    | 'showInFolder'
    | 'settings'
    | 'now'
    | 'log'
    | 'onTemplate'
    | 'onChats'
    | 'onCustomers'
    | 'notify'
    | 'onChange'
  > {
  readonly meta: Meta
  readonly namesFor: (number: string) => readonly string[]
  /** Numbers (E.164) of everybody whose name has this in it. */
  readonly numbersNamed: (part: string) => ReadonlySet<string>
  /** Of the team; null when nobody knows it. */
  readonly nameOf: (userId: string) => string | null
  readonly agent: () => Agent
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** The feed is open and has caught up. */
  readonly isCaughtUp: () => boolean
}

export interface WhatsApp {
  readonly templates: Pick<Templates, 'list'>
  readonly sending: Omit<Sending, 'apply' | 'start' | 'stop' | 'feedChanged'>
  readonly threads: Omit<Threads, 'apply' | 'start' | 'stop'>
  readonly templateAdmin: TemplateAdmin
  readonly campaigns: Campaigns
  readonly phoneNumbers: PhoneNumbers
  readonly media: Media
  /** Inside the transaction that moves the cursor. */
  apply(event: RingsideEvent): void
  /** Tells of an event that `apply` has taken. */
  notices(event: RingsideEvent, receivedAt: string, live: boolean): void
  /** The feed may have opened, caught up, or been lost. */
  feedChanged(): void
  start(): void
  stop(): void
}

export function createWhatsApp(options: WhatsAppOptions): WhatsApp {
  const { fetch, settings, agent } = options
  const { account } = options.secrets
  const log = options.log('chats')
  const userId = () => options.agent().userId
  const from = () => sendsFrom(settings(), account)
  const uploads = createUploadsApi(fetch, account)

  const media: Media = createMedia({
    ...options,
    folder: options.mediaFolder,
    capBytes: () => options.settings().whatsapp.cacheMb * MEGABYTE,
    linkOf: (key, part) => readMediaLink(threads, key, part),
    log: options.log('media'),
  })

  const templates = createTemplates({ read: createTemplateList(fetch, account), now: options.now })
  const templateAdmin = createTemplateAdmin({
    api: createTemplateAdminApi(fetch, account),
    upload: uploadStaged(media.staged, uploads),
    isSupervisor: () => options.agent().role === 'supervisor',
    onChange: () => void templates.list(true),
    now: options.now,
    log: options.log('templates'),
  })

  const chatChanged = batched((chats) => {
    options.onChats(chats)
    // Messages stand in a customer's time line too.
    options.onCustomers(chats)
    options.onChange()
  })
  const threads: Threads = createThreads({
    ...options,
    sending: {
      canOf: (key) => sending.canOf(key),
      progressOf: (key) => sending.progressOf(key),
      draftOf: (chat) => sending.draftOf(chat),
      hasDraft: (chat) => sending.hasDraft(chat),
      waiting: () => sending.waiting(),
    },
    isFileHere: (key, part) => media.isHere(key, part),
    myUserId: userId,
    onChat: chatChanged,
    log,
  })
  const sending: Sending = createSending({
    ...options,
    messages: createMessagesApi(fetch, account),
    uploads,
    sendsFrom: from,
    own: threads.own,
    touch: threads.touch,
    staged: media.staged,
    adopt: media.adopt,
    findTemplate: templates.find,
    onTemplateUnknown: templates.forget,
    windowEndsAt: (chat) => threads.lastOf(chat)?.windowEndsAt ?? null,
    userId,
    ready: options.isCaughtUp,
    settings: () => settings().whatsapp,
    onDraft: chatChanged,
    onNews: options.onTemplate,
    log,
  })

  const campaigns = createCampaigns({
    api: createCampaignsApi(fetch, account, from),
    agent,
  })
  const phoneNumbers = createPhoneNumbers({ ...options, account, api: createPhoneNumbersApi(fetch, account) })

  const tell = createMessageNotices({
    newest: (number) => {
      const chat = threads.open(number)
      const [found] = threads.recentMessages([number], null, 1)
      return chat.ok && found ? { chat: chat.value, message: found.message } : null
    },
    notify: options.notify,
    words: () => wordsOf(settings()),
  })

  return {
    templates,
    threads,
    campaigns,
    phoneNumbers,
    sending,
    templateAdmin,
    media,
    apply(event) {
      // First: whose message it is must be known before a thread makes a row of it.
      sending.apply(event)
      threads.apply(event)
    },
    notices: (event, _receivedAt, live) => tell(event, live),
    feedChanged: sending.feedChanged,
    start() {
      threads.start()
      sending.start()
      media.start()
      media.staged
        .sweep(sending.filesInUse())
        .catch((error: unknown) => log.error('files that nothing names stay', { error }))
    },
    stop() {
      sending.stop()
      threads.stop()
      media.stop()
    },
  }
}
