import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawLegs } from '../../../renderer/call-log/legs-picture.ts'
import type { CallDetailLeg } from '../../../shared/views/call-log.ts'

const START = Date.parse('2026-11-22T05:00:00.000Z')
const at = (second: number) => new Date(START + second * 1000).toISOString()
const aLeg = (over: Partial<CallDetailLeg> = {}): CallDetailLeg => ({
  type: 'agent',
  name: 'Sunita Patil',
  mine: false,
  result: 'answered',
  dialStatus: null,
  startedAt: null,
  answeredAt: null,
  endedAt: null,
  ringSeconds: null,
  talkSeconds: null,
  ...over,
})
const draw = (end: number | null, ...legs: CallDetailLeg[]) =>
  drawLegs({ startedAt: at(0), endedAt: end === null ? null : at(end), legs })

test('who rang, was busy, picked up and talked, each over its own part of the time', () => {
  const [customer, busy, me] = draw(
    100,
    aLeg({ type: 'customer', startedAt: at(0), answeredAt: at(0), endedAt: at(100) }),
    aLeg({ result: 'not_answered', startedAt: at(10), endedAt: at(30) }),
    aLeg({ startedAt: at(30), answeredAt: at(50), endedAt: at(100) }),
  )
  expect(customer).toMatchObject({ ring: null, talk: { from: 0, to: 1 } })
  expect(busy).toMatchObject({ reached: false, ring: { from: 0.1, to: 0.3 }, talk: null })
  expect(me).toMatchObject({ reached: true, ring: { from: 0.3, to: 0.5 }, talk: { from: 0.5, to: 1 } })
})

test('a short ring before a long talk is drawn wider, and the talk after it', () => {
  const [me] = draw(1_000, aLeg({ startedAt: at(0), answeredAt: at(10), endedAt: at(1_000) }))
  expect(me).toMatchObject({ ring: { from: 0, to: 0.4 }, talk: { from: 0.4, to: 1 } })
})

test('seconds say what instants do not', () => {
  const [me] = draw(100, aLeg({ startedAt: at(0), ringSeconds: 60, talkSeconds: 40 }))
  expect(me).toMatchObject({ ring: { from: 0, to: 0.6 }, talk: { from: 0.6, to: 1 } })
  const [rang] = draw(100, aLeg({ result: 'not_answered', startedAt: at(50), ringSeconds: 25 }))
  expect(rang).toMatchObject({ ring: { from: 0.5, to: 0.75 }, talk: null })
})

test('a leg without instants has no part; one without an end goes on', () => {
  const [unknown, rings] = draw(null, aLeg(), aLeg({ result: 'dialing', startedAt: at(0) }))
  expect(unknown).toMatchObject({ ring: null, talk: null })
  expect(rings).toMatchObject({ ring: null, talk: null })
  const [mine] = draw(80, aLeg({ startedAt: at(0), answeredAt: at(40) }))
  expect(mine?.talk).toEqual({ from: 0.5, to: 1 })
})

test('whatever the instants are, no part leaves the picture, and ringing comes before talking', () => {
  const instant = fc.option(fc.integer({ min: -500, max: 5_000 }).map(at), { nil: null })
  const seconds = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null })
  const leg = fc
    .record({
      startedAt: instant,
      answeredAt: instant,
      endedAt: instant,
      ringSeconds: seconds,
      talkSeconds: seconds,
    })
    .map(aLeg)
  fc.assert(
    fc.property(fc.array(leg, { maxLength: 6 }), instant, (legs, endedAt) => {
      const bars = drawLegs({ startedAt: at(0), endedAt, legs })
      expect(bars.map((bar) => bar.leg)).toEqual(legs)
      for (const { ring, talk } of bars) {
        for (const part of [ring, talk]) {
          if (part === null) continue
          expect(part.from).toBeGreaterThanOrEqual(0)
          expect(part.to).toBeGreaterThanOrEqual(part.from)
          expect(part.to).toBeLessThanOrEqual(1)
        }
        if (ring !== null && talk !== null) expect(ring.to).toBeLessThanOrEqual(talk.from)
      }
    }),
  )
})
