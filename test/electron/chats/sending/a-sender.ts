/** A sender with a real database, its threads and its provider doubles, so that a test says when what happens. */
import type { MessagesApi, Outgoing, SendOutcome } from '../../../../electron/api/messages.ts'
import type { UploadsApi } from '../../../../electron/api/uploads.ts'
import { createSending, type SendingOptions } from '../../../../electron/chats/sending/sending.ts'
import { ok } from '../../../../electron/result.ts'
import type { OutgoingContent } from '../../../../shared/chats/outgoing.ts'
import type { RingsideEvent } from '../../../../shared/events.ts'
import type { TemplateNews } from '../../../../shared/views/templates.ts'
import { SILENT } from '../../../support/silent-log.ts'
import { tempDatabase } from '../../../support/temp-database.ts'
import { type Bubble, ownDouble } from './own-double.ts'
import { stagedDouble } from './staged-double.ts'

export const CHAT = '+919876543210'
export const OTHER_CHAT = '+919876500000'
export const ME = '69ddcadb47289979'

export const text = (body: string): OutgoingContent => ({ type: 'text', body, previewLink: true })

interface Request {
  readonly message: Outgoing
  readonly answer: (outcome: SendOutcome) => void
}

/** Keeps every request until a test answers it. */
function providerDouble() {
  const asked: Request[] = []
  const messages: MessagesApi = {
    send: (message) => new Promise((answer) => asked.push({ message, answer })),
  }
  return { asked, messages }
}

export const accepted = (messageId: string | null): SendOutcome => ({
  kind: 'accepted',
  messageId,
  conversationId: messageId === null ? null : 'conversation',
})

/** Uploads that succeed at once. */
const uploads: UploadsApi = {
  upload: async ({ onProgress, filename }) => {
    onProgress?.(0.5)
    onProgress?.(1)
    return ok({ mediaId: `media of ${filename}` })
  },
}

/** @param kept what an earlier desk leaves behind */
export function aSender(more: Partial<SendingOptions> = {}, kept: Partial<ReturnType<typeof parts>> = {}) {
  const all = { ...parts(), ...kept }
  const { database, threads, files, provider } = all
  const world = {
    ready: true,
    aheadMs: 0,
    windowEndsAt: '2999-01-01T00:00:00.000Z' as string | null,
    files: 'media-id' as 'media-id' | 'link',
    phoneNumberId: '411835805357155',
  }
  const news: TemplateNews[] = []
  const drafts: string[] = []
  const adopted: string[] = []
  const now = () => new Date(Date.now() + world.aheadMs)
  const sending = createSending({
    database,
    messages: provider.messages,
    uploads,
    sendsFrom: () => world.phoneNumberId,
    own: threads.own,
    touch: threads.touch,
    staged: files.staged,
    adopt: (...what) => adopted.push(what.join(' ')),
    findTemplate: async () => ok(null),
    onTemplateUnknown: () => {},
    windowEndsAt: () => world.windowEndsAt,
    namesFor: () => ['Asha Rao'],
    userId: () => ME,
    ready: () => world.ready,
    settings: () => ({ files: world.files }),
    onDraft: (chat) => drafts.push(chat),
    onChange: () => {},
    onNews: (one) => news.push(one),
    now,
    clockOffsetMs: () => -world.aheadMs,
    log: SILENT,
    ...more,
  })
  sending.start()
  const send = async (body: string, chat = CHAT) => {
    const sent = await sending.send(chat, text(body), null)
    if (!sent.ok) throw new Error(sent.fault.code)
    return sent.value.key
  }
  const apply = (...events: readonly RingsideEvent[]) =>
    database.transaction(() => {
      for (const event of events) sending.apply(event)
    })
  const states = () =>
    database.all('SELECT state FROM outgoing ORDER BY place').map((row) => String(row.state))
  const bubble = (key: string): Bubble | undefined => threads.bubbles.find(({ refId }) => refId === key)
  return { ...all, sending, world, news, drafts, adopted, send, apply, states, bubble, now }
}

function parts() {
  return {
    database: tempDatabase(),
    threads: ownDouble({ 'their message': 'their id' }),
    files: stagedDouble(),
    provider: providerDouble(),
  }
}

/** What a webhook tells of a message of ours. */
export function told(
  messageId: string,
  more: Partial<{
    type: 'message.sent' | 'message.delivered' | 'message.read' | 'message.failed'
    customer: string
    body: string
    refId: string | null
    at: string
    source: string | null
  }> = {},
): RingsideEvent {
  const at = more.at ?? new Date().toISOString()
  const type = more.type ?? 'message.sent'
  return {
    type,
    eventId: `${messageId} ${type}`,
    at,
    sessionId: 'conversation',
    customer: more.customer ?? CHAT,
    line: null,
    direction: 'outgoing',
    legacy: false,
    payload: {
      messageId,
      conversationId: 'conversation',
      phoneNumberId: null,
      status: null,
      sentBy: null,
      kind: 'text',
      context: { body: more.body ?? '' },
      replyTo: null,
      replyData: null,
      sentAt: null,
      deliveredAt: null,
      readAt: null,
      createdAt: at,
      modifiedAt: at,
      myopRefId: more.refId ?? null,
      wabaMessageId: null,
      source: more.source ?? 'api',
      mode: null,
      errors: type === 'message.failed' ? [{ code: '131026', message: 'Message undeliverable' }] : [],
      conversation: null,
      linkClick: null,
    },
  }
}
