import { describe, expect, it } from 'vitest'
import { aboutWords, waitingWords } from '../../../renderer/call-backs/words.ts'
import { createI18n } from '../../../renderer/i18n.ts'
import { aCallBack, before as earlier, NOW } from '../builders.ts'

const { t } = createI18n()

describe('how long somebody waits', () => {
  it.each([
    [48, '48 s'],
    [41 * 60 + 59, '41 min'],
    [3 * 3600 + 5 * 60, '3 h 05 min'],
    [2 * 86_400 + 4 * 3600, '2 d 4 h'],
  ])('%i s is %s', (seconds, words) => {
    expect(waitingWords(t, earlier(seconds), NOW, 0)).toBe(words)
  })

  it('is by the clock of the relay', () => {
    expect(waitingWords(t, earlier(60), NOW, 60_000)).toBe('2 min')
  })
})

describe('what is said of them', () => {
  it('begins with the number of somebody known, and with "New number" of a stranger', () => {
    expect(aboutWords(t, aCallBack(), NOW)).toBe('+91 98214 00817 · Sales')
    const stranger = aCallBack({ names: [], place: 'Pune, IN', department: null })
    expect(aboutWords(t, stranger, NOW)).toBe('New number · Pune, IN · +91 80 4718 2200')
  })

  it('says how often, and who tried last', () => {
    const tried = aCallBack({
      missedCalls: 3,
      tries: 2,
      lastTryAt: earlier(90_000),
      lastTryBy: 'Sunita Patil',
    })
    expect(aboutWords(t, tried, NOW)).toMatch(
      /^\+91 98214 00817 · 3 missed calls · 2 tries · last 21 Nov, \d\d:\d\d by Sunita Patil · Sales$/,
    )
    expect(aboutWords(t, aCallBack({ tries: 1, lastTryAt: earlier(60) }), NOW)).toMatch(
      /1 try · last \d\d:\d\d · Sales$/,
    )
  })
})
