/** The account's WhatsApp numbers ("List Phone Numbers"): one that works, and one that is not set up yet. */
import { CREDENTIALS } from '../data/account.ts'

interface PhoneNumber {
  readonly id: string
  readonly phoneNumberId: string
  /** Without its country code. */
  readonly phoneNumber: string
  readonly connected: boolean
}

export const PHONE_NUMBERS: readonly PhoneNumber[] = [
  {
    id: 'ab55f907-ce6b-4285-8f25-aecd52934889',
    phoneNumberId: CREDENTIALS.phoneNumberId,
    phoneNumber: '1206544522',
    connected: true,
  },
  {
    id: '5fdaa860-b2b7-441b-a715-50f8f2f5f4cb',
    phoneNumberId: '1196177000238499',
    phoneNumber: '2269659535',
    connected: false,
  },
]

const CREATED = '2024-02-07T10:53:19.389521Z'
const MODIFIED = '2024-02-07T15:19:21.672093Z'

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
  settings: {
    quality_rating: 'GREEN',
    messaging_limit_tier: 'TIER_250',
    is_official_business_account: 'false',
    business_verification_status: 'not_verified',
  },
} as const

/** @param expand names of what is shown beside the number itself; others are passed over */
export const phoneNumberBody = (number: PhoneNumber, expand: readonly string[]) => ({
  id: number.id,
  phone_number_status: number.connected ? 'connected' : 'otp_verified',
  onboarding_status: number.connected ? 'success' : 'pending',
  status: 'active',
  phone_number_id: number.phoneNumberId,
  country_code: '91',
  phone_number: number.phoneNumber,
  created: CREATED,
  modified: MODIFIED,
  ...Object.fromEntries(Object.entries(EXPANSIONS).filter(([name]) => expand.includes(name))),
})

/** By either of its ids: the document's examples send both. */
export const phoneNumberNamed = (id: string): PhoneNumber | undefined =>
  PHONE_NUMBERS.find((one) => one.phoneNumberId === id || one.id === id)
