/**
 * WhatsApp threads: built from webhooks and from what is sent here, because the provider has no way to ask for past
 * messages (field notes). So everything is kept for as long as the profile is: the relay forgets its journal, and
 * nobody else has an archive. A conversation that goes to a colleague stays as far as it was told. A sign-out deletes
 * the database and all of it.
 */
import { readContents } from '../../../shared/chats/said-content.ts'
import { later } from '../../../shared/chats/stamped.ts'
import type { RingsideEvent } from '../../../shared/events.ts'
import type { Result } from '../../../shared/ipc.ts'
import { isDialable, toE164 } from '../../../shared/phone.ts'
import type {
  ChatDraft,
  ChatsView,
  ChatView,
  ConversationPage,
  LastLine,
  MessageFound,
  MessageView,
  ThreadChanges,
  ThreadPage,
} from '../../../shared/views/chats.ts'
import type { Database } from '../../database/database.ts'
import type { Meta } from '../../database/meta.ts'
import type { Logger } from '../../log.ts'
import { fail, ok } from '../../result.ts'
import type { OwnMessages } from '../own-messages.ts'
import { type ChatRow, newChatRow, openChatRows } from './chat-rows.ts'
import { createDuties } from './duties.ts'
import { createFinder } from './found.ts'
import { createHear } from './hear.ts'
import { createInbox, type InboxQuery } from './inbox.ts'
import { createItemViews, type IsFileHere, type OwnAbilities } from './item-views.ts'
import { openItems, ROLES } from './items.ts'
import { openMessageWords } from './message-words.ts'
import { createOwnMessages } from './own.ts'
import { createPages, type PageAt } from './pages.ts'
import type { People } from './people.ts'
import { createReadBack } from './read-back.ts'
import { lastLine, rowView } from './row-views.ts'
import { createWriter } from './writer.ts'

/** What sending tells of its own messages. */
export interface Sending extends OwnAbilities {
  readonly draftOf: (chat: string) => ChatDraft
  readonly hasDraft: (chat: string) => boolean
  /** Messages that have not left, in all threads. */
  readonly waiting: () => number
}

export interface ThreadsOptions extends People {
  readonly database: Database
  readonly meta: Meta
  /** Numbers (E.164) of everybody whose name has this in it. */
  readonly numbersNamed: (part: string) => ReadonlySet<string>
  readonly sending: Sending
  readonly isFileHere: IsFileHere
  /** This machine's clock. */
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** Something of this thread is not what it was; may be called inside a transaction. */
  readonly onChat: (chat: string) => void
  readonly log: Logger
}

export interface Threads {
  /** Inside the transaction that moves the cursor. */
  apply(event: RingsideEvent): void
  readonly own: OwnMessages
  /** What sending says of one of ours is not what it was: a window asks again. In a transaction of the caller's or none. */
  touch(refId: string): void
  list(query: InboxQuery): ConversationPage
  /** `not-found` for what is neither a thread nor a number. */
  open(chat: string): Result<ChatView>
  listMessages(chat: string, at: PageAt, limit: number): ThreadPage
  listChanges(chat: string, since: number): ThreadChanges
  markRead(chat: string, key: string): Result<null>
  /** One message by what a window calls it; null when it is not here. */
  message(key: string): { readonly chat: string; readonly view: MessageView } | null
  /** The provider's kind and context of a message, for its files; null when it is not here. */
  rawContent(
    key: string,
  ): { readonly kind: string | null; readonly context: Readonly<Record<string, unknown>> } | null
  /** Of one number: the last line, and until when can be written freely; null: no thread. */
  lastOf(number: string): { readonly last: LastLine | null; readonly windowEndsAt: string | null } | null
  /** Of these numbers together, newest first, above `before` (ISO). */
  recentMessages(
    numbers: readonly string[],
    before: string | null,
    limit: number,
  ): { readonly chat: string; readonly message: MessageView }[]
  searchMessages(query: string, limit: number): MessageFound[]
  view(cardNumbers: readonly string[]): { readonly view: ChatsView; readonly recheckInMs: number | null }
  namesChanged(): void
  /** Until then events of messages may not be forgotten. */
  hasReadBack(): boolean
  start(): void
  stop(): void
}

