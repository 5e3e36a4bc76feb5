/** When the demo's office works: India's hours, Monday to Saturday. Instants are ms, days begin at midnight IST. */
import type { Dice } from './dice.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const IST_MS = 5.5 * HOUR_MS

/** Midnight IST, `daysAgo` days before the day of `nowMs`. */
export const dayStart = (nowMs: number, daysAgo: number): number =>
  Math.floor((nowMs + IST_MS) / DAY_MS) * DAY_MS - IST_MS - daysAgo * DAY_MS

/** 0 is Sunday. */
const weekday = (dayMs: number): number => new Date(dayMs + IST_MS).getUTCDay()

/** How many calls a day brings: busy Mondays, a short Saturday, hardly anything on Sunday. */
export const callsOn = (dayMs: number, dice: Dice): number => {
  switch (weekday(dayMs)) {
    case 0:
      return dice.between(0, 2)
    case 1:
      return dice.between(25, 30)
    case 6:
      return dice.between(8, 13)
    default:
      return dice.between(20, 28)
  }
}

/** Two peaks, before noon and in the afternoon. */
const HOURS = [
  [9, 2],
  [10, 4],
  [11, 5],
  [12, 4],
  [13, 2],
  [14, 2],
  [15, 4],
  [16, 5],
  [17, 3],
  [18, 1],
] as const

export const officeTime = (dayMs: number, dice: Dice): number => {
  const hour = dice.weighted(HOURS, 11)
  const minute = hour === 9 ? dice.between(30, 59) : dice.between(0, 59)
  return dayMs + hour * HOUR_MS + minute * 60_000 + dice.between(0, 59_999)
}
