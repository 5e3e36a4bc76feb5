/** "Send template" from the customer's strip, against a provider that takes it, refuses it, or says nothing. */
import type { Page } from '@playwright/test'
import { accountTemplates } from '../support/account-templates.ts'
import { expect, seedContacts, test, type World } from './world.ts'

const SENDS = '/publicapi/chat/messages'
const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }

const sentBy = async ({ simulator }: World) =>
  (await simulator.requests()).filter(({ method, path }) => method === 'POST' && path === SENDS)

/** A desk with the strip of a customer who was missed. */
async function aStrip(world: World) {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  await world.ring({ from: '+919876500001', hunt: [0], answeredBy: null })
  await main.getByRole('article', { name: 'Missed call' }).getByRole('button', { name: 'Open' }).click()
  const strip = main.getByRole('region', { name: 'Customer' })
  await expect(strip.getByRole('heading', { name: 'Ramesh Kumar' })).toBeVisible()
  return main
}

async function open(main: Page) {
  await main.getByRole('region', { name: 'Customer' }).getByRole('button', { name: 'Send template' }).click()
  const dialog = main.getByRole('dialog', { name: 'Send template' })
  await expect(dialog.getByRole('list', { name: 'Templates' })).toBeVisible()
  return dialog
}

test('a template is filled in, seen as it will be, and sent once', async ({ world }) => {
  const main = await aStrip(world)
  const dialog = await open(main)
  // More than one page of the provider's list; what cannot be sent from here is only counted.
  const approved = await accountTemplates(world.simulator.account, 'approved')
  const hidden = approved.filter(({ unsendable }) => unsendable !== null).length
  const offered = dialog.getByRole('list', { name: 'Templates' }).getByRole('button')
  await expect(offered).toHaveCount(approved.length - hidden)
  await expect(dialog.getByText(/more (is|are) not shown/)).toHaveCount(hidden === 0 ? 0 : 1)
  await dialog.getByRole('searchbox', { name: 'Search templates' }).fill('call back time')
  await dialog.getByRole('button', { name: 'call_back_time English', exact: true }).click()

  const preview = dialog.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Hello Ramesh Kumar, we will call you back on {{2}} at {{3}}.')
  await expect(dialog.getByRole('textbox', { name: 'Body: 1' })).toHaveValue('Ramesh Kumar')
  await dialog.getByRole('textbox', { name: 'Body: 2' }).fill('Monday')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Fill this in')
  await expect(dialog.getByRole('textbox', { name: 'Body: 3' })).toBeFocused()
  expect(await sentBy(world)).toEqual([])

  await main.keyboard.type('5 pm')
  await expect(preview).toContainText('Hello Ramesh Kumar, we will call you back on Monday at 5 pm.')
  await main.keyboard.press('Enter')
  await expect(main.getByRole('status', { name: 'Template sent' })).toContainText('Ramesh Kumar')
  await expect(dialog).toHaveCount(0)
  const sent = await sentBy(world)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toMatchObject({
    customer_number: '9876500001',
    data: {
      context: {
        template_name: 'call_back_time',
        language: 'en',
        body: { '1': 'Ramesh Kumar', '2': 'Monday', '3': '5 pm' },
      },
    },
  })
})

test('a refusal says why, and what was typed stays', async ({ world }) => {
  const main = await aStrip(world)
  const dialog = await open(main)
  await world.simulator.control('messages', { refuse: 'insufficient-balance' })
  await dialog.getByRole('button', { name: 'missed_your_call English', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Body: name' }).fill('Ramesh ji')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('the WhatsApp balance is used up')
  await expect(dialog.getByRole('alert')).toContainText('Ask your administrator to recharge')

  await world.simulator.control('messages', {})
  await expect(dialog.getByRole('textbox', { name: 'Body: name' })).toHaveValue('Ramesh ji')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(main.getByRole('status', { name: 'Template sent' })).toBeVisible()
  expect(await sentBy(world)).toHaveLength(2)
})

test('a time-out is said, never sent again by itself, and settled when WhatsApp is heard', async ({
  world,
}) => {
  const main = await aStrip(world)
  // The provider takes it and its answer is lost; so is, for a while, what the relay would tell of it.
  await world.simulator.control('fault', { route: SENDS, timeout: 'after' })
  world.line.cut()
  await expect(main.getByRole('status', { name: 'Connection' })).toContainText('Offline')
  const dialog = await open(main)
  await dialog.getByRole('button', { name: 'missed_your_call English', exact: true }).click()
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByText('Sending')).toBeVisible()
  await expect(dialog.getByRole('alert')).toContainText('Nobody can say whether the template was sent', {
    timeout: 20_000,
  })

  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Nobody can say whether the last message')
  await expect(dialog.getByRole('button', { name: 'Send anyway' })).toBeVisible()
  await main.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  expect(await sentBy(world)).toHaveLength(1)

  world.line.mend()
  await expect(main.getByRole('status', { name: 'Template sent' })).toContainText('Ramesh Kumar', {
    timeout: 30_000,
  })
  expect(await sentBy(world)).toHaveLength(1)

  const again = await open(main)
  await again.getByRole('button', { name: 'could_not_reach_you American English', exact: true }).click()
  await again.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(again).toHaveCount(0)
  expect(await sentBy(world)).toHaveLength(2)
})

test('a call back is answered with a template: it leaves the list when WhatsApp says that it was sent', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  await world.ring({ from: '+919876500001', hunt: [0], answeredBy: null })
  const row = main.getByRole('list', { name: 'Call backs' }).getByRole('listitem')
  await expect(row).toContainText('Ramesh Kumar')
  const sendOne = async () => {
    await row.getByRole('button', { name: 'Send template' }).click()
    const dialog = main.getByRole('dialog', { name: 'Send template' })
    await dialog.getByRole('button', { name: 'missed_your_call English', exact: true }).click()
    await expect(dialog.getByRole('textbox', { name: 'Body: name' })).toHaveValue('Ramesh Kumar')
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  }

  await world.simulator.control('messages', { reached: 'failed' })
  await sendOne()
  await expect(main.getByRole('alert').filter({ hasText: 'WhatsApp could not deliver' })).toContainText(
    'Message undeliverable',
  )
  await expect(row).toHaveCount(1)

  await world.simulator.control('messages', {})
  await sendOne()
  await expect(row).toHaveCount(0)
})
