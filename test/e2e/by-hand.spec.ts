import type { Page } from '@playwright/test'
import {
  accountByHand,
  check,
  connection,
  field,
  GROUPS,
  type Group,
  group,
  join,
  openByHand,
  typeEverything,
  typeIn,
  welcome,
} from './first-run.ts'
import { expect, seedContacts, test, type World } from './world.ts'

const works = (main: Page, name: Group) => group(main, name).getByText('It works.')

/** Types one wrong value, tests, and sees it named: in words, at its field, and at no other one's. */
async function refuses(
  main: Page,
  name: Group,
  label: string,
  wrong: string,
  words: string | RegExp,
): Promise<void> {
  await typeIn(main, name, { [label]: wrong })
  await check(main, name)
  const within = group(main, name)
  await expect(within.getByRole('alert')).toContainText(words)
  await expect(field(main, label)).toHaveAttribute('aria-invalid', 'true')
  await expect(field(main, label)).toHaveAccessibleDescription(
    typeof words === 'string' ? new RegExp(words) : words,
  )
}

async function requestsTo(world: World, path: RegExp) {
  return (await world.simulator.requests()).filter((request) => path.test(request.path))
}

test('each wrong credential is named, and nothing is dialled to find out', async ({ world }) => {
  const { main } = await world.fresh('wrong')
  const right = accountByHand(world)
  await openByHand(main)
  await typeEverything(main, world)

  const contacts = 'WhatsApp and contacts'
  const key = right[contacts]['API key'] ?? ''
  await refuses(main, contacts, 'API key', `${key}-wrong`, 'The API key is not accepted')
  const token = right['Users and call log']['API token'] ?? ''
  await refuses(main, contacts, 'API key', token, '“API key” holds the credential of another system')
  await expect(group(main, contacts).getByRole('alert')).toContainText('belongs into “API token”')
  await typeIn(main, contacts, { 'API key': key })
  await refuses(main, contacts, 'Company id', '6836cad944e39381', 'company id does not belong to this key')
  await typeIn(main, contacts, right[contacts])
  await check(main, contacts)
  await expect(works(main, contacts)).toBeVisible()
  await expect(group(main, contacts).getByRole('alert')).toHaveCount(0)

  const calls = 'Outbound calls'
  const wrongCalls = [
    ['x-api-key', 'sim-obd-x-api-key-of-somebody-else', 'The x-api-key is not accepted'],
    ['Secret token', 'sim-obd-secret-token-of-somebody', 'The secret token is not accepted'],
    ['Public IVR id', '6981d1c6c99f8651', 'There is no IVR with this id'],
    ['User id', '694e6be5a520b3ff', 'Nobody in this account has this user id'],
  ] as const
  for (const [label, wrong, words] of wrongCalls) {
    await refuses(main, calls, label, wrong, words)
    await typeIn(main, calls, { [label]: right[calls][label] ?? '' })
  }
  await check(main, calls)
  await expect(works(main, calls)).toBeVisible()

  const users = 'Users and call log'
  await refuses(main, users, 'API token', 'f'.repeat(32), 'The API token is not accepted')
  await typeIn(main, users, right[users])
  await check(main, users)
  await expect(works(main, users)).toBeVisible()

  const obd = await requestsTo(world, /^\/obd-api-v1/)
  expect(obd.length).toBeGreaterThanOrEqual(wrongCalls.length + 1)
  expect(obd.filter(({ status }) => status === 200)).toEqual([])
  expect(await world.simulator.control('state')).toMatchObject({ counts: { calls: 0 } })
})

