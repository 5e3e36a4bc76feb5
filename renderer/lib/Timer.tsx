import { formatTimer, secondsSince } from './format.ts'
import { useNow } from './use-now.ts'

/** "02:41" since `at`, on the relay's clock, which is `offsetMs` ahead of ours. */
export function Timer({ at, offsetMs }: { at: string; offsetMs: number }) {
  return <span>{formatTimer(secondsSince(at, useNow(), offsetMs))}</span>
}
