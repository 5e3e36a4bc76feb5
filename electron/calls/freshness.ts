/** How long a call is believed to go on without any further event: its end may be lost. */
import type { CallPhase } from '../../shared/calls/view.ts'

const MINUTE_MS = 60_000
const LONGEST_RING_MS = 3 * MINUTE_MS
/** The provider ends a call after 5400 s. */
export const LONGEST_TALK_MS = 95 * MINUTE_MS

/**
 * ms for which it still counts as live; 0 or less = it is over.
 *
 * @param ageMs since its last event arrived
 */
export function liveForMs(phase: CallPhase, ageMs: number): number {
  return (phase === 'talking' ? LONGEST_TALK_MS : LONGEST_RING_MS) - ageMs
}
