import { expect, test } from 'vitest'
import { loadPeaks } from '../../../renderer/recordings/load-peaks.ts'
import type { Peaks } from '../../../renderer/recordings/peaks.ts'
import { wavBytes, wavSize } from '../../../simulator/recordings/wav.ts'

/** Serves ranges of a file, or all of it to whoever asks for a part. */
function aFile(bytes: Uint8Array<ArrayBuffer>, ranges = true) {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const range = new Headers(init?.headers).get('range') ?? ''
    asked.push(range)
    if (!ranges) return new Response(bytes)
    const [, from = 0, to = 0] = (/^bytes=(\d+)-(\d+)$/.exec(range) ?? []).map(Number)
    const headers = { 'content-range': `bytes ${from}-${to}/${bytes.length}` }
    return new Response(bytes.slice(from, to + 1), { status: 206, headers })
  }
  return { fetch, asked }
}

const load = async (file: ReturnType<typeof aFile>, decode = never) => {
  const seen: Peaks[] = []
  await loadPeaks({
    url: '/recordings/r',
    fetch: file.fetch,
    decode,
    onPeaks: (peaks) => seen.push(peaks),
    signal: new AbortController().signal,
  })
  return seen
}

const never = async (_bytes: ArrayBuffer): Promise<{ samples: Float32Array; sampleRate: number }> => {
  throw new Error('there is nothing to decode')
}

test('the picture of a WAV grows slice by slice, without decoding', async () => {
  const pieces: Buffer[] = []
  for await (const piece of wavBytes('x', 60, 0, wavSize(60) - 1)) pieces.push(piece)
  const file = aFile(new Uint8Array(Buffer.concat(pieces)))
  const seen = await load(file)
  expect(file.asked.length).toBe(4)
  const seconds = seen.map(({ bins, secondsPerBin }) => bins.length * secondsPerBin)
  expect(seconds).toHaveLength(4)
  expect([...seconds].sort((a, b) => a - b)).toEqual(seconds)
  expect(seconds.at(-1)).toBeCloseTo(60, 1)
  // What comes at once is the same picture.
  const [whole, ...others] = await load(aFile(new Uint8Array(Buffer.concat(pieces)), false))
  expect(others).toEqual([])
  expect(whole).toEqual(seen.at(-1))
})

test('an MP3 is decoded in parts that begin and end with a frame, each at its moment', async () => {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])
  const count = 2_000
  const file = aFile(new Uint8Array(Buffer.concat(Array.from({ length: count }, () => frame))))
  const decoded: number[] = []
  const seen = await load(file, async (bytes) => {
    expect([...new Uint8Array(bytes).subarray(0, 2)]).toEqual([0xff, 0xfb])
    decoded.push(bytes.byteLength)
    const seconds = ((bytes.byteLength / 417) * 1152) / 44_100
    // A decoder adds a little.
    return { samples: new Float32Array(Math.round(seconds * 8_000) + 500).fill(0.5), sampleRate: 8_000 }
  })
  expect(decoded.length).toBeGreaterThan(2)
  expect(decoded.every((bytes) => bytes % 417 === 0)).toBe(true)
  expect(decoded.reduce((sum, bytes) => sum + bytes, 0)).toBe(count * 417)
  const last = seen.at(-1)
  expect((last?.bins.length ?? 0) * (last?.secondsPerBin ?? 0)).toBeCloseTo((count * 1152) / 44_100, 0)
})

test('anything else is decoded as a whole', async () => {
  const file = aFile(new Uint8Array(600_000).fill(1))
  const seen = await load(file, async (bytes) => {
    expect(bytes.byteLength).toBe(600_000)
    return { samples: new Float32Array(8_000).fill(0.25), sampleRate: 8_000 }
  })
  expect(seen.at(-1)?.bins.length).toBe(20)
})

test('what cannot be read has no picture', async () => {
  const refused = { fetch: async () => new Response(null, { status: 502 }), asked: [] }
  await expect(load(refused)).rejects.toThrow('502')
})
