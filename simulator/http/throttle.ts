/** The limit seen on /developers: about 20 requests a minute. Off until it is asked for. */

const LIMIT = 20
const WINDOW_MS = 60_000

export interface Throttle {
  set(on: boolean): void
  /** False when this request is one too many. */
  admit(): boolean
}

export const createThrottle = (clock: () => number): Throttle => {
  let on = false
  let admitted: readonly number[] = []
  return {
    set(value) {
      on = value
      admitted = []
    },
    admit() {
      if (!on) return true
      const now = clock()
      admitted = admitted.filter((at) => at > now - WINDOW_MS)
      if (admitted.length >= LIMIT) return false
      admitted = [...admitted, now]
      return true
    },
  }
}