export function createThreads(options: ThreadsOptions): Threads {
  const { database, meta, sending } = options
  const items = openItems(database)
  const rows = openChatRows(database)
  const words = openMessageWords(database)
  const views = createItemViews(items, options, sending, options.isFileHere)
  const pages = createPages(database, items, views)
  const finder = createFinder(database, { items, rows, words, people: options })
  const inbox = createInbox({ ...options, items, rows, finder, people: options, hasDraft: sending.hasDraft })
  const relayNow = () => options.now().getTime() + options.clockOffsetMs()
  const duties = createDuties({ database, items, rows, people: options, relayNow })
  let isOpen = false

  /** Threads whose rows are to be worked out again. */
  const stale = new Set<string>()
  const changed = (chat: string, number: string) => {
    stale.add(chat)
    for (const one of stale) {
      if (rows.refresh(one, one === chat ? number : '')) duties.changed()
      else duties.touched(one)
      options.onChat(one)
    }
    stale.clear()
  }

  const writer = createWriter({ items, words, changed: (chat) => stale.add(chat) })
  const hear = createHear({ items, rows, writer, changed })
  const own = createOwnMessages({ items, writer, changed, removed: pages.removed })
  const readBack = createReadBack({ database, meta, hear, isWanted: () => isOpen })

  /** A thread by its name, or a customer nobody has written with yet. */
  const rowOf = (chat: string): ChatRow | null => {
    const known = rows.find(chat)
    if (known !== null) return known
    const number = toE164(chat)
    return number === null ? null : (rows.find(number) ?? newChatRow(number, number))
  }

  const firstUnread = ({ chat, unread, answeredAt, readAt }: ChatRow): string | null => {
    if (unread === 0) return null
    const handledAt = later(answeredAt, readAt) ?? ''
    const row = database.get(
      'SELECT key FROM chat_items WHERE chat = ? AND role = ? AND at > ? ORDER BY at, key LIMIT 1',
      chat,
      ROLES.incoming,
      handledAt,
    )
    return row ? String(row.key) : null
  }

  return {
    apply: hear,
    own,
    touch(refId) {
      const item = items.byRef(refId)
      if (item === null) return
      items.touch(item.key)
      options.onChat(item.chat)
    },
    list: inbox,
    open(chat) {
      const row = rowOf(chat)
      if (row === null) return fail('not-found')
      return ok({
        ...rowView(items, options, row),
        dialable: isDialable(row.number),
        draft: sending.draftOf(row.chat),
        firstUnread: firstUnread(row),
      })
    },
    listMessages: (chat, at, limit) => pages.page(rowOf(chat)?.chat ?? chat, at, limit),
    listChanges: (chat, since) => pages.changes(rowOf(chat)?.chat ?? chat, since),
    markRead(chat, key) {
      const item = items.byKey(key)
      if (item === null || item.chat !== (rowOf(chat)?.chat ?? chat)) return fail('not-found')
      database.transaction(() => {
        rows.setRead(item.chat, item.at)
        changed(item.chat, '')
      })
      return ok(null)
    },
    message(key) {
      const item = items.byKey(key)
      const [view] = item?.kind === 'message' ? views([item]) : []
      return item !== null && view?.kind === 'message' ? { chat: item.chat, view } : null
    },
    rawContent(key) {
      const item = items.byKey(key)
      return item?.kind === 'message' ? readContents(item.facts.contents) : null
    },
    lastOf(number) {
      const row = rows.find(number)
      return row === null
        ? null
        : { last: lastLine(items, options, row.lastKey), windowEndsAt: row.windowEndsAt }
    },
    recentMessages: (numbers, before, limit) =>
      numbers
        .flatMap((chat) => pages.messagesBefore(chat, before, limit).map((message) => ({ chat, message })))
        .sort((a, b) => (a.message.at < b.message.at ? 1 : a.message.at > b.message.at ? -1 : 0))
        .slice(0, limit),
    searchMessages: finder.search,
    view: (cardNumbers) => duties.view(cardNumbers, sending.waiting()),
    namesChanged: duties.changed,
    hasReadBack: readBack.isDone,
    start() {
      isOpen = true
      readBack
        .run()
        .catch((error: unknown) => options.log.error('older messages could not be read', { error }))
    },
    stop() {
      isOpen = false
    },
  }
}
