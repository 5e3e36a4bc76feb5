/**
 * One file as chunks, from wherever they are: this machine, or the provider's storage. Everybody who reads
 * it at the same time shares the connections; each place somebody jumps to gets one of its own.
 */
import type { Fault, Result } from '../../shared/ipc.ts'
import { chunkCount, type FileCache, type Kept } from '../encrypted-files/cache.ts'
import { CHUNK_BYTES } from '../encrypted-files/chunk-file.ts'
import { ok } from '../result.ts'
import { type Opening, type Run, startRun } from './run.ts'

/** `type`: it is nothing that is shown or played. `cut`: the connection broke again and again. */
export type SourceProblem = 'too-large' | 'type' | 'changed' | 'closed' | 'cut'

interface SourceOptions {
  /** Its place in the cache. */
  readonly id: string
  readonly file: string
  readonly cache: FileCache
  /** Connects at a byte, with a link that is renewed where that helps. */
  readonly connect: (file: string, offset: number, signal: AbortSignal) => Promise<Opening>
  /** What it is, by the Content-Type it came with and its first chunk; null refuses it. */
  readonly typeOf: (stated: string | null, head: Buffer) => string | null
  readonly faultOf: (problem: SourceProblem) => Fault
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

export function createSource(options: SourceOptions): Source {
  const { id, file, cache, maxBytes, faultOf } = options
  /** The one and only: it is known again by itself. */
  const changed = faultOf('changed')
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
      cut: faultOf('cut'),
      open: (offset, signal) => options.connect(file, offset, signal),
      onBody(body) {
        stated = body.stated
        total = body.total
        if (total !== null && total > maxBytes) return faultOf('too-large')
        ignoresRanges = !body.ranged
        // Another file under the same name: nothing that was read of the one before fits.
        if (facts !== null && facts.size !== null && total !== null && facts.size !== total) {
          memory.clear()
          learn({ ...facts, size: total })
          return changed
        }
        return null
      },
      onChunk(at, plain) {
        if (at * CHUNK_BYTES + plain.length > maxBytes) return faultOf('too-large')
        if (at === 0 && facts === null) {
          const type = options.typeOf(stated, plain)
          if (type === null) return faultOf('type')
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
        else if (readers === 0 || stopped) settle(at, { ok: false, fault: faultOf('closed') })
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
    if (stopped) return { ok: false, fault: faultOf('closed') }
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
        const opened = await cache.open(id, file)
        // Somebody else may have been faster, or everybody gone.
        if (kept === null && readers > 0) kept = opened
        else opened.release()
        facts ??= kept?.facts() ?? null
        if (facts !== null) kept?.learn(facts)
      }
      let first = await chunk(0)
      // Only the beginning is asked for: what was known of an earlier file hinders nobody yet.
      if (!first.ok && first.fault === changed) first = await chunk(0)
      // Whoever comes back because it broke is told why, unless it does not break any more.
      if (first.ok && broken !== null) first = await chunk(broken)
      const known = facts
      if (!first.ok || known === null) {
        leave()
        return first.ok ? { ok: false, fault: faultOf('type') } : first
      }
      broken = null
      let open = true
      return ok({
        facts: () => facts ?? known,
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
