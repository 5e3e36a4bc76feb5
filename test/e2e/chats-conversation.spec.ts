/** One conversation from the customer's first word on, as the agent who has it sees it. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import {
  assign,
  attachPicture,
  box,
  bubble,
  chooseTab,
  customerWrites,
  log,
  openInbox,
  openThread,
  rail,
  rows,
  send,
  sentBy,
  tick,
} from './chats.ts'
import { watchLabels } from './watch.ts'
import { expect, seedContacts, test } from './world.ts'

const CUSTOMER = { name: 'Ramesh Kumar', phone_number: '9876500001' }
const NUMBER = '+919876500001'
const OTHER = '+919876500002'

const UPWARDS = ['Sending', 'Sent', 'Delivered', 'Read']

/** A picture that the window has drawn, not only asked for. */
const isDrawn = (image: Locator) =>
  expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(1)

test('a customer is found, read, answered with a quote, closed, and comes back by writing again', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  await openInbox(main, 'Unassigned')
  await expect(main.getByText('Nobody waits for an agent')).toBeVisible()

  await customerWrites(world, { from: NUMBER, text: 'Is the plumber coming today?' })
  await customerWrites(world, { from: NUMBER, text: 'The kitchen is under water' })
  await customerWrites(world, { from: OTHER, text: 'What does a deep cleaning cost?' })
  await expect(rows(main)).toHaveCount(2)
  const row = rows(main).filter({ hasText: 'Ramesh Kumar' })
  await expect(row).toContainText('The kitchen is under water')
  await expect(row).toContainText('2 unread messages')
  await expect(rail(main)).toHaveAttribute('title', /^2 conversations with unread messages/)

  await assign(world, NUMBER, 0)
  await expect(rows(main)).toHaveCount(1)
  await chooseTab(main, 'Mine')
  await row.click()
  const thread = main.getByRole('region', { name: 'Conversation with Ramesh Kumar' })
  await expect(
    thread.getByText('Window open 24 h 0 m').or(thread.getByText('Window open 23 h')),
  ).toBeVisible()
  await expect(thread).toContainText('Assigned to you')
  await expect(log(main)).toContainText('Unread messages')
  await expect(row).not.toContainText('unread')
  await expect(rail(main)).toHaveAttribute('title', /^1 conversation with unread messages/)

  const question = bubble(main, 'Is the plumber coming today?')
  await question.hover()
  await question.getByRole('button', { name: 'Reply' }).click()
  await expect(box(main)).toBeFocused()
  await expect(main.getByText('Reply to Ramesh Kumar')).toBeVisible()
  await send(main, 'Yes, Mohan is with you at 3 pm.')
  await expect(main.getByText('Reply to Ramesh Kumar')).toHaveCount(0)
  const answer = bubble(main, 'Yes, Mohan is with you at 3 pm.')
  await expect(answer.getByRole('button', { name: /Is the plumber coming today/ })).toBeVisible()
  await expect(tick(answer, 'Read')).toBeVisible()
  const [sent] = await sentBy(world)
  const asked = (
    await world.simulator.control<{ id: string; data: { context: { body: string } } }[]>('messages')
  ).find(({ data }) => data.context.body === 'Is the plumber coming today?')
  expect(sent?.body).toMatchObject({
    customer_number: '9876500001',
    reply_to: asked?.id,
    data: { type: 'text', context: { body: 'Yes, Mohan is with you at 3 pm.' } },
  })

  await world.simulator.control(`conversations/${encodeURIComponent(NUMBER)}/close`, {})
  await expect(log(main)).toContainText('Conversation closed')
  await expect(rows(main)).toHaveCount(0)
  await chooseTab(main, 'Closed')
  await expect(rows(main)).toHaveCount(1)
  await customerWrites(world, { from: NUMBER, text: 'He was here, thank you!' })
  await expect(bubble(main, 'He was here, thank you!')).toBeVisible()
  await expect(rows(main)).toHaveCount(0)
  await chooseTab(main, 'All')
  await expect(rows(main).first()).toContainText('He was here, thank you!')
})

