/** MPEG audio layer III as frames, so that a part of a file can be decoded by itself. */

interface Frame {
  readonly bytes: number
  readonly samples: number
  readonly sampleRate: number
}

const KBPS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KBPS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
/** By the version's two bits: 2.5, none, 2, 1. */
const RATES: readonly (readonly number[])[] = [
  [11_025, 12_000, 8_000],
  [],
  [22_050, 24_000, 16_000],
  [44_100, 48_000, 32_000],
]
const VERSION_1 = 3
const LAYER_3 = 1

/** Null where no frame of known length begins. */
function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  if (a !== 0xff || (b & 0xe0) !== 0xe0 || ((b >> 1) & 3) !== LAYER_3) return null
  const version = (b >> 3) & 3
  const sampleRate = RATES[version]?.[(c >> 2) & 3]
  const kbps = (version === VERSION_1 ? KBPS_1 : KBPS_2)[c >> 4]
  if (!sampleRate || !kbps) return null
  const samples = version === VERSION_1 ? 1152 : 576
  const padding = (c >> 1) & 1
  return { bytes: Math.floor((samples / 8) * ((kbps * 1000) / sampleRate)) + padding, samples, sampleRate }
}

export interface Mp3Part {
  /** Whole frames: from here ... */
  readonly from: number
  /** ... to here; what follows belongs to the next part. */
  readonly to: number
  readonly seconds: number
}

/** The whole frames in a piece of a file, which may begin and end anywhere; null when there are none. */
export function findFrames(bytes: Uint8Array): Mp3Part | null {
  let from = 0
  // Two in a row: a single sync may be a chance of the audio itself, or of a tag before it.
  while (from < bytes.length) {
    const first = frameAt(bytes, from)
    if (first !== null && frameAt(bytes, from + first.bytes) !== null) break
    from += 1
  }
  let to = from
  let seconds = 0
  for (
    let frame = frameAt(bytes, to);
    frame && to + frame.bytes <= bytes.length;
    frame = frameAt(bytes, to)
  ) {
    to += frame.bytes
    seconds += frame.samples / frame.sampleRate
  }
  return to > from ? { from, to, seconds } : null
}
