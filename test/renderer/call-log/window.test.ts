/** The place Calls in a real browser, under the app's own policy, with the test in main's place. */
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import type { CallLogView } from '../../../shared/views/call-log.ts'
import type { Canned } from '../../screens/fake-bridge.ts'
import { aCallDetail, aDesk, aLogRow } from '../builders.ts'
import { windowsOfThisFile } from '../windows.ts'

const { openPage, asked, publish } = windowsOfThisFile()
let page: Page

const ROWS = [
  aLogRow(),
  aLogRow({ sessionId: 'call-2', names: ['Ravi Kumar'], number: '+919821400817', recorded: false }),
]
const GROUPS = [
  {
    id: '4',
    name: 'Event',
    filters: [
      { id: '5', name: 'Incoming' },
      { id: '6', name: 'Outgoing' },
    ],
  },
  { id: '11', name: 'Status', filters: [{ id: '12', name: 'Connected' }] },
]
const log = (over: Partial<CallLogView> = {}) => ({ ...aDesk().callLog, total: 1_000, ...over })

async function open(canned: Partial<Canned> = {}, hash = '#/calls'): Promise<void> {
  page = await openPage(
    'main',
    {
      desk: aDesk({ callLog: log() }),
      calls: { total: 1_000, rows: ROWS },
      answers: {
        'call-log:list-filters': GROUPS,
        'call-log:read': aCallDetail(),
        'team:list-members': [{ userId: 'b', name: 'Sunita Patil' }],
      },
      // What the player says of it is the player's own matter.
      faults: { 'recordings:open': { code: 'recording-unavailable', detail: null } },
      ...canned,
    },
    hash,
  )
  await page.getByRole('row').nth(1).waitFor()
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const region = () => page.getByRole('region', { name: 'Call', exact: true })
const lastQuery = async (command: 'call-log:search' | 'call-log:fetch') =>
  ((await asked(command)).at(-1) as { query: unknown }).query

test('Enter on a row opens the call, Escape leads back to the row; its buttons do what they say', async () => {
  await open()
  const cell = page.getByRole('gridcell', { name: 'Ravi Kumar' }).first()
  await cell.focus()
  await page.keyboard.press('Enter')
  await region().waitFor()
  expect(await asked('call-log:read')).toContainEqual({ sessionId: 'call-2' })
  expect(await region().evaluate((element) => element === document.activeElement)).toBe(true)
  expect(new URL(page.url()).hash).toBe('#/calls?call=call-2')
  await page.keyboard.press('Escape')
  await region().waitFor({ state: 'detached' })
  expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.getByRole('row').nth(2).getByRole('button', { name: 'Call back' }).click()
  expect(await asked('calls:dial')).toEqual([{ number: '+919821400817' }])
  // Only a call that was recorded can be played.
  expect(await page.getByRole('row').nth(2).getByRole('button', { name: 'Play recording' }).count()).toBe(0)
  await page.getByRole('row').nth(1).getByRole('button', { name: 'Play recording' }).click()
  await region().waitFor()
  await expect.poll(() => asked('recordings:open')).toEqual([{ sessionId: 'call-1' }])
  // Opened without being asked to play, it does not.
  await page.keyboard.press('Escape')
  await region().waitFor({ state: 'detached' })
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  await region().getByRole('button', { name: 'Play' }).waitFor()
  expect(await asked('recordings:open')).toHaveLength(1)
})

test('50,000 calls by keyboard: to the last one and its button; a column that gives way is passed over', async () => {
  await open({ calls: { total: 50_000, rows: ROWS } }, '#/calls?call=call-1')
  await page.setViewportSize({ width: 1_000, height: 640 })
  const grid = page.getByRole('grid', { name: 'Calls' })
  await grid.getByRole('gridcell').nth(2).focus()
  await page.keyboard.press('Control+End')
  await grid.locator('[data-cell="49999:7"]:focus').waitFor()
  expect(await grid.getAttribute('aria-rowcount')).toBe('50001')
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
  await grid.locator('[data-cell="49999:4"]:focus').waitFor()
  await page.keyboard.press('ArrowLeft')
  await grid.locator('[data-cell="49999:2"]:focus').waitFor()
})

test('the provider is asked once the typing rests, the calls here at each key', async () => {
  await open()
  await expect.poll(() => asked('call-log:fetch')).toHaveLength(1)
  expect(await lastQuery('call-log:fetch')).toMatchObject({ text: '', to: null, expression: '' })
  await page.getByRole('searchbox', { name: 'Search calls' }).pressSequentially('asha')
  await expect.poll(() => asked('call-log:fetch')).toHaveLength(2)
  expect(await lastQuery('call-log:fetch')).toMatchObject({ text: 'asha' })
  expect((await asked('call-log:search')).length).toBeGreaterThanOrEqual(5)
  await page.getByRole('combobox', { name: 'Time' }).selectOption({ label: 'All' })
  await expect.poll(async () => lastQuery('call-log:fetch')).toMatchObject({ text: 'asha', from: null })
})

test('filters narrow at once, their chips take them away', async () => {
  await open()
  await button('Filters').click()
  await page.getByRole('combobox', { name: 'Agent' }).selectOption({ label: 'Sunita Patil' })
  await page.getByRole('combobox', { name: 'Recording' }).selectOption({ label: 'Recorded' })
  await expect.poll(() => lastQuery('call-log:search')).toMatchObject({ agent: 'b', recorded: true })
  await button('Remove: Sunita Patil').click()
  await expect.poll(() => lastQuery('call-log:search')).toMatchObject({ agent: null, recorded: true })
  await button('Clear all').click()
  await expect.poll(() => lastQuery('call-log:search')).toMatchObject({ agent: null, recorded: null })
  expect(await page.getByRole('list', { name: 'Chosen filters' }).count()).toBe(0)
})

test('boxes and text are one; a wrong text is marked, asks nothing, and Enter leads to the place', async () => {
  await open()
  await button('Filters').click()
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true })
  for (const name of ['Connected', 'Incoming', 'Outgoing']) await box(name).check()
  await button('Edit as text').click()
  const text = page.getByRole('textbox', { name: 'Filter expression' })
  expect(await text.inputValue()).toBe('(5 OR 6) AND 12')
  await expect.poll(() => lastQuery('call-log:search')).toMatchObject({ expression: '(5 OR 6) AND 12' })
  await text.fill('5 and 12')
  expect(await box('Outgoing').isChecked()).toBe(false)
  await text.fill('12 AND (5 OR 99)')
  const alert = page.getByRole('alert')
  await alert.getByText('At character 14: the account has no filter 99.').waitFor()
  expect(await alert.locator('pre').textContent()).toBe('12 AND (5 OR 99)\n             ^^')
  expect(await text.getAttribute('aria-invalid')).toBe('true')
  expect(await box('Incoming').isDisabled()).toBe(true)
  expect(await lastQuery('call-log:search')).toMatchObject({ expression: '5 AND 12' })
  await text.press('Enter')
  expect(
    await text.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]),
  ).toEqual([13, 15])
  await button('Clear the text').click()
  await expect.poll(() => lastQuery('call-log:search')).toMatchObject({ expression: '' })
  expect(await box('Incoming').isDisabled()).toBe(false)
})

