/**
 * Files of messages. A window gets them from addresses on app://ringside only; they come through here, from this
 * machine or from the provider's storage over a link that stays here.
 */
import { join } from 'node:path'
import type { MediaPart } from '../../shared/chats/content.ts'
import type { Fault, Result } from '../../shared/ipc.ts'
import type { MediaCacheView } from '../../shared/views/chats.ts'
import type { Fetch } from '../api/request.ts'
import type { Database } from '../database/database.ts'
import type { Meta } from '../database/meta.ts'
import { createFileCache } from '../encrypted-files/cache.ts'
import { openCacheIndex } from '../encrypted-files/cache-index.ts'
import type { Reader } from '../fetching/source.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { readMediaAddress } from './address.ts'
import { keepWhole } from './keep-whole.ts'
import { LARGEST } from './limits.ts'
import type { LinkOf } from './media-link.ts'
import { openOwnFiles } from './own-files.ts'
import { createPlaces, ownId, type Place } from './place.ts'
import { refusal } from './problems.ts'
import { createReaders, typeOf } from './readers.ts'
import { saveFile } from './save.ts'
import { savedName } from './saved-name.ts'
import { openSeen } from './seen.ts'
import { asShown, show, whyNotShown } from './show.ts'
import { createStagedFiles, type StagedFiles } from './staged-files.ts'
import { openStagedStore } from './staged-store.ts'

export interface MediaOptions {
  readonly database: Database
  readonly meta: Meta
  /** Of the threads. */
  readonly linkOf: LinkOf
  /** Where the encrypted files lie. */
  readonly folder: string
  /** 32 bytes for them; null when nothing may be kept. */
  readonly cacheKey: () => Promise<Buffer | null>
  /** Plain bytes of files that came; 0 = none is kept. */
  readonly capBytes: () => number
  readonly fetchMedia: Fetch
  readonly downloads: () => string
  readonly showInFolder: (path: string) => void
  readonly now: () => Date
  readonly log: Logger
  readonly pause?: (attempt: number) => Promise<boolean>
  readonly stallMs?: number
}

export interface Media {
  readonly staged: StagedFiles
  /** Answers a window's request for an address below /media/; never throws. */
  answer(request: Request): Promise<Response>
  /** Why a file of a message cannot be shown. Asks a link again that was dead a moment ago. */
  check(key: string, part: string): Promise<Result<null>>
  save(key: string, part: string): Promise<Result<null>>
  /**
   * A message of ours shows this staged file from now on: from where it is staged, and from the cache once it is
   * removed there. False when it is not staged.
   */
  adopt(fileId: string, key: string, part: string): boolean
  /** Whether a file of a message of ours is on this computer, so that it is shown although no link has come. */
  isHere(key: string, part: string): boolean
  cache(): MediaCacheView
  clearCache(): Promise<MediaCacheView>
  /** The size limit is another now. */
  capChanged(): void
  start(): void
  stop(): void
}

const NOT_FOUND: Fault = { code: 'not-found', detail: null }

