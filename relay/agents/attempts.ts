/** Counts failed attempts per client in fixed windows. Only failures count: a whole team may enrol at once. */

export interface Attempts {
  readonly exhausted: (client: string) => boolean
  readonly failed: (client: string) => void
}

/** Bounds the memory an attacker with many addresses can take. */
const MAX_CLIENTS = 10_000

export function createAttempts(now: () => number, limit: number, windowMs: number): Attempts {
  const windows = new Map<string, { since: number; failures: number }>()
  const current = (client: string) => {
    const window = windows.get(client)
    return window && now() - window.since < windowMs ? window : undefined
  }
  return {
    exhausted: (client) => (current(client)?.failures ?? 0) >= limit,
    failed(client) {
      const window = current(client)
      if (window) {
        window.failures += 1
        return
      }
      windows.delete(client)
      if (windows.size >= MAX_CLIENTS) windows.delete(windows.keys().next().value ?? '')
      windows.set(client, { since: now(), failures: 1 })
    },
  }
}
