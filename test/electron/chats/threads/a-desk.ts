/** The threads of one desk on a real database. */
import { onTestFinished } from 'vitest'
import { NOTHING } from '../../../../electron/chats/threads/item-views.ts'
import { createThreads, type Sending } from '../../../../electron/chats/threads/threads.ts'
import type { Database } from '../../../../electron/database/database.ts'
import { openMeta } from '../../../../electron/database/meta.ts'
import { foldText } from '../../../../electron/fold-text.ts'
import type { RingsideEvent } from '../../../../shared/events.ts'
import { type InboxTab, type MessageView, NO_DRAFT, type ThreadPage } from '../../../../shared/views/chats.ts'
import { AGENTS, ASHA, at, CUSTOMER, type TestAgent } from '../../../shared/calls/builders.ts'
import { SILENT } from '../../../support/silent-log.ts'
import { tempDatabase } from '../../../support/temp-database.ts'

const ALONE: Sending = {
  canOf: () => NOTHING,
  progressOf: () => null,
  draftOf: () => NO_DRAFT,
  hasDraft: () => false,
  waiting: () => 0,
}

interface Options {
  readonly me?: TestAgent
  readonly database?: Database
  readonly contacts?: Readonly<Record<string, string>>
  readonly sending?: Partial<Sending>
  /** Seconds into the test's day. */
  readonly now?: number
}

export function aDesk({
  me = ASHA,
  database = tempDatabase(),
  contacts = {},
  sending,
  now = 60,
}: Options = {}) {
  const told: string[] = []
  let clock = now
  const threads = createThreads({
    isFileHere: () => false,
    database,
    meta: openMeta(database),
    namesFor: (number) => (contacts[number] === undefined ? [] : [contacts[number]]),
    nameOf: (userId) => AGENTS.find((agent) => agent.userId === userId)?.name ?? null,
    myUserId: () => me.userId,
    numbersNamed: (part) =>
      new Set(
        Object.entries(contacts).flatMap(([number, name]) =>
          foldText(name).includes(foldText(part)) ? [number] : [],
        ),
      ),
    sending: { ...ALONE, ...sending },
    now: () => new Date(at(clock)),
    clockOffsetMs: () => 0,
    onChat: (chat) => told.push(chat),
    log: SILENT,
  })
  onTestFinished(() => threads.stop())
  const desk = {
    threads,
    database,
    /** Threads that windows were told of. */
    told,
    hears(...events: readonly RingsideEvent[]) {
      database.transaction(() => events.forEach(threads.apply))
      return desk
    },
    later(seconds: number) {
      clock = seconds
    },
    end: (chat = CUSTOMER, limit = 50): ThreadPage => threads.listMessages(chat, { end: true }, limit),
    messages: (chat = CUSTOMER): MessageView[] =>
      desk.end(chat).items.flatMap((item) => (item.kind === 'message' ? [item] : [])),
    /** What each item says, in order. */
    said: (chat = CUSTOMER): string[] => desk.end(chat).items.map(says),
    list: (tab: InboxTab = 'all', query = '') => threads.list({ tab, query, offset: 0, limit: 50 }),
    names: (tab: InboxTab = 'all', query = ''): string[] =>
      desk.list(tab, query).rows.map((row) => row.names[0] ?? row.number),
    view: (...cards: readonly string[]) => threads.view(cards).view,
  }
  return desk
}

export function says(item: ThreadPage['items'][number]): string {
  if (item.kind === 'line') return `(${item.what})`
  const { content } = item
  return content.kind === 'text' ? content.body : content.kind
}
