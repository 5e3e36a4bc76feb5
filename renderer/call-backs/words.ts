/** How somebody who waits is said. Pure: the moment "now" is an argument; every word comes from `t`. */
import type { TFunction } from 'i18next'
import type { CallBack } from '../../shared/views/call-backs.ts'
import { formatWhen, secondsSince } from '../lib/format.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "48 s", "41 min", "3 h 05 min", "2 d 4 h": exact enough to see who waits longest. */
export function waitingWords(t: TFunction, since: string, now: number, offsetMs: number): string {
  const s = secondsSince(since, now, offsetMs)
  if (s < MINUTE) return t('time.seconds', { s })
  if (s < HOUR) return t('callBacks.minutes', { m: Math.floor(s / MINUTE) })
  if (s < DAY) {
    const m = String(Math.floor((s % HOUR) / MINUTE)).padStart(2, '0')
    return t('callBacks.hours', { h: Math.floor(s / HOUR), m })
  }
  return t('callBacks.days', { d: Math.floor(s / DAY), h: Math.floor((s % DAY) / HOUR) })
}

/** "2 tries · last 10:20 by Sunita Patil"; empty when nobody tried. */
function triesWords(t: TFunction, { tries, lastTryAt, lastTryBy }: CallBack, now: number): string {
  if (tries === 0 || lastTryAt === null) return ''
  const when = formatWhen(t, lastTryAt, now)
  const last =
    lastTryBy === null
      ? t('callBacks.lastTry', { when })
      : t('callBacks.lastTryBy', { when, name: lastTryBy })
  return `${t('callBacks.tries', { count: tries })} · ${last}`
}

/** The line under the name: number or "New number", how often, what was tried, and where it came in. */
export function aboutWords(t: TFunction, row: CallBack, now: number): string {
  const isKnown = row.names.length > 0
  const parts = [
    isKnown ? row.numberText : t('calls.newNumber'),
    isKnown ? null : row.place,
    row.missedCalls > 1 ? t('callBacks.missed', { count: row.missedCalls }) : null,
    triesWords(t, row, now),
    row.department ?? row.line,
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
