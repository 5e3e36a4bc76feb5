/**
 * A sticker as WebP (lossless, RFC 9649): a face in two colours on nothing. Every channel has two values, so
 * that each takes one bit of a pixel and the codes are the simplest there are.
 */
import { Buffer } from 'node:buffer'

const SIZE = 128

const createBits = () => {
  const bits: number[] = []
  return {
    write(value: number, count: number) {
      for (let bit = 0; bit < count; bit += 1) bits.push((value >> bit) & 1)
    },
    bytes() {
      const bytes = Buffer.alloc(Math.ceil(bits.length / 8))
      for (const [at, bit] of bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7))
      return bytes
    },
  }
}

/** 0 nothing, 1 skin, 2 eyes and mouth. */
const faceAt = (x: number, y: number): 0 | 1 | 2 => {
  const [dx, dy] = [x - SIZE / 2, y - SIZE / 2]
  if (Math.hypot(dx, dy) > 60) return 0
  if (Math.hypot(Math.abs(dx) - 20, dy + 18) < 8) return 2
  const mouth = Math.hypot(dx, dy - 4)
  return dy > 12 && mouth > 30 && mouth < 38 ? 2 : 1
}

/** The two values of a channel, the smaller first: that is how the decoder gives out the two codes. */
const RED = [60, 255] as const
const GREEN = [40, 205] as const
const BLUE = [30, 60] as const
const ALPHA = [0, 255] as const

export const webpSticker = (): Buffer => {
  const bits = createBits()
  bits.write(0x2f, 8)
  bits.write(SIZE - 1, 14)
  bits.write(SIZE - 1, 14)
  // Alpha is used; version 0; no transform, no colour cache, one group of codes.
  bits.write(1, 1)
  bits.write(0, 3 + 1 + 1 + 1)
  for (const [low, high] of [GREEN, RED, BLUE, ALPHA]) {
    // A simple code of two symbols, the first in eight bits.
    bits.write(0b111, 3)
    bits.write(low, 8)
    bits.write(high, 8)
  }
  // Distances: a simple code of the one symbol 0, which is never used.
  bits.write(0b0001, 4)
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const face = faceAt(x, y)
      const light = face === 1 ? 1 : 0
      for (const bit of [light, light, light, face === 0 ? 0 : 1]) bits.write(bit, 1)
    }
  }
  const data = bits.bytes()
  const padded = Buffer.concat([data, Buffer.alloc(data.length % 2)])
  const head = Buffer.alloc(20)
  head.write('RIFF', 0)
  head.writeUInt32LE(12 + padded.length, 4)
  head.write('WEBPVP8L', 8)
  head.writeUInt32LE(data.length, 16)
  return Buffer.concat([head, padded])
}
