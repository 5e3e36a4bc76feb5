import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWav } from '../../../renderer/recordings/wav.ts'

interface Format {
  readonly kind: number
  readonly bits: number
  readonly channels?: number
}

function aWav({ kind, bits, channels = 1 }: Format, data: Buffer, extra = Buffer.alloc(0)): Uint8Array {
  const head = Buffer.alloc(36)
  head.write('RIFF', 0)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(kind, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt16LE(bits, 34)
  const size = Buffer.alloc(8)
  size.write('data', 0)
  size.writeUInt32LE(data.length, 4)
  return new Uint8Array(Buffer.concat([head, extra, size, data]))
}

const samplesOf = (file: Uint8Array) => {
  const wav = openWav(file.subarray(0, 100))
  return wav && [...wav.push(file)].map((value) => Number(value.toFixed(3)))
}

describe('a WAV file', () => {
  test.each([
    ['8 bit', { kind: 1, bits: 8 }, Buffer.from([128, 192, 64])],
    ['16 bit', { kind: 1, bits: 16 }, Buffer.from(Int16Array.of(0, 16_384, -16_384).buffer)],
    ['24 bit', { kind: 1, bits: 24 }, Buffer.from([0, 0, 0, 0, 0, 0x40, 0, 0, 0xc0])],
    ['32 bit', { kind: 1, bits: 32 }, Buffer.from(Int32Array.of(0, 1 << 30, -(1 << 30)).buffer)],
    ['floats', { kind: 3, bits: 32 }, Buffer.from(Float32Array.of(0, 0.5, -0.5).buffer)],
  ])('is read: %s', (_name, format, data) => {
    expect(samplesOf(aWav(format, data))).toEqual([0, 0.5, -0.5])
  })

  test('is read in the laws of telephony', () => {
    // G.711: silence, and the loudest of both signs.
    expect(samplesOf(aWav({ kind: 7, bits: 8 }, Buffer.from([0xff, 0x80, 0x00])))).toEqual([0, 0.98, -0.98])
    expect(samplesOf(aWav({ kind: 6, bits: 8 }, Buffer.from([0xd5, 0xaa, 0x2a])))).toEqual([0, 0.984, -0.984])
  })

  test('gives the louder of two channels, and passes over what it does not know', () => {
    const data = Buffer.from(Int16Array.of(3_277, -16_384, 8_192, 0).buffer)
    const list = Buffer.concat([Buffer.from('LIST'), Buffer.from([3, 0, 0, 0]), Buffer.from('abc\0')])
    expect(samplesOf(aWav({ kind: 1, bits: 16, channels: 2 }, data, list))).toEqual([-0.5, 0.25])
  })

  test('may come in pieces of any size', () => {
    const data = Buffer.from(Int16Array.from({ length: 400 }, (_, at) => at * 50).buffer)
    const file = aWav({ kind: 1, bits: 16, channels: 2 }, data)
    const whole = [...(openWav(file)?.push(file) ?? [])]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (step) => {
        const wav = openWav(file)
        const read: number[] = []
        for (let at = 0; at < file.length; at += step)
          read.push(...(wav?.push(file.subarray(at, at + step)) ?? []))
        expect(read).toEqual(whole)
      }),
    )
  })

  test.each([
    ['too short', new Uint8Array(10)],
    ['something else', new Uint8Array(Buffer.from('ID3'.padEnd(100, 'x')))],
    ['a coding we do not read', aWav({ kind: 0x11, bits: 4 }, Buffer.alloc(60))],
  ])('is none: %s', (_name, file) => {
    expect(openWav(file)).toBeNull()
  })
})
