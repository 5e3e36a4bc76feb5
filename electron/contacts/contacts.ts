/**
 * Contacts, as the rest of the main process sees them: one facade over the local copy, the provider, imports and
 * exports. Everything that is read comes from the local copy and needs no network.
 */
import { randomUUID } from 'node:crypto'
import type { Fault, Result } from '../../shared/ipc.ts'
import type {
  ContactDetail,
  ContactFilter,
  ContactPage,
  ContactPatch,
  ContactQuery,
  ContactRow,
  ContactsWork,
  CustomField,
  DuplicatePage,
  ImportErrorPage,
  ImportMapping,
  ImportPreview,
  NewContact,
} from '../../shared/views/contacts.ts'
import type { ContactsView } from '../../shared/views/desk.ts'
import type { ContactsApi } from '../api/public-api.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import { createCsvExporter } from '../files/csv-export.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { createPause } from '../timing/pause.ts'
import { throttled } from '../timing/throttle.ts'
import { detailOf } from './contact-row.ts'
import { openContactStore } from './contact-store.ts'
import { listDuplicates } from './duplicates.ts'
import { contactRows } from './exporter.ts'
import { createFields } from './fields.ts'
import { conditionsOf } from './filter.ts'
import { readQuery } from './fold.ts'
import { openHeld } from './held.ts'
import { createPreviews } from './import-preview.ts'
import { cellOf } from './import-row.ts'
import { openImportStore } from './import-store.ts'
import { createImporter } from './importer.ts'
import { createLists } from './lists.ts'
import { contactsNaming, relatedNumbers } from './related.ts'
import { createSynchroniser, currentRun } from './synchroniser.ts'
import { createWriter } from './writer.ts'

interface ContactsOptions {
  readonly database: Database
  readonly api: ContactsApi
  readonly meta: Meta
  readonly now: () => Date
  /** The folder for downloads. */
  readonly downloads: () => string
  readonly showInFolder: (path: string) => void
  /** The list, the synchronisation or long work is not what it was; at most ten times a second. */
  readonly onChange: () => void
  /** The contacts of these numbers are not what they were. */
  readonly onCustomer: (numbers: readonly string[]) => void
  readonly log: Logger
  /** ms to wait at the provider's limit, and when it is away, where it does not say how long. */
  readonly waitMs?: number
}

interface PageOf {
  readonly offset: number
  readonly limit: number
}

export interface Contacts {
  /** Fails with `bad-arguments` for a filter the provider's search does not have. */
  search(query: ContactQuery & PageOf): Result<ContactPage>
  read(id: string): Result<ContactDetail>
  create(contact: NewContact): Promise<Result<ContactRow>>
  update(id: string, patch: ContactPatch): Promise<Result<ContactDetail>>
  remove(id: string): Promise<Result<null>>
  listFields(): Result<readonly CustomField[]>
  saveField(field: Pick<CustomField, 'id' | 'label' | 'type'>): Result<CustomField>
  listDuplicates(page: PageOf): Result<DuplicatePage>
  previewImport(file: { fileName: string; text: string }): Promise<Result<ImportPreview>>
  remapImport(importId: string, mapping: ImportMapping): Promise<Result<ImportPreview>>
  startImport(importId: string, mapping: ImportMapping): Result<null>
  pauseImport(importId: string): Result<null>
  resumeImport(importId: string): Result<null>
  discardImport(importId: string): Result<null>
  listImportErrors(importId: string, page: PageOf): Result<ImportErrorPage>
  export(query: ContactQuery): Result<null>
  cancelExport(): Result<null>
  showExport(): Result<null>

  /** Names of everybody on a number (E.164), the one known longest first; at most five. */
  namesFor(number: string): string[]
  onNumber(number: string): ContactDetail[]
  /** Other numbers that are likely the same person's, in E.164; at most 20. */
  related(contact: ContactDetail): string[]
  /** Whose fields name this number (E.164): it has no contact of its own; at most 20. */
  naming(number: string): ContactDetail[]
  /** For a name or number being typed: beginnings of names first, then of words, then any part. */
  people(query: string, limit: number): ContactRow[]
  /** Numbers (E.164) of everybody whose name has this in it. */
  numbersNamed(part: string): ReadonlySet<string>
  total(): number
  view(): ContactsView
  work(): ContactsWork
  /** Settles writes in doubt, then fetches what changed; a call while it runs joins it. */
  sync(): Promise<void>
  start(): void
  /** After this the database may be closed. */
  stop(): void
}

const NAMES_SHOWN = 5
const NOTICE_MS = 100
const WAIT_MS = 5_000

