/** A supervisor watches campaigns; everybody sees the WhatsApp numbers and chooses the one this desk sends from. */
import type { Page } from '@playwright/test'
import { expect, test, type World } from './world.ts'

const LIST = '/publicapi/chat/campaigns'
const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

const SEEDED = [
  {
    name: 'pongal_reminder',
    status: 'scheduled',
    templateName: 'quote_ready',
    audience: 120,
    createdAt: inHours(-1),
    scheduledAt: inHours(50),
  },
  {
    name: 'diwali_offer',
    status: 'completed',
    templateName: 'quote_ready',
    audience: 1_000,
    stats: { sent: 960, delivered: 900, read: 450, replied: 30, failed: 40, billable: 900 },
    links: { total: 900, visited: 90 },
    createdAt: inHours(-2),
  },
  {
    name: 'price_list',
    status: 'failed',
    failureReason: 'daily_limit_reached',
    audience: 300,
    createdAt: inHours(-3),
  },
  {
    name: 'odd_counting',
    status: 'completed',
    audience: 3,
    stats: { sent: 2, delivered: 1, read: 2, replied: 1, failed: 1, billable: 2 },
    links: null,
    createdAt: inHours(-30 * 24),
  },
]

const seed = (world: World, campaigns: unknown) => world.simulator.control('seed', { campaigns })

async function openCampaigns(world: World) {
  const { main } = await world.desk(0, 'supervisor')
  await main.getByRole('link', { name: 'Campaigns' }).click()
  await expect(main.getByRole('heading', { name: 'Campaigns' })).toBeAttached()
  return main
}
const rows = (main: Page) => main.getByRole('grid', { name: 'Campaigns' }).getByRole('row')
const names = (main: Page) => main.getByRole('grid', { name: 'Campaigns' }).getByRole('gridcell')
/** Without the head. */
const expectRows = (main: Page, ...texts: string[]) =>
  expect(rows(main)).toHaveText([/Campaign/, ...texts.map((one) => new RegExp(one))])

test('campaigns are listed, searched, filtered and put in order by the provider', async ({ world }) => {
  await seed(world, SEEDED)
  const main = await openCampaigns(world)
  await expectRows(main, 'pongal_reminder', 'diwali_offer', 'price_list', 'odd_counting')
  await expect(main.getByText('4 campaigns')).toBeVisible()

  await main.getByRole('combobox', { name: 'Status' }).selectOption('Failed')
  await expectRows(main, 'price_list')
  await main.getByRole('combobox', { name: 'Status' }).selectOption('Any status')
  await main.getByRole('searchbox', { name: 'Search campaigns' }).fill('diwali')
  await expectRows(main, 'diwali_offer')
  await main.getByRole('searchbox', { name: 'Search campaigns' }).fill('nothing like it')
  await expect(main.getByText('No campaign fits')).toBeVisible()
  await main.getByRole('button', { name: 'Show all campaigns' }).click()
  await main.getByRole('combobox', { name: 'Order' }).selectOption('Name, A to Z')
  await expectRows(main, 'diwali_offer', 'odd_counting', 'pongal_reminder', 'price_list')
  await main.getByRole('combobox', { name: 'Created' }).selectOption('Last 7 days')
  await expectRows(main, 'diwali_offer', 'pongal_reminder', 'price_list')

  const asked = (await world.simulator.requests()).filter(({ path }) => path === LIST)
  expect(asked.at(-1)).toMatchObject({ query: { ordering: 'name', offset: '0' } })
})

test('more than one page comes as one scrolls', async ({ world }) => {
  await seed(world, 130)
  const main = await openCampaigns(world)
  await expect(main.getByText('130 campaigns')).toBeVisible()
  await names(main).first().click()
  await main.getByRole('button', { name: 'Close' }).click()
  await names(main).first().focus()
  await main.keyboard.press('Control+End')
  await expect(rows(main).last()).toHaveAttribute('aria-rowindex', '131')
  await expect(rows(main).last()).toContainText(/_\d+/)
})