test('everything typed by hand opens the desk, on the path this account answers on', async ({ world }) => {
  await seedContacts(world, [{ name: 'Meera Iyer', phone_number: '9876500011' }])
  await world.simulator.control('developers', { paths: 'search' })
  const { app, main } = await world.fresh('typed')
  await openByHand(main)
  await typeEverything(main, world)
  // Not before the relay is joined and every group was tested.
  await main.getByRole('button', { name: 'Open my desk' }).click()
  await expect(main.getByRole('alert')).toContainText('not joined a relay')
  await join(main, await world.invitation(0))
  await expect(main.getByRole('region', { name: 'Relay' })).toContainText('Joined')
  for (const name of GROUPS) {
    await check(main, name)
    await expect(works(main, name)).toBeVisible()
  }
  const asked = await requestsTo(world, /\/user$/)
  expect(asked.at(-1)).toMatchObject({ path: '/developers/search/user', status: 200 })
  await main.getByRole('button', { name: 'Open my desk' }).click()

  await expect(connection(main)).toContainText('Connected')
  await world.ring({ from: '+919876500011', hunt: [0], hold: true })
  const card = (await app.window('pop')).getByRole('article', { name: 'Incoming call' })
  await expect(card.getByRole('heading')).toContainText('Meera Iyer')

  // The path is remembered: the other one is not tried again.
  const before = (await requestsTo(world, /\/user$/)).length
  await main.getByRole('link', { name: 'Settings' }).click()
  const account = main.getByRole('region', { name: 'Account', exact: true })
  await account.getByRole('button', { name: 'Test again: Users and call log' }).click()
  await expect(account.getByText('It works.')).toBeVisible()
  const since = (await requestsTo(world, /\/user$/)).slice(before)
  expect(new Set(since.map(({ path }) => path))).toEqual(new Set(['/developers/search/user']))
})

test('an address that is not allowed is said, and a plan without users works with what is typed', async ({
  world,
}) => {
  await world.simulator.control('ip', { allowed: false })
  await world.simulator.control('users', { available: false })
  const { app, main } = await world.fresh('plan')
  await openByHand(main)
  await typeEverything(main, world)
  for (const name of ['WhatsApp and contacts', 'Outbound calls'] as const) {
    await check(main, name)
    await expect(group(main, name).getByRole('alert')).toContainText('does not allow requests from this')
  }
  await world.simulator.control('ip', { allowed: true })
  for (const name of ['WhatsApp and contacts', 'Outbound calls'] as const) {
    await check(main, name)
    await expect(works(main, name)).toBeVisible()
  }

  const users = 'Users and call log'
  await check(main, users)
  await expect(group(main, users)).toContainText('It works, without the list of users')
  const phone = world.simulator.users[0]?.phone ?? ''
  await typeIn(main, users, { 'My phone numbers': phone.slice(3) })
  await join(main, await world.invitation(0))
  await expect(main.getByRole('region', { name: 'Relay' })).toContainText('Joined')
  await main.getByRole('button', { name: 'Open my desk' }).click()
  await expect(connection(main)).toContainText('Connected')
  await main.getByRole('link', { name: 'Settings' }).click()
  const phones = main.getByRole('region', { name: 'My phones' }).getByRole('listitem')
  await expect(phones).toHaveCount(1)
  await expect(phones).toContainText('Typed in here')
  await expect(phones).toContainText('Calls reach this desk')
  await world.ring({ from: '+919876500011', hunt: [0], hold: true })
  await expect((await app.window('pop')).getByRole('article', { name: 'Incoming call' })).toBeVisible()
})

test('a half-typed set-up survives the app, and no secret is read back', async ({ world }) => {
  const { 'WhatsApp and contacts': contacts, 'Outbound calls': calls } = accountByHand(world)
  const first = await world.fresh('half')
  await openByHand(first.main)
  await typeIn(first.main, 'WhatsApp and contacts', contacts)
  await check(first.main, 'WhatsApp and contacts')
  await expect(works(first.main, 'WhatsApp and contacts')).toBeVisible()
  await field(first.main, 'User id').fill('694e6be5a520b3')
  // This one still has the focus when the app goes.
  await field(first.main, 'x-api-key').fill(calls['x-api-key'] ?? '')
  await expect(field(first.main, 'x-api-key')).toBeFocused()
  await expect(group(first.main, 'Outbound calls').getByText('Saved', { exact: true })).toBeVisible()
  await first.quit()

  const { main } = await first.reopen()
  await expect(welcome(main)).toBeVisible()
  await main.getByRole('button', { name: 'Continue' }).click()
  await expect(field(main, 'Company id')).toHaveValue(contacts['Company id'] ?? '')
  await expect(field(main, 'User id')).toHaveValue('694e6be5a520b3')
  await expect(works(main, 'WhatsApp and contacts')).toBeVisible()
  for (const [label, secret] of [
    ['API key', contacts['API key']],
    ['x-api-key', calls['x-api-key']],
  ] as const) {
    await expect(field(main, label)).toHaveValue('')
    await expect(field(main, label)).toHaveAttribute('placeholder', /^Saved/)
    expect(await main.content()).not.toContain(secret)
  }
  await expect(field(main, 'Secret token')).not.toHaveAttribute('placeholder', /^Saved/)
})
