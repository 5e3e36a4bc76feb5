/** What a contact is found by, and what a query looks for in it. */
import { toE164 } from '../../shared/phone.ts'
import { type CustomFields, partsOf } from './custom-values.ts'

/** One spelling for what people mean alike: case, composed letters, digits of Devanagari. */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break separates the parts of a text
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))

interface Searched {
  readonly name: string
  readonly email: string | null
  readonly number: string
  readonly customFields: CustomFields
}

/** The name first, then the rest, a line each. */
export function searchText({ name, email, number, customFields }: Searched): string {
  const values = Object.values(customFields).flatMap(partsOf)
  return [name, email ?? '', number, ...values].map(fold).join('\n')
}

export interface TextQuery {
  readonly text: string
  /** The same as part of a number in E.164; null when it is none. */
  readonly number: string | null
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
  const text = fold(query).trim()
  return text === '' ? null : { text, number: numberPart(text) }
}

/** Whether all that fits `next` fits `query` too. */
export const narrows = (query: TextQuery, next: TextQuery): boolean =>
  next.text.includes(query.text) &&
  (next.number === null ||
    next.number.includes(query.text) ||
    (query.number !== null && next.number.includes(query.number)))

export const fits = (text: string, query: TextQuery): boolean =>
  text.includes(query.text) || (query.number !== null && text.includes(query.number))
