import { describe, expect, it } from 'vitest'
import { dueProblem } from '../../../renderer/follow-ups/DueField.tsx'
import { aboutWords, dueWords, isDue } from '../../../renderer/follow-ups/words.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import { aFollowUp, before, NOW } from '../builders.ts'

const { t } = createI18n()

const MIDNIGHT = new Date(NOW).setHours(24, 0, 0, 0)
const at = (ms: number) => ({ dueAt: new Date(ms).toISOString() })

describe('when it is due', () => {
  it('is now for an hour, and then the time that has passed', () => {
    expect(dueWords(t, at(NOW), NOW)).toBe('now')
    expect(dueWords(t, at(NOW - 3_599_000), NOW)).toBe('now')
    expect(dueWords(t, at(NOW - 3_600_000), NOW)).toMatch(/^\d\d:\d\d$/)
    expect(isDue(at(NOW), NOW)).toBe(true)
    expect(isDue(at(NOW + 1), NOW)).toBe(false)
  })

  it('is a time today, tomorrow as a word, and a date after', () => {
    expect(dueWords(t, at(MIDNIGHT - 60_000), NOW)).toBe('23:59')
    expect(dueWords(t, at(MIDNIGHT), NOW)).toBe('tomorrow')
    expect(dueWords(t, at(MIDNIGHT + 10 * 3_600_000), NOW, true)).toBe('tomorrow, 10:00')
    expect(dueWords(t, at(MIDNIGHT + 24 * 3_600_000), NOW)).toMatch(/^24 Nov, 00:00$/)
  })
})

it('says what was promised: the note, else the outcome, else the number', () => {
  expect(aboutWords(aFollowUp())).toBe('Call about renewal')
  expect(aboutWords(aFollowUp({ note: '' }))).toBe('Call later')
  expect(aboutWords(aFollowUp({ note: '', outcome: [] }))).toBe('+91 90041 77312')
})

it('takes no moment that has passed, and none that is not whole', () => {
  expect(dueProblem(null, NOW)).toBe('noTime')
  expect(dueProblem(before(0), NOW)).toBe('inPast')
  expect(dueProblem(before(-60), NOW)).toBeNull()
})
