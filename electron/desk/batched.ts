/** Collects what is said within one turn, and tells all of it after: never inside the transaction that said it. */
export function batched(tell: (all: readonly string[]) => void): (one: string) => void {
  const said = new Set<string>()
  return (one) => {
    if (said.size === 0) {
      queueMicrotask(() => {
        tell([...said])
        said.clear()
      })
    }
    said.add(one)
  }
}
