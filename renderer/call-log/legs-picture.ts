/** The phones of a call as bars over its time: which part of it each rang, and which part it talked. Pure. */
import type { CallDetail, CallDetailLeg } from '../../shared/views/call-log.ts'

/** Shares of the call's time, 0 to 1, `from` before `to`. */
export interface Part {
  readonly from: number
  readonly to: number
}

export interface LegBar {
  readonly leg: CallDetailLeg
  /** Somebody picked this phone up. */
  readonly reached: boolean
  readonly ring: Part | null
  readonly talk: Part | null
}

interface Times {
  readonly start: number
  readonly answered: number | null
  readonly end: number | null
}

const ms = (at: string | null): number | null => {
  const parsed = at === null ? Number.NaN : Date.parse(at)
  return Number.isNaN(parsed) ? null : parsed
}

/** What the instants do not say, the seconds may. */
function timesOf({ startedAt, answeredAt, endedAt, ringSeconds, talkSeconds }: CallDetailLeg): Times | null {
  const start = ms(startedAt) ?? ms(answeredAt)
  if (start === null) return null
  const rung = ringSeconds === null ? null : start + ringSeconds * 1000
  const talked = talkSeconds !== null && talkSeconds > 0
  const answered = ms(answeredAt) ?? (talked ? (rung ?? start) : null)
  const counted = answered === null ? rung : talked ? answered + talkSeconds * 1000 : null
  return { start, answered, end: ms(endedAt) ?? counted }
}

/** The ringing takes at least so much of the picture, however long one talked after it. */
const LEAST_RINGING = 0.4

/** One bar per leg, in their order. A leg without instants has neither part, and says so in words only. */
export function drawLegs({
  startedAt,
  endedAt,
  legs,
}: Pick<CallDetail, 'startedAt' | 'endedAt' | 'legs'>): readonly LegBar[] {
  const timed = legs.map((leg) => ({ leg, times: timesOf(leg) }))
  const known = timed.flatMap(({ times }) => (times === null ? [] : [times]))
  const instants = [
    ms(startedAt),
    ms(endedAt),
    ...known.flatMap(({ start, answered, end }) => [start, answered, end]),
  ].filter((at) => at !== null)
  const begin = Math.min(...instants)
  const length = Math.max(...instants) - begin

  /** Until when a phone rings that is picked up or not; what has no end goes on as long as anything is known of. */
  const courses = timed.map(({ leg, times }) => {
    if (times === null) return { leg, course: null }
    const end = times.end ?? begin + length
    const { start, answered } = times
    const rungUntil = answered === null ? end : Math.min(answered, Math.max(start, end))
    return { leg, course: { start, rungUntil, answered, end } }
  })
  const rang = courses.flatMap(({ course }) =>
    course !== null && course.rungUntil > course.start ? [(course.rungUntil - begin) / length] : [],
  )
  const place = placing(Math.max(0, ...rang))
  const part = (from: number, to: number): Part | null =>
    length > 0 && to > from
      ? { from: place((from - begin) / length), to: place((to - begin) / length) }
      : null

  return courses.map(({ leg, course }) => {
    const reached = leg.result === 'answered' || leg.result === 'connected'
    if (course === null) return { leg, reached, ring: null, talk: null }
    const { start, rungUntil, answered, end } = course
    return {
      leg,
      reached,
      ring: part(start, rungUntil),
      talk: answered === null ? null : part(answered, end),
    }
  })
}

/** Where a moment is drawn: a few seconds of ringing before minutes of talk would not be seen otherwise. */
function placing(rungUntil: number): (share: number) => number {
  if (rungUntil === 0 || rungUntil >= LEAST_RINGING) return (share) => share
  return (share) =>
    share <= rungUntil
      ? (share / rungUntil) * LEAST_RINGING
      : LEAST_RINGING + ((share - rungUntil) / (1 - rungUntil)) * (1 - LEAST_RINGING)
}
