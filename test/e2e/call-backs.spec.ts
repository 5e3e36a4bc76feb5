/** Nobody who was missed stays missed: one list for the whole team, and nobody is called by two. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, seedContacts, test, type World } from './world.ts'

const list = (page: Page) => page.getByRole('list', { name: 'Call backs', exact: true })
const items = (page: Page) => list(page).getByRole('listitem')
const item = (page: Page, name: string) => list(page).getByRole('listitem', { name, exact: true })
const press = (page: Page, name: string, button: string) =>
  item(page, name).getByRole('button', { name: button, exact: true }).click()
const nobody = (page: Page) => page.getByText('Nobody waits for a call back')
const missedCards = (page: Page) => page.getByRole('article', { name: 'Missed call' })

const nameOf = (world: World, user: number) => world.simulator.users[user]?.name ?? ''
const journalled = async (world: World) =>
  (await world.relay.events()).filter(({ type }) => type === 'call-back')

/** Somebody of the team writes to this customer (national digits) over WhatsApp. */
async function writes(world: World, digits: string): Promise<void> {
  const file = join(import.meta.dirname, '../fixtures/webhooks/message_sent.livechat.json')
  const event = JSON.parse(await readFile(file, 'utf8')) as { payload: { conversation: object } }
  const now = new Date().toISOString()
  const conversation = {
    ...event.payload.conversation,
    customer_country_code: '91',
    customer_contact: digits,
  }
  const payload = { ...event.payload, conversation, created: now, events: [{ name: 'sent', timestamp: now }] }
  await world.simulator.control('emit', {
    event: { ...event, timestamp: now, customer_identifier: `91${digits}`, payload },
  })
}

test('missed on one desk, reached from another: the row goes on both, also over a restart', async ({
  world,
}) => {
  test.setTimeout(240_000)
  await seedContacts(world, [{ name: 'Meera Shah', phone_number: '9000021001' }])
  const first = await world.desk(0)
  const second = await world.desk(1)
  await world.ring({ from: '+919000021001', hunt: [0] })
  await expect(item(first.main, 'Meera Shah')).toBeVisible()
  await expect(missedCards(first.main)).toHaveCount(1)
  await first.quit()
  const { main } = await first.reopen()
  await expect(item(main, 'Meera Shah')).toContainText('+91 90000 21001')

  // Tried in vain: both know by whom, and the second desk has claimed it by calling.
  await world.simulator.control('outgoing', { customer: 'no-answer' })
  await press(second.main, 'Meera Shah', 'Call back')
  for (const page of [main, second.main]) {
    await expect(item(page, 'Meera Shah')).toContainText('1 try')
    await expect(item(page, 'Meera Shah')).toContainText(`by ${nameOf(world, 1)}`)
  }
  await expect(item(main, 'Meera Shah')).toContainText(`Claimed by ${nameOf(world, 1)}`)
  await expect(
    item(second.main, 'Meera Shah').getByRole('button', { name: 'Release', exact: true }),
  ).toBeVisible()

  await world.simulator.control('outgoing', { customer: 'answer' })
  await press(second.main, 'Meera Shah', 'Call back')
  for (const page of [main, second.main]) await expect(nobody(page)).toBeVisible()
  await expect(missedCards(main)).toHaveCount(0)

  // Missed again: a row for anybody.
  await world.ring({ from: '+919000021001', hunt: [0] })
  await expect(
    item(second.main, 'Meera Shah').getByRole('button', { name: 'Claim', exact: true }),
  ).toBeVisible()
  await expect(item(second.main, 'Meera Shah')).not.toContainText('try')
})

test('two desks race for a claim: one has it, the other is told who', async ({ world }) => {
  test.setTimeout(180_000)
  const first = await world.desk(0)
  const second = await world.desk(1)
  const pages = [first.main, second.main]
  await world.ring({ from: '+919000022001', hunt: [0, 1] })
  for (const page of pages) await expect(items(page)).toHaveCount(1)

  // Both claims are on their way before either desk can have heard of the other's.
  world.line.hold()
  for (const page of pages) await press(page, '+91 90000 22001', 'Claim')
  await expect.poll(async () => (await journalled(world)).length).toBe(2)
  world.line.release()

  const winner = String((await journalled(world))[0]?.payload.userName)
  const [won, lost] = winner === nameOf(world, 0) ? pages : pages.toReversed()
  if (won === undefined || lost === undefined) throw new Error('there are two desks')
  const row = (page: Page) => item(page, '+91 90000 22001')
  await expect(row(won).getByRole('button', { name: 'Release', exact: true })).toBeVisible()
  await expect(row(won).getByRole('alert')).toHaveCount(0)
  await expect(row(lost).getByRole('alert')).toContainText(winner)
  await expect(row(lost)).toContainText(`Claimed by ${winner}`)
  await expect(row(lost).getByRole('button', { name: 'Claim', exact: true })).toHaveCount(0)
})

