/**
 * Writes the rows of a file at the provider, three at a time. Every row says on disk where it stands before it is
 * sent and after, so that a crash, a limit or a lost connection costs nothing: a row of which nobody knows what
 * became is looked up by its number, and only sent when it is not there.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Fault, Result } from '../../shared/ipc.ts'
import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import type { CustomFieldType, ImportMapping, ImportView } from '../../shared/views/contacts.ts'
import type { ApiResult, ContactsApi } from '../api/public-api.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { fromProvider } from './contact-row.ts'
import type { ContactStore } from './contact-store.ts'
import { judgeRow, type Verdict } from './import-row.ts'
import type { Import, ImportRow, ImportStore, RowState } from './import-store.ts'
import { createPause, type Pause } from './pause.ts'
import { isThatContact, isUncertain } from './writer.ts'

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

type Failed = Extract<ApiResult<never>, { ok: false }>

/** Nothing happened at the provider, and it may be otherwise in a while. */
const isPassing = ({ status, fault, retryAfterMs }: Failed): boolean =>
  retryAfterMs !== null || (status === null && fault.code === 'offline')

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

  const keep = (id: string, row: ImportRow, state: RowState, given: ProviderContact) => {
    store.change((edit) => {
      edit.put(fromProvider(given, store.read(given.id)))
      move(id, row, state)
    })
    problem = null
    failures = 0
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

  const existing = (number: string) => store.onNumber(number)[0] ?? null

  type Create = Extract<Verdict, { kind: 'create' }>

  /** The provider has the number, though not from here: the row is judged again, now that the contact is known. */
  const know = (id: string, row: ImportRow, { number }: Create, given: ProviderContact, fault: Fault) => {
    store.change((edit) => edit.put(fromProvider(given, store.read(given.id))))
    if (existing(number)) move(id, row, 'new')
    else move(id, row, 'failed', { fault })
  }

  const failRow = (id: string, row: ImportRow, answer: Failed) => {
    if (isPassing(answer)) {
      move(id, row, 'new')
      hold(answer.fault, answer.retryAfterMs)
    } else if (isUncertain(answer)) {
      hold(answer.fault, null)
    } else if (answer.fault.code === 'contacts-bad-key') {
      move(id, row, 'new')
      problem = answer.fault
      setState('paused')
    } else {
      move(id, row, 'failed', { fault: answer.fault })
    }
  }

  /** Whether a create that left was heard: the number tells. */
  const lookUp = async (id: string, row: ImportRow, verdict: Create): Promise<void> => {
    const there = await api.withNumber(verdict.contact.countryCode, verdict.contact.nationalNumber)
    if (stopped) return
    if (!there.ok) return hold(there.fault, there.retryAfterMs)
    const [first] = there.value
    const mine = there.value.find((given) => isThatContact(given, verdict.contact))
    if (mine) keep(id, row, 'created', mine)
    else if (first) know(id, row, verdict, first, { code: 'contacts-refused', detail: null })
    else move(id, row, 'new')
  }

  const create = async (id: string, row: ImportRow, verdict: Create): Promise<void> => {
    const sent = move(id, row, 'creating', { number: verdict.number })
    const answer = await api.create(verdict.contact)
    if (stopped) return
    if (answer.ok) return keep(id, sent, 'created', answer.value)
    if (answer.fault.code !== 'contact-invalid' || !answer.fault.fields?.number)
      return failRow(id, sent, answer)
    // It may be refused because there is such a contact, made by somebody else since the last synchronisation.
    const there = await api.withNumber(verdict.contact.countryCode, verdict.contact.nationalNumber)
    if (stopped) return
    const first = there.ok ? there.value[0] : undefined
    if (first) know(id, sent, verdict, first, answer.fault)
    else if (there.ok) move(id, sent, 'failed', { fault: answer.fault })
    else failRow(id, sent, there)
  }

  const update = async (
    id: string,
    row: ImportRow,
    verdict: Extract<Verdict, { kind: 'update' }>,
  ): Promise<void> => {
    const sent = move(id, row, 'updating', { number: verdict.number })
    const answer = await api.update(verdict.id, verdict.patch)
    if (stopped) return
    if (answer.ok) return keep(id, sent, 'updated', answer.value)
    if (answer.status !== 404) return failRow(id, sent, answer)
    // Deleted by somebody else: then it is a new one.
    store.change((edit) => edit.remove(verdict.id))
    move(id, sent, 'new')
  }

  const handle = async (id: string, row: ImportRow): Promise<void> => {
    if (current === null) return
    const wasSent = row.state === 'creating'
    const verdict = judgeRow(row.cells, current.mapping, typeOf, wasSent ? () => null : existing)
    if (verdict.kind === 'bad') {
      move(id, row, 'failed', { fault: verdict.fault })
    } else if (wasSent && verdict.kind === 'create') {
      await lookUp(id, row, verdict)
    } else if (verdict.kind === 'skip' || imports.isRepeated(id, row.at, verdict.number)) {
      move(id, row, 'skipped', { number: verdict.number })
    } else if (verdict.kind === 'create') {
      await create(id, row, verdict)
    } else {
      await update(id, row, verdict)
    }
  }

  const worker = async (id: string): Promise<void> => {
    for (let handled = 1; isOn(id); handled += 1) {
      if (waiting) await waiting
      if (!isOn(id)) return
      const row = imports.next(id, underWay)
      if (row === null) return
      underWay.add(row.at)
      try {
        await handle(id, row)
      } finally {
        underWay.delete(row.at)
      }
      if (handled % STEP === 0) await nextTurn()
    }
  }

  const work = async (id: string): Promise<void> => {
    await Promise.all(Array.from({ length: AT_ONCE }, () => worker(id)))
    if (isOn(id) && imports.next(id, underWay) === null) setState('done')
  }

  const proceed = () => {
    if (working || stopped || current?.state !== 'running') return
    working = work(current.id)
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
