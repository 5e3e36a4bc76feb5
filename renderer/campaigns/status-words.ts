/** The provider's words for where a campaign stands, and why one failed. What is not known is told as it is. */
import type { TFunction } from 'i18next'
import { CAMPAIGN_STATUSES } from '../../shared/views/campaigns.ts'
import { asWords } from '../lib/as-words.ts'
import type { Tone } from '../ui/Chip.tsx'

export function statusWords(t: TFunction, status: string): string {
  const known = CAMPAIGN_STATUSES.find((one) => one === status)
  if (known !== undefined) return t(`campaigns.statuses.${known}`)
  return asWords(status) || t('campaigns.statuses.none')
}

const TONES = { scheduled: 'ring', completed: 'talk', failed: 'miss' } as const

export function statusTone(status: string): Tone {
  const known = CAMPAIGN_STATUSES.find((one) => one === status)
  return known === undefined ? 'wait' : TONES[known]
}

/** The document shows "daily_limit_reached" only; the others are read by what they speak of. */
const REASONS = [
  [/limit/i, 'limit'],
  [/balance|credit|recharge/i, 'balance'],
  [/template/i, 'template'],
  [/not_?\s?connected|disabled|waba|phone_?\s?number/i, 'number'],
  [/audience|csv|file/i, 'audience'],
] as const

export const reasonOf = (word: string) => REASONS.find(([about]) => about.test(word))?.[1] ?? 'unknown'
