import type { ProviderContact } from '../../shared/myoperator/contacts.ts'
import { fromParts } from '../../shared/phone.ts'

/** A contact as the contacts API's schema gives it. */
export function aContact(values: Partial<ProviderContact> & { readonly id: string }): ProviderContact {
  const countryCode = values.countryCode ?? '91'
  const phoneNumber = values.phoneNumber ?? '9876543210'
  return {
    name: '',
    number: fromParts(countryCode, phoneNumber) ?? phoneNumber,
    email: null,
    marketingOptIn: null,
    customFields: null,
    createdAt: '2026-04-07T10:00:00.000Z',
    modifiedAt: '2026-04-07T10:00:00.000Z',
    status: 'active',
    source: null,
    paginationToken: null,
    ...values,
    countryCode,
    phoneNumber,
  }
}
