/** Calls at once, then at most once in so many ms; the last of several is never lost. After `stop`, never. */
export function throttled(call: () => void, ms: number): { (): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let again = false
  let stopped = false
  const fire = () => {
    again = false
    timer = setTimeout(() => {
      timer = null
      if (again) fire()
    }, ms)
    call()
  }
  const ask = () => {
    if (stopped) return
    if (timer === null) fire()
    else again = true
  }
  return Object.assign(ask, {
    stop() {
      stopped = true
      again = false
      if (timer !== null) clearTimeout(timer)
    },
  })
}
