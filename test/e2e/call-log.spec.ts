import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CallInput } from '../../simulator/control/schemas.ts'
import { makeManyCalls } from '../support/many-calls.ts'
import { type Desk, expect, seedContacts, test, type World } from './world.ts'

const ASHA = { name: 'Asha Rao', phone_number: '9876500011' }
const BALA = { name: 'Bala Iyer', phone_number: '9811122233' }
const CHARU = { name: 'Charu Sen', phone_number: '9822233344' }
const numberOf = ({ phone_number }: { phone_number: string }) => `+91${phone_number}`
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const ago = (ms: number) => new Date(Date.now() - ms).toISOString()

const gridOf = (main: Page) => main.getByRole('grid', { name: 'Calls' })
const rowsOf = (main: Page) =>
  gridOf(main)
    .getByRole('row')
    .filter({ has: main.getByRole('gridcell') })
const rowOf = (main: Page, text: string | RegExp) => rowsOf(main).filter({ hasText: text })
const callOf = (main: Page) => main.getByRole('region', { name: 'Call', exact: true })
const choose = (main: Page, box: string, label: string) =>
  main.getByRole('combobox', { name: box, exact: true }).selectOption({ label })

/** Calls that nobody told of: only the provider's log has them. */
async function seedCalls(world: World, calls: readonly CallInput[] | number): Promise<void> {
  await world.simulator.control('seed', { calls })
}

async function openCalls({ main }: Pick<Desk, 'main'>): Promise<Page> {
  await main.getByRole('link', { name: 'Calls' }).click()
  return main
}

/** The place Calls of a desk whose team has these people and calls. */
async function callsOf(world: World, calls: readonly CallInput[] | number): Promise<Page> {
  await seedContacts(world, [ASHA, BALA, CHARU])
  await seedCalls(world, calls)
  return openCalls(await world.desk(0))
}

/** Asks the provider as the desk does. */
async function providerSays(world: World, filters: string): Promise<number> {
  const { urls, account } = world.simulator
  const answer = await fetch(`${urls.developers}/search`, {
    method: 'POST',
    body: new URLSearchParams({ token: account.developers.token, filters, page_size: '100' }),
  })
  const { data } = (await answer.json()) as { data: { total: number } }
  return data.total
}

const connected: CallInput = { customer: numberOf(ASHA), startedAt: ago(50 * MINUTE_MS), talkSeconds: 372 }
const outgoing: CallInput = {
  customer: numberOf(BALA),
  direction: 'outgoing',
  startedAt: ago(40 * MINUTE_MS),
  talkSeconds: 64,
  recording: false,
}
const missed: CallInput = { customer: numberOf(CHARU), status: 'missed', startedAt: ago(30 * MINUTE_MS) }
const notAnswered: CallInput = {
  customer: '+919004177312',
  direction: 'outgoing',
  status: 'missed',
  startedAt: ago(20 * MINUTE_MS),
}

test('calls of the provider’s log are there, though no event told of them', async ({ world }) => {
  const main = await callsOf(world, [connected, outgoing, missed, notAnswered])
  await expect(rowsOf(main)).toHaveCount(4)
  await expect(rowOf(main, 'Asha Rao')).toContainText('6 min 12 s')
  await expect(rowOf(main, 'Asha Rao').getByRole('button', { name: 'Play recording' })).toBeVisible()
  await expect(rowOf(main, 'Bala Iyer').getByRole('button', { name: 'Play recording' })).toHaveCount(0)
  await expect(rowOf(main, 'Charu Sen')).toContainText('1 rang')
  await expect(rowOf(main, '+91 90041 77312')).toContainText('No answer')
  // Newest first.
  await expect(rowsOf(main).first()).toContainText('+91 90041 77312')
  await expect(main.getByText(/4 calls · as of \d\d:\d\d/)).toBeVisible()
})

