import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEvent } from '../../../shared/events.ts'
import { normaliseWebhook } from '../../../shared/myoperator/normalise.ts'
import { changed, eventOf, fixture, fixtureNames, normaliseOne, pathsOf, RECEIVED_AT } from './fixtures.ts'

/** Sendable, in the contract, and never lost: what any body must become. */
function expectSound(body: unknown) {
  for (const event of normaliseWebhook(body, RECEIVED_AT)) {
    const sent: unknown = JSON.parse(JSON.stringify(event))
    expect(parseEvent(sent)?.type).toBe(event.type)
    expect(event.eventId).not.toBe('')
  }
}

describe('what is no webhook', () => {
  test.each<[unknown, string]>([
    [null, 'not an object'],
    ['', 'not an object'],
    ['plain text', 'not an object'],
    [7, 'not an object'],
    [{}, 'no webhook of the provider: event_type is missing'],
    [{ hello: 'world' }, 'no webhook of the provider: event_type is missing'],
    [{ event_type: 'call.teleported', event_id: 'x' }, 'unknown event_type "call.teleported"'],
    [{ event_type: 'constructor' }, 'unknown event_type "constructor"'],
    [{ type: 'message', event: 'eaten', data: { id: 'x' } }, 'old WhatsApp webhook: event: missing'],
  ])('%j is unknown, whole, with the reason', (body, reason) => {
    const { payload } = eventOf(body, 'unknown')
    expect(payload).toEqual({ reason, raw: body })
  })

  test('keeps what its envelope still says', () => {
    const body = changed(fixture('webhooks/call_end.incoming-call'), 'event_type', 'call.hold')
    expect(normaliseOne(body)).toMatchObject({
      eventId: 'event-end-incoming-1',
      at: '2025-12-23T12:21:48.962Z',
      sessionId: 's4.1766492465.1359',
      customer: '+917906225789',
      line: '+911206544510',
      direction: 'incoming',
    })
  })

  test('nested deeper than anything could store is cut, not refused', () => {
    let deep: unknown = 'bottom'
    for (let i = 0; i < 20_000; i++) deep = [deep]
    expectSound({ deep })
    expectSound(changed(fixture('webhooks/message_received'), 'payload.data.context.body', deep))
  })
})

test('a list gives one event per item, a broken one in its place', () => {
  const good = fixture('webhooks/call_initiated')
  const log = fixture('webhooks-deprecated/aftercall-webhook')
  const types = ['call.initiated', 'unknown', 'call.summary', 'unknown', 'call.initiated']
  const items = [good, 5, { myoperator: JSON.stringify(log) }, [good], JSON.stringify(good)]
  for (const body of [items, JSON.stringify(items), { ...items }]) {
    expect(normaliseWebhook(body, RECEIVED_AT).map(({ type }) => type)).toEqual(types)
  }
  expect(normaliseWebhook([], RECEIVED_AT)).toEqual([])
})

describe('never throws', () => {
  test('for anything', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        expectSound,
      ),
      { numRuns: 1000 },
    )
  })

  test('for any JSON, which is kept whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const raw: unknown = JSON.parse(JSON.stringify(value))
        const [event] = normaliseWebhook([{ nothing: raw }], RECEIVED_AT)
        expect(event?.payload).toMatchObject({ raw: { nothing: raw } })
      }),
      { numRuns: 1000 },
    )
  })

  const target = fc.constantFrom(...fixtureNames).chain((name) => {
    const body = fixture(name)
    return fc.tuple(fc.constant(body), fc.subarray(pathsOf(body), { minLength: 1, maxLength: 4 }))
  })
  const odd = fc.oneof(
    fc.constantFrom(
      null,
      '',
      '0',
      'null',
      '[]',
      '{',
      [],
      {},
      true,
      -1,
      1e300,
      '0000-00-00 00:00:00',
      'constructor',
    ),
    fc.jsonValue(),
    fc.constant(undefined),
  )

  test('for examples with anything anywhere, and the event id is not lost', () => {
    fc.assert(
      fc.property(target, odd, ([body, paths], value) => {
        const id = body.event_id
        // Deepest first, so that a path is still there when its turn comes.
        const mutated = paths
          .filter((path) => path !== 'event_id')
          .sort((a, b) => b.split('.').length - a.split('.').length)
          .reduce((at, path) => changed(at, path, value), body)
        expectSound(mutated)
        if (id !== undefined) expect(normaliseOne(mutated).eventId).toBe(id)
      }),
      { numRuns: 3000 },
    )
  })
})

test('nothing that is only missing, null or "" makes a call unreadable, but its session and its legs’ types', () => {
  const essential = /^(event_type|session_id|payload\.id|payload\.legs\.\d+\.type)$/
  for (const name of fixtureNames.filter((each) => each.startsWith('webhooks/call_'))) {
    const body = fixture(name)
    for (const path of pathsOf(body).filter((each) => !essential.test(each) && !/legs\.\d+$/.test(each))) {
      for (const value of [undefined, null, '']) {
        expect(normaliseOne(changed(body, path, value)).type, `${name} ${path}`).toBe(body.event_type)
      }
    }
  }
})
