/** What a refusal says about each field of a form. */
import type { Fault } from '../../shared/ipc.ts'

export interface FormFaults {
  /** What is wrong, by field of the form. */
  readonly at: Readonly<Record<string, string>>
  /** What has to be said above the form: the whole fault, unless every part of it has a field of its own. */
  readonly above: Fault | null
}

export const NO_FAULTS: FormFaults = { at: {}, above: null }

/** `shown`: the fields the form has, under the names faults use. */
export function placeFaults(fault: Fault, shown: readonly string[]): FormFaults {
  const said = Object.entries(fault.fields ?? {})
  const at = Object.fromEntries(said.filter(([field]) => shown.includes(field)))
  const placed = Object.keys(at).length
  return { at, above: placed > 0 && placed === said.length ? null : fault }
}