test('a call that events told of and the log has too is one call', async ({ world }) => {
  await seedContacts(world, [ASHA])
  const desk = await world.desk(0)
  const main = await openCalls(desk)
  await expect(main.getByText('No calls yet')).toBeVisible()
  await world.ring({ from: numberOf(ASHA), hunt: [1, 0], answeredBy: 0 })
  await expect(rowOf(main, 'Asha Rao')).toContainText('20 s')
  await seedCalls(world, [missed])
  // Another time is another question to the provider.
  await choose(main, 'Time', 'Today')
  await choose(main, 'Time', 'All')
  await expect(rowOf(main, numberText(CHARU))).toBeVisible()
  await expect(rowsOf(main)).toHaveCount(2)

  await rowOf(main, 'Asha Rao').click()
  const legs = callOf(main).getByRole('list', { name: 'Who rang, who talked' }).getByRole('listitem')
  await expect(legs.filter({ hasText: world.simulator.users[1]?.name ?? '' })).toHaveCount(1)
  await expect(legs.filter({ hasText: 'You' })).toHaveCount(1)
  await expect(legs.filter({ hasText: 'You' })).toContainText('talked 20 s')
})

const numberText = ({ phone_number }: { phone_number: string }) =>
  `+91 ${phone_number.slice(0, 5)} ${phone_number.slice(5)}`

test('a name and a number in any spelling find calls, and a time leaves others out', async ({ world }) => {
  const main = await callsOf(world, [
    connected,
    outgoing,
    { customer: numberOf(CHARU), startedAt: ago(3 * DAY_MS) },
    { customer: '+919004177312', startedAt: ago(20 * DAY_MS) },
  ])
  // What is older than a week is not asked for, and not shown.
  await expect(rowsOf(main)).toHaveCount(3)
  await choose(main, 'Time', 'Last 30 days')
  await expect(rowsOf(main)).toHaveCount(4)
  const search = main.getByRole('searchbox', { name: 'Search calls' })
  await search.fill('bala')
  await expect(rowsOf(main)).toHaveCount(1)
  await expect(rowOf(main, 'Bala Iyer')).toBeVisible()
  await search.fill('098765 00011')
  await expect(rowsOf(main)).toHaveCount(1)
  await expect(rowOf(main, 'Asha Rao')).toBeVisible()
  await search.fill('nobody at all')
  await expect(main.getByText('No call matches “nobody at all”')).toBeVisible()
  await main.getByRole('button', { name: 'Clear the search' }).click()

  await choose(main, 'Time', 'Pick…')
  const day = new Date(Date.now() - 3 * DAY_MS)
  const typed = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
  await main.getByLabel('From', { exact: true }).fill(typed)
  await main.getByLabel('To', { exact: true }).fill(typed)
  await expect(rowsOf(main)).toHaveCount(1)
  await expect(rowOf(main, 'Charu Sen')).toBeVisible()
})

test('a nested filter of the account lists what the provider lists', async ({ world }) => {
  const main = await callsOf(world, [connected, outgoing, missed, notAnswered])
  await expect(rowsOf(main)).toHaveCount(4)
  await main.getByRole('button', { name: 'Filters' }).click()
  await main.getByRole('button', { name: 'Edit as text' }).click()
  const text = main.getByRole('textbox', { name: 'Filter expression' })
  for (const [expression, names] of [
    ['12 AND (5 OR 8)', ['Asha Rao', 'Bala Iyer']],
    ['13 AND (5 OR (6 AND 12))', ['Charu Sen']],
    ['13 and 6 or 12 and 41', ['Bala Iyer', '+91 90041 77312']],
  ] as const) {
    await text.fill(expression)
    await expect(rowsOf(main)).toHaveCount(names.length)
    for (const name of names) await expect(rowOf(main, name)).toBeVisible()
    expect(await providerSays(world, expression)).toBe(names.length)
  }

  await text.fill('12 AND (5 OR')
  await expect(main.getByRole('alert')).toContainText('At character 11: a filter’s number must follow “OR”.')
  await expect(text).toHaveAccessibleDescription(/At character 11/)
  // The list stays until the text is right again.
  await expect(rowsOf(main)).toHaveCount(2)
  await text.fill('12')
  await expect(main.getByRole('checkbox', { name: 'Connected', exact: true })).toBeChecked()
  await main.getByRole('checkbox', { name: 'Outgoing', exact: true }).check()
  await expect(text).toHaveValue('6 AND 12')
  await expect(rowsOf(main)).toHaveCount(1)
  await expect(rowOf(main, 'Bala Iyer')).toBeVisible()
})

