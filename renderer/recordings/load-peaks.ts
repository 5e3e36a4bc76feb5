/**
 * Reads a recording slice by slice and tells how loud it is as far as it has come. Only a slice and the peaks are
 * ever in memory, whatever the length of the call.
 *
 * wavesurfer.js, which does this elsewhere, puts a style element into each drawing and decodes a file as a whole:
 * the first our policy forbids (`style-src 'self'`), the second would hold a long call in memory, uncompressed.
 */
import { findFrames } from './mp3-frames.ts'
import { createPeaks, type Peaks } from './peaks.ts'
import { openWav } from './wav.ts'

export interface LoadOptions {
  readonly url: string
  readonly fetch: typeof globalThis.fetch
  /** Decodes what is no plain WAV; one channel is enough. */
  readonly decode: (bytes: ArrayBuffer) => Promise<{ samples: Float32Array; sampleRate: number }>
  readonly onPeaks: (peaks: Peaks) => void
  readonly signal: AbortSignal
}

const SLICE_BYTES = 256 * 1024
/** Of what can be decoded only as a whole. */
const LARGEST_WHOLE = 12 * 1024 * 1024

interface Slice {
  readonly bytes: Uint8Array
  readonly isLast: boolean
}

type Take = (slice: Slice) => Promise<void>

async function* slicesOf({ url, fetch, signal }: LoadOptions): AsyncGenerator<Slice> {
  for (let from = 0; ; from += SLICE_BYTES) {
    const headers = { Range: `bytes=${from}-${from + SLICE_BYTES - 1}` }
    const response = await fetch(url, { headers, signal })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const total = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1])
    // Of unknown length it comes as a whole, and at once.
    const isLast = response.status !== 206 || !(from + bytes.length < total)
    yield { bytes, isLast }
    if (isLast || bytes.length === 0) return
  }
}

const joined = (parts: readonly Uint8Array[]) => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Ends when all has come, or was aborted. Throws when it cannot be read: the recording may play all the same. */
export async function loadPeaks(options: LoadOptions): Promise<void> {
  const { decode, onPeaks, signal } = options
  const taker = createPeaks()

  const ofWav = (head: Uint8Array): Take | null => {
    const wav = openWav(head)
    let first = 0
    return (
      wav &&
      (async ({ bytes }) => {
        const samples = wav.push(bytes)
        taker.add(first, samples, wav.sampleRate)
        first += samples.length
      })
    )
  }

  const ofMp3 = (head: Uint8Array): Take | null => {
    if (findFrames(head) === null) return null
    let rest = new Uint8Array()
    let seconds = 0
    return async ({ bytes }) => {
      const all = joined([rest, bytes])
      const part = findFrames(all)
      if (part === null) return
      rest = all.slice(part.to)
      const { samples, sampleRate } = await decode(all.slice(part.from, part.to).buffer)
      // The decoder adds a little at each beginning: the frames know how long it is.
      const length = Math.round(part.seconds * sampleRate)
      taker.add(Math.round(seconds * sampleRate), samples.subarray(0, length), sampleRate)
      seconds += part.seconds
    }
  }

  const asWhole = (): Take => {
    const parts: Uint8Array[] = []
    let length = 0
    return async ({ bytes, isLast }) => {
      length += bytes.length
      if (length > LARGEST_WHOLE) parts.length = 0
      else parts.push(bytes)
      if (!isLast || length > LARGEST_WHOLE) return
      const { samples, sampleRate } = await decode(joined(parts).buffer)
      taker.add(0, samples, sampleRate)
    }
  }

  let take: Take | null = null
  for await (const slice of slicesOf(options)) {
    take ??= ofWav(slice.bytes) ?? ofMp3(slice.bytes) ?? asWhole()
    await take(slice)
    if (signal.aborted) return
    onPeaks(taker.peaks())
  }
}

/** Low enough to be little, high enough to show a voice. */
const DECODE_RATE = 8_000

/** Decodes in a thread of the engine's own. */
export async function decodeAudio(
  bytes: ArrayBuffer,
): Promise<{ samples: Float32Array; sampleRate: number }> {
  const buffer = await new OfflineAudioContext(1, 1, DECODE_RATE).decodeAudioData(bytes)
  return { samples: buffer.getChannelData(0), sampleRate: buffer.sampleRate }
}
