/** Which chunks are there, a bit each. */

export const hasBit = (bits: Uint8Array, index: number): boolean =>
  ((bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0

/** The same bits with that one set or cleared. */
export function withBit(bits: Uint8Array, index: number, on: boolean): Uint8Array {
  const next = new Uint8Array(Math.max(bits.length, (index >> 3) + 1))
  next.set(bits)
  const byte = next[index >> 3] ?? 0
  next[index >> 3] = on ? byte | (1 << (index & 7)) : byte & ~(1 << (index & 7))
  return next
}

/** Whether the first `count` are all set. */
export function allSet(bits: Uint8Array, count: number): boolean {
  for (let index = 0; index < count; index += 1) if (!hasBit(bits, index)) return false
  return true
}
