import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNowhere, filesUnder } from './files.ts'
import { connection, join, openJoin, welcome } from './first-run.ts'
import { expect, seedContacts, test, type World } from './world.ts'

const NUMBER = '+919876512345'

const region = (main: Page, name: string) => main.getByRole('region', { name, exact: true })

async function openSettings(main: Page): Promise<void> {
  await main.getByRole('link', { name: 'Settings' }).click()
  await expect(main.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible()
}

async function dial(main: Page, number: string): Promise<void> {
  await main.getByRole('textbox', { name: 'Number to call' }).fill(number)
  await main.getByRole('button', { name: 'Call', exact: true }).click()
}

async function placed(world: World) {
  return (await world.simulator.requests()).filter((request) => request.path.startsWith('/obd-api-v1'))
}

/** The clock of this machine so many hours from now, as a time field has it. */
function timeIn(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The page's own colour, and what it is drawn on. */
const paint = (page: Page) =>
  page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return { color, backgroundColor }
  })

test('appearance, language and silence are taken at once, by both windows, and stay', async ({ world }) => {
  await seedContacts(world, [{ name: 'Meera Iyer', phone_number: '9876500011' }])
  const desk = await world.desk(0)
  const { app, main } = desk
  await openSettings(main)
  const light = await paint(main)
  await region(main, 'Appearance').getByRole('radio', { name: 'Dark' }).click()
  await expect.poll(() => paint(main)).not.toEqual(light)
  const dark = await paint(main)

  await region(main, 'Language').getByRole('radio', { name: 'हिन्दी' }).click()
  await expect(main.locator('html')).toHaveAttribute('lang', 'hi')
  await region(main, 'भाषा').getByRole('radio', { name: 'English' }).click()
  await expect(main.locator('html')).toHaveAttribute('lang', 'en')

  // Silent: the phone rings, the desk does not; Home has the call all the same.
  const silence = region(main, 'Pop-up').getByRole('switch', { name: 'Silent mode' })
  await silence.click()
  await expect(silence).toBeChecked()
  await main.getByRole('link', { name: 'Home' }).click()
  await world.ring({ from: '+919876500011', hunt: [0], hold: true })
  await expect(main.getByRole('article', { name: 'Incoming call' })).toContainText('Meera Iyer')
  expect(await app.isShown('pop')).toBe(false)
  await desk.quit()

  const again = await desk.reopen()
  await expect.poll(() => paint(again.main)).toEqual(dark)
  await openSettings(again.main)
  const still = region(again.main, 'Pop-up').getByRole('switch', { name: 'Silent mode' })
  await expect(still).toBeChecked()
  expect(await again.app.isShown('pop')).toBe(false)
  await still.click()
  await world.ring({ from: '+919876500012', hunt: [0], hold: true })
  const pop = await again.app.window('pop')
  await expect(pop.getByRole('article', { name: 'Incoming call' }).last()).toContainText('98765 00012')
  // The pop is drawn in the same theme.
  await expect.poll(async () => (await paint(pop)).color).toBe(dark.color)
})

test('quiet hours and the do-not-call list refuse in words, and nothing leaves; options go along', async ({
  world,
}) => {
  const { main } = await world.desk(0)
  await openSettings(main)
  const calling = region(main, 'Calling')
  await calling.getByRole('switch', { name: 'Quiet hours' }).click()
  for (const [label, hours] of [
    ['From', -1],
    ['To', 1],
  ] as const) {
    const end = calling.getByLabel(label, { exact: true })
    await end.fill(timeIn(hours))
    await end.blur()
  }
  await dial(main, NUMBER)
  await expect(main.getByRole('alert')).toContainText('quiet hours')

  await calling.getByRole('switch', { name: 'Quiet hours' }).click()
  await expect(calling.getByRole('switch', { name: 'Quiet hours' })).not.toBeChecked()
  const never = calling.getByRole('textbox', { name: 'Number not to call' })
  await never.fill('12345')
  await never.press('Enter')
  await expect(never).toHaveAccessibleDescription(/not a complete phone number/)
  await never.fill('098765 12345')
  await never.press('Enter')
  await expect(calling.getByRole('list', { name: 'Do not call' })).toContainText('+91 98765 12345')
  await dial(main, NUMBER)
  await expect(main.getByRole('alert')).toContainText('do-not-call list')
  expect(await placed(world)).toEqual([])

  await calling.getByRole('button', { name: 'Remove +91 98765 12345' }).click()
  for (const [label, text] of [
    ['Caller id', '0120 6544522'],
    ['STD code', '011'],
    ['Longest call (minutes)', '2.5'],
  ] as const) {
    await calling.getByLabel(label).fill(text)
    await calling.getByLabel(label).blur()
  }
  await expect(calling.getByLabel('Caller id')).toHaveValue('+911206544522')
  await expect(calling.getByLabel('STD code')).toHaveValue('11')
  await expect(calling.getByLabel('Longest call (minutes)')).toHaveValue('2.5')
  const hold = calling.getByRole('switch', { name: 'Call hold' })
  const held = await hold.isChecked()
  await hold.click()
  await expect(hold).toBeChecked({ checked: !held })
  await dial(main, NUMBER)
  await expect.poll(async () => (await placed(world)).length).toBe(1)
  expect((await placed(world))[0]?.body).toMatchObject({
    number: NUMBER,
    caller_id: '+911206544522',
    std_code: '11',
    max_call_duration: 150,
    call_hold: !held,
  })
})

