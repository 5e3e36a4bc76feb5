import type { Page } from '@playwright/test'
import { expect, seedContacts, test } from './world.ts'

const PEOPLE = [
  { name: 'Ramesh Kumar', phone_number: '9876500001' },
  { name: 'Ravi Arora', phone_number: '9876500002' },
  { name: 'Ravi Zaveri', phone_number: '9876500003' },
]

const paletteOf = (main: Page) => main.getByRole('dialog', { name: 'Command palette' })
const people = (main: Page) =>
  paletteOf(main)
    .getByRole('option')
    .filter({ hasText: /Ramesh|Ravi/ })

async function type(main: Page, text: string): Promise<void> {
  await main.keyboard.press('ControlOrMeta+k')
  await paletteOf(main).getByRole('combobox').fill(text)
}

test('part of a name and Enter open the customer; who was chosen comes first the next time', async ({
  world,
}) => {
  await seedContacts(world, PEOPLE)
  const { main } = await world.desk(0)
  await type(main, 'ravi')
  await expect(people(main)).toHaveText([/Ravi Arora/, /Ravi Zaveri/])
  await main.keyboard.press('ArrowDown')
  await main.keyboard.press('Enter')
  await expect(paletteOf(main)).toHaveCount(0)
  const strip = main.getByRole('region', { name: 'Customer' })
  await expect(strip.getByRole('heading', { name: 'Ravi Zaveri' })).toBeVisible()

  await type(main, 'ravi')
  await expect(people(main)).toHaveText([/Ravi Zaveri/, /Ravi Arora/])
  await paletteOf(main).getByRole('combobox').fill('rames')
  await main.keyboard.press('Enter')
  await expect(strip.getByRole('heading', { name: 'Ramesh Kumar' })).toBeVisible()

  // With nothing typed: the newest choice first.
  await type(main, '')
  await expect(people(main)).toHaveText([/Ramesh Kumar/, /Ravi Zaveri/])
})

test('a number is called, a command goes to its place, Escape gives the focus back', async ({ world }) => {
  await world.simulator.control('outgoing', { hold: true })
  const { main } = await world.desk(0)
  const dialBox = main.getByRole('textbox', { name: 'Number to call' })
  await dialBox.focus()
  await type(main, '098765 12345')
  await expect(paletteOf(main).getByRole('option').first()).toHaveText('Call +91 98765 12345')
  await main.keyboard.press('Escape')
  await expect(paletteOf(main)).toHaveCount(0)
  await expect(dialBox).toBeFocused()

  await type(main, '098765 12345')
  await main.keyboard.press('Enter')
  await expect(paletteOf(main)).toHaveCount(0)
  await expect(main.getByRole('article', { name: 'Outgoing call' })).toContainText('Calling your phone first')
  const calls = (await world.simulator.requests()).filter(({ path }) => path.startsWith('/obd-api-v1'))
  expect(calls).toHaveLength(1)
  expect(calls[0]?.body).toMatchObject({ number: '+919876512345' })

  await type(main, 'settings')
  await main.keyboard.press('Enter')
  await expect(main.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()

  await type(main, 'nothing is called so')
  await expect(paletteOf(main)).toContainText('Nothing matches')
  await main.keyboard.press('ControlOrMeta+k')
  await expect(paletteOf(main)).toHaveCount(0)
})

test('a call is found by its number, and its customer opens', async ({ world }) => {
  const { main } = await world.desk(0)
  await world.ring({ from: '+919000022222', hunt: [0], answeredBy: null })
  await expect(main.getByRole('article', { name: 'Missed call' })).toBeVisible()
  await type(main, '90000 222')
  const call = paletteOf(main).getByRole('option').filter({ hasText: 'Missed' })
  await expect(call).toContainText('+91 90000 22222')
  await call.click()
  const strip = main.getByRole('region', { name: 'Customer' })
  await expect(strip.getByRole('heading', { name: '+91 90000 22222' })).toBeVisible()
  await expect(strip.getByRole('feed', { name: 'Timeline' }).getByRole('article')).toHaveCount(1)
})
