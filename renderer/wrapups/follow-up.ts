/** When a follow-up is due. Pure: "now" is an argument, in ms since 1970; days and hours are local. */
import { HOUR, inAWhile, proposal, tomorrowMorning } from '../lib/moments.ts'

export const FOLLOW_UPS = ['none', 'hour', 'tomorrow', 'pick'] as const
export type FollowUpKind = (typeof FOLLOW_UPS)[number]

/** ISO, on the full minute; null = no follow-up. */
export function instantOf(kind: FollowUpKind, now: number): string | null {
  switch (kind) {
    case 'none':
      return null
    case 'hour':
      return inAWhile(HOUR, now)
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

/** What is wrong with the chosen time, if anything. */
export function problemOf(kind: FollowUpKind, at: string | null, now: number): 'missing' | 'past' | null {
  if (kind === 'none') return null
  if (at === null) return 'missing'
  return Date.parse(at) <= now ? 'past' : null
}
