/**
 * 200,000 messages, 50,000 of them in one thread, and 100,000 contacts in the main process: opening and paging that
 * thread, the list, searching per keystroke, what the published state costs, and how fast webhooks are applied.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Threads } from '../../electron/chats/threads/threads.ts'
import { openDatabase } from '../../electron/database/database.ts'
import type { MessageEvent } from '../../shared/events.ts'
import type { InboxTab } from '../../shared/views/chats.ts'
import { makeLargeProfile } from '../support/large-profile.ts'
import { chatEvent, LONG_CHAT, makeManyChats, openThreads } from '../support/many-chats.ts'
import { benchContacts } from './bench-contacts.ts'
import { type BenchRow, median, percentile, runAlone } from './row.ts'
import { everyBeginning, ms, timed } from './timed.ts'

const MESSAGES = 200_000
const LONG = 50_000
const PAGE = 50
const APPLIED = 10_000
const PER_PAGE = 250
const TYPED = ['invoice', 'नमस्ते', 'வணக்கம்', '🙏', 'price 1999', 'kumar', '098765', 'booking', 'zzz']
const TABS: readonly InboxTab[] = ['mine', 'unassigned', 'all', 'closed']

const row = (what: string, value: number, target: number): BenchRow => ({
  what: `${what}, 200,000 messages`,
  value: ms(value),
  target: `<= ${target} ms`,
  ok: value <= target,
})

/** Three of each message, as it is sent, delivered and read; every message is with another customer. */
function webhook(index: number, until: number): MessageEvent {
  const event = chatEvent(MESSAGES + Math.floor(index / 3), MESSAGES + APPLIED, 0, until)
  const status = (['sent', 'delivered', 'read'] as const)[index % 3] ?? 'read'
  const payload = event.type === 'message.received' ? event.payload : { ...event.payload, status }
  return { ...event, eventId: `webhook-${index}`, payload }
}

/** Up through the whole thread, a page at a time. */
function walk(threads: Threads): number[] {
  const times: number[] = []
  let before = threads.listMessages(LONG_CHAT, { end: true }, PAGE).older
  let walked = PAGE
  while (before !== null) {
    const mark: string = before
    times.push(
      timed(() => {
        const page = threads.listMessages(LONG_CHAT, { before: mark }, PAGE)
        walked += page.items.length
        before = page.older
      }),
    )
  }
  if (walked < LONG) throw new Error(`the thread ended after ${walked} messages`)
  return times
}

export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ringside-bench-'))
  await makeLargeProfile(folder, 100_000)
  await makeManyChats(folder, MESSAGES, LONG)
  const started = timed(() => openDatabase(join(folder, 'ringside.db')).close())
  const database = openDatabase(join(folder, 'ringside.db'))
  const contacts = benchContacts(database)
  const threads = openThreads(database, contacts)
  const start = started + timed(() => threads.start()) + timed(() => threads.view([LONG_CHAT]))
  const firstOpen = timed(() => {
    threads.open(LONG_CHAT)
    threads.listMessages(LONG_CHAT, { end: true }, PAGE)
  })
  const opens = Array.from({ length: 50 }, () =>
    timed(() => {
      threads.open(LONG_CHAT)
      threads.listMessages(LONG_CHAT, { end: true }, PAGE)
    }),
  )
  const pages = walk(threads)
  const lists = TABS.flatMap((tab) =>
    Array.from({ length: 10 }, (_, page) =>
      timed(() => threads.list({ tab, query: '', offset: page * PAGE, limit: PAGE })),
    ),
  )
  contacts.people('a', 8)
  const searches = TABS.flatMap((tab) =>
    TYPED.flatMap(everyBeginning).map((query) =>
      timed(() => threads.list({ tab, query, offset: 0, limit: PAGE })),
    ),
  )
  const palette = TYPED.flatMap(everyBeginning).map((query) => timed(() => threads.searchMessages(query, 6)))
  const states = Array.from({ length: 20 }, () => {
    threads.namesChanged()
    return timed(() => threads.view([LONG_CHAT]))
  })
  const until = Date.now()
  const applied = timed(() => {
    for (let from = 0; from < APPLIED; from += PER_PAGE) {
      database.transaction(() => {
        for (let index = from; index < from + PER_PAGE; index += 1) {
          threads.apply(webhook(index, until))
        }
      })
    }
  })
  threads.stop()
  contacts.stop()
  database.close()
  await rm(folder, { recursive: true, force: true })
  return [
    row('thread of 50,000 messages opened in main, first after a start', firstOpen, 100),
    row('the same, median', median(opens), 20),
    row('a page of it as it is scrolled from end to beginning, p95', percentile(pages, 0.95), 15),
    row('a page of the list of conversations, p95', percentile(lists, 0.95), 20),
    row('search of conversations per keystroke, p95', percentile(searches, 0.95), 50),
    row('search of messages for the palette per keystroke, p95', percentile(palette, 0.95), 30),
    row('its part of the published state, worked out again, p95', percentile(states, 0.95), 15),
    row('database opened, threads started, first state', start, 100),
    {
      what: `${APPLIED.toLocaleString('en')} webhooks of messages applied to 200,000`,
      value: `${(applied / 1000).toFixed(2)} s`,
      target: '<= 1.5 s',
      ok: applied <= 1_500,
    },
  ]
}

await runAlone(import.meta.main, run)
