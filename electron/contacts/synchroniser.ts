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
  wholeAt: 'contacts.wholeAt',
  syncedAt: 'contacts.syncedAt',
  newest: 'contacts.newest',
}

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
    const newest = contacts.reduce((latest, contact) => {
      return contact.modifiedAt !== null && contact.modifiedAt > latest ? contact.modifiedAt : latest
    }, meta.get(KEYS.newest) ?? '')
    if (newest !== '') meta.set(KEYS.newest, newest)
    done += contacts.length
    onChange(view())
  }

  /** Ends early on a fault or a stop; the offset is kept, and the next run goes on from there. */
  const wholeRun = async (): Promise<boolean> => {
    let offset = Number(meta.get(KEYS.offset) ?? 0)
    if (offset === 0) meta.set(KEYS.run, String(Number(meta.get(KEYS.run) ?? 0) + 1))
    done = offset
    while (!stopped) {
      const page = await api.list(offset)
      if (!page.ok) {
        problem = page.fault
        return false
      }
      expected = page.value.count
      keep(page.value.contacts)
      offset += page.value.contacts.length
      meta.set(KEYS.offset, String(offset))
      if (page.value.contacts.length < PAGE_SIZE && offset >= page.value.count) break
      if (page.value.contacts.length === 0) break
    }
    if (stopped) return false
    // An account that shrank while it was read ends short of its first count: only a whole list proves absence.
    if (expected !== null && offset >= expected) store.forgetUnseen(Number(meta.get(KEYS.run)))
    meta.delete(KEYS.offset)
    meta.set(KEYS.wholeAt, now().toISOString())
    return true
  }

  const incrementalRun = async (newest: string): Promise<boolean> => {
    const day = newest.slice(0, 'YYYY-MM-DD'.length)
    let after: string | null = null
    while (!stopped) {
      const page: Awaited<ReturnType<ContactsApi['changedSince']>> = await api.changedSince(day, after)
      if (!page.ok) {
        problem = page.fault
        return false
      }
      keep(page.value.contacts)
      if (page.value.contacts.length === 0 || page.value.after === null || page.value.after === after) break
      after = page.value.after
    }
    return !stopped
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
      running = once().finally(() => {
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
