import { useSyncExternalStore } from 'react'

/**
 * One clock for everything that ticks in a window: all timers move together, and nothing runs while
 * nobody looks.
 */
function createTicker(periodMs: number) {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | null = null
  let now = Date.now()
  const tick = () => {
    now = Date.now()
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      if (timer === null) {
        now = Date.now()
        timer = setInterval(tick, periodMs)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && timer !== null) {
          clearInterval(timer)
          timer = null
        }
      }
    },
    now: () => now,
  }
}

const ticker = createTicker(1000)

/** Now in ms since 1970, moving once a second. */
export function useNow(): number {
  return useSyncExternalStore(ticker.subscribe, ticker.now)
}
