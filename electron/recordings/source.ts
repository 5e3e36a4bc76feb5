/**
 * One recording as chunks, from wherever they are: this machine, or the provider's storage. Everybody who reads
 * it at the same time shares the connections; each place somebody jumps to gets one of its own.
 */
import type { Fault, Result } from '../../shared/ipc.ts'
import { ok } from '../result.ts'
import { audioType } from './audio-type.ts'
import { chunkCount, type Kept, type RecordingCache } from './cache.ts'
import { CHUNK_BYTES } from './chunk-file.ts'
import { type Opening, type Run, startRun } from './run.ts'

interface SourceOptions {
  readonly sessionId: string
  readonly file: string
  readonly cache: RecordingCache
  /** Connects at a byte, with a link that is renewed where that helps. */
  readonly connect: (file: string, offset: number, signal: AbortSignal) => Promise<Opening>
  readonly pause: (attempt: number) => Promise<boolean>
  readonly stallMs: number
  readonly maxBytes: number
}

interface Facts {
  readonly type: string
  /** Bytes; null until the end of what never said its length. */
  readonly size: number | null
}

export interface Reader {
  readonly facts: () => Facts
  /** Whether all of it is on this machine. */
  readonly isCached: () => boolean
  /** Null behind the end. Only the last chunk is shorter than the others. */
  readonly chunk: (index: number) => Promise<Result<Buffer | null>>
  readonly close: () => void
}

export interface Source {
  /** Waits until its first chunk is there: whoever gets a reader knows that there is something to play. */
  open(): Promise<Result<Reader>>
  stop(): void
}

/** Of those read last: for a second reader close behind, and where nothing is kept on the disk. 4 MiB. */
const IN_MEMORY = 64
/** A chunk that a running connection reaches soon is waited for. 512 KiB. */
const NEAR = 8
const MOST_RUNS = 3

type Chunk = Result<Buffer | null>

interface Wait {
  readonly promise: Promise<Chunk>
  readonly settle: (chunk: Chunk) => void
  run: Run | null
}

const unavailable = (why: string): Fault => ({
  code: 'recording-unavailable',
  detail: null,
  fields: { why },
})

