import type { TFunction } from 'i18next'
import type { Problem, Problems } from '../../shared/chats/problems.ts'
import type { Fault } from '../../shared/ipc.ts'

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

/** Why a file was not taken. @param byLink an address may stand for it: only then is it named as a way out */
export const notTakenWords = (t: TFunction, { code }: Fault, byLink: boolean): string =>
  code === 'media-too-large' && !byLink
    ? t('composer.file.tooLarge')
    : `${t(`faults.${code}.what`)} ${t(`faults.${code}.todo`)}`

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
