import type { Clock } from '../../electron/api/rate-limit.ts'

export interface TestClock extends Clock {
  /** Lets time pass, running what falls due on the way, and what that leads to. */
  pass(ms: number): Promise<void>
  /** Timers that are set. */
  pending(): number
}

/** A clock that only goes when a test says so. It begins at 0. */
export function aClock(): TestClock {
  let now = 0
  let due: { at: number; run: () => void }[] = []
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    now: () => now,
    pending: () => due.length,
    after(ms, run) {
      const one = { at: now + ms, run }
      due.push(one)
      return () => {
        due = due.filter((other) => other !== one)
      }
    },
    async pass(ms) {
      const end = now + ms
      await settled()
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        due = due.filter((other) => other !== next)
        now = Math.max(now, next.at)
        next.run()
        await settled()
      }
      now = end
    },
  }
}
