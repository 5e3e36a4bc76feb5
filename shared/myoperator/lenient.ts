/**
 * Reading what the provider sends, whatever it was encoded as. JSON bodies, form bodies with brackets and
 * form fields holding JSON text must all give the same value, so every leaf is read from `unknown`:
 * numbers may be text, lists may be objects with the keys 0, 1, ..., nothing may be null, "" or absent
 * (document: Webhooks Overview / Content-Type Support; field notes: Webhooks).
 */
import { z } from 'zod'
import { normalisePhone } from '../phone.ts'
import { readInstant } from './instants.ts'

export type Fields = Record<string, unknown>

/** A field of any input, absent included. */
function read<T>(convert: (value: unknown) => T) {
  return z.unknown().optional().transform(convert)
}

export function readText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  return value.trim() || null
}

function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

const CLOCK = /^(\d+):(\d\d):(\d\d)$/

/** Whole seconds, from a number or from "HH:MM:SS"; a negative duration is a fault, not a duration. */
function readSeconds(value: unknown): number | null {
  const clock = typeof value === 'string' ? CLOCK.exec(value.trim()) : null
  const seconds = clock
    ? Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
    : readNumber(value)
  return seconds !== null && seconds >= 0 ? Math.round(seconds) : null
}

function readFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const word = readText(value)?.toLowerCase()
  if (word === 'true' || word === '1' || word === 'yes') return true
  return word === 'false' || word === '0' || word === 'no' ? false : null
}

function readDirection(value: unknown): 'incoming' | 'outgoing' | null {
  const word = readText(value)?.toLowerCase()
  if (word === 'incoming' || word === 'inbound') return 'incoming'
  return word === 'outgoing' || word === 'outbound' ? 'outgoing' : null
}

/** The value a text of JSON holds; any other text, and any other value, as it is. */
export function unfold(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `{0: a, 1: b}` is how a form body spells `[a, b]`; `{0: [a, b]}` is what a parser makes of `x[]=a&x[]=b`. */
export function asList(value: Fields): unknown[] | null {
  const keys = Object.keys(value)
  if (keys.length === 0 || !('0' in value)) return null
  if (keys.length === 1 && Array.isArray(value[0])) return value[0]
  return keys.every((key, index) => key === String(index)) ? keys.map((key) => value[key]) : null
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** An object, from an object or its JSON text; null for nothing, and for `[]`, which is PHP's empty object. */
function unfoldRecord(value: unknown): unknown {
  const unfolded = unfold(value)
  return isNothing(unfolded) || (Array.isArray(unfolded) && unfolded.length === 0) ? null : unfolded
}

/** A list, from an array, an object with index keys, a bare single item, or the JSON text of these. */
function unfoldList(value: unknown): unknown {
  const unfolded = unfold(value)
  if (isNothing(unfolded)) return []
  if (!isRecord(unfolded)) return unfolded
  return Object.keys(unfolded).length === 0 ? [] : (asList(unfolded) ?? [unfolded])
}

/** Text, or null for nothing. */
export const text = read(readText)
/** Text that must be there: without it the event means nothing. */
export const requiredText = text.pipe(z.string())
export const number = read(readNumber)
export const seconds = read(readSeconds)
export const flag = read(readFlag)
export const instant = read(readInstant)
export const phone = read(normalisePhone)
export const direction = read(readDirection)

/** An object whose absence, or whose odd shape, spoils nothing else: null then. */
export function optionalRecord<T extends z.ZodType>(schema: T) {
  return read(unfoldRecord).pipe(schema.nullable()).catch(null)
}

/** An object the event cannot do without; nothing reads as an empty one, so that its fields decide. */
export function record<T extends z.ZodType>(schema: T) {
  return read((value): unknown => unfoldRecord(value) ?? {}).pipe(schema)
}

/** A list the event cannot do without, of which nothing may be lost. It may be empty. */
export function list<T extends z.ZodType>(item: T) {
  return read(unfoldList).pipe(z.array(read(unfold).pipe(item)))
}

/** A list that adds to an event: items that cannot be read are left out. */
export function optionalList<T extends z.ZodType>(item: T) {
  return read(unfoldList).transform((value) => {
    const items = Array.isArray(value) ? value : []
    return items.flatMap((entry) => {
      const parsed = item.safeParse(unfold(entry))
      return parsed.success ? [parsed.data] : []
    })
  })
}

/** A word of a closed set, whatever its case; null for any other. */
export function word<const T extends string>(words: readonly T[]) {
  return read((value) => {
    const given = readText(value)?.toLowerCase()
    return words.find((known) => known === given) ?? null
  })
}
