/**
 * Recordings of calls. A window gets an address on app://ringside that means something to this run of the app
 * only; what it plays comes through here, from this machine or from the provider over a link that stays here.
 */
import { randomUUID } from 'node:crypto'
import type { SessionView } from '../../shared/calls/view.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import { formatPhone } from '../../shared/phone.ts'
import type {
  OpenedRecording,
  RecordingCacheView,
  RecordingNote,
  RecordingsView,
} from '../../shared/views/recordings.ts'
import type { Fetch } from '../api/request.ts'
import { APP_ORIGIN, RECORDINGS_PATH } from '../app-files.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import { createFileCache } from '../encrypted-files/cache.ts'
import { openCacheIndex } from '../encrypted-files/cache-index.ts'
import { createOpenLink } from '../fetching/open-link.ts'
import { respond } from '../fetching/respond.ts'
import { createSource, type Reader, type Source } from '../fetching/source.ts'
import { audioType } from '../file-types/audio-type.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { createConnect } from './connect.ts'
import { createDownloader } from './downloader.ts'
import { recordingName } from './file-name.ts'
import { createLinks } from './links.ts'
import { openRecordingNotes } from './notes.ts'
import { mayStillCome, presenceOf, recordingPreparing } from './presence.ts'
import { problemOf } from './problems.ts'

/** What is known of a call here. */
export interface RecordedCall {
  readonly view: SessionView
  /** As the provider calls the recording; null while it has named none. */
  readonly file: string | null
  readonly durationSeconds: number | null
}

export interface RecordingsOptions {
  readonly database: Database
  readonly meta: Meta
  readonly call: (sessionId: string) => RecordedCall | null
  /** Where the encrypted files lie. */
  readonly folder: string
  /** 32 bytes for them; null when nothing may be kept. */
  readonly cacheKey: () => Promise<Buffer | null>
  /** Plain bytes. */
  readonly capBytes: () => number
  /** Asks the provider for a temporary link; faults are handed on as they are. */
  readonly linkFor: (file: string) => Promise<Result<string>>
  /** Hands a redirect back, and sends no credentials (fetching/net-fetch.ts). */
  readonly fetchMedia: Fetch
  /** Who a number belongs to, best first. */
  readonly namesFor: (number: string) => readonly string[]
  readonly now: () => Date
  /** Relay clock minus this machine's, ms. */
  readonly clockOffsetMs: () => number
  /** Waits before try number n; false when the desk has gone. */
  readonly pause?: (attempt: number) => Promise<boolean>
  readonly downloads: () => string
  readonly showInFolder: (path: string) => void
  readonly onChange: () => void
  readonly log: Logger
  readonly stallMs?: number
  readonly maxBytes?: number
}

export interface Recordings {
  open(sessionId: string): Promise<Result<OpenedRecording>>
  /** Answers a window's request for an address of `open`; anything else is 404. */
  answer(request: Request): Promise<Response>
  listNotes(sessionId: string): readonly RecordingNote[]
  addNote(sessionId: string, atSeconds: number, text: string): Result<RecordingNote>
  removeNote(sessionId: string, id: string): Result<null>
  download(sessionId: string): Result<null>
  cancelDownload(): Promise<void>
  showDownload(): Result<null>
  cache(): RecordingCacheView
  clearCache(): Promise<RecordingCacheView>
  /** The size limit is another now. */
  capChanged(): void
  view(): RecordingsView
  start(): void
  stop(): void
}

const LARGEST_BYTES = 200 * 1024 * 1024
const STALL_MS = 20_000

interface Found extends RecordedCall {
  readonly source: Source
}

