/** Moments a person chooses for later. Pure: "now" is an argument, in ms since 1970; days and hours are local. */

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
const MORNING = 10

export function tomorrowMorning(now: number): Date {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, MORNING)
}

/** The next full hour that is at least half an hour away: a start to change. */
export function proposal(now: number): Date {
  const soon = new Date(now + HOUR / 2)
  return new Date(soon.getFullYear(), soon.getMonth(), soon.getDate(), soon.getHours() + 1)
}

/** ISO; so many ms from now, on the full minute. */
export const inAWhile = (ms: number, now: number): string =>
  new Date(Math.ceil((now + ms) / MINUTE) * MINUTE).toISOString()

const two = (n: number) => String(n).padStart(2, '0')

/** For a date-time field: "2026-11-23T10:00", local; empty for no instant. */
export function fieldOf(at: string | null): string {
  const date = new Date(at ?? Number.NaN)
  if (Number.isNaN(date.getTime())) return ''
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())]
  return `${day.join('-')}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** ISO of what a date-time field holds; null while it is not a whole one. */
export function instantOfField(text: string): string | null {
  const date = new Date(text)
  return text === '' || Number.isNaN(date.getTime()) ? null : date.toISOString()
}