test('what the provider does is said below the list, and the list stays where it is', async () => {
  await open()
  // At the very end of the list, where less room would move it.
  await page.getByRole('gridcell').nth(1).focus()
  await page.keyboard.press('Control+End')
  const last = page.locator('[aria-rowindex="1001"]')
  await last.waitFor()
  const top = async () => (await last.boundingBox())?.y
  const before = await top()
  const say = (fetch: Partial<CallLogView['fetch']>) =>
    publish('desk:changed', aDesk({ callLog: log({ fetch: { ...log().fetch, ...fetch } }) }))
  await say({ state: 'reading', read: 300, total: 1_284 })
  await page.getByText('Reading the provider’s log: 300 of 1,284').waitFor()
  await say({ state: 'waiting', read: 300, total: 1_284, until: '2026-11-22T05:12:00.000Z' })
  await page
    .getByRole('status')
    .getByText(/Waiting for the provider’s limit, goes on at \d\d:12/)
    .waitFor()
  await say({ state: 'failed', problem: { code: 'log-unavailable', detail: null } })
  await page.getByRole('alert').getByText('Failed: The provider’s call log is not working').waitFor()
  expect(await top()).toBe(before)
  await say({ state: 'idle' })
  await page.getByText('Failed: ').waitFor({ state: 'detached' })
  expect(await top()).toBe(before)
  await say({ state: 'failed', problem: { code: 'log-unavailable', detail: null } })
  const fetches = (await asked('call-log:fetch')).length
  await button('Try again').click()
  expect((await asked('call-log:fetch')).length).toBe(fetches + 1)
})

test('supervisors read the raw events of a call, and copy them', async () => {
  const agent = aDesk().agent
  const supervisor = agent && { ...agent, role: 'supervisor' as const }
  const events = ['{"event":"call.end"}', 'no JSON']
  await open(
    {
      desk: aDesk({ agent: supervisor, team: { total: 0, calls: [] }, callLog: log() }),
      answers: { 'call-log:read': aCallDetail({ rawEvents: 2 }), 'call-log:read-raw': events },
    },
    '#/calls?call=call-1',
  )
  expect(await asked('call-log:read-raw')).toEqual([])
  await region().getByText('Raw events (2)').click()
  await region().getByText('"event": "call.end"').waitFor()
  await region().getByRole('button', { name: 'Copy' }).click()
  await region().getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate(() => window.getSelection()?.toString())).toContain('no JSON')
})

test('agents have no raw events', async () => {
  await open({}, '#/calls?call=call-1')
  await region().getByText('Details').waitFor()
  expect(await region().getByText('Raw events').count()).toBe(0)
})

test('a call of the customer’s time line opens, and leads back to the customer', async () => {
  const entry = {
    kind: 'call',
    id: 'call-1',
    at: '2026-11-22T05:00:00.000Z',
    number: '+917906225789',
    direction: 'incoming',
    status: 'ended',
    live: false,
    agent: null,
    department: null,
    legs: [],
    talkSeconds: 60,
    note: '',
    outcomes: [],
    comments: [],
    recorded: false,
  }
  const number = { number: '+917906225789', numberText: '+91 79062 25789', dialable: true }
  await open(
    {
      answers: {
        'customer:open': {
          numbers: [number],
          contacts: [],
          place: null,
          calls: 1,
          firstCallAt: null,
          lastCallAt: null,
        },
        'customer:list-timeline': { items: [entry], next: null },
        'call-log:read': aCallDetail(),
      },
    },
    '#/contacts?customer=number%3A%2B917906225789',
  )
  await button('Open call').click()
  await region().getByText('Details').waitFor()
  await button('Open customer').click()
  await page.getByRole('region', { name: 'Customer' }).waitFor()
  expect(await region().count()).toBe(0)
})
