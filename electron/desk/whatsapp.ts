/** WhatsApp on an open desk, wired: threads, what is sent, media, templates, campaigns. The features do not know each other. */
import type { RingsideEvent } from '../../shared/events.ts'
import type { Agent } from '../../shared/relay-protocol.ts'
import { NO_DRAFT } from '../../shared/views/chats.ts'
import { createCampaignsApi } from '../api/campaigns.ts'
import { createMessagesApi } from '../api/messages.ts'
import { createPhoneNumbersApi } from '../api/phone-numbers.ts'
import { createTemplateAdminApi } from '../api/template-admin.ts'
import { type Campaigns, createCampaigns } from '../campaigns/campaigns.ts'
import { NOTHING } from '../chats/threads/item-views.ts'
import { createThreads, type Sending, type Threads } from '../chats/threads/threads.ts'
import type { Meta } from '../database/meta.ts'
import { createPhoneNumbers, type PhoneNumbers } from '../phone-numbers/phone-numbers.ts'
import { sendsFrom } from '../phone-numbers/sends-from.ts'
import { fail } from '../result.ts'
import { createTemplateAdmin, type TemplateAdmin, type UploadFile } from '../templates/admin.ts'
import { createTemplates, type Templates } from '../templates/templates.ts'
import { batched } from './batched.ts'
import type { DeskOptions } from './desk-types.ts'

export interface WhatsAppOptions
  extends Pick<
    DeskOptions,
    'database' | 'secrets' | 'fetch' | 'settings' | 'now' | 'log' | 'onTemplate' | 'onChats' | 'onChange'
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
}

export interface WhatsApp {
  readonly templates: Templates
  readonly threads: Omit<Threads, 'apply' | 'start' | 'stop'>
  readonly templateAdmin: TemplateAdmin
  readonly campaigns: Campaigns
  readonly phoneNumbers: PhoneNumbers
  /** Inside the transaction that moves the cursor. */
  apply(event: RingsideEvent): void
  start(): void
  stop(): void
}

/** What nobody tells yet. */
const NO_SENDING: Sending = {
  canOf: () => NOTHING,
  progressOf: () => null,
  draftOf: () => NO_DRAFT,
  hasDraft: () => false,
  waiting: () => 0,
}

export function createWhatsApp(options: WhatsAppOptions): WhatsApp {
  const { secrets, fetch, settings, agent } = options
  const { account } = secrets
  const templates = createTemplates({
    ...options,
    api: createMessagesApi(fetch, account),
    onSettled: options.onTemplate,
    log: options.log('templates'),
  })
  // Until sending brings the way to upload a staged file.
  const upload: UploadFile = async () => fail('upload-failed')
  const templateAdmin = createTemplateAdmin({
    api: createTemplateAdminApi(fetch, secrets.account),
    upload,
    isSupervisor: () => options.agent().role === 'supervisor',
    onChange: () => void templates.list(true),
    now: options.now,
    log: options.log('templates'),
  })

  const chatChanged = batched((chats) => {
    options.onChats(chats)
    options.onChange()
  })
  const threads = createThreads({
    ...options,
    sending: NO_SENDING,
    myUserId: () => options.agent().userId,
    onChat: chatChanged,
    log: options.log('chats'),
  })

  const campaigns = createCampaigns({
    api: createCampaignsApi(fetch, account, () => sendsFrom(settings(), account)),
    agent,
  })
  const phoneNumbers = createPhoneNumbers({ ...options, account, api: createPhoneNumbersApi(fetch, account) })

  return {
    templates,
    threads,
    campaigns,
    phoneNumbers,
    templateAdmin,
    apply(event) {
      threads.apply(event)
      templates.apply(event)
    },
    start() {
      threads.start()
      templates.start()
    },
    stop() {
      threads.stop()
      templates.stop()
    },
  }
}
