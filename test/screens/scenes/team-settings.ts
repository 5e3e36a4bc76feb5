/** Settings > Team: what a supervisor decides for the team. */
import type { Page } from '@playwright/test'
import { DEFAULT_TEAM_SETTINGS, type TeamSettings } from '../../../shared/team-settings.ts'
import type { TeamSettingsView } from '../../../shared/views/team-settings.ts'
import { aDesk, before } from '../../renderer/builders.ts'
import { fault, main, type Scene } from '../scene.ts'

const SETTINGS: TeamSettings = {
  outcomes: [
    { name: 'Interested', details: ['Annual plan', 'Monthly plan', 'Wants a visit'], reach: 'talked' },
    { name: 'Call later', details: [], reach: 'talked' },
    { name: 'Not interested', details: ['Too expensive'], reach: 'talked' },
    { name: 'Short call', details: [], reach: 'short' },
    { name: 'No answer', details: [], reach: 'unreached' },
    { name: 'Wrong number', details: [], reach: 'unreached' },
  ],
  wrapup: { shortCallSeconds: 15, reminderMinutes: 10, contactField: 'last_outcome' },
  quickReplies: [
    { title: 'thanks', text: 'Thank you {name}, I will send the price list today. {agent}' },
    {
      title: 'address',
      text: 'Our office: 4th floor, Prestige Towers, Residency Road, Bengaluru.\nMonday to Saturday, 9 to 6.',
    },
  ],
}
const VIEW: TeamSettingsView = {
  version: 4,
  updatedAt: before(7_200),
  updatedBy: 'Imran Sheikh',
  settings: SETTINGS,
  confirmed: true,
}
const THEIRS: TeamSettingsView = {
  ...VIEW,
  version: 5,
  updatedAt: before(30),
  settings: {
    ...SETTINGS,
    outcomes: [
      ...SETTINGS.outcomes.filter(({ name }) => name !== 'Short call'),
      { name: 'Refund', details: ['Full', 'Part'], reach: 'short' },
    ],
    wrapup: { ...SETTINGS.wrapup, shortCallSeconds: 20 },
  },
}
const agent = { userId: '694e6be5a520b309', name: 'Agent Gupta', role: 'supervisor' as const, phones: [] }
const desk = (view: TeamSettingsView) => ({ agent, teamSettings: view })

const toTeam = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Team' }).click()
}
const nameOf = (page: Page, place: number) => page.getByRole('textbox', { name: `Name of outcome ${place}` })
const conflict = async (page: Page) => {
  await toTeam(page)
  await nameOf(page, 2).fill('Call back later')
  await page.evaluate((next) => window.publish('desk:changed', next), aDesk(desk(THEIRS)))
  await page.getByRole('button', { name: 'Put my changes on top' }).scrollIntoViewIfNeeded()
}
const toSave = (page: Page) =>
  page.getByRole('button', { name: 'Save', exact: true }).scrollIntoViewIfNeeded()

const scene = (name: string, act: Scene['act'], view = VIEW, faults: Scene['canned']['faults'] = {}): Scene =>
  main(
    `team-settings-${name}`,
    desk(view),
    { hash: '#/settings', act },
    {
      faults,
      answers: {
        'contacts:list-fields': [
          { id: 'last_outcome', label: 'Last outcome', type: 'text', options: [], guessed: false },
        ],
      },
    },
  )

export const TEAM_SETTINGS_SCENES: readonly Scene[] = [
  scene('top', toTeam),
  scene('end', async (page) => {
    await toTeam(page)
    await toSave(page)
  }),
  scene(
    'defaults',
    async (page) => {
      await toTeam(page)
      await toSave(page)
    },
    { version: 0, updatedAt: null, updatedBy: null, settings: DEFAULT_TEAM_SETTINGS, confirmed: false },
  ),
  scene('problems', async (page) => {
    await toTeam(page)
    await nameOf(page, 2).fill('interested')
    await nameOf(page, 3).fill('')
    await page
      .getByRole('textbox', { name: 'Details of Interested', exact: true })
      .fill('Annual plan\nannual plan')
    await page.getByRole('textbox', { name: 'Short call (seconds)' }).fill('1000')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('alert').first().waitFor()
  }),
  scene(
    'refused',
    async (page) => {
      await toTeam(page)
      await nameOf(page, 2).fill('Call back later')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('The relay cannot be reached').waitFor()
      await toSave(page)
    },
    VIEW,
    { 'team-settings:save': fault('relay-unreachable', 'relay.example.in') },
  ),
  scene('conflict', conflict),
  scene('merged', async (page) => {
    await conflict(page)
    await page.getByRole('button', { name: 'Put my changes on top' }).click()
    await toTeam(page)
  }),
  scene('leave', async (page) => {
    await toTeam(page)
    await nameOf(page, 2).fill('Call back later')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click()
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
  }),
]
