import { describe, expect, test } from 'vitest'
import { createI18n } from '../../../../renderer/i18n.ts'
import {
  connectionTone,
  customersOf,
  isUsable,
  qualityTone,
  type Warning,
  warningOf,
} from '../../../../renderer/settings/whatsapp/number-state.ts'
import {
  connectionWords,
  limitWords,
  onboardingWords,
} from '../../../../renderer/settings/whatsapp/number-words.ts'
import type { PhoneNumber } from '../../../../shared/views/phone-numbers.ts'
import { aPhoneNumber } from '../../builders.ts'

const { t } = createI18n()
const USED = aPhoneNumber().phoneNumberId

test.each<[string, Partial<PhoneNumber>, string, string, boolean]>([
  ['connected', {}, 'Connected', 'talk', true],
  ['verified', { connection: 'otp_verified' }, 'Verified, not connected yet', 'ring', false],
  ['disconnected', { connection: 'disconnected' }, 'Not connected', 'miss', false],
  ['flagged', { connection: 'flagged' }, 'Flagged by WhatsApp', 'ring', true],
  ['unknown to us', { connection: 'in_migration' }, 'In migration', 'miss', false],
  ['not told', { connection: null }, 'State not told', 'wait', true],
  ['disabled', { status: 'disabled' }, 'Disabled', 'miss', false],
])('a number that is %s says so', (_what, over, words, tone, usable) => {
  const one = aPhoneNumber(over)
  expect([connectionWords(t, one), connectionTone(one), isUsable(one)]).toEqual([words, tone, usable])
})

test.each<[string | null, string | null]>([
  ['TIER_250', 'May begin conversations with 250 customers in 24 hours'],
  ['TIER_1K', 'May begin conversations with 1,000 customers in 24 hours'],
  ['TIER_100K', 'May begin conversations with 1,00,000 customers in 24 hours'],
  ['TIER_UNLIMITED', 'May begin conversations with any number of customers'],
  ['TIER_NOT_SET', 'Limit: TIER_NOT_SET'],
  [null, null],
])('the limit %s is said in words', (limit, words) => {
  expect(limitWords(t, aPhoneNumber({ limit }))).toBe(words)
})

test('a limit is a number of customers', () => {
  expect(['TIER_50', 'TIER_2M', 'UNLIMITED', 'x'].map(customersOf)).toEqual([
    50,
    2_000_000,
    Number.POSITIVE_INFINITY,
    null,
  ])
})

test('onboarding is spoken of until it is finished', () => {
  const words = (onboarding: string | null) => onboardingWords(t, aPhoneNumber({ onboarding }))
  expect([words('success'), words(null)]).toEqual([null, null])
  expect(words('pending')).toContain('not finished')
  expect(words('failed')).toContain('failed')
  expect(words('waba_review')).toBe('Onboarding: Waba review')
})

test('quality is green, amber or red, and nothing while it is not rated', () => {
  expect(['GREEN', 'YELLOW', 'RED', 'UNKNOWN', null].map(qualityTone)).toEqual([
    'talk',
    'ring',
    'miss',
    'wait',
    'wait',
  ])
})

describe('of the number that is used', () => {
  test.each<[Partial<PhoneNumber>, Warning | null]>([
    [{}, null],
    [{ quality: 'YELLOW' }, null],
    [{ connection: null }, null],
    [{ status: 'inactive' }, 'disabled'],
    [{ connection: 'otp_verified' }, 'not-connected'],
    [{ connection: 'restricted', quality: 'RED' }, 'flagged'],
    [{ quality: 'RED' }, 'low-quality'],
  ])('%o warns of %s', (over, warning) => {
    const another = aPhoneNumber({ phoneNumberId: 'another', connection: 'disconnected' })
    expect(warningOf([another, aPhoneNumber(over)], USED)).toBe(warning)
  })

  test('it is said when there is no such number, or none is set', () => {
    expect(warningOf([aPhoneNumber()], 'else')).toBe('missing')
    expect(warningOf([aPhoneNumber()], '')).toBe('unset')
  })
})
