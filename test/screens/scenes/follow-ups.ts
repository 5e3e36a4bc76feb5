/** What was promised: the panel on Home, its menu and dialogs, and the time line of the strip. */
import type { Page } from '@playwright/test'
import type { CustomerView, TimelineEntry } from '../../../shared/views/customer.ts'
import type { FollowUp } from '../../../shared/views/follow-ups.ts'
import { aDesk, aFollowUp, aRecentCall, before } from '../../renderer/builders.ts'
import { fault, main, type Scene } from '../scene.ts'

const SOON: readonly FollowUp[] = [
  aFollowUp({ id: 'f0', names: ['Nikhil Nair'], dueAt: before(9_000), note: 'Confirm the visit' }),
  aFollowUp(),
  aFollowUp({
    id: 'f2',
    names: [],
    number: '+919821400817',
    numberText: '+91 98214 00817',
    note: '',
    outcome: ['Interested', 'Wants a quote'],
    dueAt: before(-6_600),
  }),
  aFollowUp({
    id: 'f3',
    names: ['Sri Venkateswara Agricultural Machinery, Pumps and Irrigation Equipments Private Limited'],
    note: 'Send the price list for all three branches first, then ask who decides about the annual plan',
    dueAt: before(-80_000),
  }),
]
const OTHERS = [
  aFollowUp({
    id: 'o1',
    assignee: { userId: 'b', name: 'Sunita Patil' },
    mine: false,
    dueAt: before(-200_000),
  }),
  aFollowUp({
    id: 'o2',
    assignee: { userId: 'c', name: 'Imran Sheikh' },
    mine: false,
    dueAt: before(-900_000),
  }),
]
const followUps = { soon: SOON, open: 6, due: 2 }
const desk = { followUps, recent: [aRecentCall()] }
const supervisor = { ...desk, agent: { ...aDesk().agent, role: 'supervisor' } as never }
const MEMBERS = [
  { userId: '694e6be5a520b309', name: 'Agent Gupta' },
  { userId: 'c', name: 'Imran Sheikh' },
  { userId: 'b', name: 'Sunita Patil' },
]
const answers = {
  'team:list-members': MEMBERS,
  'follow-ups:list': { total: 120, items: [...SOON, ...OTHERS] },
}

const CUSTOMER: CustomerView = {
  numbers: [
    { number: '+919004177312', numberText: '+91 90041 77312', dialable: true },
    { number: '+919821400817', numberText: '+91 98214 00817', dialable: true },
  ],
  contacts: [],
  place: 'Pune, IN',
  calls: 2,
  firstCallAt: before(90_000),
  lastCallAt: before(600),
}
const ENTRIES: readonly TimelineEntry[] = [
  {
    kind: 'follow-up',
    id: 'f1',
    at: before(-6_600),
    dueAt: before(-6_600),
    assignee: 'Agent Gupta',
    mine: true,
    note: 'Call about renewal',
    done: false,
  },
  {
    kind: 'follow-up',
    id: 'f9',
    at: before(3_000),
    dueAt: before(9_000),
    assignee: 'Sunita Patil',
    mine: false,
    note: 'Price list sent',
    done: true,
  },
]

const more = async (page: Page, item = 1) => {
  await page
    .getByRole('list', { name: 'Follow-ups' })
    .getByRole('button', { name: /^More about/ })
    .nth(item)
    .click()
  await page.getByRole('menu').waitFor()
}
const choose = async (page: Page, name: string) => {
  await more(page)
  await page.getByRole('menuitem', { name }).click()
}
const openStrip = async (page: Page) => {
  await page
    .getByRole('list', { name: 'Follow-ups' })
    .getByRole('button', { name: 'Deepak Kulkarni' })
    .first()
    .click()
  await page.getByRole('feed', { name: 'Timeline' }).waitFor()
}
const strip = {
  answers: { 'customer:open': CUSTOMER, 'customer:list-timeline': { items: ENTRIES, next: null } },
}

export const FOLLOW_UP_SCENES: readonly Scene[] = [
  main('follow-ups', desk),
  main('follow-ups-menu', desk, {
    act: async (page) => {
      await more(page)
    },
  }),
  main('follow-ups-done', desk, {
    act: async (page) => {
      await choose(page, 'Done')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  }),
  main(
    'follow-ups-refused',
    desk,
    {
      act: async (page) => {
        await choose(page, 'Done')
        await page.getByRole('alert').waitFor()
      },
    },
    { faults: { 'follow-ups:change': fault('not-found') } },
  ),
  main('follow-ups-pick', desk, {
    act: async (page) => {
      await choose(page, 'Pick a time')
      await page.getByLabel('Date and time').fill('2020-01-01T10:00')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('alert').waitFor()
    },
  }),
  main(
    'follow-ups-reassign',
    desk,
    {
      act: async (page) => {
        await choose(page, 'Reassign')
        await page.getByRole('combobox', { name: 'Who follows up' }).waitFor()
      },
    },
    { answers },
  ),
  main('follow-ups-edit', desk, {
    act: async (page) => {
      await choose(page, 'Edit note')
      await page.getByRole('textbox', { name: 'Note' }).waitFor()
    },
  }),
  main(
    'follow-ups-all',
    supervisor,
    {
      act: async (page) => {
        await page.getByRole('button', { name: 'Show all' }).click()
        await page.getByRole('list', { name: 'All follow-ups' }).waitFor()
      },
    },
    { answers },
  ),
  main(
    'follow-ups-all-failed',
    desk,
    {
      act: async (page) => {
        await page.getByRole('button', { name: 'Show all' }).click()
        await page.getByRole('alert').waitFor()
      },
    },
    { faults: { 'follow-ups:list': fault('internal') } },
  ),
  main('follow-ups-strip', desk, { act: openStrip }, strip),
  main(
    'follow-ups-new',
    desk,
    {
      act: async (page) => {
        await openStrip(page)
        await page.getByRole('button', { name: 'New follow-up' }).click()
        await page.getByRole('combobox', { name: 'When' }).selectOption('Pick a time')
      },
    },
    strip,
  ),
]
