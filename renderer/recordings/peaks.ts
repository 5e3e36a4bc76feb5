/**
 * How loud a recording is, moment by moment: a fixed number of bins at most, however long it is. When there is
 * no more room two bins become one.
 */

export interface Peaks {
  readonly secondsPerBin: number
  /** 0 to 1; as many as have come. */
  readonly bins: Float32Array
}

export interface PeakTaker {
  /** Samples from -1 to 1; `first` says which of the whole recording the first one is, at this rate. */
  add(first: number, samples: Float32Array, sampleRate: number): void
  peaks(): Peaks
}

const MOST_BINS = 4096
const FINEST_SECONDS = 0.05

export function createPeaks(most = MOST_BINS): PeakTaker {
  let secondsPerBin = FINEST_SECONDS
  let bins = new Float32Array(most)
  let filled = 0

  const fold = () => {
    const half = new Float32Array(most)
    for (let at = 0; at < filled; at += 1) half[at >> 1] = Math.max(half[at >> 1] ?? 0, bins[at] ?? 0)
    bins = half
    filled = Math.ceil(filled / 2)
    secondsPerBin *= 2
  }

  return {
    add(first, samples, sampleRate) {
      // Of whole numbers, so that the same sample falls into the same bin however the file was cut.
      const binOf = (sample: number) => Math.floor(sample / (sampleRate * secondsPerBin))
      while (binOf(first + samples.length) >= most) fold()
      let bin = 0
      for (let at = 0; at < samples.length; at += 1) {
        bin = binOf(first + at)
        const loud = Math.abs(samples[at] ?? 0)
        if (loud > (bins[bin] ?? 0)) bins[bin] = loud
      }
      if (samples.length > 0) filled = Math.max(filled, bin + 1)
    },
    peaks: () => ({ secondsPerBin, bins: bins.slice(0, filled) }),
  }
}

/** A whisper is drawn as one, not as noise. */
const LOUDEST_AT_LEAST = 0.02

/**
 * So many columns over the whole length, 0 to 1, the loudest as 1; null where nothing has come yet. A column is
 * the mean of its bins: in seconds of talk the loudest moment is always loud, and pauses would not be seen.
 *
 * @param duration seconds
 */
export function columnsOf(
  { bins, secondsPerBin }: Peaks,
  duration: number,
  count: number,
): readonly (number | null)[] {
  const means = Array.from({ length: count }, (_, column) => {
    const from = Math.floor((column * duration) / count / secondsPerBin)
    const to = Math.max(from + 1, Math.floor(((column + 1) * duration) / count / secondsPerBin))
    const part = bins.subarray(from, to)
    return part.length === 0 ? null : part.reduce((sum, loud) => sum + loud, 0) / part.length
  })
  const loudest = means.reduce<number>((most, loud) => Math.max(most, loud ?? 0), LOUDEST_AT_LEAST)
  return means.map((loud) => loud && loud / loudest)
}
