import { toE164 } from '../shared/phone.ts'

/** Fewer digits are part of nearly every number. */
const SHORTEST_PART = 3

/**
 * The digits to look for in E.164 numbers when somebody types (part of) one, in any spelling, without the zeros
 * people dial first; null when it is no part of a number.
 */
export function numberPart(typed: string): string | null {
  const whole = toE164(typed)
  if (whole !== null) return whole.slice(1)
  if (!/^[+\d\s().\-/]+$/.test(typed)) return null
  const digits = typed.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length < SHORTEST_PART ? null : digits
}