test('one is opened: what came of it, why it failed, when it goes out', async ({ world }) => {
  await seed(world, SEEDED)
  const main = await openCampaigns(world)
  const strip = main.getByRole('region', { name: 'Campaign', exact: true })
  const figure = (name: string) => strip.getByRole('table', { name: 'Figures' }).getByRole('row', { name })

  await main.getByRole('gridcell', { name: 'diwali_offer' }).click()
  await expect(strip.getByRole('heading', { name: 'diwali_offer' })).toBeVisible()
  await expect(figure('Delivered')).toContainText('900')
  await expect(figure('Delivered')).toContainText('90 %')
  await expect(figure('Replied')).toContainText('3 %')
  await expect(figure('Link visits')).toContainText('10 %')
  // The text of its template is only in the provider's list.
  await expect(strip.getByRole('region', { name: 'Message' })).toContainText('{{amount}}')
  await expect(strip.getByRole('list', { name: 'Variables' })).toContainText(
    'From each customer: contact_name',
  )
  await expect(strip.getByText('These figures do not agree')).toHaveCount(0)

  await main.getByRole('gridcell', { name: 'odd_counting' }).click()
  await expect(strip.getByText('Read (2) is more than Delivered (1).')).toBeVisible()

  await main.getByRole('gridcell', { name: 'price_list' }).click()
  await expect(strip.getByRole('alert')).toContainText('reached its limit of customers for 24 hours')
  await expect(strip.getByRole('alert')).toContainText('daily_limit_reached')

  await main.getByRole('gridcell', { name: 'pongal_reminder' }).click()
  await expect(strip.getByText('It goes out on')).toBeVisible()
  await expect(strip.getByText('To 120 customers.')).toBeVisible()
  // A reload stays at the one that is open; Escape leaves it.
  await main.reload()
  await expect(strip.getByRole('heading', { name: 'pongal_reminder' })).toBeVisible()
  await main.keyboard.press('Escape')
  await expect(strip).toHaveCount(0)
})

test('what cannot be read says so, and is read again on wish', async ({ world }) => {
  await seed(world, SEEDED)
  await world.simulator.control('fault', { route: LIST, status: 500 })
  const main = await openCampaigns(world)
  await expect(main.getByRole('alert')).toContainText('The campaigns could not be read')
  await main.getByRole('button', { name: 'Try again' }).click()
  await expectRows(main, 'pongal_reminder', 'diwali_offer', 'price_list', 'odd_counting')
})

test('an agent sees the numbers, is told how each stands, and chooses the one this desk sends from', async ({
  world,
}) => {
  const { main } = await world.desk(0)
  await expect(main.getByRole('link', { name: 'Campaigns' })).toHaveCount(0)
  await main.getByRole('link', { name: 'Settings' }).click()
  const section = main.getByRole('region', { name: 'WhatsApp', exact: true })
  const number = section.getByRole('list', { name: 'WhatsApp numbers' }).getByRole('listitem')
  await expect(number).toHaveCount(3)
  await expect(number.nth(0)).toContainText('This desk sends from it')
  await expect(number.nth(0)).toContainText('May begin conversations with 1,000 customers in 24 hours')
  await expect(number.nth(1)).toContainText('Onboarding is not finished')
  // It cannot be sent from: there is nothing to choose.
  await expect(number.nth(1).getByRole('button', { name: /Send from/ })).toHaveCount(0)
  await number.nth(0).getByText('Profile and business account').click()
  await expect(number.nth(0)).toContainText('hello@example.com')

  await number
    .nth(2)
    .getByRole('button', { name: /Send from/ })
    .click()
  await expect(number.nth(2)).toContainText('This desk sends from it')
  await expect(section.getByRole('alert')).toContainText('WhatsApp has flagged or restricted the number')
  await main.reload()
  await expect(number.nth(2)).toContainText('This desk sends from it')
  await section.getByRole('button', { name: 'Back to the account’s number' }).click()
  await expect(number.nth(0)).toContainText('This desk sends from it')
  await expect(section.getByRole('alert')).toHaveCount(0)
})
