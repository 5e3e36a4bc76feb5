/**
 * Why a template was not created: the provider names places of the request, in whatever depth; here they become
 * places of the draft (draft-limits.ts). What fits none is said as a whole.
 */
import type { Fault } from '../../shared/ipc.ts'
import { isRecord, readText } from '../../shared/myoperator/lenient.ts'
import { type Complaint, complaintsIn } from './complaints.ts'

/** The request that was refused. */
interface Asked {
  readonly components: readonly unknown[]
}

const BUTTON_FIELDS: Readonly<Record<string, string>> = {
  text: 'text',
  url: 'url',
  phone_number: 'number',
  example: 'example',
}

const typeAt = (components: unknown, place: string | undefined): string | null => {
  const part: unknown = Array.isArray(components) ? components[Number(place)] : null
  return isRecord(part) ? readText(part.type) : null
}
const at = (value: unknown, place: string | undefined): unknown =>
  Array.isArray(value) ? value[Number(place)] : null
const inside = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : null)

/** The first place of the draft that holds any button's field, or the buttons as a whole. */
const buttonPlace = (prefix: string, [index, field]: readonly string[]): string => {
  if (index === undefined || !/^\d+$/.test(index)) return `${prefix}buttons`
  return `${prefix}buttons.${index}.${BUTTON_FIELDS[field ?? ''] ?? 'text'}`
}

/** Which example a sentence is about: it names the variable. */
const exampleKey = (part: unknown, sentence: string): string | null => {
  const keys = Object.keys(isRecord(part) && isRecord(part.example) ? part.example : {})
  return keys.find((key) => sentence.split(/[^\p{L}\p{N}_]+/u).includes(key)) ?? null
}

function placeIn(
  components: unknown,
  steps: readonly string[],
  sentence: string,
  card: string | null,
): string | null {
  const [first, ...rest] = steps
  const part = at(components, first)
  const prefix = card === null ? '' : `cards.${card}.`
  const examples = card === null ? 'body' : `card.${card}`
  switch (typeAt(components, first)) {
    case 'HEADER': {
      const key = rest[0] === 'example' ? exampleKey(part, sentence) : null
      if (card !== null) return `${prefix}fileId`
      return key === null ? 'header' : `examples.header.${key}`
    }
    case 'BODY': {
      const key = rest[0] === 'example' ? exampleKey(part, sentence) : null
      return key === null ? `${prefix}body` : `examples.${examples}.${key}`
    }
    case 'FOOTER':
      return `${prefix}footer`
    case 'BUTTONS':
      return buttonPlace(prefix, rest.slice(1))
    case 'CAROUSEL': {
      const [, index, , ...deeper] = rest
      if (index === undefined) return 'cards'
      const parts = inside(at(inside(part, 'cards'), index), 'components')
      return placeIn(parts, deeper, sentence, index) ?? `cards.${index}`
    }
    default:
      return null
  }
}

const OWN = ['name', 'language', 'category']

function placeOf({ path, sentence }: Complaint, { components }: Asked): string | null {
  // Some name a depth by lists and objects, some by one key with dots.
  const steps = path.flatMap((step) => step.split('.'))
  const [first, ...rest] = steps
  if (first === undefined) return null
  if (OWN.includes(first)) return first
  return first === 'components' ? placeIn(components, rest, sentence, null) : null
}

/** A refusal that is about the draft. */
export function draftRefusal(body: unknown, asked: Asked): Fault {
  const said = isRecord(body) ? readText(body.message) : readText(body)
  const given = isRecord(body) ? [body.errors, body.error] : []
  const complaints = given.flatMap((one) => complaintsIn(one))
  const fields: Record<string, string> = {}
  const rest: string[] = []
  for (const complaint of complaints) {
    const place = placeOf(complaint, asked)
    if (place === null) rest.push(complaint.sentence)
    else fields[place] ??= complaint.sentence
  }
  const detail = complaints.length === 0 ? said : rest.join(' ') || null
  return { code: 'template-invalid', detail, ...(Object.keys(fields).length > 0 ? { fields } : {}) }
}