export function createContacts(options: ContactsOptions): Contacts {
  const { database, api, meta, now, log, waitMs = WAIT_MS } = options
  const notice = throttled(options.onChange, NOTICE_MS)
  let stopped = false
  const pause = createPause()
  const held = openHeld(database)
  const store = openContactStore({
    database,
    run: () => currentRun(meta),
    onChange: (numbers) => {
      notice()
      options.onCustomer(numbers)
    },
  })
  const fields = createFields(database, store.version)
  const lists = createLists(database, store, fields.typeOf)
  const synchroniser = createSynchroniser({
    api,
    store,
    held,
    meta,
    now,
    pause,
    limitMs: waitMs,
    onChange: notice,
  })
  const writer = createWriter({
    api,
    store,
    held,
    typeOf: fields.typeOf,
    newId: () => `new:${randomUUID()}`,
    isStopped: () => stopped,
  })
  const imports = openImportStore(database)
  const previews = createPreviews({ store, imports, fields, newId: randomUUID })
  const importer = createImporter({
    api,
    store,
    imports,
    typeOf: fields.typeOf,
    waitMs,
    onChange: notice,
    log,
  })
  const exporter = createCsvExporter({
    folder: options.downloads,
    now,
    title: 'Ringside contacts',
    onChange: notice,
    onFailure: (error) => log.error('an export failed', { error }),
  })

  const report = (error: unknown) => log.error('a refresh failed', { error })

  /** A fault, or null; a filter on the source has the sources fetched, which the list comes without. */
  const faultOf = (filter: ContactFilter = []): Fault | null => {
    const checked = conditionsOf(filter, fields.typeOf)
    if (!checked.ok) return checked.fault
    if (filter.some(({ field }) => field === 'source')) synchroniser.learnSources().catch(report)
    return null
  }

  const settleAndRun = async () => {
    await writer.settle()
    if (!stopped) await synchroniser.run()
  }
  let syncing: Promise<void> | null = null
  const sync = () => {
    syncing ??= settleAndRun().finally(() => {
      syncing = null
    })
    return syncing
  }

  return {
    search({ offset, limit, ...query }) {
      const fault = faultOf(query.filter)
      if (fault !== null) return { ok: false, fault }
      const keys = lists.keys(query)
      return ok({ total: keys.length, items: store.rows([...keys.subarray(offset, offset + limit)]) })
    },
    read(id) {
      const contact = store.read(id)
      return contact ? ok(detailOf(contact)) : fail('not-found')
    },
    create: writer.create,
    update: writer.update,
    remove: writer.remove,
    listFields: () => ok(fields.list()),
    saveField(field) {
      const saved = fields.save(field)
      notice()
      return ok(saved)
    },
    listDuplicates: (page) => ok(listDuplicates(database, store, page)),

    previewImport: async (file) =>
      importer.isUnderWay() ? fail('import-under-way') : previews.preview(file),
    remapImport: previews.remap,
    startImport: importer.start,
    pauseImport: importer.pause,
    resumeImport: importer.resume,
    discardImport: importer.discard,
    listImportErrors(importId, { offset, limit }) {
      const kept = imports.read(importId)
      if (kept === null) return fail('not-found')
      const items = imports.failures(importId, offset, limit).map(({ row, fault }) => ({
        line: row.line,
        name: cellOf(row.cells, kept.mapping, 'name'),
        number: cellOf(row.cells, kept.mapping, 'number'),
        fault,
      }))
      return ok({ total: imports.counts(importId).failed, items })
    },

    export(query) {
      const fault = faultOf(query.filter)
      if (fault !== null) return { ok: false, fault }
      exporter.start(
        contactRows([...lists.keys(query)], {
          contacts: (keys) => store.contacts(keys).map(detailOf),
          fields: fields.list,
        }),
      )
      return ok(null)
    },
    cancelExport() {
      exporter.cancel()
      return ok(null)
    },
    showExport() {
      const path = exporter.path()
      if (path === null) return fail('not-found')
      options.showInFolder(path)
      return ok(null)
    },

    namesFor: (number) =>
      store
        .onNumber(number)
        .flatMap(({ name }) => (name === '' ? [] : [name]))
        .slice(0, NAMES_SHOWN),
    onNumber: (number) => store.onNumber(number).map(detailOf),
    related: (contact) => relatedNumbers(store, contact),
    naming: (number) => contactsNaming(database, store, number),
    people(query, limit) {
      const typed = readQuery(query)
      return typed === null ? [] : store.rows(store.texts.best(typed, limit))
    },
    numbersNamed: (part) => {
      const typed = readQuery(part)
      return typed === null ? new Set() : store.texts.numbersNamed(typed)
    },
    total: store.total,
    view: synchroniser.view,
    work: () => ({ import: importer.view(), export: exporter.view() }),
    sync,
    start() {
      store.texts.warm(() => !stopped).catch(report)
      importer.recover()
      sync().catch(report)
    },
    stop() {
      stopped = true
      pause.end()
      notice.stop()
      synchroniser.stop()
      importer.stop()
      exporter.cancel()
    },
  }
}
