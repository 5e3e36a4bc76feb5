/**
 * Parts of an event that stay in the provider's own shape (a message's context, the raw body of what could
 * not be read), made safe to store and send; and one text per content, for deriving an event id.
 */
import { asList, isRecord } from './lenient.ts'

/** Deeper than any webhook; JSON.stringify runs out of stack on bodies made to be deep. */
const MAX_DEPTH = 64
const TOO_DEEP = '(nested too deeply)'

/** A copy that JSON can carry. */
export function jsonValue(value: unknown): unknown {
  return copy(value, false, 0)
}

/** The same, with the lists that a form body spelled as objects made lists again. */
export function unformed(value: unknown): unknown {
  return copy(value, true, 0)
}

function copy(value: unknown, lists: boolean, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return null
  if (depth === MAX_DEPTH) return TOO_DEEP
  const items = Array.isArray(value) ? value : lists && isRecord(value) ? asList(value) : null
  if (items) return Array.from(items, (item) => copy(item, lists, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, lists, depth + 1)]))
}

/**
 * One text for one content, whatever the order of its keys and whether it came as JSON or as a form:
 * scalars are text, what is empty is left out, and a form's 1 and 0 are true and false.
 * Takes what `jsonValue` or `unformed` gave, so its depth is bounded.
 */
export function canonicalText(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value !== 'object') return JSON.stringify(scalar(String(value)))
  const items = Array.isArray(value) ? value : isRecord(value) ? asList(value) : null
  if (items) return items.length === 0 ? '' : `[${items.map(canonicalText).join()}]`
  const fields = Object.entries(value)
    .map(([key, item]) => ({ key, written: canonicalText(item) }))
    .filter(({ written }) => written !== '')
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return fields.length === 0
    ? ''
    : `{${fields.map(({ key, written }) => `${JSON.stringify(key)}:${written}`).join()}}`
}

function scalar(text: string): string {
  return text === 'true' ? '1' : text === 'false' ? '0' : text
}
