import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latest, readInstant } from '../../../shared/myoperator/instants.ts'

test.each<[unknown, string | null]>([
  ['2026-04-07T10:03:23.895577463Z', '2026-04-07T10:03:23.895Z'],
  ['2026-04-20T10:39:30.33889691Z', '2026-04-20T10:39:30.338Z'],
  ['2026-04-14T05:28:04+00:00', '2026-04-14T05:28:04.000Z'],
  ['2026-04-14T05:28:04 00:00', '2026-04-14T05:28:04.000Z'],
  ['2026-04-14T10:58:04.5+0530', '2026-04-14T05:28:04.500Z'],
  ['2026-04-14 10:58:04', '2026-04-14T05:28:04.000Z'],
  [1572424762, '2019-10-30T08:39:22.000Z'],
  ['1572424762', '2019-10-30T08:39:22.000Z'],
  [1572424762123, '2019-10-30T08:39:22.123Z'],
  ['1572424762123456', '2019-10-30T08:39:22.123Z'],
  [0, null],
  [-5, null],
  ['', null],
  ['0000-00-00 00:00:00', null],
  ['2026-13-40T10:00:00Z', null],
  ['tomorrow', null],
  ['1572-01-01T00:00:00Z', null],
  [{}, null],
])('%j is %j', (given, expected) => {
  expect(readInstant(given)).toBe(expected)
})

test('every instant, to the millisecond, in every spelling', () => {
  const times = fc.date({ min: new Date('2001-09-10'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(times, fc.nat({ max: 999_999 }), (date, rest) => {
      const iso = date.toISOString()
      const fine = iso.replace('Z', `${String(rest).padStart(6, '0')}Z`)
      for (const spelled of [
        iso,
        fine,
        fine.replace('Z', '+00:00'),
        date.getTime(),
        String(date.getTime()),
      ]) {
        expect(readInstant(spelled)).toBe(iso)
      }
    }),
  )
})

test('latest ignores what is missing', () => {
  expect(latest([])).toBeNull()
  expect(latest([null, '2026-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', null])).toBe(
    '2026-01-01T00:00:00.000Z',
  )
})
