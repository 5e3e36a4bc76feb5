/** The longest call: seconds where it is sent (1 to 5400), minutes where it is typed. */

const LONGEST_SECONDS = 5_400

/** '' for no limit; "2.5" for 150 s. Two digits after the point are exact to the second. */
export function minutesText(seconds: number | null): string {
  return seconds === null ? '' : String(Number((seconds / 60).toFixed(2)))
}

/** Seconds; null for an empty text, which is no limit; 'wrong' for what is no number of minutes up to 90. */
export function secondsOf(text: string): number | null | 'wrong' {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return null
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(typed)) return 'wrong'
  const seconds = Math.round(Number(typed) * 60)
  return seconds >= 1 && seconds <= LONGEST_SECONDS ? seconds : 'wrong'
}
