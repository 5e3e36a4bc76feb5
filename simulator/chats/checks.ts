/** Checks of one field of what is to be sent: the words of what is wrong, or none. Pure. */

/** What is wrong, by field. */
export type Errors = Readonly<Record<string, readonly string[]>>

/** Leaves out the fields nothing is wrong with. */
export const errorsOf = (fields: Readonly<Record<string, readonly string[]>>): Errors =>
  Object.fromEntries(Object.entries(fields).filter(([, words]) => words.length > 0))

const nameOf = (path: string): string => path.split('.').at(-1) ?? path

interface TextRules {
  readonly max: number
  readonly required?: boolean
}

/** WhatsApp counts characters, not UTF-16 units. */
const lengthOf = (text: string): number => [...text].length

export const textErrors = (path: string, value: unknown, { max, required }: TextRules): readonly string[] => {
  if (value === undefined || value === null || value === '') {
    return required ? [`${nameOf(path)} is required`] : []
  }
  if (typeof value !== 'string') return [`${nameOf(path)} must be a string`]
  if (required && value.trim() === '') return [`${nameOf(path)} is required`]
  return lengthOf(value) > max ? [`${nameOf(path)} must be at most ${max} characters`] : []
}

export const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '')

/** Errors of each of a list's items, under the item's place. */
export const eachOf = (list: readonly unknown[], check: (item: unknown, index: number) => Errors): Errors =>
  Object.assign({}, ...list.map(check))
