import type { Words } from './words.ts'

const NAMED = 3

/** "Asha, Ravi, Meera, 2 more": the first few by name. */
export function named(customers: readonly string[], words: Words): string {
  const more = customers.length - NAMED
  return [...customers.slice(0, NAMED), ...(more > 0 ? [words.others(more)] : [])].join(', ')
}