test('files both ways, ticks that only go up, a link that is clicked; nothing for axe to find', async ({
  world,
}) => {
  await seedContacts(world, [CUSTOMER])
  const { main } = await world.desk(0)
  await customerWrites(world, { from: NUMBER, text: 'I send you a photo' })
  await openThread(main, 'Ramesh Kumar')

  // One bubble, first without the picture and then with it.
  const { messageId } = await customerWrites(world, {
    from: NUMBER,
    media: { kind: 'image', filename: 'bill.png', caption: 'The bill', hold: true },
  })
  await expect(bubble(main, 'The bill')).toHaveCount(1)
  await expect(bubble(main, 'The bill')).toContainText('The file has not arrived yet')
  await world.simulator.control(`messages/${messageId}/continue`, {})
  await isDrawn(bubble(main, 'The bill').getByRole('img', { name: 'bill.png' }))
  await expect(bubble(main, 'The bill')).toHaveCount(1)

  await customerWrites(world, { from: NUMBER, media: { kind: 'document', filename: 'Invoice 2291.pdf' } })
  await expect(bubble(main, 'Invoice 2291.pdf').getByRole('button', { name: 'Save' })).toBeVisible()
  await customerWrites(world, { from: NUMBER, media: { kind: 'audio' } })
  await expect(bubble(main, 'Voice note').getByLabel('Voice note')).toBeVisible()
  await expect(log(main).getByRole('article')).toHaveCount(4)

  await attachPicture(main, 'plan.png')
  await send(main, 'This is where the pipe runs')
  const ours = bubble(main, 'This is where the pipe runs')
  await isDrawn(ours.getByRole('img', { name: 'plan.png' }))
  await expect(tick(ours, 'Read')).toBeVisible()
  const uploads = await world.simulator.control<{ mediaId: string; application: string }[]>('uploads')
  expect(uploads).toEqual([expect.objectContaining({ filename: 'plan.png', application: 'messaging' })])
  expect((await sentBy(world)).map(({ body }) => body)).toEqual([
    expect.objectContaining({
      data: {
        type: 'image',
        context: expect.objectContaining({
          media_id: uploads[0]?.mediaId,
          caption: 'This is where the pipe runs',
        }),
      },
    }),
  ])

  // Whatever order they come in, and however often: what was seen once is not taken back.
  await world.simulator.control('messages', { order: 'reversed', hold: true })
  const seen = await watchLabels(log(main), 'Backwards')
  await send(main, 'Backwards')
  await expect(
    tick(bubble(main, 'Backwards'), 'Sent').or(tick(bubble(main, 'Backwards'), 'Sending')),
  ).toBeVisible()
  await world.simulator.control('messages/last/continue', { statuses: 1 })
  await expect(tick(bubble(main, 'Backwards'), 'Read')).toBeVisible()
  await world.simulator.control('messages/last/continue', {})
  await world.simulator.control('messages', { order: 'doubled' })
  await send(main, 'Twice each')
  await expect(tick(bubble(main, 'Twice each'), 'Read')).toBeVisible()
  await expect(bubble(main, 'Twice each')).toHaveCount(1)
  const labels = await seen.labels()
  expect(labels.at(-1)).toBe('Read')
  expect(labels).toEqual(UPWARDS.filter((label) => labels.includes(label)))
  await world.simulator.control('messages', {})

  await main.getByRole('button', { name: 'Templates', exact: true }).click()
  const dialog = main.getByRole('dialog', { name: 'Send template' })
  await dialog.getByRole('button', { name: /^visit_report / }).click()
  await dialog.getByRole('textbox', { name: 'Body: date' }).fill('3 March')
  await dialog.getByRole('textbox', { name: /^Button “/ }).fill('r118')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  const report = bubble(main, '3 March')
  await expect(tick(report, 'Read')).toBeVisible()
  await world.simulator.control('click', { messageId: 'last', button: 0 })
  await expect(report).toContainText('Link clicked: Open the report')

  expect((await new AxeBuilder({ page: main }).setLegacyMode().analyze()).violations).toEqual([])
})