test('a number typed in is one of mine, and the account can be tested again', async ({ world }) => {
  const { app, main } = await world.desk(0, 'supervisor')
  const other = world.simulator.users[1]?.phone ?? ''
  // A colleague's call is seen, and is none of mine.
  await world.ring({ from: '+919876500021', hunt: [1], hold: true })
  await main.getByRole('link', { name: 'Team' }).click()
  await expect(main.getByRole('table', { name: 'Live calls' })).toContainText('98765 00021')
  expect(await app.isShown('pop')).toBe(false)

  await openSettings(main)
  const phones = region(main, 'My phones')
  await phones.getByRole('textbox', { name: 'Phone number' }).fill(`0${other.slice(3)}`)
  await phones.getByRole('button', { name: 'Add' }).click()
  const typed = phones.getByRole('listitem').filter({ hasText: 'Typed in here' })
  await expect(typed).toHaveCount(1)
  const pop = await app.window('pop')
  await expect(pop.getByRole('article', { name: 'Incoming call' })).toContainText('98765 00021')
  await typed.getByRole('button', { name: /^Remove/ }).click()
  await expect.poll(() => app.isShown('pop')).toBe(false)

  const account = region(main, 'Account')
  await expect(account).toContainText('Supervisor')
  await expect(account.getByText('Saved, never shown')).toHaveCount(4)
  await account.getByRole('button', { name: 'Test again: WhatsApp and contacts' }).click()
  await expect(account.getByText('It works.')).toHaveCount(1)
  await world.simulator.control('ip', { allowed: false })
  await account.getByRole('button', { name: 'Test again: Outbound calls' }).click()
  await expect(account.getByRole('alert')).toContainText('does not allow requests from this')
})

test('signing out wipes this desk, and a second agent can join on it', async ({ world }) => {
  await seedContacts(world, [{ name: 'Meera Iyer', phone_number: '9876500011' }])
  await world.storeAccount()
  const first = await world.fresh('shared')
  await openJoin(first.main)
  await join(first.main, await world.invitation(0))
  await expect(connection(first.main)).toContainText('Connected')
  await world.ring({ from: '+919876500011', hunt: [0], hold: true })
  const pop = await first.app.window('pop')
  const card = pop.getByRole('article', { name: 'Incoming call' })
  await expect(card.getByRole('heading')).toContainText('Meera Iyer')
  await openSettings(first.main)
  const calling = region(first.main, 'Calling')
  await calling.getByRole('textbox', { name: 'Number not to call' }).fill('9876500099')
  await calling.getByRole('textbox', { name: 'Number not to call' }).press('Enter')
  await expect(calling.getByRole('list', { name: 'Do not call' })).toBeVisible()
  const traces = ['Meera Iyer', '9876500011', '9876500099', world.simulator.users[0]?.name ?? '']
  // What is looked for below is there now.
  await expect.poll(() => databasesOf(first.profileDir)).not.toEqual([])

  const privacy = region(first.main, 'Privacy')
  await privacy.getByRole('button', { name: 'Sign out and wipe local data' }).click()
  const sure = first.main.getByRole('dialog', { name: 'Sign out and wipe local data?' })
  await sure.getByRole('button', { name: 'Cancel' }).click()
  await expect(connection(first.main)).toContainText('Connected')
  await privacy.getByRole('button', { name: 'Sign out and wipe local data' }).click()
  await sure.getByRole('button', { name: 'Sign out and wipe', exact: true }).click()
  await expect(welcome(first.main)).toBeVisible()
  await expect.poll(() => first.app.isShown('pop')).toBe(false)
  expect(await databasesOf(first.profileDir)).toEqual([])
  await first.quit()
  await expectNowhere(first.profileDir, traces)
  expect(await vaultOf(first.profileDir)).not.toContain('cipher')

  const second = await first.reopen()
  await openJoin(second.main)
  await join(second.main, await world.invitation(1))
  await expect(connection(second.main)).toContainText('Connected')
  await openSettings(second.main)
  await expect(region(second.main, 'Account')).toContainText(world.simulator.users[1]?.name ?? 'nobody')
  await expect(region(second.main, 'Calling')).toContainText('The list is empty')
})

const databasesOf = async (folder: string) =>
  (await filesUnder(folder)).filter((path) => path.includes('ringside.db'))

const vaultOf = async (folder: string) => {
  const [path] = (await filesUnder(folder)).filter((one) => one.endsWith('vault.json'))
  return path === undefined ? '' : readFile(path, 'utf8')
}
