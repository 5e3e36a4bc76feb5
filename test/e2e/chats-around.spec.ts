/** WhatsApp from everywhere else: cards, lists, strips, the time line, the palette, Home and the operating system. */
import type { Page } from '@playwright/test'
import type { LaunchedApp, StandInApp } from '../host/launched-app.ts'
import { assign, bubble, customerWrites, send, tick } from './chats.ts'
import { expect, seedContacts, test } from './world.ts'

const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }
const NUMBER = '+919876500001'

const isStandIn = (app: LaunchedApp): app is StandInApp => app.host === 'chromium'
const thread = (main: Page) => main.getByRole('region', { name: 'Conversation with Ramesh Kumar' })

async function expectThread(main: Page) {
  await expect(thread(main).getByRole('heading', { name: 'Ramesh Kumar' })).toBeVisible()
}

test('the pop says what was written last, and leads to the conversation; so do contacts, calls and the strip', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { app, main } = await world.desk(0)
  await customerWrites(world, { from: NUMBER, text: 'Please call me about the bill' })
  const session = await world.ring({ from: NUMBER, hunt: [0], answeredBy: 0, hold: true })
  const card = (await app.window('pop')).getByRole('article', { name: 'Incoming call' })
  await expect(card).toContainText('Please call me about the bill')
  await expect(card).toContainText(/Window open 2[34] h/)
  await card.getByRole('button', { name: 'WhatsApp' }).click()
  await expectThread(main)
  await expect(bubble(main, 'Please call me about the bill')).toBeVisible()
  await world.goOn(session)

  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('button', { name: 'WhatsApp Ramesh Kumar' }).click()
  await expectThread(main)
  await send(main, 'We are looking at it')
  await expect(tick(bubble(main, 'We are looking at it'), 'Read')).toBeVisible()

  // The strip beside the thread shows the same messages in the customer's time line.
  await thread(main).getByRole('button', { name: 'Customer' }).click()
  const entries = main
    .getByRole('region', { name: 'Customer' })
    .getByRole('feed', { name: 'Timeline' })
    .getByRole('article')
  await expect(entries.filter({ hasText: 'Please call me about the bill' })).toHaveCount(1)
  await expect(entries.filter({ hasText: 'We are looking at it' })).toContainText('Read')
  await expect(entries.filter({ hasText: 'Incoming' })).toHaveCount(1)

  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('gridcell', { name: '+91 98765 00001', exact: true }).click()
  await main.getByRole('region', { name: 'Customer' }).getByRole('button', { name: 'WhatsApp' }).click()
  await expectThread(main)

  await main.getByRole('link', { name: 'Calls', exact: true }).click()
  await main.getByRole('grid', { name: 'Calls' }).getByRole('row').filter({ hasText: 'Ramesh Kumar' }).click()
  await main
    .getByRole('region', { name: 'Call', exact: true })
    .getByRole('button', { name: 'WhatsApp' })
    .click()
  await expectThread(main)
})

test('the palette finds a message by a word of it, in Hindi too, and opens it where it was said', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  await customerWrites(world, { from: NUMBER, text: 'The geyser leaks' })
  await customerWrites(world, { from: NUMBER, text: 'पानी का बिल बहुत ज़्यादा आया है' })
  await customerWrites(world, { from: '+919876500002', text: 'Something else' })
  const palette = main.getByRole('dialog', { name: 'Command palette' })
  for (const [word, whole] of [
    ['geyser', 'The geyser leaks'],
    ['बिल', 'पानी का बिल बहुत ज़्यादा आया है'],
  ] as const) {
    await main.keyboard.press('ControlOrMeta+k')
    await palette.getByRole('combobox').fill(word)
    const found = palette.getByRole('option').filter({ hasText: whole })
    await expect(found).toHaveCount(1)
    await expect(found).toContainText('Ramesh Kumar')
    await found.click()
    await expectThread(main)
    await expect(bubble(main, whole)).toBeVisible()
    await main.getByRole('link', { name: 'Home', exact: true }).click()
  }
})

test('Home says whose window closes soon, and “Answer” goes there; answered, it is no longer said', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  await customerWrites(world, { from: '+919876500002', text: 'I have time' })
  const end = Date.now() + 90 * 60_000
  const at = new Date(end - 24 * 3_600_000).toISOString()
  await world.simulator.control('seed', {
    conversations: [{ customer: NUMBER, expiresAt: new Date(end).toISOString() }],
    messages: [{ customer: NUMBER, direction: 'incoming', text: 'Please answer today', at }],
    deliver: true,
  })
  const closing = main.getByRole('list', { name: 'WhatsApp windows closing' }).getByRole('listitem')
  await expect(closing).toHaveCount(1)
  await expect(closing).toContainText('Ramesh Kumar')
  await expect(closing).toContainText(/1 h (29|30) m left/)
  await closing.getByRole('button', { name: 'Answer Ramesh Kumar' }).click()
  await expectThread(main)
  await send(main, 'Here we are')
  await main.getByRole('link', { name: 'Home', exact: true }).click()
  await expect(closing).toHaveCount(0)
})

test('who looks elsewhere is told by the system when somebody writes; a click on it opens the conversation', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { app, main } = await world.desk(0)
  // A real desktop cannot be asked what it was shown.
  if (!isStandIn(app)) return test.skip(true, 'only the stand-in tells what it was asked for')
  const notices = () =>
    app.records
      .filter(({ what }) => what === 'notification')
      .map(({ detail }) => detail as { id: number; title: string; body: string })

  app.tell({ type: 'look-away' })
  await customerWrites(world, { from: '+919876500002', text: 'For a colleague' })
  await expect.poll(() => notices().length).toBe(1)
  await assign(world, '+919876500002', 1)
  await customerWrites(world, { from: '+919876500002', text: 'Still for the colleague' })
  await customerWrites(world, { from: NUMBER, media: { kind: 'image', caption: 'My roof' } })
  await expect
    .poll(notices)
    .toEqual([
      expect.objectContaining({ body: 'For a colleague' }),
      expect.objectContaining({ title: 'Ramesh Kumar on WhatsApp', body: 'My roof' }),
    ])
  app.tell({ type: 'notification', id: notices().at(-1)?.id ?? -1, event: 'click' })
  await expectThread(main)

  // Whoever has it open before them hears it in the thread only.
  await customerWrites(world, { from: NUMBER, text: 'And my door' })
  await expect(bubble(main, 'And my door')).toBeVisible()
  expect(notices()).toHaveLength(2)
})
