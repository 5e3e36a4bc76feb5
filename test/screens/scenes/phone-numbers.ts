/** Settings > WhatsApp: the account's numbers, which is used, and what is the matter with it. */
import type { Page } from '@playwright/test'
import type { MediaCacheView } from '../../../shared/views/chats.ts'
import type { PhoneNumberView } from '../../../shared/views/phone-numbers.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/views/settings.ts'
import type { AccountView } from '../../../shared/views/setup.ts'
import { aPhoneNumber } from '../../renderer/builders.ts'
import type { Canned } from '../fake-bridge.ts'
import { fault, main, type Scene } from '../scene.ts'

const USED = '204983902706432'
const ACCOUNT: AccountView = {
  relayUrl: 'https://relay.example.in',
  agent: { userId: '694e6be5a520b309', name: 'Agent Gupta', role: 'agent', phones: [] },
  fields: {
    companyId: '6836cad944e39380',
    publicApiUrl: 'https://publicapi.myoperator.co',
    phoneNumberId: USED,
    wabaId: '178661612007157',
    obdUrl: 'https://obd-api.myoperator.co/obd-api-v1',
    publicIvrId: '6981d1c6c99f8650',
    userId: '694e6be5a520b309',
    developersUrl: 'https://developers.myoperator.co',
  },
  phones: [{ number: '+919876543210', numberText: '+91 98765 43210', routed: true, typed: false }],
  checks: { contacts: null, calls: null, users: null },
}
const NUMBERS: readonly PhoneNumberView[] = [
  aPhoneNumber({ inUse: true, accounts: true }),
  aPhoneNumber({
    id: 'b',
    phoneNumberId: '204983902706433',
    number: '+919876500011',
    numberText: '+91 98765 00011',
    quality: 'YELLOW',
    limit: 'TIER_10K',
    official: true,
    verification: 'verified',
  }),
  aPhoneNumber({
    id: 'c',
    phoneNumberId: '204983902706434',
    number: '+919876500012',
    numberText: '+91 98765 00012',
    connection: 'otp_verified',
    onboarding: 'pending',
    quality: null,
    limit: null,
    official: null,
    verification: null,
    profile: null,
    account: null,
  }),
]

const KEPT: MediaCacheView = { bytes: 87_300_000, files: 214, capBytes: 524_288_000 }

const toRoom = (page: Page) =>
  page.getByRole('combobox', { name: 'Room for WhatsApp files' }).scrollIntoViewIfNeeded()

const numbers = (
  name: string,
  answer: readonly PhoneNumberView[],
  whatsapp: Partial<Settings['whatsapp']> = {},
  canned: Partial<Canned> = {},
  act: (page: Page) => Promise<void> = async () => {},
): Scene => {
  const settings = { ...DEFAULT_SETTINGS, whatsapp: { ...DEFAULT_SETTINGS.whatsapp, ...whatsapp } }
  return main(
    `phone-numbers-${name}`,
    { settings },
    {
      hash: '#/settings',
      act: async (page) => {
        const region = page.getByRole('region', { name: 'WhatsApp' })
        await region.getByRole('radiogroup', { name: 'How files are sent' }).waitFor()
        await page
          .getByRole('navigation', { name: 'Sections' })
          .getByRole('link', { name: 'WhatsApp' })
          .click()
        await act(page)
      },
    },
    {
      answers: {
        'account:read': ACCOUNT,
        'settings:update': settings,
        'phone-numbers:list': answer,
        'media:read-cache': KEPT,
      },
      ...canned,
    },
  )
}

const like = (over: Partial<PhoneNumberView>) => [{ ...NUMBERS[0]!, ...over }, ...NUMBERS.slice(1)]

export const PHONE_NUMBER_SCENES: readonly Scene[] = [
  numbers('list', NUMBERS),
  numbers('opened', NUMBERS, {}, {}, async (page) => {
    await page.getByText('Profile and business account').first().click()
    await page.getByText('Colony 21').first().waitFor()
  }),
  numbers('chosen', NUMBERS, { phoneNumberId: '204983902706433', files: 'link' }),
  numbers('files-kept', NUMBERS.slice(0, 1), {}, {}, toRoom),
  numbers(
    'files-kept-unread',
    NUMBERS.slice(0, 1),
    {},
    {
      answers: { 'account:read': ACCOUNT, 'phone-numbers:list': NUMBERS.slice(0, 1) },
      faults: { 'media:read-cache': fault('internal') },
    },
    toRoom,
  ),
  numbers('missing', NUMBERS, { phoneNumberId: '5550001' }),
  numbers('not-connected', like({ connection: 'disconnected', quality: null })),
  numbers('flagged', like({ connection: 'flagged', quality: 'RED' })),
  numbers('none', []),
  numbers(
    'unread',
    [],
    {},
    {
      answers: { 'account:read': ACCOUNT },
      faults: { 'phone-numbers:list': fault('whatsapp-bad-key', 'Unauthorized') },
    },
  ),
]