export function createMedia(options: MediaOptions): Media {
  const { database, meta, folder, log } = options
  const own = openOwnFiles(database)
  const seen = openSeen(database)
  const saving = new Map<string, Promise<Result<null>>>()
  let stopped = false

  const cache = createFileCache({
    ...options,
    folder: join(folder, 'files'),
    index: openCacheIndex(database, 'media_files', 'id'),
    name: 'media',
    purpose: 'ringside media file',
    key: options.cacheKey,
  })

  const staged = createStagedFiles({
    folder: join(folder, 'staged'),
    store: openStagedStore(database),
    meta,
    key: options.cacheKey,
    async beforeRemoval({ fileId }, read) {
      const bytes = own.isShown(fileId) ? await read() : null
      if (bytes !== null && !stopped) await keepWhole(cache, ownId(fileId), bytes, typeOf(bytes))
    },
    log,
  })

  const readers = createReaders({ ...options, cache, staged })
  const places = createPlaces({
    linkOf: options.linkOf,
    own,
    seen,
    isStaged: (fileId) => staged.facts(fileId) !== null,
    isKept: cache.has,
  })
  /** Before anything is noted: what is shown no more is forgotten first. */
  let prepared: Promise<void> | null = null
  const ready = () => {
    prepared ??= Promise.all([cache.start(), staged.start()])
      .then(() => {
        if (stopped) return
        own.prune()
        seen.prune()
      })
      .catch((error: unknown) => log.error('what is shown no more stays noted', { error }))
    return prepared
  }

  const placeOf = async (key: string, part: string): Promise<Result<Place>> => {
    await ready()
    if (stopped) return fail('not-set-up')
    const place = places(key, part)
    if (place.ok && place.value.link !== null) seen.add(key, part, place.value.id)
    return place
  }

  const openToShow = async (place: Place): Promise<Result<Reader>> => {
    const reader = await readers.open(place, LARGEST[place.kind])
    return reader.ok || place.kind === 'document' ? reader : asShown(reader.fault)
  }

  const drawn = async (request: Request, kind: MediaPart['kind'], open: () => Promise<Result<Reader>>) => {
    // Nothing of a document is drawn.
    if (kind === 'document') return refusal(NOT_FOUND)
    const reader = await open()
    return reader.ok ? show(request, kind, reader.value) : refusal(reader.fault)
  }

  const answer = async (request: Request): Promise<Response> => {
    const address = readMediaAddress(request.url)
    if (address === null || stopped) return refusal(NOT_FOUND)
    if (address.kind === 'staged') {
      const file = staged.facts(address.fileId)
      if (file === null) return refusal(NOT_FOUND)
      return drawn(request, file.kind, () => readers.ofStaged(file.fileId))
    }
    const place = await placeOf(address.key, address.part)
    if (!place.ok) return refusal(place.fault)
    const { kind } = place.value
    return drawn(request, kind, () => openToShow(place.value))
  }

  const save = async (key: string, part: string): Promise<Result<null>> => {
    const place = await placeOf(key, part)
    if (!place.ok) return place
    const { kind, filename } = place.value
    readers.forgive(place.value)
    const reader = await readers.open(place.value, LARGEST.document)
    if (!reader.ok) return reader
    const name = savedName(kind, filename, reader.value.facts().type, options.now())
    const saved = await saveFile(reader.value, options.downloads(), name, (error) =>
      log.error('a file could not be saved', { error }),
    )
    if (!saved.ok) return saved
    options.showInFolder(saved.value)
    return ok(null)
  }

  const cacheView = (): MediaCacheView => ({
    bytes: cache.bytes(),
    files: cache.files(),
    capBytes: options.capBytes(),
  })

  return {
    staged: {
      ...staged,
      async put(file) {
        await ready()
        return staged.put(file)
      },
    },
    async answer(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
      }
      try {
        return await answer(request)
      } catch (error) {
        log.error('a file could not be answered', { error })
        return new Response(null, { status: 500 })
      }
    },
    async check(key, part) {
      const place = await placeOf(key, part)
      if (!place.ok) return place
      const { kind } = place.value
      readers.forgive(place.value)
      const reader = await openToShow(place.value)
      if (!reader.ok) return reader
      const fault = await whyNotShown(kind, reader.value)
      return fault === null ? ok(null) : { ok: false, fault }
    },
    save(key, part) {
      // Pressed twice, it is saved once.
      const name = `${key} ${part}`
      const running = saving.get(name) ?? save(key, part).finally(() => saving.delete(name))
      saving.set(name, running)
      return running
    },
    adopt(fileId, key, part) {
      const file = staged.facts(fileId)
      if (file !== null) own.add(key, part, file)
      return file !== null
    },
    isHere(key, part) {
      const file = own.find(key, part)
      return file !== null && (staged.facts(file.fileId) !== null || cache.has(ownId(file.fileId)))
    },
    cache: cacheView,
    async clearCache() {
      await cache.clear()
      return cacheView()
    },
    capChanged: () =>
      void cache.makeRoom().catch((error: unknown) => log.error('no room was made', { error })),
    start: () => void ready(),
    stop() {
      stopped = true
      cache.stop()
      readers.stop()
    },
  }
}