test('a claim is seen by all, asks whoever calls anyway, and is given back', async ({ world }) => {
  test.setTimeout(180_000)
  const first = await world.desk(0)
  const second = await world.desk(1)
  await world.ring({ from: '+919000023001', hunt: [0] })
  const row = (page: Page) => item(page, '+91 90000 23001')
  await press(first.main, '+91 90000 23001', 'Claim')
  await expect(row(second.main)).toContainText(`Claimed by ${nameOf(world, 0)}`)

  await press(second.main, '+91 90000 23001', 'Call back')
  const dialog = second.main.getByRole('dialog')
  await expect(dialog).toContainText(`${nameOf(world, 0)} is calling this customer. Call anyway?`)
  await dialog.getByRole('button', { name: 'Do not call' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(second.main.getByRole('article', { name: 'Outgoing call' })).toHaveCount(0)

  await press(first.main, '+91 90000 23001', 'Release')
  await expect(row(second.main).getByRole('button', { name: 'Claim', exact: true })).toBeVisible()

  // Who is offline claims nothing, and is told so.
  world.line.cut()
  await expect(first.main.getByRole('status', { name: 'Connection' })).toContainText('Offline')
  await press(first.main, '+91 90000 23001', 'Claim')
  await expect(row(first.main).getByRole('alert')).toContainText('The relay cannot be reached')
  await expect(row(first.main).getByRole('button', { name: 'Claim', exact: true })).toBeVisible()
})

test('not needed: gone at once, back on undo, and gone for everybody when it is not undone', async ({
  world,
}) => {
  test.setTimeout(180_000)
  const first = await world.desk(0)
  const second = await world.desk(1)
  await world.ring({ from: '+919000024001', hunt: [0] })
  await expect(missedCards(first.main)).toHaveCount(1)
  await press(first.main, '+91 90000 24001', 'Not needed')
  await expect(nobody(first.main)).toBeVisible()
  await expect(missedCards(first.main)).toHaveCount(0)
  await first.main.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(items(first.main)).toHaveCount(1)
  await expect(missedCards(first.main)).toHaveCount(1)
  await expect(items(second.main)).toHaveCount(1)
  expect(await journalled(world)).toEqual([])

  await press(first.main, '+91 90000 24001', 'Not needed')
  await expect(nobody(first.main)).toBeVisible()
  await first.quit()
  // Held for ten seconds, it is sent at the next start.
  const { main } = await first.reopen()
  await expect(nobody(main)).toBeVisible()
  await expect(nobody(second.main)).toBeVisible({ timeout: 60_000 })
  await expect(missedCards(main)).toHaveCount(0)
  expect(await journalled(world)).toHaveLength(1)
})

test('only who was really missed is in it: hunted and taken, answered on WhatsApp, one person on two numbers', async ({
  world,
}) => {
  test.setTimeout(180_000)
  await seedContacts(world, [
    { name: 'Ramesh Kumar', phone_number: '9000025001', custom_fields: { second: '+919000025002' } },
  ])
  const first = await world.desk(0)
  const second = await world.desk(1)
  await world.ring({ from: '+919000025009', hunt: [0, 1], answeredBy: 1 })
  await world.ring({ from: '+919000025001', hunt: [0] })
  await world.ring({ from: '+919000025002', hunt: [0, 1] })
  for (const { main } of [first, second]) {
    await expect(items(main)).toHaveCount(1)
    await expect(items(main)).toContainText('2 missed calls')
    await expect(items(main)).not.toContainText('25009')
  }

  await writes(world, '9000025001')
  for (const { main } of [first, second]) await expect(nobody(main)).toBeVisible()
  await expect(missedCards(first.main)).toHaveCount(0)
})
