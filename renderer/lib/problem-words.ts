import type { TFunction } from 'i18next'
import type { Problem, Problems } from '../../shared/chats/problems.ts'

const KNOWN: readonly Problem[] = [
  'missing',
  'too-long',
  'too-many',
  'duplicate',
  'not-https',
  'too-large',
  'type',
]

/** What is wrong with a field, in words; null: nothing is. Keys of ours, or the provider's own words. */
export function problemWords(
  t: TFunction,
  problems: Problems | Readonly<Record<string, string>>,
  field: string,
): string | null {
  const problem = problems[field]
  if (problem === undefined) return null
  const known = KNOWN.find((one) => one === problem)
  return known === undefined ? problem : t(`composer.problems.${known}`)
}
