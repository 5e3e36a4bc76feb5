import type { Page } from '@playwright/test'
import { heldOn } from './provider.ts'
import { expect, seedContacts, test } from './world.ts'

/** One person: two contacts with one address, and a third number in a field. */
const RAMESH = {
  name: 'Ramesh Kumar',
  phone_number: '9876500001',
  email_id: 'ramesh@kumar.example',
  custom_fields: { city: 'Pune', second_phone: '+919876500003' },
}
const OFFICE = { name: 'Ramesh Kumar', phone_number: '9876500002', email_id: 'ramesh@kumar.example' }
const NUMBERS = ['+91 98765 00001', '+91 98765 00002', '+91 98765 00003'] as const

const stripOf = (main: Page) => main.getByRole('region', { name: 'Customer' })
const entriesOf = (main: Page) => stripOf(main).getByRole('feed', { name: 'Timeline' }).getByRole('article')

test('one person over three numbers is one time line, wherever it is opened from', async ({ world }) => {
  await seedContacts(world, [RAMESH, OFFICE])
  const { app, main } = await world.desk(0)
  await world.ring({ from: '+919876500001', hunt: [0], answeredBy: 0 })
  await world.ring({ from: '+919876500002', hunt: [0], answeredBy: null })
  await world.ring({ from: '+919876500003', hunt: [0], answeredBy: null })
  const calls = main.getByRole('region', { name: 'Calls', exact: true }).getByRole('article')
  await expect(calls).toHaveCount(3)
  await expect(main.getByRole('article', { name: 'Missed call' })).toHaveCount(2)

  const isWhole = async () => {
    await expect(stripOf(main).getByRole('heading', { name: 'Ramesh Kumar' })).toBeVisible()
    await expect(entriesOf(main)).toHaveCount(3)
    for (const number of NUMBERS) await expect(entriesOf(main).filter({ hasText: number })).toHaveCount(1)
    await expect(entriesOf(main).filter({ hasText: NUMBERS[0] })).toContainText('Talked 20 s')
    await stripOf(main).getByRole('button', { name: 'Close' }).click()
    await expect(stripOf(main)).toHaveCount(0)
  }

  // From the pop, which brings the main window; then from the card on Home.
  const missed = (page: Page) => page.getByRole('article', { name: 'Missed call' })
  const pop = await app.window('pop')
  await missed(pop).filter({ hasText: NUMBERS[1] }).getByRole('button', { name: 'Open' }).click()
  await isWhole()
  await missed(main).filter({ hasText: NUMBERS[1] }).getByRole('button', { name: 'Open' }).click()
  await isWhole()

  while ((await calls.count()) > 0) {
    const left = (await calls.count()) - 1
    await calls.first().getByRole('button', { name: 'Dismiss' }).click()
    await expect(calls).toHaveCount(left)
  }
  const recent = main.getByRole('region', { name: 'Recent calls' }).getByRole('listitem')
  await expect(recent).toHaveCount(3)
  await recent.filter({ hasText: NUMBERS[0] }).getByRole('button', { name: 'Ramesh Kumar' }).first().click()
  await isWhole()

  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('gridcell', { name: NUMBERS[0], exact: true }).click()
  await isWhole()
})

test('a field edited in place reaches the provider, and a refusal is said at the field', async ({
  world,
}) => {
  await seedContacts(world, [RAMESH])
  const { main } = await world.desk(0)
  await main.getByRole('link', { name: 'Contacts' }).click()
  await expect(main.getByRole('button', { name: 'Refresh' })).toBeVisible()
  await main.getByRole('gridcell', { name: NUMBERS[0], exact: true }).click()
  const strip = stripOf(main)
  await strip.getByRole('button', { name: 'Edit City' }).click()
  await strip.getByLabel('City').fill('Nashik')
  await strip.getByRole('button', { name: 'Save' }).click()
  await expect(strip.getByRole('button', { name: 'Edit City' })).toContainText('Nashik')
  expect(await heldOn(world, RAMESH.phone_number)).toMatchObject([{ custom_fields: { city: 'Nashik' } }])

  await strip.getByRole('button', { name: 'Edit E-mail' }).click()
  const email = strip.getByRole('textbox', { name: 'E-mail' })
  await email.fill('no address')
  await strip.getByRole('button', { name: 'Save' }).click()
  await expect(strip.getByRole('alert')).toContainText('valid email')
  await email.press('Escape')
  await expect(strip.getByRole('button', { name: 'Edit E-mail' })).toContainText('ramesh@kumar.example')
  await expect(strip).toBeVisible()
})

test('a live call appears in the open time line and ends there; a name makes a contact of it', async ({
  world,
}) => {
  const { main } = await world.desk(0)
  await world.ring({ from: '+919000011111', hunt: [0], answeredBy: null })
  await main.getByRole('article', { name: 'Missed call' }).getByRole('button', { name: 'Open' }).click()
  const strip = stripOf(main)
  await expect(entriesOf(main)).toHaveCount(1)
  await expect(entriesOf(main)).toContainText('Missed')

  const session = await world.ring({ from: '+919000011111', hunt: [0], answeredBy: 0, hold: true })
  await expect(entriesOf(main)).toHaveCount(2)
  await expect(entriesOf(main).first()).toContainText('Ringing')
  await world.goOn(session, 1)
  await expect(entriesOf(main).first()).toContainText('Talking')
  await strip.getByRole('textbox', { name: 'Name' }).fill('Meera Iyer')
  await strip.getByRole('textbox', { name: 'Name' }).press('Enter')
  await expect(strip.getByRole('heading', { name: 'Meera Iyer' })).toBeVisible()
  await expect(strip.getByRole('region', { name: 'Contact' })).toBeVisible()
  await world.goOn(session)
  await expect(entriesOf(main).first()).toContainText('Talked 20 s')
  await expect(entriesOf(main)).toHaveCount(2)
  await expect.poll(() => heldOn(world, '9000011111')).toMatchObject([{ name: 'Meera Iyer' }])
})
