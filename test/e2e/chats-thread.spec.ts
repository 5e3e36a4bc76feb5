/** A conversation as it comes in: every kind of message, each one bubble, whatever is in it and in whichever order it is told. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, seedContacts, test, type World } from './world.ts'

const NUMBER = '+919876500001'
const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }

interface Written {
  readonly messageId: string
}

const writes = ({ simulator }: World, body: object) =>
  simulator.control<Written>('customer-writes', { from: NUMBER, ...body })
const answers = ({ simulator }: World, body: object) =>
  simulator.control<Written>('agent-writes', {
    from: simulator.users[0]?.userId,
    customer: NUMBER,
    ...body,
  })

/** A desk with that conversation open. */
async function aThread(world: World) {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  await writes(world, { text: 'Namaste' })
  await main.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'WhatsApp' }).click()
  await main.getByRole('tab', { name: 'All' }).click()
  await main.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: 'Ramesh Kumar' }).click()
  await expect(log(main).getByRole('article')).toHaveCount(1)
  return main
}

const log = (main: Page) => main.getByRole('log', { name: 'Messages' })
const bubble = (main: Page, text: string) => log(main).getByRole('article').filter({ hasText: text })

/** What assistive technology stumbles over. Electron has no second page for axe, which the old way does without. */
async function trouble(main: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: main }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

test('a customer and the team write each other everything; the inbox and the thread say whose it is', async ({
  world,
}) => {
  const main = await aThread(world)
  await expect(main.getByRole('heading', { name: 'Ramesh Kumar' })).toBeVisible()
  await expect(main.getByRole('region', { name: 'Conversation with Ramesh Kumar' })).toContainText(
    /Window open 2[34] h/,
  )
  const location = { latitude: 26.9124, longitude: 75.7873, name: 'Hawa Mahal', address: 'Jaipur' }
  await writes(world, { data: { type: 'location', context: location } })
  await expect(bubble(main, 'Hawa Mahal').getByRole('button', { name: 'Open map' })).toBeVisible()
  await writes(world, { data: { type: 'hologram', context: { body: 'Hello in 3D' } } })
  await expect(bubble(main, 'Hello in 3D')).toContainText('hologram')
  await writes(world, { media: { kind: 'document', filename: 'plan.pdf', caption: 'The plan' } })
  await expect(bubble(main, 'plan.pdf').getByRole('button', { name: 'Save' })).toBeVisible()
  await writes(world, { media: { kind: 'audio' } })
  await expect(bubble(main, 'Voice note')).toHaveCount(1)
  await writes(world, { media: { kind: 'video', filename: 'leak.mp4' } })
  await expect(log(main).getByRole('button', { name: 'Play video' })).toBeVisible()
  const phones = [{ phone: '+91 98100 45678', wa_id: '919810045678', type: 'CELL' }]
  await writes(world, {
    data: { type: 'contacts', context: { contacts: [{ name: { formatted_name: 'Anil' }, phones }] } },
  })
  await expect(bubble(main, 'Anil').getByRole('button', { name: 'Call +919810045678' })).toBeVisible()
  const offered = await answers(world, {
    data: {
      type: 'interactive',
      context: {
        interactive_type: 'button',
        body: { text: 'Which time suits you?' },
        action: { buttons: [{ type: 'reply', reply: { id: 'slot-15', title: '3 pm' } }] },
      },
    },
  })
  await expect(bubble(main, 'Which time suits you?').getByRole('list', { name: 'Buttons' })).toContainText(
    '3 pm',
  )
  await world.simulator.control('choose', { messageId: offered.messageId, id: 'slot-15' })
  await expect(bubble(main, '3 pm')).toHaveCount(2)
  const asked = await answers(world, { text: 'Which *one* do you mean?' })
  await expect(bubble(main, 'Which one do you mean?').getByRole('img', { name: 'Read' })).toBeVisible()
  await writes(world, { text: 'The left one', replyTo: asked.messageId })
  await expect(
    bubble(main, 'The left one').getByRole('button', { name: /Which .one. do you mean/ }),
  ).toBeVisible()

  const { users } = world.simulator
  await world.simulator.control(`conversations/${encodeURIComponent(NUMBER)}/assign`, {
    userId: users[0]?.userId,
    by: users[1]?.userId,
  })
  await expect(log(main).getByText(`Assigned to you by ${users[1]?.name}`)).toBeVisible()
  await expect(main.getByRole('region', { name: 'Conversation with Ramesh Kumar' })).toContainText(
    'Assigned to you',
  )
  await main.getByRole('tab', { name: 'Mine' }).click()
  await expect(
    main.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: 'Ramesh Kumar' }),
  ).toBeVisible()
  await world.simulator.control(`conversations/${encodeURIComponent(NUMBER)}/close`, {})
  await expect(log(main).getByText(/Conversation closed/)).toBeVisible()
  expect(await trouble(main)).toEqual([])
})

