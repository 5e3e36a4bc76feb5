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

const startOfToday = (): number => new Date(ticker.now()).setHours(0, 0, 0, 0)

/** When today began, in ms since 1970: it moves at midnight only, so a long list need not be drawn every second. */
export function useToday(): number {
  return useSyncExternalStore(ticker.subscribe, startOfToday)
}

const MINUTE = 60_000
const thisMinute = (): number => Math.floor(ticker.now() / MINUTE) * MINUTE

/** Now in ms since 1970, moving once a minute, for lists. */
export function useMinute(): number {
  return useSyncExternalStore(ticker.subscribe, thisMinute)
}
