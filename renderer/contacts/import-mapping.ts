/** Which column of the file is what. */
import type { ImportMapping, ImportTarget } from '../../shared/views/contacts.ts'

export const STANDARD_TARGETS = ['name', 'number', 'country_code', 'email', 'marketing_opt_in'] as const

/** The mapping with one column given another meaning; null leaves it out. No two columns mean the same. */
export function assignColumn(
  mapping: ImportMapping,
  column: number,
  target: ImportTarget | null,
): ImportMapping {
  const others = Object.entries(mapping.columns).filter(
    ([index, taken]) => Number(index) !== column && taken !== target,
  )
  const mine = target === null ? [] : [[String(column), target] as const]
  return { ...mapping, columns: Object.fromEntries([...others, ...mine]) }
}

/** Without a number no line can become a contact. */
export const hasNumber = ({ columns }: ImportMapping): boolean => Object.values(columns).includes('number')
