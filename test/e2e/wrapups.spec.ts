/** After the call: outcomes by keyboard, gated, undone, offline, over a restart, and beside everything else. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, seedContacts, test, type World } from './world.ts'

const form = (page: Page) => page.getByRole('form', { name: 'Wrap up', exact: true })
const radio = (page: Page, name: string) => form(page).getByRole('radio', { name, exact: true })
const note = (page: Page) => form(page).getByRole('textbox', { name: 'Note' })
const toast = (page: Page) => page.getByRole('status', { name: 'Saved', exact: true })
const outcomeNames = async (page: Page) =>
  await form(page)
    .getByRole('radiogroup', { name: 'Outcome' })
    .getByRole('radio')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')))

const UNREACHED = ['No answer', 'Busy', 'Switched off', 'Wrong number']

/** The outcomes in the relay's journal, oldest first. An outcome is held for ten seconds before it gets there. */
const journalled = async (world: World) =>
  (await world.relay.events()).filter(({ type }) => type === 'wrapup').map(({ payload }) => payload.outcome)
const arrives = (world: World) => expect.poll(() => journalled(world), { timeout: 60_000 })

/** A call I took, over and due. */
async function talk(world: World, main: Page, last: string, talkSeconds = 60): Promise<string> {
  const session = await world.ring({ from: `+91900001${last}`, hunt: [0], answeredBy: 0, talkSeconds })
  await expect(main.getByText(`+91 90000 1${last}`).first()).toBeVisible()
  return session
}

test('a wrap-up takes one key and Enter, and every desk of the team has it', async ({ world }) => {
  await seedContacts(world, [{ name: 'Asha Rao', phone_number: '9000011001' }])
  const { main, app } = await world.desk(0)
  const other = await world.desk(1)
  await talk(world, main, '1001')
  await expect(form(main)).toContainText('Customer talked 1 min 00 s')
  await expect(form(await app.window('pop'))).toContainText('Asha Rao')
  await expect(main.getByRole('link', { name: 'Home', exact: true })).toHaveAttribute(
    'title',
    '1 outcome due',
  )

  await main.keyboard.press('2')
  await main.keyboard.press('Enter')
  await expect(toast(main)).toBeVisible()
  await expect(form(main)).toHaveCount(0)
  await expect(toast(await app.window('pop'))).toBeVisible()
  await arrives(world).toEqual([['Call later']])
  await expect(toast(main)).toHaveCount(0)
  await expect.poll(() => app.isShown('pop')).toBe(false)
  await expect(main.getByRole('region', { name: 'Today' })).toContainText('Call later')

  await expect(await outcomesOf(other.main, 'Asha Rao')).toHaveText(/Call later/)
})

test('the customer’s leg decides what is on offer', async ({ world }) => {
  const { main } = await world.desk(0)
  await world.simulator.control('outgoing', { customer: 'no-answer' })
  await main.getByRole('textbox', { name: 'Number to call' }).fill('9000012001')
  await main.getByRole('button', { name: 'Call', exact: true }).click()
  await expect(form(main)).toContainText('Customer did not answer')
  expect(await outcomeNames(main)).toEqual(UNREACHED)

  await talk(world, main, '2002', 5)
  await expect(form(main)).toContainText('Customer talked 5 s')
  expect(await outcomeNames(main)).toEqual(['Short call', ...UNREACHED])

  await talk(world, main, '2003', 60)
  await expect(form(main)).toContainText('Customer talked 1 min 00 s')
  expect(await outcomeNames(main)).toEqual([
    'Interested',
    'Call later',
    'Not interested',
    'Payment promised',
    'Complaint',
    'Short call',
    ...UNREACHED,
  ])
  await expect(main.getByRole('button', { name: /^Outcome due/ })).toHaveCount(2)
  await main.getByRole('button', { name: /^Outcome due · \+91 90000 12001/ }).click()
  await expect(form(main)).toContainText('Customer did not answer')
})

test('what is undone was never written, and what was typed is back', async ({ world }) => {
  const { main, app } = await world.desk(0)
  await talk(world, main, '3001')
  const pop = await app.window('pop')
  await note(pop).fill('Send the price list first')
  await radio(pop, 'Interested').check()
  await note(pop).press('Enter')
  await toast(pop).getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(note(pop)).toHaveValue('Send the price list first')
  await expect(radio(pop, 'Interested')).toBeChecked()
  await expect(note(main)).toHaveValue('Send the price list first')
  await expect(toast(main)).toHaveCount(0)

  // What is saved after it arrives; by then the first one would have.
  await form(pop).getByRole('button', { name: 'Later' }).click()
  await expect.poll(() => app.isShown('pop')).toBe(false)
  await talk(world, main, '3002')
  await expect(form(pop)).toContainText('+91 90000 13002')
  await radio(pop, 'Complaint').check()
  await radio(pop, 'Complaint').press('Enter')
  await arrives(world).toEqual([['Complaint']])
})

