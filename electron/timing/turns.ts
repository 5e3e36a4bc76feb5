/** At most so many at a time; the others wait in order. */

export interface Turns {
  /** @returns ends the turn, once; null when `signal` came first */
  take(signal: AbortSignal): Promise<(() => void) | null>
}

export function createTurns(most: number): Turns {
  let taken = 0
  const waiting: (() => void)[] = []

  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }
  const once = () => {
    let left = false
    return () => {
      if (left) return
      left = true
      leave()
    }
  }

  return {
    async take(signal) {
      if (signal.aborted) return null
      if (taken < most) {
        taken += 1
        return once()
      }
      return new Promise((resolve) => {
        const mine = () => {
          signal.removeEventListener('abort', giveUp)
          resolve(once())
        }
        const giveUp = () => {
          waiting.splice(waiting.indexOf(mine), 1)
          resolve(null)
        }
        signal.addEventListener('abort', giveUp, { once: true })
        waiting.push(mine)
      })
    },
  }
}
