/** The account's WhatsApp numbers against the document's examples, and against anything else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phoneNumberPageSchema } from '../../../shared/myoperator/phone-numbers.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/rest')
const pageOf = (name: string) => {
  const file = join(FOLDER, `whatsapp-business-apis-list-phone-numbers.${name}.json`)
  return phoneNumberPageSchema.parse(JSON.parse(readFileSync(file, 'utf8')).response.body)
}

test('of the document, one that waits for its onboarding', () => {
  expect(pageOf('otp-verified-and-onboarding-pending')).toEqual({
    total: 11,
    held: 1,
    numbers: [
      {
        id: 'ab55f907-ce6b-4285-8f25-aecd52934889',
        phoneNumberId: '204983902706432',
        number: '+911204385006',
        numberText: '+91 120 438 5006',
        connection: 'otp_verified',
        onboarding: 'pending',
        status: 'active',
        quality: null,
        limit: null,
        official: null,
        verification: null,
        profile: null,
        account: null,
      },
    ],
  })
})

test('of the document, one with settings, profile and account', () => {
  expect(pageOf('with-waba-details-profile-and-setting-information').numbers).toMatchObject([
    {
      connection: 'connected',
      onboarding: 'success',
      quality: 'GREEN',
      limit: 'TIER_250',
      official: false,
      verification: 'not_verified',
      profile: { about: 'OnStep', category: 'NONPROFIT', website: 'https://onstep.org/' },
      account: { name: 'OnStep', wabaId: '178661612007157', review: 'approved' },
    },
  ])
})

test('of the document, a page of words instead of values is an empty one', () => {
  expect(pageOf('success')).toEqual({ total: null, held: 0, numbers: [] })
})

test('never throws, whatever the provider says, and a number with an id is always there', () => {
  const fields = ['settings', 'profile', 'waba_account', 'phone_number', 'country_code', 'id']
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...fields), (any, field) => {
      phoneNumberPageSchema.safeParse(any)
      const results = [any, { phone_number_id: '1', [field]: any }]
      const page = phoneNumberPageSchema.parse({ data: { count: 2, results } })
      expect(page.numbers.at(-1)?.phoneNumberId).toBe('1')
    }),
  )
})
