/** How a follow-up is said. Pure: the moment "now" is an argument, in ms since 1970; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { FollowUp } from '../../shared/views/follow-ups.ts'
import { formatClock, formatWhen } from '../lib/format.ts'
import { HOUR } from '../lib/moments.ts'

const dayAfter = (now: number) => {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).toDateString()
}

export const isDue = ({ dueAt }: Pick<FollowUp, 'dueAt'>, now: number): boolean => Date.parse(dueAt) <= now

/** "now", "12:30", "tomorrow"; long overdue and further away with the day. `full`: tomorrow with its time. */
export function dueWords(
  t: TFunction,
  { dueAt }: Pick<FollowUp, 'dueAt'>,
  now: number,
  full = false,
): string {
  const due = Date.parse(dueAt)
  if (due <= now && due > now - HOUR) return t('followUps.now')
  if (new Date(due).toDateString() !== dayAfter(now)) return formatWhen(t, dueAt, now)
  return full ? t('followUps.tomorrowAt', { time: formatClock(t, dueAt) }) : t('followUps.tomorrow')
}

/** What was promised: the note, else the outcome it was promised with, else the number. */
export const aboutWords = ({ note, outcome, numberText }: FollowUp): string =>
  note || outcome.join(' · ') || numberText
