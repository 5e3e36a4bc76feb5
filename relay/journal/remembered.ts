/**
 * What earlier events left behind (the people of a session, the assignee of a conversation), read through a
 * bounded memory. Changes of a transaction are seen within it and forgotten when it is rolled back.
 */

export interface Remembered<T> {
  get(key: string): T
  set(key: string, value: T): void
  committed(): void
  rolledBack(): void
}

/** @param limit how many keys are kept in memory; the oldest leave first */
export function createRemembered<T>(
  load: (key: string) => T,
  save: (key: string, value: T) => void,
  limit = 10_000,
): Remembered<T> {
  const memory = new Map<string, T>()
  const changed = new Map<string, T>()

  const keep = (key: string, value: T) => {
    if (memory.size >= limit && !memory.has(key)) memory.delete(memory.keys().next().value ?? key)
    memory.set(key, value)
  }

  return {
    get(key) {
      const found = changed.get(key) ?? memory.get(key)
      if (found !== undefined) return found
      const value = load(key)
      // Not from within a transaction that changed it: what is loaded here is what was committed.
      keep(key, value)
      return value
    },
    set(key, value) {
      save(key, value)
      changed.set(key, value)
    },
    committed() {
      for (const [key, value] of changed) keep(key, value)
      changed.clear()
    },
    rolledBack: () => changed.clear(),
  }
}
