/** What an agent writes on WhatsApp: drafts, quick replies, the window's end, templates with files, lists. */
import type { Locator, Page } from '@playwright/test'
import { expect, seedContacts, test, type World } from './world.ts'

const SENDS = '/publicapi/chat/messages'
const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }
const NUMBER = '+919876500001'

const DAY_MS = 24 * 3_600_000
/** Enough to open the conversation and to begin to type. */
const LEFT_MS = 30_000

interface SentMessage {
  readonly reply_to?: string | null
  readonly data: { readonly type: string; readonly context: Readonly<Record<string, unknown>> }
}

const sentBy = async ({ simulator }: World): Promise<readonly SentMessage[]> =>
  (await simulator.requests())
    .filter(({ method, path }) => method === 'POST' && path === SENDS)
    .map(({ body }) => body as SentMessage)

const box = (main: Page) => main.getByRole('textbox', { name: 'Message', exact: true })
const log = (main: Page) => main.getByRole('log', { name: 'Messages' })
const button = (of: Page | Locator, name: string) => of.getByRole('button', { name, exact: true })

/** The customer writes, and the agent opens the conversation. */
async function aThread(world: World) {
  await seedContacts(world, [CUSTOMER])
  const desk = await world.desk(0, 'supervisor')
  await world.simulator.control('customer-writes', { from: NUMBER, text: 'Namaste' })
  await openThread(desk.main)
  return desk
}

async function openThread(main: Page) {
  await main
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^WhatsApp/ })
    .click()
  await main.getByRole('tablist', { name: 'Inbox' }).getByRole('tab', { name: /^All/ }).click()
  await main.getByRole('list', { name: 'Conversations' }).getByText('Ramesh Kumar').first().click()
  await expect(log(main)).toContainText('Namaste')
}

test('a draft is there again after a restart, with its file and what it answers', async ({ world }) => {
  const { main, quit, reopen } = await aThread(world)
  await box(main).fill('Aapka renewal 14 Dec ko hai')
  await main
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'invoice.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    })
  await expect(button(main, 'Remove invoice.pdf')).toBeVisible()
  await expect(main.getByText('Draft saved')).toBeVisible()
  await box(main).press('End')
  await box(main).pressSequentially('.')
  await expect(main.getByText('Draft saved')).toBeVisible()
  await quit()

  const again = await reopen()
  await openThread(again.main)
  await expect(box(again.main)).toHaveValue('Aapka renewal 14 Dec ko hai.')
  await expect(button(again.main, 'Remove invoice.pdf')).toBeVisible()
  expect(await sentBy(world)).toEqual([])

  await button(again.main, 'Send').click()
  await expect(box(again.main)).toHaveValue('')
  await expect(log(again.main)).toContainText('Aapka renewal 14 Dec ko hai.')
  await expect.poll(() => sentBy(world)).toHaveLength(1)
  expect((await sentBy(world))[0]?.data).toMatchObject({
    type: 'document',
    context: { caption: 'Aapka renewal 14 Dec ko hai.', filename: 'invoice.pdf' },
  })
})

test('a quick reply of the team is filled in for this customer and sent', async ({ world }) => {
  const { main } = await aThread(world)
  await box(main).fill('/')
  await expect(main.getByText('The team has no quick replies yet')).toBeVisible()
  await main.getByRole('link', { name: 'Settings, Team' }).click()
  await button(main, 'Add reply').click()
  await main.getByRole('textbox', { name: 'Title of reply 1' }).fill('price list')
  await main
    .getByRole('textbox', { name: 'Text of price list' })
    .fill('Hello {name}, here is our price list. {agent}, {number}')
  await button(main, 'Save').click()
  await expect(main.getByText('Saved for the team')).toBeVisible()

  await openThread(main)
  await box(main).fill('/pri')
  await expect(main.getByRole('listbox', { name: 'Quick replies' }).getByRole('option')).toHaveCount(1)
  await box(main).press('Enter')
  const { name } = world.simulator.users[0] ?? { name: '' }
  const said = `Hello Ramesh Kumar, here is our price list. ${name}, +91 98765 00001`
  await expect(box(main)).toHaveValue(said)
  await box(main).press('Enter')
  await expect(log(main)).toContainText(said)
  await expect.poll(() => sentBy(world)).toMatchObject([{ data: { type: 'text', context: { body: said } } }])
})

