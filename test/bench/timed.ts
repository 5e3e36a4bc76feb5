/** How long work takes in this process. */

/** In ms. */
export function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`

/** What stands in a search box while a word is typed, key by key. */
export function everyBeginning(word: string): string[] {
  const characters = [...word]
  return characters.map((_, index) => characters.slice(0, index + 1).join(''))
}
