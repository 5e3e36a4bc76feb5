import { describe, expect, test } from 'vitest'
import {
  contactAnswerSchema,
  contactPageSchema,
  contactSearchSchema,
} from '../../../shared/myoperator/contacts.ts'
import { providerErrorSchema } from '../../../shared/myoperator/errors.ts'
import { obdAnswerSchema } from '../../../shared/myoperator/obd.ts'
import { userPageSchema } from '../../../shared/myoperator/users.ts'

const CONTACT = {
  id: '67a1f59b1e0abbf2e03aa40b',
  company_id: '66c595699b31d875',
  name: 'Asha Rao',
  country_code: '91',
  phone_number: '9872399000',
  email_id: null,
  marketing_opt_in: true,
  status: 'active',
  created: '2025-02-04T11:10:19.390000Z',
  modified: '2025-02-06T09:57:24.311494Z',
}

describe('contacts', () => {
  test('one, in our names', () => {
    expect(
      contactAnswerSchema.parse({
        status: 'success',
        code: '200',
        message: 'Contact Fetched',
        data: CONTACT,
      }),
    ).toEqual({
      id: '67a1f59b1e0abbf2e03aa40b',
      name: 'Asha Rao',
      countryCode: '91',
      phoneNumber: '9872399000',
      number: '+919872399000',
      email: null,
      marketingOptIn: true,
      customFields: null,
      createdAt: '2025-02-04T11:10:19.390Z',
      modifiedAt: '2025-02-06T09:57:24.311Z',
      status: 'active',
      source: null,
      paginationToken: null,
    })
  })

  test.each([
    ['+91', '9872399000', '+919872399000'],
    ['91', '919872399000', '+919872399000'],
    [null, '09872399000', '+919872399000'],
    ['65', 91234567, '+6591234567'],
    ['91', '7737******', '7737******'],
    ['91', null, ''],
  ])('%j %j is %j', (country_code, phone_number, number) => {
    const { data } = { data: { ...CONTACT, country_code, phone_number } }
    expect(contactAnswerSchema.parse({ data }).number).toBe(number)
  })

  test('a page, and a search with its token', () => {
    const custom = { ...CONTACT, custom_fields: { skills: ['php'], switch: true } }
    const next = 'https://example.test/contacts?limit=1&offset=1'
    const page = contactPageSchema.parse({ data: { count: '10', next, previous: null, results: [custom] } })
    expect(page).toMatchObject({ count: 10, next, previous: null })
    expect(page.results[0]?.customFields).toEqual({ skills: ['php'], switch: true })
    expect(
      contactPageSchema.parse({ data: { count: 0, next: null, previous: null, results: [] } }).results,
    ).toEqual([])

    const found = { ...CONTACT, source: 'imported', pagination_token: 'WyI2' }
    const search = contactSearchSchema.parse({
      code: 200,
      data: { total: 2, filter_total: 1406, results: [found] },
    })
    expect(search.total).toBe(1406)
    expect(search.results[0]).toMatchObject({ source: 'imported', paginationToken: 'WyI2' })
  })

  test('what is no contact says where', () => {
    const page = contactPageSchema.safeParse({
      data: { count: 1, results: [CONTACT, { ...CONTACT, id: null }] },
    })
    expect(page.error?.issues[0]?.path).toEqual(['data', 'results', 1, 'id'])
    expect(contactAnswerSchema.safeParse({ data: {} }).success).toBe(false)
    expect(contactAnswerSchema.safeParse('<html>').success).toBe(false)
  })
})

describe('errors', () => {
  const sentence = "Phone Number's length should be in the range of [7,15]."
  test.each<[unknown, unknown]>([
    [
      { status: 'error', code: '400', message: 'Validation Error', errors: { phone_number: [sentence] } },
      { code: '400', message: 'Validation Error', errors: { phone_number: [sentence] } },
    ],
    [
      {
        code: 'not_found',
        message: 'Not found.',
        errors: { detail: 'Contact not found for given identifier.' },
      },
      {
        code: 'not_found',
        message: 'Not found.',
        errors: { detail: ['Contact not found for given identifier.'] },
      },
    ],
    [
      { code: 404, message: 'Invalid Contact ID', errors: {} },
      { code: '404', message: 'Invalid Contact ID', errors: {} },
    ],
    [
      { message: 'Forbidden', errors: null },
      { code: '', message: 'Forbidden', errors: {} },
    ],
    [
      { errors: { items: [{ name: ['Required.'] }] } },
      { code: '', message: '', errors: { items: ['Required.'] } },
    ],
    [{ errors: [] }, { code: '', message: '', errors: {} }],
  ])('%j', (body, expected) => {
    expect(providerErrorSchema.parse(body)).toEqual(expected)
  })

  test('a page of a proxy is none', () => {
    expect(providerErrorSchema.safeParse('<html>').success).toBe(false)
  })
})

test('the answer to an outbound call', () => {
  const accepted = {
    details: 'Request accepted successfully',
    status: 'success',
    code: '200',
    unique_id: 'u',
    reference_id: 'r',
  }
  expect(obdAnswerSchema.parse(accepted)).toEqual({
    status: 'success',
    code: '200',
    details: 'Request accepted successfully',
    uniqueId: 'u',
    referenceId: 'r',
  })
  expect(obdAnswerSchema.parse({ ...accepted, code: 403, status: 'error', reference_id: '' })).toMatchObject({
    status: 'error',
    code: '403',
    referenceId: null,
  })
  expect(obdAnswerSchema.parse({ message: 'Forbidden' })).toMatchObject({
    status: null,
    details: 'Forbidden',
  })
  expect(obdAnswerSchema.safeParse('Forbidden').success).toBe(false)
})

test('users, whose numbers come without their country', () => {
  const user = {
    user_id: '666666666666',
    uuid: '777777777777',
    name: 'Agent',
    email: null,
    extension: 11,
    contact_number: '9876543210',
    alternate_number: '',
    role_id: '8',
    is_active: '1',
    is_enabled: '0',
    is_available: 0,
  }
  const system = { ...user, uuid: null, name: 'Anonymous User', contact_number: '67' }
  const page = userPageSchema.parse({
    status: 'success',
    total_user: 2,
    data: [user, system],
    next_page: '',
    code: 200,
  })
  expect(page).toMatchObject({ total: 2, next: null })
  expect(page.users[0]).toEqual({
    uuid: '777777777777',
    name: 'Agent',
    email: null,
    extension: '11',
    contactNumber: '+919876543210',
    alternateNumber: null,
    roleId: '8',
    active: true,
    enabled: false,
    available: false,
  })
  expect(page.users[1]).toMatchObject({ uuid: '666666666666', contactNumber: '67' })
})
