/** Where a client's stream begins, from the cursor it says hello with. Pure. */
import { parseCursor } from '../journal/cursor.ts'

export interface Positions {
  readonly epoch: string
  readonly head: number
  /** The newest seq that the retention has taken away. */
  readonly prunedThrough: number
}

export interface Resume {
  /** The client gets what comes after this seq. */
  readonly after: number
  /** Why the client must fill a gap from the provider's APIs; null when there is none. */
  readonly reset: string | null
}

/**
 * A cursor that cannot be honoured starts from the oldest event still kept: the relay's log is the only
 * archive of a conversation, and an event the client has already is applied once.
 */
export function resumeFrom(cursor: string | null, { epoch, head, prunedThrough }: Positions): Resume {
  if (cursor === null) return { after: head, reset: null }
  const seq = parseCursor(epoch, cursor)
  if (seq === null) return { after: prunedThrough, reset: 'the cursor is not of this relay' }
  if (seq > head) return { after: prunedThrough, reset: 'the cursor is ahead of this relay' }
  if (seq < prunedThrough)
    return { after: prunedThrough, reset: 'the cursor is older than what the relay keeps' }
  return { after: seq, reset: null }
}
