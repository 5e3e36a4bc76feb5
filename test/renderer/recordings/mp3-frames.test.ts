import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFrames } from '../../../renderer/recordings/mp3-frames.ts'

/** MPEG 2.5, layer III, 8 kbit/s at 8 kHz: 72 bytes, 576 samples; what telephony makes. */
const FRAME_BYTES = 72
const FRAME_SECONDS = 576 / 8_000
const frame = (fill: number) => Buffer.concat([Buffer.from([0xff, 0xe3, 0x18, 0xc4]), Buffer.alloc(68, fill)])
const frames = (count: number) => Buffer.concat(Array.from({ length: count }, (_, at) => frame(at % 200)))

test('a piece holds its whole frames, wherever it begins and ends', () => {
  const file = frames(40)
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 300, max: 1_500 }), (from, length) => {
      const part = findFrames(file.subarray(from, from + length))
      const first = Math.ceil(from / FRAME_BYTES) * FRAME_BYTES
      const whole = Math.floor((Math.min(from + length, file.length) - first) / FRAME_BYTES)
      expect(part?.from).toBe(first - from)
      expect(part?.to).toBe(first - from + whole * FRAME_BYTES)
      expect(part?.seconds).toBeCloseTo(whole * FRAME_SECONDS, 9)
    }),
  )
})

test('a tag before the sound is passed over', () => {
  const tag = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(500, 0xff)])
  expect(findFrames(Buffer.concat([tag, frames(10)]))?.from).toBe(tag.length)
})

test('the lengths of the common kinds', () => {
  const of = (header: number[], bytes: number) => {
    const one = Buffer.concat([Buffer.from(header), Buffer.alloc(bytes - 4)])
    return findFrames(Buffer.concat([one, one, one]))
  }
  // MPEG 1, 128 kbit/s at 44.1 kHz, and one with its padding; MPEG 2, 64 kbit/s at 22.05 kHz.
  expect(of([0xff, 0xfb, 0x90, 0x00], 417)).toMatchObject({ from: 0, to: 3 * 417 })
  expect(of([0xff, 0xfb, 0x92, 0x00], 418)).toMatchObject({ from: 0, to: 3 * 418 })
  expect(of([0xff, 0xf3, 0x80, 0x00], 208)).toMatchObject({ from: 0, to: 3 * 208 })
})

test('what is no layer III has no frames', () => {
  expect(findFrames(Buffer.alloc(1_000))).toBeNull()
  expect(findFrames(Buffer.alloc(1_000, 0xff))).toBeNull()
  expect(findFrames(Buffer.from('RIFF....WAVEfmt '))).toBeNull()
  expect(findFrames(new Uint8Array())).toBeNull()
})
