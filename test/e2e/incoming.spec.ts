import { watchFor } from './watch.ts'
import { expect, seedContacts, test } from './world.ts'

const RAMESH = { name: 'Ramesh Kumar', phone_number: '9876500001' }

test('a known caller rings: the pop shows the name, and Home the same call', async ({ world }) => {
  await seedContacts(world, [RAMESH])
  const { app, main } = await world.desk(0)
  expect(await app.isShown('pop')).toBe(false)

  const session = await world.ring({ from: '+919876500001', hunt: [0], answeredBy: 0, hold: true })
  const pop = await app.window('pop')
  const card = pop.getByRole('article', { name: 'Incoming call' })
  await expect(card.getByRole('heading')).toContainText('Ramesh Kumar')
  await expect(card).toContainText('+91 98765 00001')
  await expect(card).toContainText('Ringing')
  await expect(main.getByRole('article', { name: 'Incoming call' })).toContainText('Ramesh Kumar')

  await world.goOn(session, 1)
  await expect(pop.getByRole('article', { name: 'Incoming call' })).toContainText(/Talking\s*\d\d:\d\d/)
  await world.goOn(session)
  await expect(main.getByRole('article', { name: 'Incoming call' })).toContainText('Ended')
})

test('an unknown caller is a new number, and a name typed in the pop saves a contact', async ({ world }) => {
  const { app, main } = await world.desk(0)
  await world.ring({ from: '+919000011111', hunt: [0], hold: true })
  const card = (await app.window('pop')).getByRole('article', { name: 'Incoming call' })
  await expect(card.getByRole('heading')).toContainText('+91 90000 11111')
  await expect(card).toContainText('New number')

  await card.getByRole('textbox', { name: 'Name' }).fill('Meera Iyer')
  await card.getByRole('textbox', { name: 'Name' }).press('Enter')
  await expect(card.getByRole('heading')).toContainText('Meera Iyer')
  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('searchbox', { name: 'Search contacts' }).fill('09000011111')
  await expect(main.getByRole('grid', { name: 'Contacts' })).toContainText('Meera Iyer')
})

test('hunting goes on to a second agent, who picks up: the first one is told by name', async ({ world }) => {
  const first = await world.desk(0)
  const second = await world.desk(1)
  const session = await world.ring({ from: '+919000022222', hunt: [0, 1], answeredBy: 1, hold: true })
  const pop = await first.app.window('pop')
  const card = pop.getByRole('article', { name: 'Incoming call' })
  await expect(card).toContainText('Ringing')
  expect(await second.app.isShown('pop')).toBe(false)

  await world.goOn(session, 1)
  await expect(
    (await second.app.window('pop')).getByRole('article', { name: 'Incoming call' }),
  ).toContainText('Ringing')
  const name = world.simulator.users[1]?.name ?? ''
  await expect(card).toContainText(name)

  const pickedUp = await watchFor(pop.locator('body'), `Picked up by ${name}`)
  await world.goOn(session, 1)
  await pickedUp.seen()
  // Gone by itself, and never missed.
  await expect.poll(() => first.app.isShown('pop')).toBe(false)
  await world.goOn(session)
  await expect((await second.app.window('main')).getByText('Ended').first()).toBeVisible()
  await expect(first.main.getByRole('article', { name: 'Missed call' })).toHaveCount(0)
})

test('a missed call stays until it is dismissed, also over a restart', async ({ world }) => {
  const desk = await world.desk(0)
  await world.ring({ from: '+919000033333', hunt: [0], answeredBy: null })
  const pop = await desk.app.window('pop')
  await expect(pop.getByRole('article', { name: 'Missed call' })).toContainText('Missed')
  await expect(desk.main.getByRole('article', { name: 'Missed call' })).toContainText('+91 90000 33333')
  await desk.quit()

  const again = await desk.reopen()
  const card = again.main.getByRole('article', { name: 'Missed call' })
  await expect(card).toContainText('+91 90000 33333')
  await card.getByRole('button', { name: 'Dismiss' }).click()
  await expect(card).toHaveCount(0)
})

test('two calls at once are two cards, and the second leaves the first alone', async ({ world }) => {
  const { app } = await world.desk(0)
  const first = await world.ring({ from: '+919000044441', hunt: [0], answeredBy: 0, hold: true })
  const pop = await app.window('pop')
  const cards = pop.getByRole('article', { name: 'Incoming call' })
  await expect(cards).toHaveCount(1)
  await world.goOn(first, 1)
  await expect(cards.first()).toContainText('Talking')
  await cards.first().getByRole('textbox', { name: 'Note' }).fill('Wants the annual plan')

  await world.ring({ from: '+919000044442', hunt: [0], hold: true })
  await expect(cards).toHaveCount(2)
  await expect(cards.nth(0)).toContainText('Talking')
  await expect(cards.nth(0).getByRole('textbox', { name: 'Note' })).toHaveValue('Wants the annual plan')
  await expect(cards.nth(1)).toContainText('+91 90000 44442')
})

test('a contact named like markup shows as text', async ({ world }) => {
  const name = '<img src=x onerror="document.title=1">'
  await seedContacts(world, [{ name, phone_number: '9000055555' }])
  const { app, main } = await world.desk(0)
  await world.ring({ from: '+919000055555', hunt: [0], hold: true })
  const pop = await app.window('pop')
  await expect(pop.getByRole('article', { name: 'Incoming call' }).getByRole('heading')).toContainText(name)
  await expect(pop.locator('img')).toHaveCount(0)
  await main.getByRole('link', { name: 'Contacts' }).click()
  await main.getByRole('searchbox', { name: 'Search contacts' }).fill('9000055555')
  await expect(main.getByRole('grid', { name: 'Contacts' })).toContainText(name)
  expect(await main.title()).toContain('Ringside')
})
