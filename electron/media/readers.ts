/** A reader of a message's file, from wherever its bytes are: staged, kept on this machine, or behind its link. */
import type { Result } from '../../shared/ipc.ts'
import type { Fetch } from '../api/request.ts'
import type { FileCache } from '../encrypted-files/cache.ts'
import { createOpenLink } from '../fetching/open-link.ts'
import { createSource, type Reader } from '../fetching/source.ts'
import { mediaType } from '../file-types/media-type.ts'
import { fail, ok } from '../result.ts'
import { bytesReader } from './bytes-reader.ts'
import { createConnect } from './connect.ts'
import type { Place } from './place.ts'
import { problemOf } from './problems.ts'
import { createSources } from './sources.ts'
import type { StagedFiles } from './staged-files.ts'

interface ReadersOptions {
  readonly cache: FileCache
  readonly staged: Pick<StagedFiles, 'read'>
  /** Hands a redirect back, and sends no credentials (fetching/net-fetch.ts). */
  readonly fetchMedia: Fetch
  readonly now: () => Date
  /** Waits before try number n; false when the desk has gone. */
  readonly pause?: (attempt: number) => Promise<boolean>
  /** ms without a byte until a connection counts as dropped. */
  readonly stallMs?: number
}

export interface Readers {
  ofStaged(fileId: string): Promise<Result<Reader>>
  /** @param maxBytes nothing is read beyond */
  open(place: Place, maxBytes: number): Promise<Result<Reader>>
  /** A link that was dead a moment ago is asked again. */
  forgive(place: Place): void
  stop(): void
}

const STALL_MS = 15_000

/** Of what is nothing that is shown. */
export const typeOf = (head: Buffer): string => mediaType(head) ?? 'application/octet-stream'

export function createReaders(options: ReadersOptions): Readers {
  const { cache, staged, stallMs = STALL_MS } = options
  const sources = createSources()
  let stopped = false
  const connections = createConnect({
    openLink: createOpenLink(options.fetchMedia),
    stallMs,
    now: () => options.now().getTime(),
  })

  const waitABit = (attempt: number) =>
    new Promise<boolean>((resolve) => setTimeout(() => resolve(!stopped), 250 * 2 ** attempt))

  const ofStaged = async (fileId: string): Promise<Result<Reader>> => {
    const bytes = await staged.read(fileId)
    return bytes === null ? fail('not-found') : ok(bytesReader(bytes, typeOf(bytes)))
  }

  return {
    ofStaged,
    async open({ id, kind, link, staged: fileId, size }, maxBytes) {
      if (fileId !== null) return ofStaged(fileId)
      if (size !== null && size > maxBytes) return { ok: false, fault: problemOf('too-large') }
      // Whoever may read more of it has a source of its own.
      return sources.open(`${maxBytes} ${id}`, () =>
        createSource({
          id,
          file: '',
          cache,
          connect: (_file, offset, signal) => connections.connect(link, kind, offset, signal),
          typeOf: (_stated, head) => typeOf(head),
          faultOf: problemOf,
          pause: options.pause ?? waitABit,
          stallMs,
          maxBytes,
        }),
      )
    },
    forgive({ link }) {
      if (link !== null) connections.forgive(link)
    },
    stop() {
      stopped = true
      sources.stop()
    },
  }
}
