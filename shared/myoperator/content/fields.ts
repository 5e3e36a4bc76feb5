/** Reading a message's `data.context`, whose fields may be missing, of any type, or JSON text. Nothing here throws. */
import { asList, type Fields, isRecord, readText, unfold } from '../lenient.ts'

export const recordAt = (fields: Fields, ...names: readonly string[]): Fields | null => {
  for (const name of names) {
    const value = unfold(own(fields, name))
    if (isRecord(value)) return value
  }
  return null
}

/** The first of these that is a text; outer spaces go. */
export function textAt(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = readText(own(fields, name))
    if (text !== null) return text
  }
  return null
}

/** The same as it was written: spaces and line breaks are the writer's. */
export function wordsAt(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = own(fields, name)
    if (typeof value === 'string' && value.trim() !== '') return value
    const text = readText(value)
    if (text !== null) return text
  }
  return null
}

/** Objects of a list; a single one is a list of itself. */
export function recordsAt(fields: Fields, ...names: readonly string[]): Fields[] {
  for (const name of names) {
    const value = unfold(own(fields, name))
    const items = Array.isArray(value) ? value : isRecord(value) ? (asList(value) ?? [value]) : []
    const records = items.map(unfold).filter(isRecord)
    if (records.length > 0) return records
  }
  return []
}

export function numberAt(fields: Fields, ...names: readonly string[]): number | null {
  const text = textAt(fields, ...names)
  const number = text === null ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : null
}

/** A text, or an object that has it in one of these: `"..."`, `{text: "..."}`, `{context: "..."}`. */
export function wordsOf(fields: Fields, name: string): string {
  const nested = recordAt(fields, name)
  const words = nested === null ? wordsAt(fields, name) : wordsAt(nested, 'text', 'context', 'body')
  return words ?? ''
}

/** A part may lie under its own kind (`{image: {link}}`) or beside it (`{link}`); what lies deeper is more exact. */
export function flatten(kind: string, context: Fields): Fields {
  const nested = recordAt(context, kind)
  return nested === null ? context : { ...context, ...nested }
}

/** Never what an object has by birth. */
const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : null)
