/**
 * Publishes the whole DeskState when it has changed: at once for the first change, then at most once per frame,
 * so that a ring is never delayed and a flood of events does not drown the windows.
 */
import type { DeskState } from '../../shared/views/desk.ts'

interface PublisherOptions {
  readonly compose: () => { state: DeskState; recheckInMs: number | null }
  readonly publish: (state: DeskState) => void
}

export interface Publisher {
  /** The state as it is now. */
  snapshot(): DeskState
  changed(): void
  stop(): void
}

const FRAME_MS = 16
/** Node's timers overflow beyond this; a desk is looked at again sooner anyway. */
const LONGEST_WAIT_MS = 60 * 60_000

export function createPublisher({ compose, publish }: PublisherOptions): Publisher {
  let last = ''
  let lastAt = 0
  let soon: NodeJS.Timeout | undefined
  let recheck: NodeJS.Timeout | undefined
  let stopped = false

  const emit = () => {
    soon = undefined
    if (stopped) return
    lastAt = performance.now()
    const { state, recheckInMs } = compose()
    clearTimeout(recheck)
    if (recheckInMs !== null) recheck = setTimeout(emit, Math.min(recheckInMs, LONGEST_WAIT_MS) + 1)
    const text = JSON.stringify(state)
    if (text === last) return
    last = text
    publish(state)
  }

  return {
    snapshot: () => compose().state,
    changed() {
      if (soon !== undefined || stopped) return
      const wait = lastAt + FRAME_MS - performance.now()
      if (wait <= 0) emit()
      else soon = setTimeout(emit, wait)
    },
    stop() {
      stopped = true
      clearTimeout(soon)
      clearTimeout(recheck)
    },
  }
}
