import qs from 'qs'
import { describe, expect, test } from 'vitest'
import type { RingsideEvent } from '../../../shared/events.ts'
import { fixture, fixtureNames, normaliseOne } from './fixtures.ts'

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

const PARSING = { depth: 32, arrayLimit: 100, parameterLimit: 10_000 }

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
