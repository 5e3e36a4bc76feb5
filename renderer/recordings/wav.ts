/** WAV files, sample by sample, as their bytes come: PCM, floats, and the two laws of telephony. */

interface Format {
  readonly sampleRate: number
  readonly channels: number
  readonly bytesPerSample: number
  readonly read: (view: DataView, at: number) => number
}

export interface WavReader {
  readonly sampleRate: number
  /** The next bytes of the file, from its first on; the loudest channel of each moment, -1 to 1. */
  push(bytes: Uint8Array): Float32Array
}

const PCM = 1
const FLOAT = 3
const A_LAW = 6
const MU_LAW = 7
const EXTENSIBLE = 0xfffe

/** ITU-T G.711 */
function fromMuLaw(code: number): number {
  const value = ~code & 0xff
  const size = ((((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4)) - 0x84
  return (value & 0x80 ? -size : size) / 32_768
}

/** ITU-T G.711 */
function fromALaw(code: number): number {
  const value = code ^ 0x55
  const exponent = (value & 0x70) >> 4
  const base = ((value & 0x0f) << 4) + 8
  const size = exponent === 0 ? base : (base + 0x100) << (exponent - 1)
  return (value & 0x80 ? size : -size) / 32_768
}

function readerOf(kind: number, bytes: number): Format['read'] | null {
  if (kind === A_LAW && bytes === 1) return (view, at) => fromALaw(view.getUint8(at))
  if (kind === MU_LAW && bytes === 1) return (view, at) => fromMuLaw(view.getUint8(at))
  if (kind === FLOAT && bytes === 4) return (view, at) => view.getFloat32(at, true)
  if (kind !== PCM) return null
  switch (bytes) {
    case 1:
      return (view, at) => (view.getUint8(at) - 128) / 128
    case 2:
      return (view, at) => view.getInt16(at, true) / 32_768
    case 3:
      return (view, at) => view.getInt16(at + 1, true) / 32_768
    case 4:
      return (view, at) => view.getInt32(at, true) / 2_147_483_648
    default:
      return null
  }
}

const tag = (view: DataView, at: number) =>
  String.fromCharCode(...Array.from({ length: 4 }, (_, i) => view.getUint8(at + i)))

function readFormat(view: DataView, at: number, size: number): Format | null {
  if (size < 16) return null
  const kind = view.getUint16(at, true)
  const bytesPerSample = view.getUint16(at + 14, true) >> 3
  const isLong = kind === EXTENSIBLE && size >= 26
  const read = readerOf(isLong ? view.getUint16(at + 24, true) : kind, bytesPerSample)
  const channels = view.getUint16(at + 2, true)
  const sampleRate = view.getUint32(at + 4, true)
  return read === null || channels === 0 || sampleRate === 0
    ? null
    : { sampleRate, channels, bytesPerSample, read }
}

/**
 * @param head the first bytes of the file, at least its header
 * @returns null for what is no WAV file, or none whose samples are read here
 */
export function openWav(head: Uint8Array): WavReader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.byteLength < 44 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE') return null
  let format: Format | null = null
  let at = 12
  while (at + 8 <= head.byteLength) {
    const [name, size] = [tag(view, at), view.getUint32(at + 4, true)]
    if (name === 'data') break
    if (name === 'fmt ' && at + 8 + size <= head.byteLength) format = readFormat(view, at + 8, size)
    at += 8 + size + (size & 1)
  }
  if (format === null || at + 8 > head.byteLength) return null
  const { sampleRate, channels, bytesPerSample, read } = format
  const frame = channels * bytesPerSample
  let skip = at + 8
  let rest = new Uint8Array()
  return {
    sampleRate,
    push(bytes) {
      const passed = Math.min(skip, bytes.byteLength)
      skip -= passed
      const all = new Uint8Array(rest.length + bytes.byteLength - passed)
      all.set(rest)
      all.set(bytes.subarray(passed), rest.length)
      const frames = Math.floor(all.length / frame)
      const data = new DataView(all.buffer)
      const samples = new Float32Array(frames)
      for (let index = 0; index < frames; index += 1) {
        for (let channel = 0; channel < channels; channel += 1) {
          const value = read(data, index * frame + channel * bytesPerSample)
          if (Math.abs(value) > Math.abs(samples[index] ?? 0)) samples[index] = value
        }
      }
      rest = all.slice(frames * frame)
      return samples
    },
  }
}
