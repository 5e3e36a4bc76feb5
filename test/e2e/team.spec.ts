import { watchFor } from './watch.ts'
import { expect, test } from './world.ts'

test('team ring: the hunt is seen on every desk, a supervisor sees the call until it ends', async ({
  world,
}) => {
  test.setTimeout(300_000)
  const [one = '', two = ''] = world.simulator.users.map(({ name }) => name)
  const first = await world.desk(0)
  const second = await world.desk(1)
  const supervisor = await world.desk(2, 'supervisor')
  for (const { main } of [first, second]) {
    await expect(main.getByRole('link', { name: 'Home' })).toBeVisible()
    await expect(main.getByRole('link', { name: 'Team' })).toHaveCount(0)
  }
  await supervisor.main.getByRole('link', { name: 'Team' }).click()
  await expect(supervisor.main.getByText('No live calls')).toBeVisible()

  const session = await world.ring({ from: '+919000022222', hunt: [0, 1], answeredBy: 1, hold: true })
  const row = supervisor.main
    .getByRole('table', { name: 'Live calls' })
    .getByRole('row')
    .filter({ hasText: '+91 90000 22222' })
  await expect(row).toContainText(one)
  await expect(row).toContainText('Ringing')
  const firstPop = await first.app.window('pop')
  const firstCard = firstPop.getByRole('article', { name: 'Incoming call' })
  await expect(firstCard).toContainText('Ringing')
  expect(await second.app.isShown('pop')).toBe(false)

  await world.goOn(session, 1)
  const secondCard = (await second.app.window('pop')).getByRole('article', { name: 'Incoming call' })
  await expect(secondCard).toContainText('Ringing')
  const rung = (card: typeof firstCard) =>
    card.getByRole('list', { name: 'Phones rung, in order' }).getByRole('listitem')
  await expect(rung(firstCard)).toHaveText(['You: no answer', `${two}: ringing`])
  await expect(rung(secondCard)).toHaveText([`${one}: no answer`, 'You: ringing'])
  await expect(row).toContainText(`${one} › ${two}`)

  const pickedUp = await watchFor(firstPop.locator('body'), `Picked up by ${two}`)
  await world.goOn(session, 1)
  await pickedUp.seen()
  await expect(secondCard).toContainText(/Talking\s*\d\d:\d\d/)
  await expect(row).toContainText(two)
  await expect(row).toContainText(/Talking\s*\d\d:\d\d/)
  await expect.poll(() => first.app.isShown('pop')).toBe(false)

  await world.goOn(session)
  await expect(supervisor.main.getByText('No live calls')).toBeVisible()
  await expect(second.main.getByRole('article', { name: 'Incoming call' })).toContainText('Ended')
  await supervisor.main.getByRole('link', { name: 'Home' }).click()
  for (const { main } of [first, second, supervisor]) {
    await expect(main.getByRole('article', { name: 'Missed call' })).toHaveCount(0)
  }
  expect(await supervisor.app.isShown('pop')).toBe(false)
})

test('a call that nobody answers is missed on the desks it rang, and on no other', async ({ world }) => {
  test.setTimeout(300_000)
  const first = await world.desk(0)
  const second = await world.desk(1)
  const third = await world.desk(3)
  await world.ring({ from: '+919000033333', hunt: [0, 1], answeredBy: null })
  for (const { main } of [first, second]) {
    const missed = main.getByRole('article', { name: 'Missed call' })
    await expect(missed).toHaveCount(1)
    await expect(missed).toContainText('+91 90000 33333')
  }
  // The third desk hears of a call of its own after it, and of nothing else.
  await world.ring({ from: '+919000044444', hunt: [3], answeredBy: null })
  const missed = third.main.getByRole('article', { name: 'Missed call' })
  await expect(missed).toHaveCount(1)
  await expect(missed).toContainText('+91 90000 44444')
})
