/** What supervisors decide for the team, on every desk. */
import type { Page } from '@playwright/test'
import { expect, test } from './world.ts'

const team = (main: Page) => main.getByRole('region', { name: 'Team', exact: true })
const nameOf = (main: Page, place: number) =>
  team(main).getByRole('textbox', { name: `Name of outcome ${place}`, exact: true })
const button = (main: Page, name: string) => team(main).getByRole('button', { name, exact: true })
const toSettings = async (main: Page) => {
  await main.getByRole('link', { name: 'Settings' }).click()
  await expect(nameOf(main, 1)).toHaveValue('Interested')
}

test('a supervisor changes the outcomes, and an agent’s open form has them', async ({ world }) => {
  const agent = await world.desk(0)
  await world.ring({ from: '+919000018001', hunt: [0], answeredBy: 0, talkSeconds: 20 })
  const form = agent.main.getByRole('form', { name: 'Wrap up', exact: true })
  await expect(form.getByRole('radio', { name: 'Interested', exact: true })).toBeVisible()
  await expect(agent.main.getByRole('link', { name: 'Settings' })).toBeVisible()

  const { main } = await world.desk(1, 'supervisor')
  await toSettings(main)
  await nameOf(main, 1).fill('Very interested')
  await team(main)
    .getByRole('textbox', { name: 'Details of Very interested' })
    .fill('Annual plan\nMonthly plan')
  await team(main).getByRole('textbox', { name: 'Short call (seconds)' }).fill('30')
  await button(main, 'Save').click()
  await expect(team(main).getByText('Saved for the team')).toBeVisible()

  // 20 s of talk are a short call now.
  await expect(form.getByRole('radio').first()).toHaveAttribute('value', 'Short call')
  await team(main).getByRole('textbox', { name: 'Short call (seconds)' }).fill('10')
  await button(main, 'Save').click()
  await expect(form.getByRole('radio', { name: 'Very interested', exact: true })).toBeVisible()
  await agent.main.keyboard.press('1')
  await expect(form.getByRole('radiogroup', { name: 'Detail' })).toBeVisible()
  await agent.main.keyboard.press('2')
  await agent.main.keyboard.press('Enter')
  await expect(agent.main.getByRole('status', { name: 'Saved', exact: true })).toBeVisible()
  await expect
    .poll(async () => (await world.relay.events()).find(({ type }) => type === 'wrapup')?.payload.outcome, {
      timeout: 60_000,
    })
    .toEqual(['Very interested', 'Monthly plan'])
})

test('two supervisors change at once: the second is told, and loses nothing', async ({ world }) => {
  const first = await world.desk(0, 'supervisor')
  const second = await world.desk(1, 'supervisor')
  await toSettings(first.main)
  await toSettings(second.main)
  await nameOf(second.main, 1).fill('Very interested')
  await nameOf(first.main, 2).fill('Call back later')
  await button(first.main, 'Save').click()
  await expect(team(first.main).getByText('Saved for the team')).toBeVisible()

  const told = team(second.main).getByRole('alert').filter({ hasText: 'has saved another version' })
  await expect(told).toContainText(world.simulator.users[0]?.name ?? '')
  await expect(told).toContainText('Call back later')
  await expect(nameOf(second.main, 1)).toHaveValue('Very interested')
  await button(second.main, 'Put my changes on top').click()
  await button(second.main, 'Save').click()
  await expect(team(second.main).getByText('Saved for the team')).toBeVisible()
  for (const { main } of [first, second]) {
    await expect(nameOf(main, 1)).toHaveValue('Very interested')
    await expect(nameOf(main, 2)).toHaveValue('Call back later')
  }
})

test('an agent has no such section, and may not save', async ({ world }) => {
  const { main } = await world.desk(0)
  await main.getByRole('link', { name: 'Settings' }).click()
  await expect(main.getByRole('region', { name: 'Privacy' })).toBeVisible()
  await expect(team(main)).toHaveCount(0)
})
