import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import {
  formatAgo,
  formatClock,
  formatDate,
  formatDay,
  formatExact,
  formatMs,
  formatNumber,
  formatSpan,
  formatTimer,
  formatWhen,
  secondsSince,
} from '../../../renderer/lib/format.ts'
import { before, NOW } from '../builders.ts'

const { t } = createI18n()
const localTime = (day: number, hour: number, minute: number) =>
  new Date(2026, 10, day, hour, minute).toISOString()

test('a timer', () => {
  expect([0, 9, 161, 3599, 3600, 3661, 36_000].map(formatTimer)).toEqual([
    '00:00',
    '00:09',
    '02:41',
    '59:59',
    '1:00:00',
    '1:01:01',
    '10:00:00',
  ])
})

test('a timer shows every second it is given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000 }), (seconds) => {
      const read = formatTimer(seconds)
        .split(':')
        .map(Number)
        .reduce((sum, part) => sum * 60 + part, 0)
      expect(read).toBe(seconds)
    }),
  )
})

test('seconds since an instant of a clock that is ahead', () => {
  expect(secondsSince(before(161), NOW)).toBe(161)
  expect(secondsSince(before(161), NOW, 5_000)).toBe(166)
  expect(secondsSince(before(161), NOW, -5_900)).toBe(155)
})

test('an instant to come counts as now: clocks differ', () => {
  expect(secondsSince(before(-3), NOW)).toBe(0)
})

test('how long ago', () => {
  expect([0, 4, 59, 60, 3599, 3600, 86_399].map((s) => formatAgo(t, before(s), NOW))).toEqual([
    'just now',
    '4 s ago',
    '59 s ago',
    '1 min ago',
    '59 min ago',
    '1 h ago',
    '23 h ago',
  ])
})

test('when: the time today, the day before that', () => {
  const now = Date.parse(localTime(22, 12, 0))
  expect(formatWhen(t, localTime(22, 9, 5), now)).toBe('09:05')
  expect(formatWhen(t, localTime(22, 0, 0), now)).toBe('00:00')
  expect(formatWhen(t, localTime(21, 10, 41), now)).toMatch(/^21 Nov, 10:41$/)
})

test('spans', () => {
  expect([0, 48, 60, 372, 3599, 3600, 6720].map((s) => formatSpan(t, s))).toEqual([
    '0 s',
    '48 s',
    '1 min 00 s',
    '6 min 12 s',
    '59 min 59 s',
    '1 h 00 min',
    '1 h 52 min',
  ])
})

test('Indian grouping', () => {
  expect(formatNumber(100_000)).toBe('1,00,000')
})

test('a day: today, yesterday, the weekday, and the year when it is another one', () => {
  const now = new Date(2026, 10, 22, 0, 5).getTime()
  expect(formatDay(t, localTime(22, 0, 1), now)).toBe('Today')
  expect(formatDay(t, localTime(21, 0, 0), now)).toBe('Yesterday')
  expect(formatDay(t, localTime(20, 23, 59), now)).toMatch(/Fri.*20 Nov/)
  expect(formatDay(t, new Date(2025, 10, 22).toISOString(), now)).toBe('22 Nov 2025')
})

test('milliseconds turn into seconds and spans where they are that many', () => {
  expect([0, 33.6, 999, 2400, 92_000].map((ms) => formatMs(t, ms))).toEqual([
    '0 ms',
    '34 ms',
    '999 ms',
    '2.4 s',
    '1 min 32 s',
  ])
})

test('a date; what is no moment stays as it is', () => {
  expect(formatDate(t, localTime(2, 9, 5))).toBe('2 Nov 2026')
  expect(formatDate(t, 'some day')).toBe('some day')
})

test('a moment to the second', () => {
  expect(formatExact(t, new Date(2026, 10, 2, 9, 5, 7).toISOString())).toBe('Mon, 2 Nov, 2026, 09:05:07')
})

test('in Hindi: its days and months, the same digits and grouping', async () => {
  const hindi = createI18n()
  await hindi.changeLanguage('hi')
  const now = Date.parse(localTime(22, 12, 0))
  expect(formatWhen(hindi.t, localTime(22, 9, 5), now)).toBe('09:05')
  expect(formatWhen(hindi.t, localTime(21, 10, 41), now)).toBe('21 नव॰, 10:41')
  expect(formatClock(hindi.t, localTime(21, 10, 41))).toBe('10:41')
  expect(formatDate(hindi.t, localTime(2, 9, 5))).toBe('2 नव॰ 2026')
  expect(formatDay(hindi.t, localTime(22, 0, 1), now)).toBe('आज')
  expect(formatDay(hindi.t, localTime(20, 23, 59), now)).toBe('शुक्र, 20 नव॰')
  expect(formatExact(hindi.t, localTime(2, 9, 5))).toBe('सोम, 2 नव॰ 2026, 09:05:00')
  expect(formatAgo(hindi.t, before(4), NOW)).toBe('4 सेकंड पहले')
  expect(formatSpan(hindi.t, 372)).toBe('6 मि॰ 12 से॰')
  expect(formatMs(hindi.t, 2400)).toBe('2.4 से॰')
  expect(new Intl.NumberFormat(hindi.t('time.locale')).format(12_345_678)).toBe(formatNumber(12_345_678))
})
