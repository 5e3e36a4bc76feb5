import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEvent, type RingsideEvent } from '../../shared/events.ts'
import { normaliseWebhook } from '../../shared/myoperator/normalise.ts'
import { ASHA, aCall, NO_PAYLOAD } from './calls/builders.ts'

const EVENTS: readonly RingsideEvent[] = aCall('incoming')
  .initiated()
  .callsIn('customer')
  .ivr()
  .dials(ASHA)
  .wait(4)
  .answers(ASHA)
  .wait(9)
  .ends('bridged')
  .disposes('Interested', ASHA).events
const [first] = EVENTS
const crossed = (event: unknown): unknown => JSON.parse(JSON.stringify(event))

describe('an event that another process wrote', () => {
  it.each(EVENTS.map((event) => [event.type, event] as const))('%s crosses as it is', (_type, event) => {
    expect(parseEvent(crossed(event))).toEqual(event)
  })

  it('crosses also when nobody could read it', () => {
    for (const body of [{ event_type: 'call.teleported', event_id: 'x' }, 'text', null, []]) {
      for (const event of normaliseWebhook(body, new Date(0)))
        expect(parseEvent(crossed(event))).toEqual(event)
    }
  })

  it('may say more than this version knows', () => {
    const later = { ...first, mood: 'good', payload: { ...NO_PAYLOAD, sentiment: 0.7 } }
    expect(parseEvent(crossed(later))).toEqual({ ...first, payload: NO_PAYLOAD })
  })

  it.each([
    ['of a later version', { ...first, type: 'call.held' }, /^event of type call\.held: /],
    ['with a payload of another shape', { ...first, payload: { legs: 'none' } }, /payload\.legs/],
    ['with a payload that is nothing', { ...first, payload: null }, /payload/],
    ['of a call without a session', { ...first, sessionId: null }, /sessionId/],
  ])('%s is kept whole as unknown, with the reason', (_what, raw, reason) => {
    const event = parseEvent(crossed(raw))
    expect(event).toMatchObject({ type: 'unknown', eventId: first?.eventId, at: first?.at })
    expect(event?.type === 'unknown' && event.payload.reason).toMatch(reason)
    const { payload } = crossed(raw) as { payload?: unknown }
    expect(event?.type === 'unknown' && event.payload.raw).toEqual(payload)
    expect(parseEvent(crossed(event))).toEqual(crossed(event))
  })

  it.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { type: 'call.end' },
    { ...first, eventId: undefined },
    (({ payload: _payload, ...rest }) => rest)(EVENTS[0]!),
    { ...first, at: 7 },
    { ...first, direction: 'sideways' },
  ])('is null when it is none: %j', (raw) => {
    expect(parseEvent(raw)).toBeNull()
  })

  it('never throws, and gives only what parses again', () => {
    const field = fc.constantFrom(
      'eventId',
      'type',
      'at',
      'sessionId',
      'customer',
      'line',
      'direction',
      'legacy',
      'payload',
    )
    const event = fc.constantFrom(...EVENTS)
    fc.assert(
      fc.property(event, field, fc.jsonValue(), (known, name, value) => {
        const parsed = parseEvent({ ...known, [name]: value })
        if (parsed !== null) expect(parseEvent(crossed(parsed))).toEqual(crossed(parsed))
      }),
      { numRuns: 500 },
    )
    fc.assert(fc.property(fc.anything(), (raw) => void parseEvent(raw)))
  })
})
