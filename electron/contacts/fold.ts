/** What a contact is found by, and what a query looks for in it. */
import { toE164 } from '../../shared/phone.ts'
import { foldText } from '../fold-text.ts'
import { type CustomFields, partsOf } from './custom-values.ts'

interface Searched {
  readonly name: string
  readonly email: string | null
  readonly number: string
  readonly customFields: CustomFields
}

/** The name first, then the rest, a line each. */
export function searchText({ name, email, number, customFields }: Searched): string {
  const values = Object.values(customFields).flatMap(partsOf)
  return [name, email ?? '', number, ...values].map(foldText).join('\n')
}

export interface TextQuery {
  /** As it was typed, in the texts' spelling. */
  readonly text: string
  /** A text that holds one of these is found: what was typed, or the same as part of a number in E.164. */
  readonly needles: readonly [string, string?]
}

const looksLikeNumber = (text: string) => /^[+(\d][\d\s().-]*$/.test(text)

/** Without a trunk 0; with the plus where the country was typed, so that only beginnings fit. */
function numberPart(typed: string): string | null {
  const whole = toE164(typed)
  if (whole !== null) return whole
  if (!looksLikeNumber(typed)) return null
  const digits = typed.replace(/\D/g, '')
  if (typed.startsWith('+')) return `+${digits}`
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  return digits.replace(/^0/, '') || null
}

/** Null when nothing is asked. */
export function readQuery(query: string): TextQuery | null {
  const text = foldText(query).trim()
  if (text === '') return null
  const number = numberPart(text)
  if (number === null) return { text, needles: [text] }
  // What holds "09876" holds "9876" too: one look is enough.
  return { text, needles: text.includes(number) ? [number] : [text, number] }
}

/** Whether all that fits `next` fits `query` too. */
export const narrows = (query: TextQuery, next: TextQuery): boolean =>
  next.needles.every((needle) => needle !== undefined && fits(needle, query))

export function fits(text: string, { needles: [first, second] }: TextQuery): boolean {
  return text.includes(first) || (second !== undefined && text.includes(second))
}
