/** How much room kept recordings may be given: MiB, 0 = none. Pure. */

const OFFERED = [0, 100, 250, 500, 1_000, 2_000, 5_000] as const

/** The sizes one can choose, and the one that is set where it is none of them. */
export const cacheSizes = (set: number): readonly number[] =>
  [...new Set([...OFFERED, set])].sort((a, b) => a - b)

/** "0", "0.4", "12": MiB of so many bytes. */
export function inMb(bytes: number): number {
  const mb = bytes / (1024 * 1024)
  return mb < 10 ? Math.ceil(mb * 10) / 10 : Math.round(mb)
}
