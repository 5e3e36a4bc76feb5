import { expect, test } from 'vitest'
import { createI18n } from '../../../renderer/i18n.ts'
import { checkDetails, outageWords } from '../../../renderer/pop-check/check-words.ts'
import { before, NOW } from '../builders.ts'

const { t } = createI18n()

test('when the relay had it, and how long it took from there', () => {
  const received = { check: 'received', state: 'yes', receivedAt: before(60), delayMs: 34 } as const
  expect(checkDetails(t, received, NOW)[0]).toMatch(/it was here 34 ms later/)
  expect(checkDetails(t, { ...received, delayMs: null }, NOW)[0]).toMatch(
    /^The relay received it \d\d:\d\d\.$/,
  )
  expect(checkDetails(t, { check: 'received', state: 'no', receivedAt: null, delayMs: null }, NOW)).toEqual(
    [],
  )
})

test('each phone that rang, whose it was, and how it ended', () => {
  const legs = [
    { name: 'Sunita Patil', phone: '+91 98765 43211', mine: false, result: 'not_answered' },
    { name: null, phone: null, mine: false, result: 'something new' },
    { name: null, phone: '+91 98765 43210', mine: true, result: 'answered' },
  ]
  expect(checkDetails(t, { check: 'legs', state: 'yes', legs }, NOW)).toEqual([
    'Sunita Patil, +91 98765 43211: no answer',
    'unknown phone: rung',
    '+91 98765 43210, yours: picked up',
  ])
})

test('which phones are mine, or that none is known', () => {
  const matched = { check: 'matched', state: 'no', myPhones: ['+91 98765 43210'] } as const
  expect(checkDetails(t, matched, NOW)).toEqual(['Your phones: +91 98765 43210'])
  expect(checkDetails(t, { ...matched, myPhones: [] }, NOW)).toEqual(['No phone of yours is known.'])
})

test('an outage says from when, and whether it lasts', () => {
  expect(outageWords(t, null, NOW)).toBeNull()
  expect(outageWords(t, { from: before(600), until: before(60) }, NOW)).toMatch(/not connected from .+ to .+/)
  expect(outageWords(t, { from: before(600), until: null }, NOW)).toMatch(/is not connected since/)
})
