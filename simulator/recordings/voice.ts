/** Makes sound of planned speech: any stretch of it, each sample from its own position alone. */
import { SAMPLE_RATE, type Syllable, VOWELS } from './speech.ts'

/** One period of a voice: the harmonics of a vowel, by its two lowest formants (Hertz). */
const FORMANTS: readonly (readonly [number, number])[] = [
  [730, 1090],
  [270, 2290],
  [300, 870],
  [530, 1840],
  [570, 840],
]
const TABLE = 512
const HARMONICS = 16
/** Of the tables only: how the voices move is the plan's. */
const TYPICAL_PITCH = [118, 205] as const

const near = (hertz: number, formant: number, width: number): number =>
  Math.exp(-(((hertz - formant) / width) ** 2))

const periodOf = (pitch: number, [low, high]: readonly [number, number]): Float32Array => {
  const table = new Float32Array(TABLE)
  for (let harmonic = 1; harmonic <= HARMONICS; harmonic += 1) {
    const hertz = harmonic * pitch
    if (hertz > SAMPLE_RATE / 2) break
    const weight = (0.15 + near(hertz, low, 180) + 0.6 * near(hertz, high, 260)) / Math.sqrt(harmonic)
    for (let index = 0; index < TABLE; index += 1) {
      table[index] = (table[index] ?? 0) + weight * Math.sin((2 * Math.PI * harmonic * index) / TABLE)
    }
  }
  const peak = table.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return table.map((value) => value / peak)
}

const PERIODS = TYPICAL_PITCH.flatMap((pitch) => FORMANTS.map((formants) => periodOf(pitch, formants)))

/** Noise between -1 and 1 that depends on nothing but the position. */
const noise = (position: number): number => {
  let mixed = Math.imul(position ^ 0x9e3779b9, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2_147_483_648 - 1
}

/** Every line hums and hisses a little. */
const LINE_NOISE = 0.004
const FULL = 32_000

/** Rises within a tenth, falls towards the end. */
const envelope = (part: number): number => Math.min(1, part * 10, (1 - part) * 3.2)

const sampleOf = (syllable: Syllable, offset: number): number => {
  const part = offset / syllable.length
  const seconds = offset / SAMPLE_RATE
  // The pitch glides evenly from one to the other: the phase is its integral.
  const turns = seconds * (syllable.from + ((syllable.to - syllable.from) * part) / 2)
  const period = PERIODS[syllable.speaker * VOWELS + syllable.vowel]
  const voiced = period?.[Math.floor((turns % 1) * TABLE)] ?? 0
  const hissing = offset < syllable.hiss ? 0.35 * noise(syllable.start + offset) : 0
  return syllable.loudness * (envelope(part) * voiced * (offset < syllable.hiss ? 0.2 : 1) + hissing)
}

/** The first syllable that ends after this position. */
const firstAt = (plan: readonly Syllable[], position: number): number => {
  let low = 0
  let high = plan.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = plan[middle]
    if (one && one.start + one.length <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** 16-bit samples from this position on. */
export const speak = (plan: readonly Syllable[], position: number, count: number): Int16Array => {
  const out = new Int16Array(count)
  let index = firstAt(plan, position)
  for (let offset = 0; offset < count; offset += 1) {
    const at = position + offset
    let syllable = plan[index]
    if (syllable && at >= syllable.start + syllable.length) {
      index += 1
      syllable = plan[index]
    }
    const voice = syllable && at >= syllable.start ? sampleOf(syllable, at - syllable.start) : 0
    out[offset] = Math.round(FULL * Math.max(-1, Math.min(1, voice + LINE_NOISE * noise(at))))
  }
  return out
}
