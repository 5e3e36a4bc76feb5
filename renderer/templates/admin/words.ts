/** The provider's words for a template in ours; those we have no word for, as it writes them. */
import type { TFunction } from 'i18next'
import type { TemplateDetail } from '../../../shared/views/templates.ts'
import type { Tone } from '../../ui/Chip.tsx'
import { languageName } from '../choice.ts'
import type { FilterName } from './filter.ts'

const STATUSES = ['approved', 'pending', 'rejected', 'paused', 'disabled', 'in_appeal', 'unknown'] as const
const CATEGORIES = ['marketing', 'utility', 'authentication', 'unknown'] as const
const QUALITIES = ['green', 'yellow', 'red', 'unknown'] as const
const REASONS = [
  'ABUSIVE_CONTENT',
  'INVALID_FORMAT',
  'PROMOTIONAL',
  'SCAM',
  'TAG_CONTENT_MISMATCH',
  'INCORRECT_CATEGORY',
] as const

const known = <T extends string>(words: readonly T[], word: string): T | undefined =>
  words.find((one) => one === word)

/** "IN_REVIEW" -> "In review" */
const asWritten = (word: string) => {
  const text = word.replaceAll('_', ' ').toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function statusWords(t: TFunction, status: string): string {
  const word = known(STATUSES, status || 'unknown')
  return word === undefined ? asWritten(status) : t(`templateAdmin.status.${word}`)
}

export function categoryWords(t: TFunction, category: string): string {
  const word = known(CATEGORIES, category || 'unknown')
  return word === undefined ? asWritten(category) : t(`templateAdmin.category.${word}`)
}

export function qualityWords(t: TFunction, quality: string): string {
  const word = known(QUALITIES, quality.toLowerCase() || 'unknown')
  return word === undefined ? asWritten(quality) : t(`templateAdmin.quality.${word}`)
}

export function valueWords(t: TFunction, filter: FilterName, value: string): string {
  switch (filter) {
    case 'status':
      return statusWords(t, value)
    case 'category':
      return categoryWords(t, value)
    case 'quality':
      return qualityWords(t, value)
    case 'language':
      return languageName(t, value)
  }
}

/** Null: there is none. */
export function reasonWords(
  t: TFunction,
  { failureReason }: Pick<TemplateDetail, 'failureReason'>,
): string | null {
  if (failureReason === null || failureReason === 'NONE') return null
  const word = known(REASONS, failureReason.toUpperCase())
  return word === undefined ? failureReason : t(`templateAdmin.reason.${word}`)
}

const TONES: Readonly<Record<string, Tone>> = {
  approved: 'talk',
  pending: 'ring',
  in_appeal: 'ring',
  rejected: 'miss',
  disabled: 'miss',
}
export const toneOf = (status: string): Tone => TONES[status] ?? 'wait'
