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

/** The same of a file that is to be chosen. */
export const fileProblemWords = (
  t: TFunction,
  problems: Readonly<Record<string, string>>,
  field: string,
): string | null =>
  problems[field] === 'missing' ? t('composer.file.missing') : problemWords(t, problems, field)

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
