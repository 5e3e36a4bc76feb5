/** Waiting that a stop ends at once. */
export interface Pause {
  /** False when it was ended early. */
  wait(ms: number): Promise<boolean>
  /** Ends every wait, those to come too. */
  end(): void
}

export function createPause(): Pause {
  const waiting = new Set<() => void>()
  let ended = false
  return {
    wait(ms) {
      if (ended) return Promise.resolve(false)
      return new Promise((resolve) => {
        const finish = (whole: boolean) => {
          clearTimeout(timer)
          waiting.delete(cut)
          resolve(whole)
        }
        const cut = () => finish(false)
        const timer = setTimeout(() => finish(true), ms)
        waiting.add(cut)
      })
    },
    end() {
      ended = true
      for (const cut of [...waiting]) cut()
    },
  }
}
