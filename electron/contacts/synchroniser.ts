/**
 * Keeps the local contacts equal to the provider's: a whole run in pages of 100 (resumed where it stopped, also
 * after a restart), then only what was modified since. The list has no filter on `modified`; the search has, by
 * day, so an incremental run reads the last day again: saving a contact twice is harmless.
 */
import type { Fault } from '../../shared/ipc.ts'
import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import type { ContactFilter } from '../../shared/views/contacts.ts'
import type { ContactsView } from '../../shared/views/desk.ts'
import { type ApiResult, type ContactsApi, PAGE_SIZE } from '../api/public-api.ts'
import type { Meta } from '../database/meta.ts'
import type { Pause } from '../timing/pause.ts'
import { fromProvider } from './contact-row.ts'
import type { ContactStore } from './contact-store.ts'
import type { Held } from './held.ts'

interface SynchroniserOptions {
  readonly api: ContactsApi
  readonly store: ContactStore
  readonly held: Held
  readonly meta: Meta
  readonly now: () => Date
  readonly pause: Pause
  /** How long to wait at the provider's limit when it does not say. */
  readonly limitMs: number
  readonly onChange: () => void
}

export interface Synchroniser {
  /** Runs once; a call while it runs joins that run. */
  run(): Promise<void>
  /** Fetches how each contact came to be, which the list leaves out; once is enough for a while. */
  learnSources(): Promise<void>
  view(): ContactsView
  stop(): void
}

/** A whole run again after this long finds what was deleted at the provider. */
const WHOLE_RUN_EVERY_MS = 24 * 60 * 60 * 1000
/** The provider may not say it of every contact: it is not asked again at every filter. */
const SOURCES_EVERY_MS = 10 * 60 * 1000

const KEYS = {
  run: 'contacts.run',
  offset: 'contacts.offset',
  expected: 'contacts.expected',
  wholeAt: 'contacts.wholeAt',
  syncedAt: 'contacts.syncedAt',
  newest: 'contacts.newest',
}

type SearchPage = Awaited<ReturnType<ContactsApi['search']>>

/** The run that marks what it has seen; also what is written here meanwhile. */
export const currentRun = (meta: Meta): number => Number(meta.get(KEYS.run) ?? 1)

/** The newest change among the contacts, or `than` when none is newer. */
const newestOf = (contacts: readonly ProviderContact[], than: string): string =>
  contacts.reduce((newest, { modifiedAt }) => (modifiedAt && modifiedAt > newest ? modifiedAt : newest), than)

export function createSynchroniser(options: SynchroniserOptions): Synchroniser {
  const { api, store, held, meta, now, pause, limitMs, onChange } = options
  let running: Promise<void> | null = null
  let stopped = false
  let done = 0
  let expected: number | null = null
  let problem: Fault | null = null
  let sourcesAt: number | null = null

  const keep = (contacts: readonly ProviderContact[]) => {
    const run = currentRun(meta)
    store.change((edit) => {
      for (const given of contacts) {
        const before = held.before(given.id)
        // Written here and not yet answered: the page may be from before that write.
        if (held.has(given.id)) held.refresh(fromProvider(given, before))
        else edit.put(fromProvider(given, store.read(given.id)), run)
      }
    })
    done += contacts.length
    onChange()
  }

  /** Waits out the provider's limit. Null: stopped. */
  const patiently = async <T>(ask: () => Promise<ApiResult<T>>): Promise<ApiResult<T> | null> => {
    while (true) {
      const answer = await ask()
      if (stopped) return null
      const limited = !answer.ok && answer.retryAfterMs !== null
      if (!limited && problem === null) return answer
      problem = limited ? answer.fault : null
      onChange()
      if (!limited) return answer
      if (!(await pause.wait(answer.retryAfterMs || limitMs)) || stopped) return null
    }
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
      const page = await patiently(() => api.list(offset))
      if (page === null) return false
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
    if (offset > 0 && offset >= expected) store.change((edit) => edit.forgetUnseen(currentRun(meta)))
    meta.delete(KEYS.offset)
    meta.set(KEYS.wholeAt, now().toISOString())
    return true
  }

  /** Every page of a search; null when it ended early. */
  const searchRun = async (filter: ContactFilter, since: string): Promise<string | null> => {
    const pageAfter = (token: string | null) => patiently(() => api.search(filter, token))
    let newest = since
    let after: string | null = null
    while (true) {
      const page: SearchPage | null = await pageAfter(after)
      if (page === null) return null
      if (!page.ok) {
        problem = page.fault
        return null
      }
      const { contacts, after: next, total } = page.value
      expected = total
      keep(contacts)
      newest = newestOf(contacts, newest)
      if (contacts.length === 0 || next === null || next === after) return newest
      after = next
    }
  }

  const incrementalRun = async (since: string): Promise<boolean> => {
    const day = since.slice(0, 'YYYY-MM-DD'.length)
    const newest = await searchRun([{ field: 'modified', operator: 'gte', value: day }], since)
    if (newest === null) return false
    // Not before the end: the pages come in no order of change, and the next run must find what this one missed.
    meta.set(KEYS.newest, newest)
    return true
  }

  const once = async () => {
    const wholeAt = meta.get(KEYS.wholeAt)
    const newest = meta.get(KEYS.newest)
    const isDue = wholeAt === null || now().getTime() - Date.parse(wholeAt) > WHOLE_RUN_EVERY_MS
    const startedAt = now().toISOString()
    const unfinished = meta.get(KEYS.offset) !== null
    const finished = isDue || unfinished || newest === null ? await wholeRun() : await incrementalRun(newest)
    if (finished) meta.set(KEYS.syncedAt, startedAt)
  }

  const begin = (work: () => Promise<void>): Promise<void> => {
    // Not before `running` is set: the first view already says that it runs.
    running = Promise.resolve()
      .then(() => {
        problem = null
        done = 0
        expected = null
        onChange()
        return work()
      })
      .finally(() => {
        running = null
        if (!stopped) onChange()
      })
    return running
  }

  return {
    run: () => running ?? begin(once),
    async learnSources() {
      const at = now().getTime()
      if (stopped || (sourcesAt !== null && at - sourcesAt < SOURCES_EVERY_MS)) return
      sourcesAt = at
      await running
      if (stopped || !store.hasUnsourced()) return
      await begin(async () => {
        const found = await searchRun([{ field: 'source', operator: 'is_set', value: null }], '')
        if (found === null) sourcesAt = null
      })
    },
    view: () => ({
      total: store.total(),
      syncing: running !== null,
      done,
      expected,
      syncedAt: meta.get(KEYS.syncedAt),
      problem,
    }),
    stop() {
      stopped = true
    },
  }
}
