import { expect, test } from 'vitest'
import { liveUntil } from '../../../shared/calls/live.ts'
import { applyToSession, emptySession } from '../../../shared/calls/session.ts'
import { ASHA, aCall, at, inCall } from './builders.ts'
import { LIFECYCLES } from './lifecycles.ts'

const MINUTE = 60_000
const until = (events: Parameters<typeof applyToSession>[1][]) =>
  liveUntil(events.reduce(applyToSession, emptySession('session.1')))
const LIFE = LIFECYCLES['incoming, hunting three agents']

test('ringing lives three minutes from the last dial', () => {
  const rung = Date.parse(at(25)) + 50
  expect(until(LIFE.slice(0, 3))).toBe(rung + 3 * MINUTE)
  expect(until(LIFE.slice(0, 4))).toBe(rung + 20_000 + 3 * MINUTE)
})

test('talking lives for the longest call the provider allows, and a margin', () => {
  expect(until(LIFE.slice(0, 6))).toBe(Date.parse(at(69)) + 50 + 95 * MINUTE)
})

test('nothing that is over or was never heard of is live', () => {
  expect(until([...LIFE])).toBeNull()
  expect(until([])).toBeNull()
  expect(until([...aCall('incoming').disposes('Sold', ASHA).events])).toBeNull()
})

test('a disposition filed later prolongs nothing, and an unreadable instant breaks nothing', () => {
  const ringing = LIFE.slice(0, 3)
  const later = aCall('incoming').wait(3600).disposes('Sold', ASHA).events
  expect(until([...ringing, ...later])).toBe(until(ringing))
  expect(until([{ ...inCall(1, 'dialing', ASHA), at: 'whenever' }])).toBeNull()
})
