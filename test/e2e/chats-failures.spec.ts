/** Messages that do not arrive, or of which nobody knows, and what an agent sees and can do. Never sent twice by us. */
import type { Page } from '@playwright/test'
import {
  attachPicture,
  box,
  bubble,
  customerWrites,
  log,
  openThread,
  rows,
  send,
  sentBy,
  textsSentBy,
  tick,
} from './chats.ts'
import { expect, seedContacts, test, type World } from './world.ts'

const SENDS = '/publicapi/chat/messages'
const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }
const NUMBER = '+919876500001'

const connection = (main: Page) => main.getByRole('status', { name: 'Connection' })

async function aThread(world: World) {
  await seedContacts(world, [CUSTOMER])
  const desk = await world.desk(0)
  await customerWrites(world, { from: NUMBER, text: 'Are you there?' })
  await openThread(desk.main, 'Ramesh Kumar')
  await expect(bubble(desk.main, 'Are you there?')).toBeVisible()
  return desk
}

async function cut(world: World, main: Page) {
  world.line.cut()
  await expect(connection(main)).toContainText('Offline')
}

async function mend(world: World, main: Page) {
  world.line.mend()
  await expect(connection(main)).toContainText('Connected', { timeout: 40_000 })
}

test('why it was not delivered is said in words, and a template is sent instead', async ({ world }) => {
  const { main } = await aThread(world)
  const failures = [
    ['131026', 'cannot be reached on WhatsApp|may have no WhatsApp'],
    ['131049', 'marketing'],
    ['131053', 'file'],
  ] as const
  for (const [code, words] of failures) {
    await world.simulator.control('messages', { reached: 'failed', failure: { [code]: `Meta says ${code}` } })
    await send(main, `It fails with ${code}`)
    const failed = bubble(main, `It fails with ${code}`)
    await expect(tick(failed, 'Failed')).toBeVisible()
    await expect(failed.getByRole('alert')).toContainText(new RegExp(words))
  }

  await world.simulator.control('messages', {
    reached: 'failed',
    failAfter: 'sent',
    failure: { 131047: 'Re-engagement message' },
  })
  await send(main, 'Are you still interested?')
  const late = bubble(main, 'Are you still interested?')
  await expect(late.getByRole('alert')).toContainText('24 hours')
  await world.simulator.control('messages', {})
  await late.getByRole('button', { name: 'Send template instead' }).click()
  const dialog = main.getByRole('dialog', { name: 'Send template' })
  await dialog.getByRole('button', { name: 'missed_your_call English', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: 'Body: name' })).toHaveValue('Ramesh Kumar')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  const template = log(main).getByRole('article').last()
  await expect(template).toContainText('Ramesh Kumar')
  await expect(tick(template, 'Read')).toBeVisible()
  await expect(tick(late, 'Failed')).toBeVisible()
  expect(await sentBy(world)).toHaveLength(5)
})

test('what the provider refuses says why and is tried again by hand only', async ({ world }) => {
  const { main } = await aThread(world)
  await world.simulator.control('messages', { refuse: 'insufficient-balance' })
  await send(main, 'The price is 2,499')
  const refused = bubble(main, 'The price is 2,499')
  await expect(refused.getByRole('alert')).toContainText('the WhatsApp balance is used up')
  await expect(refused.getByRole('alert')).toContainText('Ask your administrator to recharge')
  // The next one does not wait behind it.
  await world.simulator.control('messages', {})
  await send(main, 'Tax included')
  await expect(tick(bubble(main, 'Tax included'), 'Read')).toBeVisible()
  expect(await textsSentBy(world)).toEqual(['The price is 2,499', 'Tax included'])

  await refused.getByRole('button', { name: 'Retry' }).click()
  await expect(tick(bubble(main, 'The price is 2,499'), 'Read')).toBeVisible()
  await expect(bubble(main, 'The price is 2,499')).toHaveCount(1)
  await expect(log(main).getByRole('alert')).toHaveCount(0)
  expect(await sentBy(world)).toHaveLength(3)
})

test('a time-out stays open until a webhook settles it, without a second request', async ({ world }) => {
  const { main } = await aThread(world)
  // The provider takes it and its answer is lost; so is, for a while, what the provider would tell of it.
  await world.simulator.control('messages', { hold: true })
  await world.simulator.control('fault', { route: SENDS, timeout: 'after' })
  await send(main, 'Shall we come at 3 pm?')
  const message = bubble(main, 'Shall we come at 3 pm?')
  await expect(tick(message, 'Unconfirmed')).toBeVisible({ timeout: 40_000 })
  await expect(message).toContainText('Nobody can say yet whether it was sent')
  await expect(message.getByRole('button', { name: /Retry|Send again/ })).toHaveCount(0)
  expect(await sentBy(world)).toHaveLength(1)

  await world.simulator.control('messages/last/continue', {})
  await expect(tick(message, 'Read')).toBeVisible()
  await expect(message).not.toContainText('Nobody can say')
  await expect(message).toHaveCount(1)
  expect(await sentBy(world)).toHaveLength(1)
})

