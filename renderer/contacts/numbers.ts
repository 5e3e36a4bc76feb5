/** A number typed into a form, beside a box with the country code. */

const HOME = '91'

const digits = (text: string): string => text.replace(/\D/g, '')

/**
 * The whole number, "+" first; null while nothing is typed. A number that brings its own country ("+44 ...",
 * "0044 ...") keeps it. Letters are left in: whoever checks the number shall see them.
 */
export function composeNumber(countryCode: string, typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const plain = text.replace(/[\s().-]/g, '')
  if (plain.startsWith('+')) return plain
  if (plain.startsWith('00')) return `+${plain.slice(2)}`
  const code = digits(countryCode)
  return code === '' ? plain : `+${code}${plain.replace(/^0+/, '')}`
}

/**
 * The number as it is written: a home number goes without its country, so that one of another length than the
 * plan's is judged by its own digits.
 */
export function numberToWrite(countryCode: string, typed: string): string {
  const plain = typed.replace(/[\s().-]/g, '')
  const own = plain.startsWith('+') || plain.startsWith('00')
  if (!own && digits(countryCode) === HOME) return plain
  return composeNumber(countryCode, typed) ?? ''
}

/** The provider takes 7 to 15 digits ("Phone Number's length should be in the range of [7,15]"). */
export function isRightLength(countryCode: string, typed: string): boolean {
  const count = digits(composeNumber(countryCode, typed) ?? '').length
  const own = typed.trim().startsWith('+') || typed.trim().startsWith('00')
  const national = own ? count : count - digits(countryCode).length
  return national >= 7 && national <= 15
}
