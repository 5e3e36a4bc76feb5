/**
 * A moving picture as H.264 (ITU-T H.264, baseline): every macroblock is uncompressed (I_PCM) and every frame
 * stands alone, which needs no coding at all and is played everywhere.
 */
import { Buffer } from 'node:buffer'
import { createBits } from './bits.ts'

const BLOCKS = 4
/** Pixels of a side. */
export const SIDE = BLOCKS * 16
export const FRAMES = 8
const PROFILE = [66, 0xc0, 30] as const

/** No three bytes in it may look like a start code. */
const escaped = (bytes: Uint8Array): Buffer => {
  const out: number[] = []
  let zeros = 0
  for (const byte of bytes) {
    if (zeros >= 2 && byte <= 3) {
      out.push(3)
      zeros = 0
    }
    out.push(byte)
    zeros = byte === 0 ? zeros + 1 : 0
  }
  return Buffer.from(out)
}

const unit = (header: number, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from([header]), escaped(payload)])

const sequence = (): Buffer => {
  const bits = createBits()
  for (const byte of PROFILE) bits.write(byte, 8)
  // Ids and frame numbers are the smallest there are; pictures come in order; none refers to another.
  for (const value of [0, 0, 2, 0]) bits.golomb(value)
  bits.write(0, 1)
  bits.golomb(BLOCKS - 1)
  bits.golomb(BLOCKS - 1)
  // Whole frames, 8x8 inference, no cropping, nothing about their use.
  bits.write(0b1100, 4)
  return unit(0x67, bits.end())
}

const picture = (): Buffer => {
  const bits = createBits()
  bits.golomb(0)
  bits.golomb(0)
  bits.write(0, 2)
  for (let count = 0; count < 3; count += 1) bits.golomb(0)
  bits.write(0, 3)
  for (let count = 0; count < 3; count += 1) bits.golomb(0)
  // A slice says itself that it is not smoothed.
  bits.write(0b100, 3)
  return unit(0x68, bits.end())
}

/** A bright square that wanders over a green ground. */
const lumaAt = (x: number, y: number, frame: number): number => {
  const left = 4 + frame * 5
  return x >= left && x < left + 20 && y >= 22 && y < 42 ? 220 : 70 + ((x + y) >> 2)
}

const slice = (frame: number): Buffer => {
  const bits = createBits()
  for (const value of [0, 7, 0]) bits.golomb(value)
  bits.write(0, 4)
  // Neighbours among pictures that stand alone have different ids.
  bits.golomb(frame % 2)
  bits.write(0, 2)
  bits.golomb(0)
  bits.golomb(1)
  for (let block = 0; block < BLOCKS * BLOCKS; block += 1) {
    bits.golomb(25)
    bits.align()
    const left = (block % BLOCKS) * 16
    const top = Math.floor(block / BLOCKS) * 16
    bits.append(Uint8Array.from({ length: 256 }, (_, at) => lumaAt(left + (at % 16), top + (at >> 4), frame)))
    bits.append(new Uint8Array(64).fill(110))
    bits.append(new Uint8Array(64).fill(100))
  }
  return unit(0x65, bits.end())
}

export const h264Clip = () => ({
  sequence: sequence(),
  picture: picture(),
  frames: Array.from({ length: FRAMES }, (_, frame) => slice(frame)),
})
