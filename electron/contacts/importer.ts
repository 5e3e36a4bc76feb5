/**
 * Writes the rows of a file at the provider, three at a time. Every row says on disk where it stands before it is
 * sent and after, so that a crash, a limit or a lost connection costs nothing: a row of which nobody knows what
 * became is looked up by its number, and only sent when it is not there.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Fault, Result } from '../../shared/ipc.ts'
import type { CustomFieldType, ImportMapping, ImportView } from '../../shared/views/contacts.ts'
import type { ContactsApi } from '../api/public-api.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { createPause, type Pause } from '../timing/pause.ts'
import type { ContactStore } from './contact-store.ts'
import { createSender, type Job } from './import-sender.ts'
import type { Import, ImportRow, ImportStore, RowState } from './import-store.ts'

interface ImporterOptions {
  readonly api: ContactsApi
  readonly store: ContactStore
  readonly imports: ImportStore
  readonly typeOf: (id: string) => CustomFieldType
  /** The shortest wait when the provider does not say how long; it doubles up to 16 times as long. */
  readonly waitMs: number
  readonly onChange: () => void
  readonly log: Logger
}

export interface Importer {
  view(): ImportView | null
  /** Goes on with what a restart interrupted. */
  recover(): void
  start(id: string, mapping: ImportMapping): Result<null>
  pause(id: string): Result<null>
  resume(id: string): Result<null>
  discard(id: string): Result<null>
  isUnderWay(): boolean
  stop(): void
}

const AT_ONCE = 3
const LONGEST_WAIT = 16
/** Rows that need no request, handled before others get a turn. */
const STEP = 50

export function createImporter(options: ImporterOptions): Importer {
  const { api, store, imports, typeOf, waitMs, onChange, log } = options
  let current: Import | null = imports.current()
  const noCounts = { new: 0, creating: 0, updating: 0, created: 0, updated: 0, skipped: 0, failed: 0 }
  let counts: Record<RowState, number> = current ? { ...imports.counts(current.id) } : noCounts
  let working: Promise<void> | null = null
  let waiting: Promise<boolean> | null = null
  let pause: Pause = createPause()
  let problem: Fault | null = null
  let failures = 0
  let stopped = false
  const underWay = new Set<number>()

  const send = createSender({ api, store, typeOf, isStopped: () => stopped })

  const isOn = (id: string) => !stopped && current?.id === id && current.state === 'running'

  const setState = (state: 'running' | 'paused' | 'done') => {
    if (current === null) return
    current = { ...current, state }
    imports.setState(current.id, state)
    onChange()
  }

  /** Gives the row as it is now. */
  const move = (id: string, row: ImportRow, state: RowState, about?: { number?: string; fault?: Fault }) => {
    // Discarded while it was under way: its row is gone.
    if (current?.id !== id) return row
    imports.mark(id, row.at, state, about)
    counts[row.state] -= 1
    counts[state] += 1
    onChange()
    return { ...row, state }
  }

  const hold = (fault: Fault, ms: number | null) => {
    problem = fault
    const own = waitMs * Math.min(2 ** failures, LONGEST_WAIT)
    failures += 1
    waiting ??= pause.wait(ms || own).finally(() => {
      waiting = null
    })
    onChange()
  }

  const jobOf = (id: string, mapping: ImportMapping): Job => ({
    mapping,
    isRepeated: (row, number) => imports.isRepeated(id, row.at, number),
    move: (row, state, about) => move(id, row, state, about),
    welcome() {
      // Why it was stopped stays said, though rows that were under way then still succeed.
      if (!isOn(id)) return
      problem = null
      failures = 0
    },
    hold,
    halt(fault) {
      if (!isOn(id)) return
      problem = fault
      setState('paused')
    },
  })

  const worker = async (id: string, job: Job): Promise<void> => {
    for (let handled = 1; isOn(id); handled += 1) {
      if (waiting) await waiting
      if (!isOn(id)) return
      const row = imports.next(id, underWay)
      if (row === null) return
      underWay.add(row.at)
      try {
        await send(job, row)
      } finally {
        underWay.delete(row.at)
      }
      if (handled % STEP === 0) await nextTurn()
    }
  }

  const work = async ({ id, mapping }: Import): Promise<void> => {
    const job = jobOf(id, mapping)
    await Promise.all(Array.from({ length: AT_ONCE }, () => worker(id, job)))
    if (isOn(id) && imports.next(id, underWay) === null) setState('done')
  }

  const proceed = () => {
    if (working || stopped || current?.state !== 'running') return
    working = work(current)
      .catch((error: unknown) => {
        log.error('an import stopped', { error })
        if (!stopped) setState('paused')
      })
      .then(() => {
        working = null
        // Resumed, or another one begun, while the last requests were still out.
        proceed()
      })
  }

  const withCurrent = (id: string, work: () => void): Result<null> => {
    if (current?.id !== id) return fail('not-found')
    work()
    return ok(null)
  }

  const isUnderWay = () => current !== null && current.state !== 'done'

  return {
    isUnderWay,
    view() {
      if (current === null || current.state === 'preview') return null
      const { id, fileName, state } = current
      const { created, updated, skipped, failed } = counts
      return {
        importId: id,
        fileName,
        state: state === 'running' && problem !== null ? 'waiting' : state,
        total: Object.values(counts).reduce((sum, count) => sum + count, 0),
        created,
        updated,
        skipped,
        failed,
        problem,
      }
    },
    recover: proceed,
    start(id, mapping) {
      if (isUnderWay()) return fail('import-under-way')
      const kept = imports.read(id)
      if (kept?.state !== 'preview') return fail('not-found')
      if (!Object.values(mapping.columns).includes('number')) return fail('bad-arguments', 'number')
      imports.begin(id, mapping)
      current = { ...kept, mapping, state: 'running' }
      counts = { ...imports.counts(id) }
      problem = null
      failures = 0
      onChange()
      proceed()
      return ok(null)
    },
    pause: (id) =>
      withCurrent(id, () => {
        if (current?.state === 'running') setState('paused')
      }),
    resume: (id) =>
      withCurrent(id, () => {
        if (current?.state !== 'paused' && problem === null) return
        problem = null
        failures = 0
        pause.end()
        pause = createPause()
        setState('running')
        proceed()
      }),
    discard(id) {
      if (current?.id !== id) {
        imports.remove(id)
        return ok(null)
      }
      imports.remove(id)
      current = null
      problem = null
      pause.end()
      pause = createPause()
      onChange()
      return ok(null)
    },
    stop() {
      stopped = true
      pause.end()
    },
  }
}