test('filters of this desk narrow the list, and their chips take them away', async ({ world }) => {
  const [, second] = world.simulator.users
  const main = await callsOf(world, [
    connected,
    { ...connected, customer: numberOf(BALA), agents: [second?.userId ?? ''] },
    missed,
    notAnswered,
  ])
  await expect(rowsOf(main)).toHaveCount(4)
  await main.getByRole('button', { name: 'Filters' }).click()
  await choose(main, 'Status', 'Connected')
  await expect(rowsOf(main)).toHaveCount(2)
  await choose(main, 'Agent', second?.name ?? '')
  await expect(rowsOf(main)).toHaveCount(1)
  await expect(rowOf(main, 'Bala Iyer')).toBeVisible()
  await main.getByRole('button', { name: 'Remove: Connected' }).click()
  await choose(main, 'Recording', 'Not recorded')
  await expect(main.getByText('No call fits the filters')).toBeVisible()
  await main.getByRole('button', { name: 'Clear all' }).first().click()
  await expect(rowsOf(main)).toHaveCount(4)
})

test('a provider that is asked too often is waited for, and says until when', async ({ world }) => {
  await seedCalls(world, [connected])
  const desk = await world.desk(0)
  await world.simulator.control('throttle', { on: true })
  // Others of the account have used the minute up.
  for (let request = 0; request < 20; request += 1) await providerSays(world, '').catch(() => 0)
  const main = await openCalls(desk)
  const state = main.getByRole('region', { name: 'Provider’s log' })
  await expect(state.getByText(/Waiting for the provider’s limit, goes on at \d\d:\d\d/)).toBeVisible()
})