test('a picture in two pushes is one bubble: its place first, then the picture', async ({ world }) => {
  const main = await aThread(world)
  const { messageId } = await writes(world, {
    media: { kind: 'image', filename: 'meter.png', caption: 'The meter', hold: true },
  })
  await expect(bubble(main, 'The meter')).toContainText('The file has not arrived yet.')
  await world.simulator.control(`messages/${messageId}/continue`, {})
  const picture = bubble(main, 'The meter').getByRole('button', { name: /^Enlarge/ })
  await expect(picture.getByRole('img')).toHaveJSProperty('complete', true)
  await expect(bubble(main, 'The meter')).toHaveCount(1)
  await picture.click()
  const dialog = main.getByRole('dialog')
  await expect(dialog.getByRole('img')).toHaveJSProperty('complete', true)
  expect(
    await dialog.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBeGreaterThan(0)
})

test('ticks go up and never down, told in reverse; a failure says why', async ({ world }) => {
  const main = await aThread(world)
  await world.simulator.control('messages', { order: 'reversed', hold: true })
  const { messageId } = await answers(world, { text: 'Your invoice' })
  const go = (statuses: number) => world.simulator.control(`messages/${messageId}/continue`, { statuses })
  await go(1)
  const tick = bubble(main, 'Your invoice').getByRole('img', { name: 'Read' })
  await expect(tick).toBeVisible()
  await go(1)
  await go(1)
  // What is told after them has arrived: so have they.
  await writes(world, { text: 'Got it' })
  await expect(bubble(main, 'Got it')).toBeVisible()
  await expect(tick).toBeVisible()
  await expect(bubble(main, 'Your invoice')).toHaveCount(1)

  await world.simulator.control('messages', {
    reached: 'failed',
    failure: { 131047: 'Re-engagement message' },
  })
  await answers(world, { text: 'Are you there?' })
  const alert = bubble(main, 'Are you there?').getByRole('alert')
  await expect(alert).toContainText('Not delivered: the customer last wrote more than 24 hours ago.')
  await bubble(main, 'Are you there?').getByRole('button', { name: 'Send template instead' }).click()
  await expect(main.getByRole('dialog', { name: 'Send template' })).toBeVisible()
})

test('markup, turned directions and ten thousand emoji are texts, and no wider than the thread', async ({
  world,
}) => {
  const main = await aThread(world)
  const said: string[] = []
  main.on('dialog', (dialog) => {
    said.push(dialog.message())
    void dialog.dismiss()
  })
  for (const text of [
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '\u202Eexe.fdp.eciovni',
    '🙏'.repeat(10_000),
    'https://pay.example.in@evil.example/now',
  ])
    await writes(world, { text })
  await expect(bubble(main, 'evil.example')).toBeVisible()
  await expect(bubble(main, '<img src=x onerror=alert(1)>')).toHaveCount(1)
  await expect(log(main).getByRole('img', { name: /x/ })).toHaveCount(0)
  await expect(log(main)).toHaveJSProperty('scrollWidth', await log(main).evaluate((box) => box.clientWidth))
  await bubble(main, 'evil.example').getByRole('button', { name: /evil/ }).click()
  await expect(main.getByRole('dialog', { name: 'Open this address?' })).toContainText('evil.example')
  await main.keyboard.press('Escape')
  expect(await trouble(main)).toEqual([])
  expect(said).toEqual([])
})
