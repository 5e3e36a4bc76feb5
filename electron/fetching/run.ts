/**
 * One connection to the storage, read from a chunk on and cut into chunks as it comes. It goes on only as far
 * ahead as somebody listens, and takes a dropped connection up again where it broke.
 */
import type { Fault } from '../../shared/ipc.ts'
import { CHUNK_BYTES } from '../encrypted-files/chunk-file.ts'
import type { LinkAnswer } from './open-link.ts'

type Body = Extract<LinkAnswer, { kind: 'body' }>

export type Opening = Body | { readonly kind: 'fault'; readonly fault: Fault; readonly again: boolean }

interface RunOptions {
  /** The first chunk. */
  readonly from: number
  /** Connects at a byte. */
  readonly open: (offset: number, signal: AbortSignal) => Promise<Opening>
  /** Before any chunk, at each connection; a fault ends the run. */
  readonly onBody: (body: Body) => Fault | null
  readonly onChunk: (index: number, plain: Buffer) => Fault | null
  /** There already, and nobody waits for it here: then the connection is of no more use. */
  readonly isThere: (index: number) => boolean
  /** Waits before try number n of those without a byte in between; false when it is over. */
  readonly pause: (attempt: number) => Promise<boolean>
  /** ms without a byte until a connection counts as dropped. */
  readonly stallMs: number
  /** What is said when it breaks again and again. */
  readonly cut: Fault
}

interface RunEnd {
  readonly fault: Fault | null
  /** The storage has no more: the whole length, bytes. Null when it was left before. */
  readonly size: number | null
}

export interface Run {
  /** The chunk that comes next. */
  next(): number
  /** Somebody waits for that chunk. */
  want(index: number): void
  stop(): void
  readonly ended: Promise<RunEnd>
}

const TRIES = 4
/** Read ahead of the last wish: 1 MiB. */
const AHEAD = 16

export function startRun(options: RunOptions): Run {
  const stopper = new AbortController()
  const { signal } = stopper
  let next = options.from
  let wanted = options.from
  let wake: () => void = () => {}
  /** What came of the chunk that is not full yet. */
  let pieces: Buffer[] = []
  let held = 0
  let total: number | null = null

  const offset = () => next * CHUNK_BYTES + held

  const deliver = (): Fault | null => {
    const chunk = Buffer.concat(pieces, held)
    pieces = []
    held = 0
    const fault = options.onChunk(next, chunk)
    next += 1
    return fault
  }

  /** Cuts what came into chunks. */
  const take = (bytes: Uint8Array): Fault | null => {
    let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    while (rest.length > 0) {
      const part = rest.subarray(0, CHUNK_BYTES - held)
      pieces.push(part)
      held += part.length
      rest = rest.subarray(part.length)
      const fault = held === CHUNK_BYTES ? deliver() : null
      if (fault) return fault
    }
    return null
  }

  const finish = (): RunEnd => {
    const size = offset()
    const fault = held > 0 ? deliver() : null
    return fault ? { fault, size: null } : { fault: null, size }
  }

  /** True when nobody needs what would come next. */
  const turn = async (): Promise<boolean> => {
    if (held === 0 && next > wanted && options.isThere(next)) return true
    if (next > wanted + AHEAD && !signal.aborted) {
      // A connection nobody listens to is not held for long.
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, options.stallMs)
      wake = resolve
      await promise
      clearTimeout(timer)
      if (next > wanted + AHEAD) return true
    }
    return signal.aborted
  }

  /** Reads one connection; null when it broke or was closed before its end. */
  const drain = async (body: Body, onBytes: () => void): Promise<RunEnd | null> => {
    const reader = body.body.getReader()
    // A storage without ranges begins anew: what was read before is passed over.
    let skip = offset() - body.from
    let timer: NodeJS.Timeout | undefined
    const read = () => {
      const { promise, reject } = Promise.withResolvers<never>()
      timer = setTimeout(() => reject(new Error('stalled')), options.stallMs)
      return Promise.race([reader.read(), promise]).finally(() => clearTimeout(timer))
    }
    try {
      while (!(await turn())) {
        const { done, value } = await read()
        if (done) return total !== null && offset() < total ? null : finish()
        onBytes()
        const passed = Math.min(skip, value.byteLength)
        skip -= passed
        const fault = take(value.subarray(passed))
        if (fault) return { fault, size: null }
        // The last chunk is not full: nothing more will fill it.
        if (total !== null && offset() >= total) return finish()
      }
      return { fault: null, size: null }
    } catch {
      return signal.aborted ? { fault: null, size: null } : null
    } finally {
      void reader.cancel().catch(() => {})
    }
  }

  const pump = async (): Promise<RunEnd> => {
    for (let attempt = 0; ; attempt += 1) {
      if (attempt > 0 && !(await options.pause(attempt))) return { fault: null, size: null }
      const opening = await options.open(offset(), signal)
      if (signal.aborted) return { fault: null, size: null }
      if (opening.kind === 'fault') {
        if (!opening.again || attempt + 1 >= TRIES) return { fault: opening.fault, size: null }
        continue
      }
      const refused = options.onBody(opening)
      if (refused) {
        void opening.body.cancel().catch(() => {})
        return { fault: refused, size: null }
      }
      total = opening.total
      const end = await drain(opening, () => {
        attempt = 0
      })
      if (end !== null) return end
      if (attempt + 1 >= TRIES) return { fault: options.cut, size: null }
    }
  }

  return {
    next: () => next,
    want(index) {
      wanted = Math.max(wanted, index)
      wake()
    },
    stop() {
      stopper.abort()
      wake()
    },
    ended: pump(),
  }
}
