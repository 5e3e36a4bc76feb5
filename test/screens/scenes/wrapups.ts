/** What is due after calls: on Home, in the pop, saved, undone, offline, refused. */
import type { Page } from '@playwright/test'
import {
  DEFAULT_TEAM_SETTINGS,
  type TeamSettings,
  UNCHANGED_TEAM_SETTINGS,
} from '../../../shared/team-settings.ts'
import type { DeskState } from '../../../shared/views/desk.ts'
import { DEFAULT_SETTINGS } from '../../../shared/views/settings.ts'
import type { DueWrapUp } from '../../../shared/views/wrapups.ts'
import { aCard, aDesk, aDue, aHeldWrite, aRecentCall, aTalk, before } from '../../renderer/builders.ts'
import { fault, main, type Scene } from '../scene.ts'

const TEAM: TeamSettings = {
  ...DEFAULT_TEAM_SETTINGS,
  outcomes: [
    { name: 'Interested', details: ['Annual plan', 'Monthly plan', 'Wants a visit'], reach: 'talked' },
    { name: 'Call later', details: [], reach: 'talked' },
    { name: 'Not interested', details: ['Too expensive', 'Bought elsewhere'], reach: 'talked' },
    { name: 'Payment promised', details: [], reach: 'talked' },
    { name: 'Complaint', details: [], reach: 'talked' },
    { name: 'Short call', details: [], reach: 'short' },
    { name: 'No answer', details: [], reach: 'unreached' },
    { name: 'Busy', details: [], reach: 'unreached' },
    { name: 'Switched off', details: [], reach: 'unreached' },
    { name: 'Wrong number', details: [], reach: 'unreached' },
  ],
}

const today = {
  incoming: 26,
  outgoing: 16,
  connected: 31,
  missed: 4,
  talkSeconds: 6720,
  outcomes: [
    { name: 'Interested', count: 13 },
    { name: 'Call later', count: 9 },
    { name: 'No answer', count: 7 },
    { name: 'Not interested', count: 2 },
  ],
}
const last = {
  outcome: ['Interested', 'Annual plan'],
  note: 'asked for the annual invoice',
  at: before(3 * 86_400),
}

const deskWith = (due: readonly DueWrapUp[], over: Partial<DeskState> = {}): Partial<DeskState> => ({
  wrapUps: { due, dueTotal: due.length },
  teamSettings: { ...UNCHANGED_TEAM_SETTINGS, settings: TEAM, confirmed: true },
  recent: [aRecentCall(), aRecentCall({ sessionId: 'r2', direction: 'outgoing', names: ['Esha Nair'] })],
  today,
  ...over,
})
const popWith = (name: string, desk: Partial<DeskState>, act: Scene['act'] = async () => {}): Scene => ({
  ...main(name, desk, { act }),
  name: `pop-${name}`,
  window: 'pop',
})

const talked = aDue()
const short = aDue({ sessionId: 'short', reach: 'short', talkSeconds: 7, names: ['Bhavna Iyer'] })
const unreached = aDue({
  sessionId: 'un',
  reach: 'unreached',
  talkSeconds: null,
  names: [],
  number: '+919004177312',
  numberText: '+91 90041 77312',
})
const later = (due: DueWrapUp, sessionId: string, seconds: number) => ({
  ...due,
  sessionId,
  endedAt: before(seconds),
})
const inPop = { ...talked, inPop: true, draft: { ...talked.draft, note: 'Send the price list first' } }
const offline = { ...aDesk().link, state: 'waiting', lastEventAt: before(340) } as const

const press =
  (...keys: string[]) =>
  async (page: Page) => {
    await page.getByRole('form', { name: 'Wrap up' }).waitFor()
    for (const key of keys) await page.keyboard.press(key)
  }
const followUp = (option: string) => async (page: Page) => {
  await press('2')(page)
  await page.getByRole('combobox', { name: 'Follow up' }).selectOption({ label: option })
}

