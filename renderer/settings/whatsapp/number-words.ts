/** The provider's words for a number's state in ours; what is not known is told as it is. */
import type { TFunction } from 'i18next'
import type { PhoneNumber } from '../../../shared/views/phone-numbers.ts'
import { asWords } from '../../lib/as-words.ts'
import { formatNumber } from '../../lib/format.ts'
import { customersOf } from './number-state.ts'

const CONNECTIONS = [
  'connected',
  'otp_verified',
  'pending',
  'disconnected',
  'flagged',
  'restricted',
  'banned',
] as const
const WORDS = ['approved', 'pending', 'rejected', 'verified', 'not_verified'] as const
const FINISHED = ['success', 'completed', 'complete', 'done']
const FAILED = ['failed', 'failure', 'error']

export function connectionWords(t: TFunction, { connection, status }: PhoneNumber): string {
  // A number that is switched off is that first, whatever it was connected to.
  if (status !== null && status !== 'active') return asWords(status)
  if (connection === null) return t('phoneNumbers.connection.unknown')
  const known = CONNECTIONS.find((one) => one === connection)
  return known === undefined ? asWords(connection) : t(`phoneNumbers.connection.${known}`)
}

/** Null once it is finished, and where it is not told. */
export function onboardingWords(t: TFunction, { onboarding }: PhoneNumber): string | null {
  if (onboarding === null || FINISHED.includes(onboarding)) return null
  if (onboarding === 'pending') return t('phoneNumbers.onboarding.pending')
  if (FAILED.includes(onboarding)) return t('phoneNumbers.onboarding.failed')
  return t('phoneNumbers.onboarding.other', { word: asWords(onboarding) })
}

export function limitWords(t: TFunction, { limit }: PhoneNumber): string | null {
  if (limit === null) return null
  const count = customersOf(limit)
  if (count === null) return t('phoneNumbers.limitAsTold', { limit })
  if (!Number.isFinite(count)) return t('phoneNumbers.unlimited')
  return t('phoneNumbers.limit', { count, number: formatNumber(count) })
}

export function providerWord(t: TFunction, word: string): string {
  const known = WORDS.find((one) => one === word)
  return known === undefined ? asWords(word) : t(`phoneNumbers.words.${known}`)
}