test('what the provider refuses is said, and trying again reads it', async ({ world }) => {
  await seedCalls(world, [connected])
  const desk = await world.desk(0)
  await world.simulator.control('fault', { route: '/developers/search', times: 3, status: 500 })
  const main = await openCalls(desk)
  await expect(main.getByRole('alert')).toContainText('Failed: The provider’s call log is not working')
  // It goes wrong a few times more, or somebody else meets the rest of it.
  await expect(async () => {
    await main.getByRole('button', { name: 'Try again' }).click({ timeout: 1_000 })
    await expect(rowsOf(main)).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
})

test('one call: whose phones rang, who talked, and what there is not', async ({ world }) => {
  const [me, second] = world.simulator.users
  const main = await callsOf(world, [
    {
      ...connected,
      agents: [second?.userId ?? '', me?.userId ?? ''],
      answeredBy: me?.userId ?? '',
      ringSeconds: 12,
    },
    notAnswered,
  ])
  await rowOf(main, 'Asha Rao').click()
  const call = callOf(main)
  await expect(call.getByRole('heading', { name: 'Asha Rao' })).toBeVisible()
  await expect(call).toContainText('Incoming')
  const legs = call.getByRole('list', { name: 'Who rang, who talked' }).getByRole('listitem')
  await expect(legs.filter({ hasText: second?.name ?? '' })).toContainText('no answer')
  await expect(legs.filter({ hasText: 'You' })).toContainText('talked')

  await rowOf(main, '+91 90041 77312').getByRole('gridcell').nth(1).click()
  await expect(call.getByRole('heading', { name: '+91 90041 77312' })).toBeVisible()
  await expect(call).toContainText('Not answered')
  await expect(call).toContainText('No recording: nobody answered.')
  await expect(call.getByText('Raw events')).toHaveCount(0)
  await call.getByRole('button', { name: 'Open customer' }).click()
  await expect(main.getByRole('region', { name: 'Customer' })).toBeVisible()
  await main.getByRole('button', { name: 'Open call' }).first().click()
  await expect(call.getByRole('heading', { name: '+91 90041 77312' })).toBeVisible()
  await main.keyboard.press('Escape')
  await expect(call).toHaveCount(0)
})

test('a recording is played from its line, and not because its call is opened', async ({ world }) => {
  const main = await callsOf(world, [connected, notAnswered])
  const player = main.getByRole('region', { name: 'Recording' })
  await rowOf(main, 'Asha Rao').click()
  await expect(player.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await main.keyboard.press('Escape')
  await rowOf(main, 'Asha Rao').getByRole('button', { name: 'Play recording' }).click()
  await expect(player.getByRole('button', { name: 'Pause' })).toBeFocused()
  await rowOf(main, '+91 90041 77312').getByRole('gridcell').nth(1).click()
  await expect(player).toHaveCount(0)
  await rowOf(main, 'Asha Rao').getByRole('gridcell').nth(1).click()
  await expect(player.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

test('what is shown is exported, and nothing else', async ({ world }) => {
  await seedContacts(world, [ASHA, BALA, CHARU])
  await seedCalls(world, [connected, outgoing, missed])
  const desk = await world.desk(0)
  const main = await openCalls(desk)
  await expect(rowsOf(main)).toHaveCount(3)
  await main.getByRole('button', { name: 'Filters' }).click()
  await choose(main, 'Status', 'Connected')
  await expect(rowsOf(main)).toHaveCount(2)
  await main.getByRole('button', { name: 'Export' }).click()
  await expect(main.getByRole('region', { name: 'Export' })).toContainText(/Saved .*\.csv in Downloads/)
  await expect(main.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  const [file] = (await readdir(desk.downloads)).filter((name) => name.endsWith('.csv'))
  const lines = (await readFile(join(desk.downloads, file ?? ''), 'utf8')).split('\r\n')
  // The last line ends too.
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^\ufeffStarted,Ended,Direction,Status,Name,Number,/)
  expect(lines[1]).toContain(`outgoing,ended,Bala Iyer,${numberOf(BALA)}`)
  expect(lines[2]).toContain(`incoming,ended,Asha Rao,${numberOf(ASHA)}`)
})

test('50,000 calls: to the last, and what one reads stays in its place when another call comes', async ({
  world,
}) => {
  test.setTimeout(400_000)
  await seedContacts(world, [ASHA])
  await makeManyCalls(world.profileOf(0), 50_000)
  const main = await openCalls(await world.desk(0))
  await choose(main, 'Time', 'All')
  const grid = gridOf(main)
  await expect(grid).toHaveAttribute('aria-rowcount', '50001')
  await grid.getByRole('gridcell').nth(1).focus()
  await main.keyboard.press('Control+End')
  const last = grid.locator('[aria-rowindex="50001"]')
  await expect(last).toBeInViewport()
  await expect(last.getByRole('button', { name: 'Call back' })).toBeFocused()
  await main.keyboard.press('PageUp')
  // A screen further up: its row with the focus is right under the columns' names.
  const focused = grid.locator('[data-cell]:focus')
  const below = async () => {
    const [row, head] = [await focused.boundingBox(), await grid.getByRole('row').first().boundingBox()]
    return (row?.y ?? 0) - (head?.y ?? 0) - (head?.height ?? 0)
  }
  await expect.poll(below).toBeGreaterThanOrEqual(0)
  await expect(focused).toHaveAccessibleName('Call back')

  const inSight = grid.locator('[aria-rowindex="49995"]')
  const text = await inSight.textContent()
  const place = await inSight.boundingBox()
  await world.ring({ from: numberOf(ASHA), hunt: [0], answeredBy: 0 })
  await expect(grid).toHaveAttribute('aria-rowcount', '50002')
  const now = grid.locator('[aria-rowindex="49996"]')
  expect(await now.textContent()).toBe(text)
  expect((await now.boundingBox())?.y).toBe(place?.y)
  await expect(focused).toHaveAccessibleName('Call back')
})