export const WRAPUP_SCENES: readonly Scene[] = [
  main('wrapup-form', deskWith([talked], { cards: [aTalk({ last })] }), { act: press('2') }),
  main('wrapup-details', deskWith([talked]), { act: press('1', '2') }),
  main('wrapup-short', deskWith([short])),
  main('wrapup-unreached', deskWith([unreached])),
  main('wrapup-no-outcome', deskWith([talked]), {
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Note' }).fill('Send the price list first')
      await page.getByRole('textbox', { name: 'Note' }).press('Enter')
      await page.getByRole('alert').waitFor()
    },
  }),
  main('wrapup-follow-up', deskWith([talked]), { act: followUp('Pick a time…') }),
  main('wrapup-past', deskWith([talked]), {
    act: async (page) => {
      await followUp('Pick a time…')(page)
      await page.getByLabel('Follow up at').fill('2026-11-21T10:00')
      await page.getByLabel('Follow up at').blur()
      await page.getByRole('alert').waitFor()
    },
  }),
  main(
    'wrapup-several',
    deskWith([talked, later(short, 's2', 700), later(unreached, 's3', 1_500)], {
      wrapUps: {
        due: [talked, later(short, 's2', 700), later(unreached, 's3', 90_000)],
        dueTotal: 23,
      },
      followUps: { soon: [], open: 4, due: 2 },
    }),
  ),
  main(
    'wrapup-save-fault',
    deskWith([talked]),
    {
      act: async (page) => {
        await press('2', 'Enter')(page)
        await page.getByRole('alert').waitFor()
      },
    },
    { faults: { 'wrapups:save': fault('internal') } },
  ),
  main(
    'wrapup-saved',
    deskWith([later(short, 's2', 700)], {
      outbox: {
        held: [
          aHeldWrite({ customer: 'Sri Venkateswara Agricultural Machinery, Pumps and Irrigation' }),
          aHeldWrite({ id: 'h2', kind: 'not-needed', customer: '+91 90041 77312', undoUntil: before(-3) }),
        ],
        waiting: 0,
        refused: 0,
        problem: null,
      },
    }),
  ),
  main(
    'wrapup-saved-offline',
    deskWith([], {
      link: offline,
      outbox: { held: [aHeldWrite()], waiting: 2, refused: 0, problem: null },
    }),
  ),
  main(
    'wrapup-refused',
    deskWith([], {
      outbox: { held: [], waiting: 0, refused: 2, problem: 'outcome: expected at most 60 characters' },
    }),
  ),
  main(
    'wrapup-too-late',
    deskWith([], { outbox: { held: [aHeldWrite()], waiting: 0, refused: 0, problem: null } }),
    {
      act: async (page) => {
        await page.getByRole('button', { name: 'Undo' }).click()
        await page.getByRole('alert').waitFor()
      },
    },
    { faults: { 'outbox:undo': fault('too-late-to-undo') } },
  ),
  popWith('wrapup', deskWith([inPop]), press('2')),
  popWith('wrapup-details', deskWith([inPop]), async (page) => {
    await page.getByRole('radio', { name: 'Interested', exact: true }).check()
    await page.getByRole('combobox', { name: 'Follow up' }).selectOption({ label: 'Pick a time…' })
  }),
  popWith('wrapup-unreached', deskWith([{ ...unreached, inPop: true }])),
  // Without a tone: a key that is pressed lets the browser complain of one that may not sound.
  popWith(
    'wrapup-and-ring',
    deskWith([inPop], {
      cards: [aCard({ last })],
      settings: { ...DEFAULT_SETTINGS, sounds: { ring: 'off', outputDevice: null } },
    }),
    press('2'),
  ),
  popWith(
    'wrapup-saved',
    deskWith([], { outbox: { held: [aHeldWrite({ inPop: true })], waiting: 0, refused: 0, problem: null } }),
  ),
]
