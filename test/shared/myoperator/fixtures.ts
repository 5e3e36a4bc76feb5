import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import type { RingsideEvent } from '../../../shared/events.ts'
import { normaliseWebhook } from '../../../shared/myoperator/normalise.ts'

const ROOT = join(import.meta.dirname, '../../fixtures')
const FOLDERS = ['webhooks', 'webhooks-deprecated', 'webhooks-whatsapp-legacy']

export const RECEIVED_AT = new Date('2026-11-22T10:00:00.000Z')

type Body = Record<string, unknown>

/** The provider's own examples: "webhooks/call_end.incoming-call" -> the body. */
export const fixtureNames = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((file) => `${folder}/${basename(file, '.json')}`),
)

export function fixture(name: string): Body {
  return JSON.parse(readFileSync(join(ROOT, `${name}.json`), 'utf8'))
}

export function normaliseOne(body: unknown): RingsideEvent {
  const events = normaliseWebhook(body, RECEIVED_AT)
  expect(events).toHaveLength(1)
  return events[0]!
}

type EventOf<T, E = RingsideEvent> = E extends { type: infer U } ? (T extends U ? E : never) : never

/** The event of a body, of the type it must have. */
export function eventOf<T extends RingsideEvent['type']>(body: unknown, type: T): EventOf<T> {
  const event = normaliseOne(body)
  if (event.type !== type) expect.fail(`${event.type}: ${JSON.stringify(event.payload).slice(0, 300)}`)
  return event as EventOf<T>
}

/** A copy of a body with the value at a path ("payload.legs.1.type") replaced, or left out. */
export function changed(body: unknown, path: string, value?: unknown): Body {
  const copy = structuredClone(body) as Body
  const keys = path.split('.')
  const last = keys.pop()!
  const parent = keys.reduce<Body>((at, key) => at[key] as Body, copy)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}

/** Every path in a body, objects and lists included. */
export function pathsOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [
    `${prefix}${key}`,
    ...pathsOf(item, `${prefix}${key}.`),
  ])
}
