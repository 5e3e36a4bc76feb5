/** The account's numbers over real HTTP: all pages, kept for a while, and which of them is used. */
import { expect, test } from 'vitest'
import { createPhoneNumbersApi } from '../../../electron/api/phone-numbers.ts'
import { createPhoneNumbers } from '../../../electron/phone-numbers/phone-numbers.ts'
import { DEFAULT_SETTINGS } from '../../../shared/views/settings.ts'
import { anAccount } from '../../support/an-account.ts'
import { answer, hang, httpDouble } from '../../support/http-double.ts'

type Act = Parameters<typeof httpDouble>[0]
const ACCOUNTS = anAccount().publicApi.phoneNumberId

/** Twelve numbers, ten at once. */
const twelve: Act = (asked, response) => {
  const offset = Number(asked.query.get('offset'))
  const results = Array.from({ length: Math.min(10, 12 - offset) }, (_, i) => ({
    phone_number_id: offset + i === 11 ? ACCOUNTS : String(offset + i),
    country_code: '91',
    phone_number: `98765000${10 + offset + i}`,
  }))
  answer(200, { status: 'success', data: { count: 12, results } })(asked, response)
}

async function aDesk(act: Act) {
  const server = await httpDouble(act)
  const account = anAccount(server.url)
  const clock = { now: new Date('2026-11-25T10:00:00Z') }
  let whatsapp = DEFAULT_SETTINGS.whatsapp
  const numbers = createPhoneNumbers({
    api: createPhoneNumbersApi(fetch, account, 300),
    account,
    settings: () => ({ whatsapp }),
    now: () => clock.now,
  })
  const choose = (phoneNumberId: string | null) => {
    whatsapp = { ...whatsapp, phoneNumberId }
  }
  const used = async () => {
    const list = await numbers.list(false)
    return list.ok ? list.value.filter(({ inUse }) => inUse).map((one) => one.phoneNumberId) : list.fault.code
  }
  return { server, numbers, clock, choose, used }
}

test('all pages are read, expanded, of the account’s business', async () => {
  const { server, numbers } = await aDesk(twelve)
  const list = await numbers.list(false)
  expect(list.ok && list.value).toHaveLength(12)
  expect(server.asked.map(({ path, query }) => [path, Object.fromEntries(query)])).toEqual(
    ['0', '10'].map((offset) => [
      '/publicapi/chat/phonenumbers',
      {
        limit: '10',
        offset,
        expand: 'settings,profile,waba_account',
        waba_id: anAccount().publicApi.wabaId,
      },
    ]),
  )
})

test('this desk sends from the account’s number until another is chosen, which costs no question', async () => {
  const { server, choose, used } = await aDesk(twelve)
  expect(await used()).toEqual([ACCOUNTS])
  choose('3')
  expect(await used()).toEqual(['3'])
  choose('of another account')
  expect(await used()).toEqual([])
  choose(null)
  expect(await used()).toEqual([ACCOUNTS])
  expect(server.asked).toHaveLength(2)
})

test('they are kept for some minutes, read anew on wish, and once for all who ask meanwhile', async () => {
  const { server, numbers, clock } = await aDesk(twelve)
  await Promise.all([numbers.list(false), numbers.list(true), numbers.list(false)])
  expect(server.asked).toHaveLength(2)
  clock.now = new Date(clock.now.getTime() + 4 * 60_000)
  await numbers.list(false)
  expect(server.asked).toHaveLength(2)
  await numbers.list(true)
  expect(server.asked).toHaveLength(4)
  clock.now = new Date(clock.now.getTime() + 5 * 60_000)
  await numbers.list(false)
  expect(server.asked).toHaveLength(6)
})

test('a failure is said, and is not kept', async () => {
  const { server, used } = await aDesk(answer(500, ''))
  expect(await used()).toBe('numbers-unavailable')
  server.act(answer(401, { message: 'Unauthorized' }))
  expect(await used()).toBe('whatsapp-bad-key')
  server.act(hang)
  expect(await used()).toBe('numbers-unavailable')
  server.act(twelve)
  expect(await used()).toEqual([ACCOUNTS])
  await server.close()
})

test('a provider that gives the same page again and again is believed once', async () => {
  const page = { status: 'success', data: { count: 11, results: [{ phone_number_id: ACCOUNTS }] } }
  const { server, used } = await aDesk(answer(200, page))
  expect(await used()).toEqual([ACCOUNTS])
  expect(server.asked).toHaveLength(11)
})
