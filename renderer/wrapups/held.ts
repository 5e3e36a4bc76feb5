/** What is held back after saving, as the toasts show it. Pure. */
import type { HeldWrite } from '../../shared/views/wrapups.ts'

/** Main holds a write this long; more is a clock that was set back. */
const HELD_SECONDS = 10

/** Whole seconds in which it can be undone; 0 when it is too late. */
export function secondsLeft({ undoUntil }: HeldWrite, now: number): number {
  const seconds = Math.ceil((Date.parse(undoUntil) - now) / 1000)
  return Math.min(HELD_SECONDS, Math.max(0, seconds))
}

/** Those that can still be undone, newest first. */
export function undoable(held: readonly HeldWrite[], now: number): readonly HeldWrite[] {
  return held
    .filter((one) => secondsLeft(one, now) > 0)
    .sort((a, b) => Date.parse(b.undoUntil) - Date.parse(a.undoUntil))
}