test('the window ends while the agent types: only a template can be sent, and the text waits for the customer', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  const end = Date.now() + LEFT_MS
  await world.simulator.control('seed', {
    conversations: [{ customer: NUMBER, expiresAt: new Date(end).toISOString() }],
    messages: [
      { customer: NUMBER, direction: 'incoming', text: 'Namaste', at: new Date(end - DAY_MS).toISOString() },
    ],
    deliver: true,
  })
  await openThread(main)
  await box(main).pressSequentially('Kal 10 ba')
  await expect(main.getByText('only a template can be sent now')).toBeVisible({ timeout: 2 * LEFT_MS })
  await main.keyboard.type('je ')
  await expect(box(main)).toHaveCount(0)
  await expect(main.getByText('Your draft is kept: Kal 10 ba')).toBeVisible()
  await expect(main.getByText('Window closed')).toBeVisible()

  await button(main, 'Choose a template').click()
  const dialog = main.getByRole('dialog', { name: 'Send template' })
  await button(dialog, 'missed_your_call English').click()
  await button(dialog, 'Send').click()
  await expect(dialog).toHaveCount(0)
  await expect(log(main)).toContainText('Dear Ramesh Kumar, sorry that we missed your call')

  await world.simulator.control('customer-writes', { from: NUMBER, text: 'Haan' })
  await expect(box(main)).toHaveValue('Kal 10 ba')
  await box(main).press('Enter')
  await expect
    .poll(async () => (await sentBy(world)).map(({ data }) => data.type))
    .toEqual(['template', 'text'])
})

test('a template with another file, its text and its button filled in', async ({ world }) => {
  const { main } = await aThread(world)
  await button(main, 'Templates').click()
  const dialog = main.getByRole('dialog', { name: 'Send template' })
  await button(dialog, 'visit_report English').click()
  await expect(dialog.getByRole('textbox', { name: 'Body: name' })).toHaveValue('Ramesh Kumar')
  await dialog.getByRole('textbox', { name: 'Body: date' }).fill('25 November')
  await dialog.getByRole('textbox', { name: /^Button/ }).fill('r2041')
  const preview = dialog.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Dear Ramesh Kumar, the report of your visit on 25 November.')
  await expect(preview).toContainText('https://example.com/report/r2041')

  await dialog.getByRole('radio', { name: 'Another file' }).check()
  await button(dialog, 'Send').click()
  await expect(dialog.getByRole('alert')).toContainText('Choose a file first')
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  })
  await expect(preview).toContainText('report.pdf')
  await button(dialog, 'Send').click()
  await expect(dialog).toHaveCount(0)
  await expect(log(main)).toContainText('Dear Ramesh Kumar, the report of your visit on 25 November.')

  await expect.poll(() => sentBy(world)).toHaveLength(1)
  const uploads = await world.simulator.control<readonly { mediaId: string; filename: string }[]>('uploads')
  const file = uploads.find(({ filename }) => filename === 'report.pdf')
  expect((await sentBy(world))[0]?.data).toMatchObject({
    type: 'template',
    context: { template_name: 'visit_report', body: { name: 'Ramesh Kumar', date: '25 November' } },
  })
  const context = JSON.stringify((await sentBy(world))[0]?.data.context)
  expect(context).toContain('r2041')
  expect(context).toContain(String(file?.mediaId))
})

test('a list is built and sent, and what the customer chooses stands in the thread', async ({ world }) => {
  const { main } = await aThread(world)
  await button(main, 'Interactive').click()
  const dialog = main.getByRole('dialog', { name: 'Interactive message' })
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
  await dialog.getByRole('radio', { name: 'List' }).check()
  await field('Text').fill('When shall our technician come?')
  await field('Button that opens the list').fill('Choose a time')
  await field('Row 1').fill('Monday morning, 10 to 12 h')
  await button(dialog, 'Send').click()
  await expect(dialog.getByRole('alert')).toContainText('longer than WhatsApp takes')
  await field('Row 1').fill('Monday morning')
  await field('Description of row 1').fill('10 to 12 h')
  await button(dialog, 'Add a row').click()
  await field('Row 2').fill('Tuesday evening')
  await button(dialog, 'Send').click()
  await expect(dialog).toHaveCount(0)
  await expect(log(main)).toContainText('When shall our technician come?')

  await expect.poll(() => sentBy(world)).toHaveLength(1)
  const [message] = await sentBy(world)
  const rows = JSON.stringify(message?.data)
  const [, id] = /"id":"([^"]+)","title":"Tuesday evening"/.exec(rows) ?? []
  expect(id).toBeDefined()
  const messages = await world.simulator.control<{ id: string; direction: string }[]>('messages')
  const ours = messages.findLast(({ direction }) => direction === 'outgoing')
  await world.simulator.control('choose', { messageId: ours?.id, id })
  await expect(log(main).getByText('Tuesday evening').last()).toBeVisible()
})
