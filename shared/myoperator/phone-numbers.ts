/** The account's WhatsApp numbers (document: Whatsapp Business APIs / List Phone Numbers). */
import { z } from 'zod'
import { formatPhone, fromParts } from '../phone.ts'
import type { PhoneNumber } from '../views/phone-numbers.ts'
import { flag, list, number, optionalRecord, record, requiredText, text } from './lenient.ts'

const phoneNumberSchema = z
  .object({
    id: text,
    phone_number_id: requiredText,
    country_code: text,
    phone_number: text,
    phone_number_status: text,
    onboarding_status: text,
    status: text,
    settings: optionalRecord(
      z.object({
        quality_rating: text,
        messaging_limit_tier: text,
        is_official_business_account: flag,
        business_verification_status: text,
      }),
    ),
    profile: optionalRecord(
      z.object({ about: text, description: text, address: text, category: text, email: text, website: text }),
    ),
    waba_account: optionalRecord(z.object({ waba_name: text, waba_id: text, waba_review_status: text })),
  })
  .transform((given): PhoneNumber => {
    const { settings, profile, waba_account: account } = given
    const typed = given.phone_number ?? ''
    const e164 = fromParts(given.country_code ?? '', typed) ?? typed
    return {
      id: given.id ?? given.phone_number_id,
      phoneNumberId: given.phone_number_id,
      number: e164,
      numberText: formatPhone(e164),
      connection: given.phone_number_status?.toLowerCase() ?? null,
      onboarding: given.onboarding_status?.toLowerCase() ?? null,
      status: given.status?.toLowerCase() ?? null,
      quality: settings?.quality_rating?.toUpperCase() ?? null,
      limit: settings?.messaging_limit_tier?.toUpperCase() ?? null,
      official: settings?.is_official_business_account ?? null,
      verification: settings?.business_verification_status?.toLowerCase() ?? null,
      profile,
      account: account && {
        name: account.waba_name,
        wabaId: account.waba_id,
        review: account.waba_review_status?.toLowerCase() ?? null,
      },
    }
  })

/** A page, with how many rows it held; one that cannot be read is left out. */
export const phoneNumberPageSchema = z
  .object({ data: record(z.object({ count: number, results: list(z.unknown()) })) })
  .transform(({ data: { count: total, results } }) => ({
    total,
    held: results.length,
    numbers: results.flatMap((result): PhoneNumber[] => {
      const read = phoneNumberSchema.safeParse(result)
      return read.success ? [read.data] : []
    }),
  }))
