import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ringPeriod, ringsNow } from '../../../renderer/calls/ring-tone.ts'
import type { CallCard } from '../../../shared/views/desk.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/views/settings.ts'
import { aCard, aMissedCall, aRequest, aTalk } from '../builders.ts'

const with_ = (over: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...over })

test('my phone rings for a customer: it rings here too', () => {
  expect(ringsNow([aCard()], DEFAULT_SETTINGS)).toBe(true)
  expect(ringsNow([aMissedCall({ id: 'm' }), aCard()], DEFAULT_SETTINGS)).toBe(true)
})

test('not when the agent wants none', () => {
  expect(ringsNow([aCard()], with_({ silent: true }))).toBe(false)
  expect(ringsNow([aCard()], with_({ sounds: { ring: 'off', outputDevice: null } }))).toBe(false)
})

const quiet: readonly (readonly [string, CallCard])[] = [
  ['a talk', aTalk()],
  ['a missed call', aMissedCall()],
  ['a call I asked for', aRequest({ status: 'calling-your-phone', phase: 'ringing' })],
  ['a test', aCard({ kind: 'test' })],
  ['a call learned of afterwards', aCard({ history: true })],
  [
    'a call that rings a colleague after me',
    aCard({
      mine: false,
      hunting: [
        { name: 'Agent Gupta', mine: true, result: 'not_answered' },
        { name: 'Sunita Patil', mine: false, result: 'dialing' },
      ],
    }),
  ],
  ['a call a colleague took', aCard({ status: 'picked-up', phase: 'talking', mine: false })],
]
test.each(quiet)('not for %s', (_, card) => {
  expect(ringsNow([card], DEFAULT_SETTINGS)).toBe(false)
})

test('the order of the cards does not matter', () => {
  const cards = fc.shuffledSubarray([...quiet.map(([, card]) => card), aCard({ id: 'rings' })])
  fc.assert(
    fc.property(cards, (list) => {
      expect(ringsNow(list, DEFAULT_SETTINGS)).toBe(list.some(({ id }) => id === 'rings'))
    }),
  )
})

test.each([8_000, 44_100, 48_000])(
  'a period at %i Hz is heard, never clips, and loops without a click',
  (rate) => {
    for (const tone of ['soft', 'normal'] as const) {
      const samples = ringPeriod(rate, tone)
      expect(samples).toHaveLength(rate * 3)
      const peak = Math.max(
        ...Array.from(
          samples.filter((_, i) => i < rate),
          Math.abs,
        ),
      )
      expect(peak).toBeGreaterThan(0.05)
      expect(peak).toBeLessThan(0.5)
      expect(samples[0]).toBeCloseTo(0)
      expect(samples.at(-1)).toBe(0)
    }
    const loudest = (tone: 'soft' | 'normal') =>
      ringPeriod(rate, tone).reduce((a, b) => Math.max(a, Math.abs(b)), 0)
    expect(loudest('soft')).toBeLessThan(loudest('normal'))
  },
)
