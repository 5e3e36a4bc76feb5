/** The place Campaigns in a real browser, under the app's own policy, with the test in main's place. */
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import type { Canned } from '../../screens/fake-bridge.ts'
import { aCampaign, aCampaignRow, aDesk } from '../builders.ts'
import { windowsOfThisFile } from '../windows.ts'

const { openPage, asked } = windowsOfThisFile()
let page: Page

const ROWS = [aCampaignRow(), aCampaignRow({ id: '1010', name: 'Price list', status: 'failed' })]
const desk = aDesk({ agent: { userId: 'a', name: 'Asha', role: 'supervisor', phones: [] } })
const ANSWERS = {
  'campaigns:list': { total: ROWS.length, items: ROWS },
  'campaigns:read': aCampaign({ ...ROWS[1], failureReason: 'meta_pacing_hold' }),
}

async function open(canned: Partial<Canned> = {}, hash = '#/campaigns'): Promise<void> {
  page = await openPage('main', { desk, answers: ANSWERS, ...canned }, hash)
  await page.getByRole('searchbox', { name: 'Search campaigns' }).waitFor()
}
const strip = () => page.getByRole('region', { name: 'Campaign', exact: true })
const lastQuestion = async () => (await asked('campaigns:list')).at(-1)

test('Enter on a row opens the campaign, Escape leads back to the row', async () => {
  await open()
  const cell = page.getByRole('gridcell', { name: 'Price list' })
  await cell.focus()
  await page.keyboard.press('Enter')
  await strip().getByRole('heading', { name: 'Price list' }).waitFor()
  expect(await asked('campaigns:read')).toEqual([{ id: '1010' }])
  expect(new URL(page.url()).hash).toBe('#/campaigns?campaign=1010')
  expect(await strip().getByRole('alert').textContent()).toContain('MyOperator says: meta_pacing_hold')
  await page.keyboard.press('Escape')
  await strip().waitFor({ state: 'detached' })
  expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('its message is drawn as WhatsApp draws it, the variables marked', async () => {
  await open({}, '#/campaigns?campaign=1010')
  const message = strip().getByRole('region', { name: 'Message' })
  await message.getByText('everything in the shop').waitFor()
  expect(await message.locator('.font-bold').allTextContents()).toEqual(['{{discount}} % off'])
  expect(await message.locator('mark').allTextContents()).toContain('{{discount}}')
  expect(await message.textContent()).not.toContain('*')
})

test('what is chosen is asked of the provider', async () => {
  await open()
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('diwali ')
  await expect.poll(lastQuestion).toMatchObject({ query: { search: 'diwali' }, offset: 0 })
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Completed')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first')
  await expect
    .poll(lastQuestion)
    .toMatchObject({ query: { search: 'diwali', status: 'completed', order: 'created' } })
})

test('a campaign that cannot be read says so with a way to try again, one that is gone without', async () => {
  await open(
    { faults: { 'campaigns:read': { code: 'campaigns-unavailable', detail: null } } },
    '#/campaigns?campaign=7',
  )
  await strip().getByRole('alert').waitFor()
  await strip().getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => asked('campaigns:read')).toEqual([{ id: '7' }, { id: '7' }])
  await page.close()
  await open(
    { faults: { 'campaigns:read': { code: 'campaign-gone', detail: null } } },
    '#/campaigns?campaign=7',
  )
  await strip().getByRole('alert').waitFor()
  expect(await strip().getByRole('button', { name: 'Try again' }).count()).toBe(0)
})

test('an agent is not led there: the address of a campaign is Home', async () => {
  page = await openPage('main', { desk: aDesk(), answers: ANSWERS }, '#/campaigns?campaign=1010')
  await page.getByRole('heading', { name: 'Recent calls' }).waitFor()
  expect(await asked('campaigns:read')).toEqual([])
  expect(await asked('campaigns:list')).toEqual([])
})
