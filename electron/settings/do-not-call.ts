import { normalisePhone } from '../../shared/phone.ts'

/** Whether this number, in any spelling, is on the list (E.164) of those never called from this desk. */
export function isDoNotCall(doNotCall: readonly string[], number: string): boolean {
  const normalised = normalisePhone(number)
  return normalised !== null && doNotCall.includes(normalised)
}
