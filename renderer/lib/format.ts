/**
 * Numbers, times and spans as people read them, in the language that `t` speaks. Pure: the moment "now" is an
 * argument, in ms since 1970.
 */
import type { TFunction } from 'i18next'

/** Indian grouping and the digits 0 to 9: the same in every language of the windows. */
const numbers = new Intl.NumberFormat('en-IN')

/** Indian day-month order; clock times in 24 hours, as the provider's panel has them. */
const STYLES = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  exact: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Made once each: making one costs far more than using it, and a list asks for hundreds. */
const made = new Map<string, Intl.DateTimeFormat>()

function inStyle(t: TFunction, style: keyof typeof STYLES, date: Date): string {
  const locale = t('time.locale')
  const key = `${locale} ${style}`
  let format = made.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, STYLES[style])
    made.set(key, format)
  }
  return format.format(date)
}

const two = (n: number) => String(n).padStart(2, '0')

/** "1,00,000" */
export const formatNumber = (n: number): string => numbers.format(n)

/** "Sun, 22 Nov 2026, 10:41:07", for the hover over a relative time. */
export const formatExact = (t: TFunction, at: string): string => inStyle(t, 'exact', new Date(at))

/** "10:41" today, "21 Nov, 10:41" before. */
export function formatWhen(t: TFunction, at: string, now: number): string {
  const date = new Date(at)
  const sameDay = date.toDateString() === new Date(now).toDateString()
  const clock = inStyle(t, 'clock', date)
  return sameDay ? clock : `${inStyle(t, 'day', date)}, ${clock}`
}

/** For lists: "10:41" today, "Yesterday 17:22", "14 Nov, 10:41"; from another year on "14 Nov 2025, 10:41". */
export function formatRowWhen(t: TFunction, at: string, now: number): string {
  const date = new Date(at)
  const today = new Date(now)
  const clock = inStyle(t, 'clock', date)
  if (date.toDateString() === today.toDateString()) return clock
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (date.toDateString() === yesterday.toDateString()) return `${t('time.yesterday')} ${clock}`
  const day = inStyle(t, date.getFullYear() === today.getFullYear() ? 'day' : 'date', date)
  return `${day}, ${clock}`
}

/** "a, b and c" */
export const formatList = (t: TFunction, items: readonly string[]): string =>
  new Intl.ListFormat(t('time.locale'), { type: 'conjunction' }).format(items)

/** Whole seconds since `at`, which another clock wrote that runs `offsetMs` ahead of ours. Never negative. */
export function secondsSince(at: string, now: number, offsetMs = 0): number {
  return Math.max(0, Math.floor((now + offsetMs - Date.parse(at)) / 1000))
}

/** A running timer: "02:41", from an hour on "1:02:41". */
export function formatTimer(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = `${two(minutes % 60)}:${two(seconds % 60)}`
  return minutes < 60 ? rest : `${Math.floor(minutes / 60)}:${rest}`
}

/** A finished span: "48 s", "6 min 12 s", "1 h 52 min". */
export function formatSpan(t: TFunction, seconds: number): string {
  if (seconds < 60) return t('time.seconds', { s: seconds })
  if (seconds < 3600) return t('time.minutesSeconds', { m: Math.floor(seconds / 60), s: two(seconds % 60) })
  return t('time.hoursMinutes', { h: Math.floor(seconds / 3600), m: two(Math.floor((seconds % 3600) / 60)) })
}

/** "just now", "4 s ago", "12 min ago", "3 h ago"; from a day on the date. */
export function formatAgo(t: TFunction, at: string, now: number, offsetMs = 0): string {
  const seconds = secondsSince(at, now, offsetMs)
  if (seconds < 1) return t('time.justNow')
  if (seconds < 60) return t('time.secondsAgo', { n: seconds })
  if (seconds < 3600) return t('time.minutesAgo', { n: Math.floor(seconds / 60) })
  if (seconds < 86_400) return t('time.hoursAgo', { n: Math.floor(seconds / 3600) })
  return formatWhen(t, at, now)
}

/** The local day of an instant, to compare days with. */
export const dayOf = (at: string): string => new Date(at).toDateString()

/** "10:41" */
export const formatClock = (t: TFunction, at: string): string => inStyle(t, 'clock', new Date(at))

/** "10:41:07" */
export const formatTime = (t: TFunction, at: string): string => inStyle(t, 'time', new Date(at))

/** "12 Nov 2025"; what is no moment stays as it is. */
export function formatDate(t: TFunction, at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : inStyle(t, 'date', date)
}

/** "Today", "Yesterday", "Fri, 12 Nov", from another year on "12 Nov 2025". */
export function formatDay(t: TFunction, at: string, now: number): string {
  const date = new Date(at)
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (date.toDateString() === today.toDateString()) return t('time.today')
  if (date.toDateString() === yesterday.toDateString()) return t('time.yesterday')
  return inStyle(t, date.getFullYear() === today.getFullYear() ? 'weekday' : 'date', date)
}

/** "34 ms", from a second on in seconds: "2.4 s", then as a span. */
export function formatMs(t: TFunction, ms: number): string {
  if (ms < 1000) return t('time.milliseconds', { n: Math.round(ms) })
  if (ms < 10_000) return t('time.seconds', { s: (ms / 1000).toFixed(1) })
  return formatSpan(t, Math.round(ms / 1000))
}
