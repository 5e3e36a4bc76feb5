/** A stream of bits as H.264 has it: the most significant first, and exp-Golomb codes. */
import { Buffer } from 'node:buffer'

export const createBits = () => {
  const bytes: number[] = []
  let used = 0
  const bit = (value: number): void => {
    if (used % 8 === 0) bytes.push(0)
    const last = bytes.length - 1
    bytes[last] = (bytes[last] ?? 0) | ((value & 1) << (7 - (used % 8)))
    used += 1
  }
  const write = (value: number, count: number): void => {
    for (let at = count - 1; at >= 0; at -= 1) bit(value >> at)
  }
  return {
    write,
    /** ue(v) */
    golomb(value: number) {
      const length = 32 - Math.clz32(value + 1)
      write(0, length - 1)
      write(value + 1, length)
    },
    /** Zeros up to the next whole byte. */
    align() {
      used = bytes.length * 8
    },
    /** Whole bytes, when aligned. */
    append(values: Uint8Array) {
      for (const value of values) bytes.push(value)
      used = bytes.length * 8
    },
    /** With the bit that ends every unit. */
    end(): Buffer {
      bit(1)
      return Buffer.from(bytes)
    },
  }
}
