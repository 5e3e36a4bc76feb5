/** What state a WhatsApp number is in, and what is the matter with the one this desk sends from. Pure. */
import type { PhoneNumber } from '../../../shared/views/phone-numbers.ts'
import type { Tone } from '../../ui/Chip.tsx'

type State = Pick<PhoneNumber, 'phoneNumberId' | 'connection' | 'status' | 'quality'>

/** Of Meta's own states those that leave a number working for the moment. */
const DOUBTED = ['flagged', 'restricted', 'rate_limited']

const isDisabled = ({ status }: State) => status !== null && status !== 'active'
const isDoubted = ({ connection }: State) => connection !== null && DOUBTED.includes(connection)

/** Messages can be sent from it. What is not told is no reason against it. */
export const isUsable = (one: State): boolean =>
  !isDisabled(one) && (one.connection === null || one.connection === 'connected' || isDoubted(one))

export function connectionTone(one: State): Tone {
  if (isDisabled(one)) return 'miss'
  if (one.connection === null) return 'wait'
  if (one.connection === 'connected') return 'talk'
  return isDoubted(one) || ['otp_verified', 'pending'].includes(one.connection) ? 'ring' : 'miss'
}

const QUALITY_TONES = { GREEN: 'talk', YELLOW: 'ring', RED: 'miss' } as const
const QUALITIES = ['GREEN', 'YELLOW', 'RED'] as const

export const qualityOf = (quality: string | null) => QUALITIES.find((one) => one === quality) ?? 'unknown'

export function qualityTone(quality: string | null): Tone {
  const known = qualityOf(quality)
  return known === 'unknown' ? 'wait' : QUALITY_TONES[known]
}

const TIER = /^TIER_(\d+)(K|M)?$/

/** "TIER_1K" -> 1000, "TIER_UNLIMITED" -> Infinity; null for what is neither. */
export function customersOf(limit: string): number | null {
  if (/^(TIER_)?UNLIMITED$/.test(limit)) return Number.POSITIVE_INFINITY
  const [, digits, unit] = TIER.exec(limit) ?? []
  if (digits === undefined) return null
  return Number(digits) * (unit === 'M' ? 1_000_000 : unit === 'K' ? 1_000 : 1)
}

export type Warning = 'missing' | 'unset' | 'disabled' | 'not-connected' | 'flagged' | 'low-quality'

/**
 * What is the matter with the number that is used; null when nothing is.
 *
 * @param used its phone number id; '' = none is set
 */
export function warningOf(numbers: readonly State[], used: string): Warning | null {
  if (used === '') return 'unset'
  const one = numbers.find(({ phoneNumberId }) => phoneNumberId === used)
  if (one === undefined) return 'missing'
  if (isDisabled(one)) return 'disabled'
  if (isDoubted(one)) return 'flagged'
  if (!isUsable(one)) return 'not-connected'
  return one.quality === 'RED' ? 'low-quality' : null
}
