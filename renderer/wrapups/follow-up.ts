/** When a follow-up is due. Pure: "now" is an argument, in ms since 1970; days and hours are local. */

export const FOLLOW_UPS = ['none', 'hour', 'tomorrow', 'pick'] as const
export type FollowUpKind = (typeof FOLLOW_UPS)[number]

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MORNING = 10

function tomorrowMorning(now: number): Date {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, MORNING)
}

/** The next full hour that is at least half an hour away: a start to change. */
function proposal(now: number): Date {
  const soon = new Date(now + HOUR / 2)
  return new Date(soon.getFullYear(), soon.getMonth(), soon.getDate(), soon.getHours() + 1)
}

/** ISO, on the full minute; null = no follow-up. */
export function instantOf(kind: FollowUpKind, now: number): string | null {
  switch (kind) {
    case 'none':
      return null
    case 'hour':
      return new Date(Math.ceil((now + HOUR) / MINUTE) * MINUTE).toISOString()
    case 'tomorrow':
      return tomorrowMorning(now).toISOString()
    case 'pick':
      return proposal(now).toISOString()
  }
}

/** How an instant that comes from elsewhere is shown: "In 1 hour" is no such moment any more. */
export function kindOf(at: string | null, now: number): FollowUpKind {
  if (at === null) return 'none'
  return Date.parse(at) === tomorrowMorning(now).getTime() ? 'tomorrow' : 'pick'
}

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

/** What is wrong with the chosen time, if anything. */
export function problemOf(kind: FollowUpKind, at: string | null, now: number): 'missing' | 'past' | null {
  if (kind === 'none') return null
  if (at === null) return 'missing'
  return Date.parse(at) <= now ? 'past' : null
}
