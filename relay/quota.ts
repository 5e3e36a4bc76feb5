/** Counts what a client did in fixed windows of time, to stop it beyond a limit. */

export interface Quota {
  readonly exhausted: (client: string) => boolean
  readonly count: (client: string) => void
}

/** Bounds the memory an attacker with many addresses can take. */
const MAX_CLIENTS = 10_000

export function createQuota(now: () => number, limit: number, windowMs: number): Quota {
  const windows = new Map<string, { since: number; count: number }>()
  const current = (client: string) => {
    const window = windows.get(client)
    return window && now() - window.since < windowMs ? window : undefined
  }
  return {
    exhausted: (client) => (current(client)?.count ?? 0) >= limit,
    count(client) {
      const window = current(client)
      if (window) {
        window.count += 1
        return
      }
      windows.delete(client)
      if (windows.size >= MAX_CLIENTS) windows.delete(windows.keys().next().value ?? '')
      windows.set(client, { since: now(), count: 1 })
    },
  }
}
