/** Recordings made in code: ranges of bytes, and a sound that is the same and looks like speech. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../simulator/recordings/range.ts'
import { planSpeech, SAMPLE_RATE } from '../../simulator/recordings/speech.ts'
import { wavBytes, wavSize } from '../../simulator/recordings/wav.ts'

async function bytes(file: string, seconds: number, first = 0, last = wavSize(seconds) - 1): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of wavBytes(file, seconds, first, last)) pieces.push(piece)
  return Buffer.concat(pieces)
}
const samplesOf = (wav: Buffer) =>
  Array.from({ length: (wav.length - 44) / 2 }, (_, index) => wav.readInt16LE(44 + index * 2))

describe('a range of a body', () => {
  it.each([
    [undefined, { kind: 'whole' }],
    ['bytes=0-', { kind: 'part', first: 0, last: 99 }],
    ['bytes=10-19', { kind: 'part', first: 10, last: 19 }],
    ['bytes=90-500', { kind: 'part', first: 90, last: 99 }],
    ['bytes=-10', { kind: 'part', first: 90, last: 99 }],
    ['bytes=-500', { kind: 'part', first: 0, last: 99 }],
    ['bytes=99-99', { kind: 'part', first: 99, last: 99 }],
    ['bytes=100-', { kind: 'outside' }],
    ['bytes=-0', { kind: 'outside' }],
    ['bytes=20-10', { kind: 'whole' }],
    ['bytes=0-1,5-6', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['lines=1-2', { kind: 'whole' }],
  ] as const)('%s', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range)
  })
})

describe('a recording', () => {
  it('is a WAV file of exactly its length', async () => {
    const wav = await bytes('a.mp3', 3)
    expect(wav.length).toBe(wavSize(3))
    expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([
      1, 1, 8000, 16,
    ])
    expect(wav.readUInt32LE(40)).toBe(3 * 8000 * 2)
  })

  it('is the same in any piece of it', async () => {
    const whole = await bytes('b.mp3', 12)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(whole.length - 1), async (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)]
        const piece = await bytes('b.mp3', 12, first, last)
        expect(piece.equals(whole.subarray(first, last + 1))).toBe(true)
      }),
      { numRuns: 60 },
    )
    expect((await bytes('c.mp3', 12)).equals(whole)).toBe(false)
  })

  it('has two speakers who take turns, and pauses', async () => {
    const seconds = 60
    const plan = planSpeech('d.mp3', seconds * SAMPLE_RATE)
    const turns = plan.filter((syllable, index) => syllable.speaker !== plan[index - 1]?.speaker)
    expect(turns.length).toBeGreaterThan(4)
    for (const [index, { start, length }] of plan.entries()) {
      expect(start + length).toBeLessThanOrEqual(plan[index + 1]?.start ?? seconds * SAMPLE_RATE)
    }
    const samples = samplesOf(await bytes('d.mp3', seconds))
    const peaks = Array.from({ length: seconds * 20 }, (_, index) =>
      Math.max(...samples.slice(index * 400, index * 400 + 400).map(Math.abs)),
    )
    const loud = peaks.filter((peak) => peak > 4000).length / peaks.length
    const quiet = peaks.filter((peak) => peak < 400).length / peaks.length
    expect(loud).toBeGreaterThan(0.4)
    expect(quiet).toBeGreaterThan(0.08)
    expect(Math.max(...peaks)).toBeLessThan(32_768)
  })

  it('of half an hour is not made in one go', async () => {
    let others = 0
    const timer = setInterval(() => {
      others += 1
    })
    let size = 0
    for await (const piece of wavBytes('e.mp3', 1800, 0, wavSize(1800) - 1)) {
      size += piece.length
      expect(piece.length).toBeLessThanOrEqual(65_536)
    }
    clearInterval(timer)
    expect(size).toBe(wavSize(1800))
    expect(others).toBeGreaterThan(10)
  })
})
