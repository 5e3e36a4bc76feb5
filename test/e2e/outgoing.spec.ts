import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, seedContacts, test, type World } from './world.ts'

const NUMBER = '+919876512345'

async function dial(main: Page, number: string): Promise<void> {
  await main.getByRole('textbox', { name: 'Number to call' }).fill(number)
  await main.getByRole('button', { name: 'Call', exact: true }).click()
}

test('a call goes agent first, then the customer, and becomes a finished call', async ({ world }) => {
  await world.simulator.control('outgoing', { hold: true })
  const { main } = await world.desk(0)
  await dial(main, '098765 12345')
  const card = main.getByRole('article', { name: 'Outgoing call' })
  await expect(card).toContainText('Calling your phone first')
  await expect(card).toContainText('+91 98765 12345')

  const session = await liveSession(world)
  await world.goOn(session, 2)
  await expect(card).toContainText('Customer ringing')
  await world.goOn(session, 1)
  await expect(card).toContainText(/Talking\s*\d\d:\d\d/)
  await world.goOn(session)
  await expect(card).toContainText('Ended')
  await expect(card).toHaveCount(1)

  const [request] = await placed(world)
  const body = request?.body as Record<string, unknown>
  expect(body).toMatchObject({ type: '1', number: NUMBER, call_hold: true })
  expect(body.user_id).toBe(world.simulator.users[0]?.userId)
  expect(String(body.reference_id)).toMatch(/^[0-9a-f-]{36}$/)
})

test('a customer who does not answer ends as not answered', async ({ world }) => {
  await world.simulator.control('outgoing', { customer: 'no-answer' })
  const { main } = await world.desk(0)
  await dial(main, NUMBER)
  await expect(main.getByRole('article', { name: 'Outgoing call' })).toContainText('Not answered')
})

test('a double click on a contact places one call', async ({ world }) => {
  await seedContacts(world, [{ name: 'Asha Rao', phone_number: '9876512345' }])
  await world.simulator.control('outgoing', { hold: true })
  const { main } = await world.desk(0)
  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('searchbox', { name: 'Search contacts' }).fill('asha')
  await main.getByRole('button', { name: 'Call Asha Rao' }).dblclick()
  await main.getByRole('link', { name: 'Home' }).click()
  await expect(main.getByRole('article', { name: 'Outgoing call' })).toHaveCount(1)
  await expect(main.getByRole('article', { name: 'Outgoing call' })).toContainText('Calling your phone first')
  expect(await placed(world)).toHaveLength(1)
})

test('a refusal says in words what to do, and a new attempt has a new reference', async ({ world }) => {
  const fault = { route: '/obd-api-v1', times: 1, status: 403 }
  const body = { details: 'Source IP is not whitelisted', status: 'error', code: '403', unique_id: 'u1' }
  const { main } = await world.desk(0)
  await world.simulator.control('fault', { ...fault, body })
  await dial(main, NUMBER)
  const card = main.getByRole('article', { name: 'Outgoing call' })
  await expect(card.getByRole('alert')).toContainText('IP')
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('Ended')
  expect(new Set(await references(world)).size).toBe(2)
})

test('an answer that never comes is unconfirmed, is not sent again, and its webhook settles it', async ({
  world,
}) => {
  const { main } = await world.desk(0)
  await world.simulator.control('fault', { route: '/obd-api-v1', times: 1, reset: true })
  await dial(main, NUMBER)
  const card = main.getByRole('article', { name: 'Outgoing call' })
  await expect(card).toContainText('Unconfirmed')

  const [reference] = await references(world)
  const phone = world.simulator.users[0]?.phone ?? ''
  await world.simulator.control('emit', { event: await endOfCall(phone, reference ?? '') })
  await expect(card).toContainText('Ended')
  await expect(card).not.toContainText('Unconfirmed')
  await expect(card).toHaveCount(1)
  expect(await placed(world)).toHaveLength(1)
})

test('what is no number is never dialled', async ({ world }) => {
  const { main } = await world.desk(0)
  await dial(main, '139')
  await expect(main.getByRole('alert')).toBeVisible()
  expect(await placed(world)).toHaveLength(0)
})

/** The document's end of an agent-first call, as this agent's call of this request. */
async function endOfCall(phone: string, referenceId: string): Promise<unknown> {
  const file = join(import.meta.dirname, '../fixtures/webhooks/call_end.obd-agent-first.json')
  const text = (await readFile(file, 'utf8'))
    .replaceAll('+918368782690', phone)
    .replaceAll('+919990094254', NUMBER)
    .replaceAll('abee0de9-0c1c-4760-863c-f8f198b7f230', referenceId)
  return JSON.parse(text)
}

async function placed(world: World) {
  return (await world.simulator.requests()).filter((request) => request.path.startsWith('/obd-api-v1'))
}

async function references(world: World): Promise<string[]> {
  return (await placed(world)).map((request) => (request.body as { reference_id: string }).reference_id)
}

async function liveSession(world: World): Promise<string> {
  const state = await world.simulator.control<{ calls: { sessionId: string; held: boolean }[] }>('state')
  const session = state.calls[0]?.sessionId
  if (!session) throw new Error('no call is playing')
  return session
}
