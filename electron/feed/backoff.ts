const FIRST_MS = 500
const LONGEST_MS = 30_000

/**
 * Full-jitter backoff: how long to wait before try number `attempt` (from 0), in milliseconds. The first try
 * is jittered too, so that a fleet of desktops does not knock at the same instant.
 *
 * @param random returns a number in [0, 1)
 */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.floor(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16)))
}