export function createSource(options: SourceOptions): Source {
  const { sessionId, file, cache, maxBytes } = options
  let facts: Facts | null = null
  let kept: Kept | null = null
  let readers = 0
  let stopped = false
  /** A chunk that could not be had the last time. */
  let broken: number | null = null
  /** The storage answers every request from its first byte on. */
  let ignoresRanges = false
  const memory = new Map<number, Buffer>()
  const waits = new Map<number, Wait>()
  /** The one wanted last is the last. */
  let runs: Run[] = []

  const settle = (index: number, chunk: Chunk) => {
    waits.get(index)?.settle(chunk)
    waits.delete(index)
  }

  const remember = (index: number, plain: Buffer) => {
    memory.delete(index)
    memory.set(index, plain)
    const [oldest] = memory.keys()
    if (memory.size > IN_MEMORY && oldest !== undefined) memory.delete(oldest)
  }

  const learn = (next: Facts) => {
    facts = next
    kept?.learn(next)
  }

  const start = (index: number): Run => {
    let stated: string | null = null
    let total: number | null = null
    const run = startRun({
      from: ignoresRanges ? 0 : index,
      pause: options.pause,
      stallMs: options.stallMs,
      open: (offset, signal) => options.connect(file, offset, signal),
      onBody(body) {
        stated = body.stated
        total = body.total
        if (total !== null && total > maxBytes) return unavailable('too-large')
        ignoresRanges = !body.ranged
        // Another file under the same name: nothing that was read of the one before fits.
        if (facts !== null && facts.size !== null && total !== null && facts.size !== total) {
          memory.clear()
          learn({ ...facts, size: total })
          return unavailable('changed')
        }
        return null
      },
      onChunk(at, plain) {
        if ((at + 1) * CHUNK_BYTES > maxBytes + CHUNK_BYTES) return unavailable('too-large')
        if (at === 0 && facts === null) {
          const type = audioType(stated, plain)
          if (type === null) return unavailable('no-audio')
          learn({ type, size: total })
        }
        remember(at, plain)
        settle(at, ok(plain))
        void kept?.write(at, plain)
        return null
      },
      isThere: (at) => !waits.has(at) && (memory.has(at) || kept?.has(at) === true),
    })
    const busy = new Set([...waits.values()].map((wait) => wait.run))
    const idle = runs.filter((old) => !busy.has(old))
    for (const old of idle.slice(0, Math.max(0, runs.length + 1 - MOST_RUNS))) old.stop()
    runs.push(run)
    void run.ended.then(({ fault, size }) => {
      runs = runs.filter((one) => one !== run)
      if (size !== null && facts?.size === null) learn({ ...facts, size })
      for (const [at, wait] of [...waits].filter(([, { run: of }]) => of === run)) {
        if (fault) {
          broken = at
          settle(at, { ok: false, fault })
        } else if (size !== null && at * CHUNK_BYTES >= size) settle(at, ok(null))
        else if (readers === 0 || stopped) settle(at, { ok: false, fault: unavailable('closed') })
        // It was left for another place, or met what was there already.
        else attach(at, wait)
      }
    })
    return run
  }

  /** The connection that brings it soon, or one of its own. */
  const attach = (index: number, wait: Wait) => {
    const near = runs.find((run) => {
      const ahead = index - run.next()
      return ahead >= 0 && (ignoresRanges || ahead <= NEAR)
    })
    wait.run = near ?? start(index)
    runs = [...runs.filter((run) => run !== wait.run), wait.run]
    wait.run.want(index)
  }

  const chunk = async (index: number): Promise<Chunk> => {
    const size = facts?.size ?? null
    if (size !== null && index >= chunkCount(size)) return ok(null)
    const here = memory.get(index) ?? (await kept?.read(index)) ?? memory.get(index)
    if (here) {
      // It may have come meanwhile, in place of one that could not be read.
      void kept?.write(index, here)
      remember(index, here)
      return ok(here)
    }
    if (stopped) return { ok: false, fault: unavailable('closed') }
    const known = waits.get(index)
    if (known) return known.promise
    const { promise, resolve } = Promise.withResolvers<Chunk>()
    const wait: Wait = { promise, settle: resolve, run: null }
    waits.set(index, wait)
    attach(index, wait)
    return promise
  }

  const leave = () => {
    readers -= 1
    if (readers > 0) return
    for (const run of runs) run.stop()
    memory.clear()
    kept?.release()
    kept = null
  }

  return {
    async open() {
      readers += 1
      if (kept === null) {
        const opened = await cache.open(sessionId, file)
        // Somebody else may have been faster, or everybody gone.
        if (kept === null && readers > 0) kept = opened
        else opened.release()
        facts ??= kept?.facts() ?? null
        if (facts !== null) kept?.learn(facts)
      }
      let first = await chunk(0)
      // Only the beginning is asked for: what was known of an earlier file hinders nobody yet.
      if (!first.ok && first.fault.fields?.why === 'changed') first = await chunk(0)
      // Whoever comes back because it broke is told why, unless it does not break any more.
      if (first.ok && broken !== null) first = await chunk(broken)
      if (!first.ok || facts === null) {
        leave()
        return first.ok ? { ok: false, fault: unavailable('no-audio') } : first
      }
      broken = null
      let open = true
      return ok({
        facts: () => facts ?? { type: 'audio/mpeg', size: null },
        isCached: () => kept?.isWhole() ?? false,
        chunk,
        close() {
          if (!open) return
          open = false
          leave()
        },
      })
    },
    stop() {
      stopped = true
      for (const run of runs) run.stop()
    },
  }
}
