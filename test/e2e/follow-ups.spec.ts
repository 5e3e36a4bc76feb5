/** Nothing due is forgotten: promised in a wrap-up or by hand, reminded of, put off, handed over, done. */
import type { Page } from '@playwright/test'
import type { LaunchedApp, StandInApp } from '../host/launched-app.ts'
import { expect, test } from './world.ts'

const isStandIn = (app: LaunchedApp): app is StandInApp => app.host === 'chromium'
const list = (page: Page) => page.getByRole('list', { name: 'Follow-ups', exact: true })
const item = (page: Page, name: string) => list(page).getByRole('listitem', { name, exact: true })
const strip = (page: Page) => page.getByRole('region', { name: 'Customer' })

const choose = async (page: Page, name: string, action: string) => {
  await item(page, name)
    .getByRole('button', { name: `More about ${name}` })
    .click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

/** The window takes it to be an hour ago, so that what it promises "in 1 hour" is due now. */
const anHourAgo = (page: Page) => page.clock.setFixedTime(Date.now() - 3_600_000 - 60_000)

test('promised in a wrap-up, due and reminded of, put off, taken back', async ({ world }) => {
  test.setTimeout(180_000)
  const { app, main } = await world.desk(0)
  await world.ring({ from: '+919000031001', hunt: [0], answeredBy: 0, talkSeconds: 60 })
  const form = main.getByRole('form', { name: 'Wrap up', exact: true })
  await expect(form).toBeVisible()
  await anHourAgo(main)
  await form.getByRole('radio', { name: 'Call later', exact: true }).check()
  await form.getByRole('combobox', { name: 'Follow up' }).selectOption('In 1 hour')
  await form.getByRole('textbox', { name: 'Note' }).fill('Ask about the renewal')
  if (isStandIn(app)) app.tell({ type: 'look-away' })
  await form.getByRole('button', { name: 'Save' }).click()
  await main.clock.setFixedTime(new Date())

  await expect(item(main, '+91 90000 31001')).toContainText('Ask about the renewal', { timeout: 60_000 })
  await expect(item(main, '+91 90000 31001')).toContainText('now')
  await expect(main.getByRole('region', { name: 'Follow-ups' })).toContainText('1 due')
  await expect(main.getByRole('link', { name: 'Home', exact: true })).toHaveAttribute('title', /1 follow-up/)
  // A real desktop cannot be asked what it was shown.
  if (isStandIn(app)) {
    const notices = () =>
      app.records
        .filter(({ what }) => what === 'notification')
        .map(({ detail }) => detail as { title: string })
    await expect
      .poll(notices)
      .toEqual([
        expect.objectContaining({ title: 'Follow-up due', body: '+91 90000 31001: Ask about the renewal' }),
      ])
    await expect.poll(() => app.records.findLast(({ what }) => what === 'badge')?.detail).toBe(1)
  }

  await choose(main, '+91 90000 31001', 'Tomorrow, 10:00')
  await expect(item(main, '+91 90000 31001')).toContainText('tomorrow')
  await expect(main.getByRole('region', { name: 'Follow-ups' })).toContainText('1 open')

  await choose(main, '+91 90000 31001', 'Done')
  await expect(list(main)).toHaveCount(0)
  await main.getByRole('region', { name: 'Follow-ups' }).getByRole('button', { name: 'Undo' }).click()
  await expect(item(main, '+91 90000 31001')).toContainText('tomorrow')
})

test('made by hand from the strip, stands in its time line, is handed over and done on the other desk', async ({
  world,
}) => {
  test.setTimeout(180_000)
  const first = await world.desk(0)
  const second = await world.desk(1)
  await world.ring({ from: '+919000032001', hunt: [0] })
  await first.main.getByRole('article', { name: 'Missed call' }).getByRole('button', { name: 'Open' }).click()
  await strip(first.main).getByRole('button', { name: 'New follow-up' }).click()
  const dialog = first.main.getByRole('dialog', { name: /^New follow-up/ })
  await dialog.getByRole('combobox', { name: 'When' }).selectOption('Tomorrow, 10:00')
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Confirm the visit')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  const entry = strip(first.main).getByRole('article', { name: 'Follow-up', exact: true })
  await expect(entry).toContainText('Confirm the visit')
  await expect(item(first.main, '+91 90000 32001')).toContainText('tomorrow')

  await choose(first.main, '+91 90000 32001', 'Edit note')
  await first.main
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Note' })
    .fill('Confirm the visit on Monday')
  await first.main.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(entry).toContainText('on Monday')

  await choose(first.main, '+91 90000 32001', 'Reassign')
  const other = world.simulator.users[1]?.name ?? ''
  await first.main.getByRole('combobox', { name: 'Who follows up' }).selectOption(other)
  await first.main.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(list(first.main)).toHaveCount(0)
  await expect(entry).toContainText(`of ${other}`)
  await expect(item(second.main, '+91 90000 32001')).toContainText('Confirm the visit on Monday')

  // Done while the first desk is away; it knows when it is back.
  await first.quit()
  await choose(second.main, '+91 90000 32001', 'Done')
  await expect(list(second.main)).toHaveCount(0)
  const { main } = await first.reopen()
  await main.getByRole('article', { name: 'Missed call' }).getByRole('button', { name: 'Open' }).click()
  await expect(strip(main).getByRole('article', { name: 'Follow-up done' })).toContainText('on Monday')
})

test('a supervisor sees everybody’s, others their own', async ({ world }) => {
  test.setTimeout(180_000)
  const agent = await world.desk(0)
  const boss = await world.desk(2, 'supervisor')
  await world.ring({ from: '+919000033001', hunt: [0] })
  await agent.main.getByRole('article', { name: 'Missed call' }).getByRole('button', { name: 'Open' }).click()
  await strip(agent.main).getByRole('button', { name: 'New follow-up' }).click()
  const dialog = agent.main.getByRole('dialog', { name: /^New follow-up/ })
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Send the list')
  await dialog.getByRole('button', { name: 'Save' }).click()

  await boss.main.getByRole('button', { name: 'Show all' }).click()
  const all = boss.main.getByRole('dialog', { name: 'All follow-ups' })
  await expect(all).toContainText('No open follow-ups')
  await all.getByRole('radio', { name: 'Team' }).check()
  await expect(all.getByRole('listitem')).toContainText('Send the list')
  await expect(all.getByRole('listitem')).toContainText(`of ${world.simulator.users[0]?.name}`)

  await agent.main.getByRole('button', { name: 'Show all' }).click()
  const mine = agent.main.getByRole('dialog', { name: 'All follow-ups' })
  await expect(mine.getByRole('listitem')).toHaveCount(1)
  await expect(mine.getByRole('radio', { name: 'Team' })).toHaveCount(0)
})
