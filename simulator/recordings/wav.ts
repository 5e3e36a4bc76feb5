/** A recording as WAV: 8 kHz, 16 bit, one channel, of which any bytes can be made by themselves. */
import { Buffer } from 'node:buffer'
import { setImmediate as turn } from 'node:timers/promises'
import { planSpeech, SAMPLE_RATE } from './speech.ts'
import { speak } from './voice.ts'

const HEADER_BYTES = 44
const SAMPLE_BYTES = 2
/** Four seconds: a few milliseconds of work at a time. */
const SAMPLES_AT_ONCE = 32_768

export const wavSize = (seconds: number): number => HEADER_BYTES + seconds * SAMPLE_RATE * SAMPLE_BYTES

const header = (size: number): Buffer => {
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(size - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(SAMPLE_RATE, 24)
  bytes.writeUInt32LE(SAMPLE_RATE * SAMPLE_BYTES, 28)
  bytes.writeUInt16LE(SAMPLE_BYTES, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(size - HEADER_BYTES, 40)
  return bytes
}

const littleEndian = (samples: Int16Array): Buffer => {
  const bytes = Buffer.alloc(samples.length * SAMPLE_BYTES)
  for (const [index, sample] of samples.entries()) bytes.writeInt16LE(sample, index * SAMPLE_BYTES)
  return bytes
}

/**
 * The bytes from `first` to `last`, both included, in pieces; other work gets its turn between them.
 *
 * @param seconds length of the recording, whole
 */
export async function* wavBytes(
  file: string,
  seconds: number,
  first: number,
  last: number,
): AsyncGenerator<Buffer> {
  if (first < HEADER_BYTES) yield header(wavSize(seconds)).subarray(first, last + 1)
  const plan = planSpeech(file, seconds * SAMPLE_RATE)
  const from = Math.max(0, first - HEADER_BYTES)
  const to = last + 1 - HEADER_BYTES
  let sample = Math.floor(from / SAMPLE_BYTES)
  const end = Math.ceil(to / SAMPLE_BYTES)
  while (sample < end) {
    const count = Math.min(SAMPLES_AT_ONCE, end - sample)
    const bytes = littleEndian(speak(plan, sample, count))
    const start = sample * SAMPLE_BYTES
    yield bytes.subarray(Math.max(0, from - start), Math.min(bytes.length, to - start))
    sample += count
    await turn()
  }
}
