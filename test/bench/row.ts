/** One line of the table of numbers: what was measured, the target, and the floor measured beside it. */
export interface BenchRow {
  readonly what: string
  readonly value: string
  readonly target: string
  readonly floor?: string
  readonly ok: boolean
}

/** The middle one; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** The value below which the given part (0 to 1) lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Prints the rows when the file that has them is run by itself. */
export async function runAlone(main: boolean, run: () => Promise<readonly BenchRow[]>): Promise<void> {
  if (!main) return
  for (const row of await run()) console.log(JSON.stringify(row))
}
