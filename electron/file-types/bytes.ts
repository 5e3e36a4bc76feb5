/** Reading of first bytes: outside of them everything is empty, nothing throws. */

export const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Big-endian, unsigned, of 1 to 4 bytes. */
export function number(bytes: Uint8Array, from: number, length: number): number {
  let value = 0
  for (let at = from; at < from + length; at += 1) value = value * 256 + (bytes[at] ?? 0)
  return value
}

/** Little-endian, unsigned, of 1 to 4 bytes. */
export function littleNumber(bytes: Uint8Array, from: number, length: number): number {
  let value = 0
  for (let at = from + length - 1; at >= from; at -= 1) value = value * 256 + (bytes[at] ?? 0)
  return value
}
