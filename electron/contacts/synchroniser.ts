/**
 * Keeps the local contacts equal to the provider's: a whole run in pages of 100 (resumed where it stopped, also
 * after a restart), then only what was modified since. The list has no filter on `modified`; the search has, by
 * day, so an incremental run reads the last day again: saving a contact twice is harmless.
 */
import type { ContactsView, Fault } from '../../shared/ipc.ts'
import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import { type ContactsApi, PAGE_SIZE } from '../api/public-api.ts'
import type { Meta } from '../database/meta.ts'
import type { ContactStore } from './contact-store.ts'

interface SynchroniserOptions {
  readonly api: ContactsApi
  readonly store: ContactStore
  readonly meta: Meta
  readonly now: () => Date
  readonly onChange: (view: ContactsView) => void
}

export interface Synchroniser {
  /** Runs once; a call while it runs joins that run. */
  run(): Promise<void>
  view(): ContactsView
  stop(): void
}

/** A whole run again after this long finds what was deleted at the provider. */
const WHOLE_RUN_EVERY_MS = 24 * 60 * 60 * 1000

const KEYS = {
  run: 'contacts.run',
  offset: 'contacts.offset',
  expected: 'contacts.expected',
  wholeAt: 'contacts.wholeAt',
  syncedAt: 'contacts.syncedAt',
  newest: 'contacts.newest',
}

/** The newest change among the contacts, or `than` when none is newer. */
const newestOf = (contacts: readonly ProviderContact[], than: string): string =>
  contacts.reduce((newest, { modifiedAt }) => (modifiedAt && modifiedAt > newest ? modifiedAt : newest), than)

export function createSynchroniser({ api, store, meta, now, onChange }: SynchroniserOptions): Synchroniser {
  let running: Promise<void> | null = null
  let stopped = false
  let done = 0
  let expected: number | null = null
  let problem: Fault | null = null

  const view = (): ContactsView => ({
    total: store.total(),
    syncing: running !== null,
    done,
    expected,
    syncedAt: meta.get(KEYS.syncedAt),
    problem,
  })

  const keep = (contacts: readonly ProviderContact[]) => {
    store.save(contacts, Number(meta.get(KEYS.run) ?? 1))
    done += contacts.length
    onChange(view())
  }

  /** Ends early on a fault or a stop; the offset is kept, and the next run goes on from there. */
  const wholeRun = async (): Promise<boolean> => {
    let offset = Number(meta.get(KEYS.offset) ?? 0)
    if (offset === 0) {
      meta.set(KEYS.run, String(Number(meta.get(KEYS.run) ?? 0) + 1))
      meta.delete(KEYS.expected)
    }
    done = offset
    while (true) {
      const page = await api.list(offset)
      if (stopped) return false
      if (!page.ok) {
        problem = page.fault
        return false
      }
      const { count, contacts } = page.value
      expected = Math.max(count, Number(meta.get(KEYS.expected) ?? 0))
      meta.set(KEYS.expected, String(expected))
      keep(contacts)
      const newest = newestOf(contacts, meta.get(KEYS.newest) ?? '')
      if (newest !== '') meta.set(KEYS.newest, newest)
      offset += contacts.length
      meta.set(KEYS.offset, String(offset))
      if (contacts.length === 0 || (contacts.length < PAGE_SIZE && offset >= count)) break
    }
    // Only a whole list proves absence: an account that shrank while it was read moved a contact past us, and
    // one that suddenly has none at all is more likely a wrong answer.
    if (offset > 0 && offset >= expected) store.forgetUnseen(Number(meta.get(KEYS.run)))
    meta.delete(KEYS.offset)
    meta.set(KEYS.wholeAt, now().toISOString())
    return true
  }

  const incrementalRun = async (since: string): Promise<boolean> => {
    const day = since.slice(0, 'YYYY-MM-DD'.length)
    let newest = since
    let after: string | null = null
    while (true) {
      const page: Awaited<ReturnType<ContactsApi['changedSince']>> = await api.changedSince(day, after)
      if (stopped) return false
      if (!page.ok) {
        problem = page.fault
        return false
      }
      const { contacts, after: next } = page.value
      keep(contacts)
      newest = newestOf(contacts, newest)
      if (contacts.length === 0 || next === null || next === after) break
      after = next
    }
    // Not before the end: the pages come in no order of change, and the next run must find what this one missed.
    meta.set(KEYS.newest, newest)
    return true
  }

  const once = async () => {
    problem = null
    done = 0
    expected = null
    onChange(view())
    const wholeAt = meta.get(KEYS.wholeAt)
    const newest = meta.get(KEYS.newest)
    const isDue = wholeAt === null || now().getTime() - Date.parse(wholeAt) > WHOLE_RUN_EVERY_MS
    const startedAt = now().toISOString()
    const unfinished = meta.get(KEYS.offset) !== null
    const finished = isDue || unfinished || newest === null ? await wholeRun() : await incrementalRun(newest)
    if (finished) meta.set(KEYS.syncedAt, startedAt)
  }

  return {
    run() {
      if (running) return running
      // Not before `running` is set: the first view already says that it runs.
      running = Promise.resolve()
        .then(once)
        .finally(() => {
          running = null
          if (!stopped) onChange(view())
        })
      return running
    },
    view,
    stop() {
      stopped = true
    },
  }
}