export function createRecordings(options: RecordingsOptions): Recordings {
  const { database, log } = options
  const index = openCacheIndex(database, 'recordings', 'session_id')
  const notes = openRecordingNotes(database)
  const cache = createFileCache({
    ...options,
    index,
    key: options.cacheKey,
    name: 'recordings',
    purpose: 'ringside recording',
  })
  const links = createLinks({ linkFor: options.linkFor, now: () => options.now().getTime() })
  const connect = createConnect(links, createOpenLink(options.fetchMedia))
  const sources = new Map<string, Source>()
  /** Which session an address means, and back. */
  const addresses = new Map<string, string>()
  const sessions = new Map<string, string>()
  /** Of what was opened last, so that its connection is there when the player asks a moment later. */
  let held: Reader | null = null
  let stopped = false

  const waitABit = (attempt: number) =>
    new Promise<boolean>((resolve) => setTimeout(() => resolve(!stopped), 250 * 2 ** attempt))

  const downloader = createDownloader({
    folder: options.downloads,
    onChange: options.onChange,
    onFailure: (error) => log.error('a recording could not be written', { error }),
  })

  const sourceOf = (sessionId: string, file: string): Source => {
    const key = `${sessionId} ${file}`
    const known = sources.get(key)
    if (known) return known
    const made = createSource({
      id: sessionId,
      file,
      cache,
      connect,
      typeOf: audioType,
      faultOf: problemOf,
      pause: options.pause ?? waitABit,
      stallMs: options.stallMs ?? STALL_MS,
      maxBytes: options.maxBytes ?? LARGEST_BYTES,
    })
    sources.set(key, made)
    return made
  }

  const relayNow = () => options.now().getTime() + options.clockOffsetMs()

  const find = (sessionId: string): Result<Found> => {
    const call = options.call(sessionId)
    if (call === null) return fail('not-found')
    const presence = presenceOf(call.view, call.file, relayNow())
    if ('fault' in presence) return { ok: false, fault: presence.fault }
    return ok({ ...call, source: sourceOf(sessionId, presence.file) })
  }

  /** What is not there right after a call is on its way. */
  const explain = (fault: Fault, { endedAt }: SessionView): Fault => {
    const missing = fault.code === 'recording-none' || fault.fields?.why === 'gone'
    if (fault.code === 'recording-preparing' || (missing && mayStillCome(endedAt, relayNow())))
      return recordingPreparing(endedAt, relayNow())
    return missing ? { code: 'recording-none', detail: null, fields: { why: 'none' } } : fault
  }

  const openReader = async (sessionId: string): Promise<Result<Reader>> => {
    const found = find(sessionId)
    if (!found.ok) return found
    const opened = await found.value.source.open()
    return opened.ok ? opened : { ok: false, fault: explain(opened.fault, found.value.view) }
  }

  const addressOf = (sessionId: string): string => {
    const known = addresses.get(sessionId)
    if (known) return known
    const made = randomUUID()
    addresses.set(sessionId, made)
    sessions.set(made, sessionId)
    return made
  }

  const cacheView = (): RecordingCacheView => ({ bytes: cache.bytes(), capBytes: options.capBytes() })

  return {
    async open(sessionId) {
      const found = find(sessionId)
      const opened = await openReader(sessionId)
      if (!found.ok) return found
      if (!opened.ok) return opened
      held?.close()
      held = opened.value
      const { view, durationSeconds } = found.value
      return ok({
        url: `${APP_ORIGIN}${RECORDINGS_PATH}${addressOf(sessionId)}`,
        seconds: view.talkSeconds ?? durationSeconds,
        cached: held.isCached(),
      })
    },

    async answer(request) {
      const notThere = () => new Response('Not found', { status: 404 })
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
      }
      const address = new URL(request.url).pathname.slice(RECORDINGS_PATH.length)
      const sessionId = sessions.get(address)
      if (sessionId === undefined || stopped) return notThere()
      const opened = await openReader(sessionId)
      if (opened.ok) return respond(request, opened.value)
      return opened.fault.code === 'not-found' ? notThere() : new Response(null, { status: 502 })
    },

    listNotes: notes.list,
    addNote: (sessionId, atSeconds, text) =>
      options.call(sessionId) === null ? fail('not-found') : ok(notes.add(sessionId, atSeconds, text)),
    removeNote: (sessionId, id) => (notes.remove(sessionId, id) ? ok(null) : fail('not-found')),

    download(sessionId) {
      const found = find(sessionId)
      if (!found.ok) return found
      const { customer, startedAt, endedAt } = found.value.view
      const at = new Date(startedAt ?? endedAt ?? options.now())
      const number = customer ?? ''
      const [name = ''] = options.namesFor(number)
      const started = downloader.start({
        sessionId,
        name: recordingName(at, formatPhone(number), name),
        open: () => openReader(sessionId),
      })
      return started ? ok(null) : fail('bad-arguments')
    },
    cancelDownload: downloader.cancel,
    showDownload() {
      const path = downloader.path()
      if (path === null) return fail('not-found')
      options.showInFolder(path)
      return ok(null)
    },

    cache: cacheView,
    async clearCache() {
      held?.close()
      held = null
      await cache.clear()
      return cacheView()
    },
    capChanged: () =>
      void cache.makeRoom().catch((error: unknown) => log.error('no room was made', { error })),
    view: () => ({ download: downloader.view() }),
    start: () => void cache.start(),
    stop() {
      stopped = true
      cache.stop()
      for (const source of sources.values()) source.stop()
      held?.close()
      void downloader.cancel()
    },
  }
}
