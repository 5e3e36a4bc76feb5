/** The columns of a waveform as one path in a box of `columns.length` times 100. Pure. */

const WIDTH = 0.62
const LOWEST = 3

/** What has not come yet is a thin line, of the height of silence. */
export function wavePath(columns: readonly (number | null)[]): string {
  return columns
    .map((loud, column) => {
      const height = Math.max(LOWEST, Math.round((loud ?? 0) * 96))
      const x = (column + (1 - WIDTH) / 2).toFixed(2)
      return `M${x} ${(100 - height) / 2}h${WIDTH}v${height}h-${WIDTH}z`
    })
    .join('')
}
