/** The account's WhatsApp numbers ("List Phone Numbers"): one that works, one that is not set up yet, one in trouble. */
import { CREDENTIALS } from '../data/account.ts'

interface PhoneNumber {
  readonly id: string
  readonly phoneNumberId: string
  /** Without its country code. */
  readonly phoneNumber: string
  readonly phoneNumberStatus: 'connected' | 'otp_verified' | 'flagged'
  readonly onboardingStatus: 'success' | 'pending'
  /** Whether messages can be sent from it. */
  readonly connected: boolean
  readonly quality: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN'
  readonly tier: 'TIER_250' | 'TIER_1K' | 'TIER_10K'
}

export const PHONE_NUMBERS: readonly PhoneNumber[] = [
  {
    id: 'ab55f907-ce6b-4285-8f25-aecd52934889',
    phoneNumberId: CREDENTIALS.phoneNumberId,
    phoneNumber: '1206544522',
    phoneNumberStatus: 'connected',
    onboardingStatus: 'success',
    connected: true,
    quality: 'GREEN',
    tier: 'TIER_1K',
  },
  {
    id: '5fdaa860-b2b7-441b-a715-50f8f2f5f4cb',
    phoneNumberId: '1196177000238499',
    phoneNumber: '2269659535',
    phoneNumberStatus: 'otp_verified',
    onboardingStatus: 'pending',
    connected: false,
    quality: 'UNKNOWN',
    tier: 'TIER_250',
  },
  {
    id: '90c1d7be-6a0f-4c0e-9d8e-2f9a3f1f7c55',
    phoneNumberId: '1196177000238512',
    phoneNumber: '8047190022',
    phoneNumberStatus: 'flagged',
    onboardingStatus: 'success',
    connected: true,
    quality: 'RED',
    tier: 'TIER_250',
  },
]

const CREATED = '2024-02-07T10:53:19.389521Z'
const MODIFIED = '2024-02-07T15:19:21.672093Z'

/** The same for all of them. */
const EXPANSIONS = {
  waba_account: {
    id: 'b51b8814-c1ad-456d-83ab-b3ba02cf8412',
    waba_name: 'GharSeva',
    waba_id: CREDENTIALS.wabaId,
    meta_business_id: '1045494079851276',
    created: CREATED,
    modified: MODIFIED,
    waba_review_status: 'approved',
  },
  profile: {
    about: 'GharSeva',
    address: 'Sector 62, Noida, India 201301',
    description: 'Home services',
    category: 'PROF_SERVICES',
    email: 'hello@example.com',
    website: 'https://example.com/',
    picture_url: 'https://example.com/picture.jpg',
  },
} as const

const settingsOf = ({ quality, tier }: PhoneNumber) => ({
  quality_rating: quality,
  messaging_limit_tier: tier,
  is_official_business_account: 'false',
  business_verification_status: 'not_verified',
})

/** @param expand names of what is shown beside the number itself; others are passed over */
export const phoneNumberBody = (number: PhoneNumber, expand: readonly string[]) => {
  const more = { ...EXPANSIONS, settings: settingsOf(number) }
  return {
    id: number.id,
    phone_number_status: number.phoneNumberStatus,
    onboarding_status: number.onboardingStatus,
    status: 'active',
    phone_number_id: number.phoneNumberId,
    country_code: '91',
    phone_number: number.phoneNumber,
    created: CREATED,
    modified: MODIFIED,
    ...Object.fromEntries(Object.entries(more).filter(([name]) => expand.includes(name))),
  }
}

/** By either of its ids: the document's examples send both. */
export const phoneNumberNamed = (id: string): PhoneNumber | undefined =>
  PHONE_NUMBERS.find((one) => one.phoneNumberId === id || one.id === id)