test('without a connection Send waits, then everything goes out once and in order; one goes at once when told to', async ({
  world,
}) => {
  const { main } = await aThread(world)
  await cut(world, main)
  await expect(main.getByText('Send waits until the conversation has caught up')).toBeVisible()
  for (const text of ['One', 'Two', 'Three']) await send(main, text)
  await expect(bubble(main, 'One')).toContainText('Waits for the connection')
  await expect(tick(bubble(main, 'Three'), 'Sending')).toBeVisible()
  await expect(bubble(main, 'Three').getByRole('button', { name: 'Cancel' })).toBeVisible()
  expect(await sentBy(world)).toEqual([])

  // The provider is reached without the relay; what it tells of it comes when the line is mended.
  await bubble(main, 'One').getByRole('button', { name: 'Send now' }).click()
  await expect.poll(() => textsSentBy(world)).toEqual(['One'])
  await bubble(main, 'Three').getByRole('button', { name: 'Cancel' }).click()
  await expect(bubble(main, 'Three')).toHaveCount(0)
  await send(main, 'Four')

  await mend(world, main)
  await expect(tick(bubble(main, 'Four'), 'Read')).toBeVisible()
  await expect(tick(bubble(main, 'Two'), 'Read')).toBeVisible()
  await expect(tick(bubble(main, 'One'), 'Read')).toBeVisible()
  expect(await textsSentBy(world)).toEqual(['One', 'Two', 'Four'])
  await expect(log(main).getByRole('article')).toContainText(['Are you there?', 'One', 'Two', 'Four'])
  await expect(main.getByText('Send waits until')).toHaveCount(0)
})

test('an app that ends while messages wait and while one is on its way sends nothing twice', async ({
  world,
}) => {
  const desk = await aThread(world)
  await world.simulator.control('messages', { hold: true })
  await world.simulator.control('fault', { route: SENDS, timeout: 'after' })
  await send(desk.main, 'On its way')
  await expect.poll(() => textsSentBy(world)).toEqual(['On its way'])
  await cut(world, desk.main)
  await send(desk.main, 'Waits')
  await box(desk.main).fill('Not sent at all')
  await expect(desk.main.getByText('Draft saved')).toBeVisible()
  await desk.quit()
  expect(await textsSentBy(world)).toEqual(['On its way'])

  world.line.mend()
  const { main } = await desk.reopen()
  await openThread(main, 'Ramesh Kumar')
  await expect(box(main)).toHaveValue('Not sent at all')
  await expect.poll(() => textsSentBy(world)).toEqual(['On its way', 'Waits'])
  await expect(tick(bubble(main, 'On its way'), 'Unconfirmed')).toBeVisible()
  await expect(rows(main)).toHaveCount(1)
  for (const { id, direction } of await world.simulator.control<{ id: string; direction: string }[]>(
    'messages',
  ))
    if (direction === 'outgoing') await world.simulator.control(`messages/${id}/continue`, {})
  await expect(tick(bubble(main, 'On its way'), 'Read')).toBeVisible()
  await expect(tick(bubble(main, 'Waits'), 'Read')).toBeVisible()
  await expect(log(main).getByRole('article')).toHaveCount(3)
  expect(await textsSentBy(world)).toEqual(['On its way', 'Waits'])
})

test('a file that the provider does not take is said in its bubble, and goes once it is taken', async ({
  world,
}) => {
  const { main } = await aThread(world)
  await world.simulator.control('media', { refuseUploads: 'size' })
  await attachPicture(main, 'roof.png')
  await send(main, 'The roof')
  const large = bubble(main, 'The roof')
  await expect(large.getByRole('alert')).toContainText('The file is too large')
  // It gets no smaller by trying again.
  await expect(large.getByRole('button', { name: 'Retry' })).toHaveCount(0)
  await large.getByRole('button', { name: 'Remove' }).click()
  await expect(large).toHaveCount(0)

  await world.simulator.control('media', { refuseUploads: 'server-error' })
  await attachPicture(main, 'wall.png')
  await send(main, 'The wall')
  const message = bubble(main, 'The wall')
  await expect(message.getByRole('alert')).toContainText('The file could not be uploaded; nothing was sent.')
  expect(await sentBy(world)).toEqual([])
  await world.simulator.control('media', { refuseUploads: null })
  await message.getByRole('button', { name: 'Retry' }).click()
  await expect(tick(message, 'Read')).toBeVisible()
  await expect(message).toHaveCount(1)
  expect(await sentBy(world)).toHaveLength(1)
})
