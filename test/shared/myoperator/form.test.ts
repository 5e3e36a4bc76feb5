import qs from 'qs'
import { describe, expect, test } from 'vitest'
import type { RingsideEvent } from '../../../shared/events.ts'
import { changed, eventOf, fixture, fixtureNames, normaliseOne } from './fixtures.ts'

/** All a form can say: scalars are text, null is "", lists are objects, and what is empty is not there. */
function formed(value: unknown, asLists = false): unknown {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  const fields = Object.entries(value)
    .map(([key, item]) => [key, formed(item, asLists)] as const)
    .filter(([, item]) => item !== undefined)
  if (fields.length === 0) return undefined
  return asLists && Array.isArray(value) ? fields.map(([, item]) => item) : Object.fromEntries(fields)
}

/** What a form cannot tell apart lies only in what stays in the provider's own shape. */
function expected(event: RingsideEvent): RingsideEvent {
  if (!('context' in event.payload)) return event
  const context = (formed(event.payload.context, true) ?? {}) as Record<string, unknown>
  return { ...event, payload: { ...event.payload, context } } as RingsideEvent
}

/** Lists may stay objects: a parser that makes arrays of them takes a Meta error code for an index. */
const PARSING = { depth: 32, parseArrays: false, parameterLimit: 10_000 }

describe.each(fixtureNames)('%s', (name) => {
  const body = fixture(name)
  const event = expected(normaliseOne(body))

  test('with every scalar as text and every list as an object', () => {
    expect(normaliseOne(formed(body))).toEqual(event)
  })

  test('through a real form body with brackets', () => {
    expect(normaliseOne(qs.parse(qs.stringify(formed(body)), PARSING))).toEqual(event)
  })

  test('with JSON text in the fields', () => {
    const fields = Object.entries(body).map(([key, item]) => [
      key,
      typeof item === 'object' && item !== null ? JSON.stringify(item) : String(item ?? ''),
    ])
    expect(normaliseOne(Object.fromEntries(fields))).toEqual(normaliseOne(body))
  })
})

test('a short error code in a form is a code, not a place in a list', () => {
  const errors = { 470: 'Message failed to send' }
  const body = changed(fixture('webhooks/message_failed'), 'payload.metadata.errors', errors)
  const event = eventOf(qs.parse(qs.stringify(body), PARSING), 'message.failed')
  expect(event.payload.errors).toEqual([{ code: '470', message: 'Message failed to send' }])
})

test('repeated brackets are a list', () => {
  const body = 'uid=1&clid=9876543210&call_state=0&users[]=9000000001&users[]=9000000002'
  const { legs } = eventOf(qs.parse(body, PARSING), 'call.dial_begin').payload
  expect(legs.map(({ phone }) => phone)).toEqual(['+919876543210', '+919000000001', '+919000000002'])
})
