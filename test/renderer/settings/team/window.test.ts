/** Settings > Team in a real browser, with the test in main's place. */
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { DEFAULT_TEAM_SETTINGS } from '../../../../shared/team-settings.ts'
import type { TeamSettingsView } from '../../../../shared/views/team-settings.ts'
import type { Canned } from '../../../screens/fake-bridge.ts'
import { aDesk, before } from '../../builders.ts'
import { windowsOfThisFile } from '../../windows.ts'

const { openPage, asked, publish } = windowsOfThisFile()
let page: Page

const SETTINGS = {
  ...DEFAULT_TEAM_SETTINGS,
  outcomes: [
    { name: 'Interested', details: [], reach: 'talked' as const },
    { name: 'Busy', details: [], reach: 'unreached' as const },
    { name: 'No answer', details: [], reach: 'unreached' as const },
  ],
}
const view = (over: Partial<TeamSettingsView> = {}): TeamSettingsView => ({
  version: 4,
  updatedAt: before(60),
  updatedBy: 'Imran',
  settings: SETTINGS,
  confirmed: true,
  ...over,
})
const desk = (teamSettings = view(), role: 'agent' | 'supervisor' = 'supervisor') =>
  aDesk({ teamSettings, agent: { userId: 'a', name: 'Asha', role, phones: [] } })

async function open(canned: Partial<Canned> = {}): Promise<void> {
  page = await openPage('main', { desk: desk(), ...canned }, '#/settings')
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
}

const team = () => page.getByRole('region', { name: 'Team' })
const names = () => team().getByRole('textbox', { name: /^Name of outcome/ })
const allNames = () => names().evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
const button = (name: string) => team().getByRole('button', { name, exact: true })
const sent = async () => (await asked('team-settings:save')).at(-1)

test('an agent does not see it', async () => {
  await open({ desk: desk(view(), 'agent') })
  await page.getByRole('region', { name: 'Privacy' }).waitFor()
  expect(await team().count()).toBe(0)
  expect(await page.getByRole('navigation', { name: 'Sections' }).getByText('Team').count()).toBe(0)
})

test('outcomes are added, renamed, moved and removed, and saved with their version', async () => {
  const next = view({ version: 5 })
  await open({ answers: { 'team-settings:save': next } })
  await names().first().fill('Very interested')
  await button('Remove Busy').click()
  await button('Add outcome').click()
  await page.keyboard.type('Refund')
  await team().getByRole('textbox', { name: 'Details of Refund' }).fill('Full\nPart')
  await team()
    .getByRole('combobox', { name: 'Refund: offered after' })
    .selectOption({ label: 'a short call' })
  await button('Move up: Refund').click()
  await button('Save').click()
  await expect.poll(sent).toEqual({
    version: 4,
    settings: {
      ...SETTINGS,
      outcomes: [
        { name: 'Very interested', details: [], reach: 'talked' },
        { name: 'Refund', details: ['Full', 'Part'], reach: 'short' },
        { name: 'No answer', details: [], reach: 'unreached' },
      ],
    },
  })
  await team().getByText('Saved for the team').waitFor()
})

test('a row is moved by keyboard, and keeps the focus', async () => {
  await open()
  await names().nth(2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(allNames).toEqual(['No answer', 'Interested', 'Busy'])
  await team().getByText('No answer: place 1 of 3').waitFor({ state: 'attached' })
  await expect
    .poll(() =>
      names()
        .first()
        .evaluate((one) => document.activeElement === one),
    )
    .toBe(true)
})

test('a problem stands at its field, has the focus, and nothing is sent', async () => {
  await open()
  await names().nth(1).fill(' ')
  await button('Save').click()
  await team().getByRole('alert').getByText('This cannot be empty.').waitFor()
  await expect
    .poll(() =>
      names()
        .nth(1)
        .evaluate((one) => document.activeElement === one),
    )
    .toBe(true)
  expect(await asked('team-settings:save')).toEqual([])
})

test('what main refuses of a field is said there', async () => {
  const fields = { 'outcomes.1.name': 'too-long', 'wrapup.contactField': 'No such field' }
  await open({ faults: { 'team-settings:save': { code: 'settings-invalid', detail: null, fields } } })
  await names().first().fill('Very interested')
  await button('Save').click()
  await team().getByText('This is too long.').waitFor()
  await team().getByText('No such field').waitFor()
})

test('another version meanwhile is shown, and mine is put on top of it', async () => {
  const theirs = view({
    version: 5,
    updatedBy: 'Sunita',
    settings: { ...SETTINGS, outcomes: SETTINGS.outcomes.slice(0, 2) },
  })
  await open({ faults: { 'team-settings:save': { code: 'settings-conflict', detail: 'Sunita' } } })
  await names().first().fill('Very interested')
  await button('Save').click()
  await expect.poll(sent).toMatchObject({ version: 4 })
  await publish('desk:changed', desk(theirs))
  const told = team().getByRole('alert').filter({ hasText: 'Sunita has saved another version' })
  await told.getByText('Outcome “No answer” is gone.').waitFor()
  await button('Put my changes on top').click()
  expect(await allNames()).toEqual(['Very interested', 'Busy'])
  await button('Save').click()
  await expect.poll(sent).toMatchObject({ version: 5 })
})

test('another version is taken as it is', async () => {
  await open()
  await names().first().fill('Very interested')
  await publish(
    'desk:changed',
    desk(view({ version: 5, settings: { ...SETTINGS, outcomes: SETTINGS.outcomes.slice(1) } })),
  )
  await button('Take theirs').click()
  expect(await allNames()).toEqual(['Busy', 'No answer'])
  await expect.poll(() => team().getByText('Not saved yet').count()).toBe(0)
})

test('another version is simply shown while nothing was changed here', async () => {
  await open()
  await publish(
    'desk:changed',
    desk(view({ version: 5, settings: { ...SETTINGS, outcomes: SETTINGS.outcomes.slice(1) } })),
  )
  await expect.poll(allNames).toEqual(['Busy', 'No answer'])
})

test('leaving asks first, however one leaves', async () => {
  await open({ answers: { 'team-settings:save': view({ version: 5 }) } })
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  await names().first().fill('Very interested')
  await page.getByRole('link', { name: 'Home' }).click()
  await dialog.getByRole('button', { name: 'Stay' }).click()
  expect(await names().first().inputValue()).toBe('Very interested')
  await publish('main:navigated', { to: 'contacts', cardId: null, chat: null })
  await dialog.getByRole('button', { name: 'Save and leave' }).click()
  await page.getByRole('searchbox', { name: 'Search contacts' }).waitFor()
  expect(await asked('team-settings:save')).toHaveLength(1)

  await page.getByRole('link', { name: 'Settings' }).click()
  await names().first().fill('Quite interested')
  await page.getByRole('link', { name: 'Home' }).click()
  await dialog.getByRole('button', { name: 'Discard and leave' }).click()
  await page.getByRole('heading', { name: 'Recent calls' }).waitFor()
  expect(await asked('team-settings:save')).toHaveLength(1)
})
