/** An inbox that has worked for long: many threads, and one that is longer than any, in four languages and emoji. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { NOTHING } from '../../electron/chats/threads/item-views.ts'
import { createThreads, type Threads } from '../../electron/chats/threads/threads.ts'
import { type Database, openDatabase } from '../../electron/database/database.ts'
import { openMeta } from '../../electron/database/meta.ts'
import type { MessageEvent } from '../../shared/events.ts'
import { NO_DRAFT } from '../../shared/views/chats.ts'
import { largeProfileContact } from './large-profile.ts'
import { AGENTS } from './many-calls.ts'
import { SILENT } from './silent-log.ts'

/** Whose thread is the long one; a large profile has them as a contact. */
export const LONG_CHAT = `+91${largeProfileContact(0).phoneNumber}`
const ME = AGENTS[0]?.id ?? ''
const CUSTOMERS = 15_000
const STEP = 2_000
/** Between two messages, ms: 200,000 of them are ten weeks. */
const APART_MS = 30_000

const OPENINGS = [
  'Hello, I would like to know the price of',
  'नमस्ते, मुझे इसके बारे में जानकारी चाहिए',
  'வணக்கம், எனக்கு உதவி தேவை',
  'Thanks 👍 please send the invoice for',
  'Can somebody call me about my booking',
  'मेरा ऑर्डर कब आएगा 🙏',
  'Good morning, is the showroom in Pune open today',
]

/**
 * The n-th message as one webhook. The first `long` of them are of the long thread, in between the others in time.
 *
 * @param until ms since 1970; the newest of each is not long before
 */
export function chatEvent(index: number, total: number, long: number, until: number): MessageEvent {
  const isLong = index < long
  const place = isLong ? (index * total) / long : ((index - long) * total) / Math.max(1, total - long)
  const at = new Date(until - (total - place) * APART_MS).toISOString()
  const contact = isLong ? 0 : 1 + ((index * 7_919) % CUSTOMERS)
  const customer = `+91${largeProfileContact(contact).phoneNumber}`
  const incoming = index % 3 !== 0
  const agent = AGENTS[contact % AGENTS.length]?.id ?? null
  const opening = OPENINGS[index % OPENINGS.length] ?? ''
  const picture = {
    link: `https://media.example.com/${index}.jpg`,
    mime_type: 'image/jpeg',
    caption: opening,
  }
  return {
    eventId: `chat-${index}`,
    at,
    sessionId: `conversation-${contact}`,
    customer,
    line: '1196177000238423',
    direction: incoming ? 'incoming' : 'outgoing',
    legacy: false,
    type: incoming ? 'message.received' : 'message.read',
    payload: {
      messageId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      conversationId: `conversation-${contact}`,
      phoneNumberId: '1196177000238423',
      status: incoming ? 'received' : 'read',
      sentBy: incoming ? null : agent,
      kind: index % 20 === 0 ? 'image' : 'text',
      context: index % 20 === 0 ? picture : { body: `${opening} ${index}` },
      replyTo: null,
      replyData: null,
      sentAt: at,
      deliveredAt: incoming ? null : at,
      readAt: incoming ? null : at,
      createdAt: at,
      modifiedAt: at,
      myopRefId: null,
      wabaMessageId: `wamid.HBgMOTE3Nzc5ODEyOTU1FQIAERgSMzYxODA3${String(index).padStart(8, '0')}`,
      source: 'lc',
      mode: 'lc',
      errors: [],
      conversation: {
        id: `conversation-${contact}`,
        customerName: largeProfileContact(contact).name,
        assignedTo: contact % 4 === 0 ? null : agent,
        status: contact % 9 === 0 ? 'closed' : contact % 4 === 0 ? 'unassigned' : 'assigned',
        expiresAt: new Date(Date.parse(at) + 86_400_000).toISOString(),
        lastMessageAt: at,
        createdAt: at,
        modifiedAt: at,
        unread: null,
      },
      linkClick: null,
    },
  }
}

export function openThreads(
  database: Database,
  look: {
    readonly namesFor: (number: string) => readonly string[]
    readonly numbersNamed: (part: string) => ReadonlySet<string>
  },
): Threads {
  return createThreads({
    isFileHere: () => false,
    ...look,
    database,
    meta: openMeta(database),
    nameOf: (userId) => AGENTS.find(({ id }) => id === userId)?.name ?? null,
    myUserId: () => ME,
    sending: {
      canOf: () => NOTHING,
      progressOf: () => null,
      draftOf: () => NO_DRAFT,
      hasDraft: () => false,
      waiting: () => 0,
    },
    now: () => new Date(),
    clockOffsetMs: () => 0,
    onChat: () => {},
    log: SILENT,
  })
}

const NOBODY = { namesFor: () => [], numbersNamed: () => new Set<string>() }

/**
 * Written with the app's own migrations and stores.
 *
 * @param folder of the profile; made when it is not there. Nothing may have it open.
 */
export async function makeManyChats(folder: string, total: number, long: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const database = openDatabase(join(folder, 'ringside.db'))
  try {
    const threads = openThreads(database, NOBODY)
    const until = Date.now()
    for (let from = 0; from < total; from += STEP) {
      database.transaction(() => {
        for (let index = from; index < Math.min(total, from + STEP); index += 1)
          threads.apply(chatEvent(index, total, long, until))
      })
    }
    openMeta(database).set('chats.readBack', 'all')
  } finally {
    database.close()
  }
}