test('a ring during an open wrap-up leaves it as it is', async ({ world }) => {
  const { main, app } = await world.desk(0)
  await talk(world, main, '4001')
  const pop = await app.window('pop')
  await note(pop).pressSequentially('Half a sen')
  const session = await world.ring({ from: '+919000014002', hunt: [0], answeredBy: 0, hold: true })
  await expect(pop.getByRole('article', { name: 'Incoming call' })).toContainText('Ringing')
  await expect(note(pop)).toBeFocused()
  await note(pop).pressSequentially('tence')
  await expect(note(pop)).toHaveValue('Half a sentence')

  await world.goOn(session)
  await expect(pop.getByRole('article', { name: 'Incoming call' })).toHaveCount(0)
  await expect(form(pop)).toContainText('+91 90000 14001')
  await expect(note(pop)).toHaveValue('Half a sentence')
  await expect(note(main)).toHaveValue('Half a sentence')
  await expect(main.getByRole('link', { name: 'Home', exact: true })).toHaveAttribute(
    'title',
    '2 outcomes due',
  )
})

test('a note that is typed as the call ends goes on in the wrap-up', async ({ world }) => {
  const { app } = await world.desk(0)
  const session = await world.ring({ from: '+919000014501', hunt: [0], answeredBy: 0, hold: true })
  const pop = await app.window('pop')
  const card = pop.getByRole('article', { name: 'Incoming call' })
  await expect(card).toContainText('Ringing')
  await world.goOn(session, 1)
  await card.getByRole('textbox', { name: 'Note' }).pressSequentially('Send the ')
  await world.goOn(session)
  await expect(form(pop)).toBeVisible()
  await pop.keyboard.type('list')
  await expect(note(pop)).toHaveValue('Send the list')
})

test('the app is quit while an outcome is held: it is sent at the next start, once', async ({ world }) => {
  const desk = await world.desk(0)
  await talk(world, desk.main, '5001')
  await note(desk.main).fill('Kept')
  await radio(desk.main, 'Interested').check()
  await note(desk.main).press('Enter')
  await expect(toast(desk.main)).toBeVisible()
  await desk.quit()

  const { main } = await desk.reopen()
  await arrives(world).toEqual([['Interested']])
  await expect(form(main)).toHaveCount(0)
  await talk(world, main, '5002')
  await expect(form(main)).toContainText('+91 90000 15002')
  await main.keyboard.press('3')
  await main.keyboard.press('Enter')
  await arrives(world).toEqual([['Interested'], ['Not interested']])
})

test('what is due survives the end of the app, with what was typed', async ({ world }) => {
  const desk = await world.desk(0)
  await talk(world, desk.main, '5501')
  await note(desk.main).fill('Wants the annual plan')
  await radio(desk.main, 'Complaint').check()
  await expect(radio(await desk.app.window('pop'), 'Complaint')).toBeChecked()
  await desk.quit()
  const { main } = await desk.reopen()
  await expect(note(main)).toHaveValue('Wants the annual plan')
  await expect(radio(main, 'Complaint')).toBeChecked()
})

test('saved offline, told once when the desk is connected again', async ({ world }) => {
  await seedContacts(world, [{ name: 'Asha Rao', phone_number: '9000016001' }])
  const { main } = await world.desk(0)
  const other = await world.desk(1)
  await talk(world, main, '6001')
  await expect(form(main)).toBeVisible()
  world.line.cut()
  await expect(main.getByRole('status', { name: 'Connection' })).toContainText('Offline')
  await main.keyboard.press('1')
  await main.keyboard.press('Enter')
  await expect(toast(main)).toContainText('It is sent when the desk is connected again.')
  await expect(main.getByText('Saved. It is sent when the desk is connected again.')).toBeVisible()
  expect(await journalled(world)).toEqual([])

  world.line.mend()
  await arrives(world).toEqual([['Interested']])
  await expect(main.getByText('Saved. It is sent when the desk is connected again.')).toHaveCount(0)
  await expect(await outcomesOf(other.main, 'Asha Rao')).toHaveText(/Interested/)
})

test('an outcome filed in the provider’s panel clears what is due', async ({ world }) => {
  const { main } = await world.desk(0)
  const session = await talk(world, main, '7001')
  await expect(form(main)).toBeVisible()
  const file = join(import.meta.dirname, '../fixtures/webhooks/disposition.disposition-without-comments.json')
  const event = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  await world.simulator.control('emit', {
    event: { ...event, session_id: session, customer_identifier: '+919000017001' },
  })
  await expect(form(main)).toHaveCount(0)
  await expect(main.getByRole('link', { name: 'Home', exact: true })).not.toHaveAttribute('title')
})

const strip = (page: Page) => page.getByRole('region', { name: 'Customer' })

/** What this desk knows of the team's outcomes with this contact. */
async function outcomesOf(main: Page, name: string) {
  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('gridcell', { name, exact: true }).click()
  const timeline = strip(main).getByRole('feed', { name: 'Timeline' })
  return timeline.getByRole('article', { name: 'Outcome saved' })
}
