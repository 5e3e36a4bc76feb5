/** Sends one row of an import, and decides what its answer means for the row and for the whole import. */
import type { Fault } from '../../shared/ipc.ts'
import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import type { CustomFieldType, ImportMapping } from '../../shared/views/contacts.ts'
import type { ApiResult, ContactsApi } from '../api/public-api.ts'
import { fromProvider } from './contact-row.ts'
import type { ContactStore } from './contact-store.ts'
import { judgeRow, type Verdict } from './import-row.ts'
import type { ImportRow, RowState } from './import-store.ts'
import { isThatContact, isUncertain } from './writer.ts'

type Failed = Extract<ApiResult<never>, { ok: false }>
type Create = Extract<Verdict, { kind: 'create' }>
type Update = Extract<Verdict, { kind: 'update' }>

interface SenderOptions {
  readonly api: ContactsApi
  readonly store: ContactStore
  readonly typeOf: (id: string) => CustomFieldType
  readonly isStopped: () => boolean
}

/** The import that a row belongs to. */
export interface Job {
  readonly mapping: ImportMapping
  isRepeated(row: ImportRow, number: string): boolean
  /** Keeps what became of the row; gives it as it is now. */
  move(row: ImportRow, state: RowState, about?: { number?: string; fault?: Fault }): ImportRow
  /** The provider answers again. */
  welcome(): void
  /** No further row until so many ms have passed; null: as long as is usual. */
  hold(fault: Fault, ms: number | null): void
  /** No further row until a person says so. */
  halt(fault: Fault): void
}

/** Nothing happened at the provider, and it may be otherwise in a while. */
const isPassing = ({ status, fault, retryAfterMs }: Failed): boolean =>
  retryAfterMs !== null || (status === null && fault.code === 'offline')

export function createSender({ api, store, typeOf, isStopped }: SenderOptions) {
  const keep = (job: Job, row: ImportRow, state: RowState, given: ProviderContact) => {
    store.change((edit) => {
      edit.put(fromProvider(given, store.read(given.id)))
      job.move(row, state)
    })
    job.welcome()
  }

  const existing = (number: string) => store.onNumber(number)[0] ?? null

  /** The provider has the number, though not from here: the row is judged again, now that the contact is known. */
  const know = (job: Job, row: ImportRow, { number }: Create, given: ProviderContact, fault: Fault) => {
    store.change((edit) => edit.put(fromProvider(given, store.read(given.id))))
    if (existing(number)) job.move(row, 'new')
    else job.move(row, 'failed', { fault })
  }

  const failRow = (job: Job, row: ImportRow, answer: Failed) => {
    if (isPassing(answer)) {
      job.move(row, 'new')
      job.hold(answer.fault, answer.retryAfterMs)
    } else if (isUncertain(answer)) {
      job.hold(answer.fault, null)
    } else if (answer.fault.code === 'contacts-bad-key') {
      job.move(row, 'new')
      job.halt(answer.fault)
    } else {
      job.move(row, 'failed', { fault: answer.fault })
    }
  }

  /** Whether a create that left was heard: the number tells. */
  const lookUp = async (job: Job, row: ImportRow, verdict: Create): Promise<void> => {
    const there = await api.withNumber(verdict.contact.countryCode, verdict.contact.nationalNumber)
    if (isStopped()) return
    if (!there.ok) return job.hold(there.fault, there.retryAfterMs)
    const [first] = there.value
    const mine = there.value.find((given) => isThatContact(given, verdict.contact))
    if (mine) keep(job, row, 'created', mine)
    else if (first) know(job, row, verdict, first, { code: 'contacts-refused', detail: null })
    else job.move(row, 'new')
  }

  const create = async (job: Job, row: ImportRow, verdict: Create): Promise<void> => {
    const sent = job.move(row, 'creating', { number: verdict.number })
    const answer = await api.create(verdict.contact)
    if (isStopped()) return
    if (answer.ok) return keep(job, sent, 'created', answer.value)
    if (answer.fault.code !== 'contact-invalid' || !answer.fault.fields?.number)
      return failRow(job, sent, answer)
    // It may be refused because there is such a contact, made by somebody else since the last synchronisation.
    const there = await api.withNumber(verdict.contact.countryCode, verdict.contact.nationalNumber)
    if (isStopped()) return
    const first = there.ok ? there.value[0] : undefined
    if (first) know(job, sent, verdict, first, answer.fault)
    else if (there.ok) job.move(sent, 'failed', { fault: answer.fault })
    else failRow(job, sent, there)
  }

  const update = async (job: Job, row: ImportRow, verdict: Update): Promise<void> => {
    const sent = job.move(row, 'updating', { number: verdict.number })
    const answer = await api.update(verdict.id, verdict.patch)
    if (isStopped()) return
    if (answer.ok) return keep(job, sent, 'updated', answer.value)
    if (answer.status !== 404) return failRow(job, sent, answer)
    // Deleted by somebody else: then it is a new one.
    store.change((edit) => edit.remove(verdict.id))
    job.move(sent, 'new')
  }

  return async (job: Job, row: ImportRow): Promise<void> => {
    const wasSent = row.state === 'creating'
    const verdict = judgeRow(row.cells, job.mapping, typeOf, wasSent ? () => null : existing)
    if (verdict.kind === 'bad') {
      job.move(row, 'failed', { fault: verdict.fault })
    } else if (wasSent && verdict.kind === 'create') {
      await lookUp(job, row, verdict)
    } else if (verdict.kind === 'skip' || job.isRepeated(row, verdict.number)) {
      job.move(row, 'skipped', { number: verdict.number })
    } else if (verdict.kind === 'create') {
      await create(job, row, verdict)
    } else {
      await update(job, row, verdict)
    }
  }
}
