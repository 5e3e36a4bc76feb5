import type { Locator, Page } from '@playwright/test'
import { expect, test, type World } from './world.ts'

async function inSettings(main: Page): Promise<Locator> {
  await main.getByRole('link', { name: 'Settings' }).click()
  return main.getByRole('region', { name: 'Pop-up', exact: true })
}

/** Opens "Why did it not pop?" anew, so that its list is of now. */
async function why(main: Page): Promise<Locator> {
  const section = await inSettings(main)
  await section.getByRole('button', { name: 'Why did it not pop?' }).click()
  return main.getByRole('dialog', { name: 'Why did it not pop?' })
}

/** The verdict on the listed call from this number. */
async function expectVerdict(main: Page, number: string, words: string): Promise<Locator> {
  const dialog = await why(main)
  await dialog
    .getByRole('list', { name: 'Calls this desk heard of' })
    .getByRole('button')
    .filter({ hasText: number })
    .click()
  await expect(dialog.getByRole('status')).toContainText(words)
  return dialog
}

const closed = async (dialog: Locator) => {
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
}

test('the test of the pop-up goes through the relay, is timed, and is no call', async ({ world }) => {
  const { app, main } = await world.desk(0)
  const section = await inSettings(main)
  const test = section.getByRole('button', { name: 'Test my pop-up' })
  const [pop] = await Promise.all([app.window('pop'), test.click()])
  await expect(pop.getByRole('article', { name: 'Test call' })).toContainText('Nobody is calling')
  await expect(section.getByText(/^Popped in \d+ ms; from the relay to the pop \d+ ms$/)).toBeVisible()
  // It goes by itself.
  await expect.poll(() => app.isShown('pop')).toBe(false)

  const dialog = await why(main)
  await expect(dialog).toContainText('No calls yet')
  await closed(dialog)
  await main.getByRole('link', { name: 'Home' }).click()
  await expect(main.getByText('No calls on the desk')).toBeVisible()
  await expect(main.getByText('Calls that have ended appear here.')).toBeVisible()

  world.line.cut()
  await expect(main.getByRole('status', { name: 'Connection' })).toContainText('Offline')
  await inSettings(main)
  await test.click()
  await expect(section.getByRole('alert')).toContainText(/connect|relay/i)
  await expect(section.getByRole('alert')).not.toContainText('Something in Ringside went wrong')
})

test('why a call did not pop is said for every reason there is', async ({ world }) => {
  const { app, main } = await world.desk(0, 'supervisor')
  const colleague = world.simulator.users[1]?.name ?? ''

  await world.ring({ from: '+919000011111', hunt: [0], answeredBy: 0, hold: true })
  await expect((await app.window('pop')).getByRole('article', { name: 'Incoming call' })).toBeVisible()
  await closed(await expectVerdict(main, '+91 90000 11111', 'It did pop up.'))

  await finished(world, { from: '+919000022222', hunt: [1], answeredBy: 1 })
  const other = await expectVerdict(main, '+91 90000 22222', 'The call did not ring one of your phones.')
  await expect(other.getByRole('list', { name: 'What was checked' })).toContainText(colleague)
  await closed(other)

  const silent = (await inSettings(main)).getByRole('switch', { name: 'Silent mode' })
  await silent.check()
  await main.getByRole('link', { name: 'Home' }).click()
  // It rings for a while: without waiting, a call may be over before the desk could have popped it at all.
  const quiet = await world.ring({ from: '+919000033333', hunt: [0], answeredBy: null, hold: true })
  await expect(
    main.getByRole('article', { name: 'Incoming call' }).filter({ hasText: '+91 90000 33333' }),
  ).toBeVisible()
  await world.goOn(quiet)
  await expect(main.getByRole('article', { name: 'Missed call' })).toContainText('+91 90000 33333')
  await closed(await expectVerdict(main, '+91 90000 33333', 'The silent mode was on.'))
  await silent.uncheck()

  const connection = main.getByRole('status', { name: 'Connection' })
  world.line.cut()
  await expect(connection).toContainText('Offline')
  await finished(world, { from: '+919000044444', hunt: [0], answeredBy: null })
  world.line.mend()
  await expect(connection).toContainText('Connected', { timeout: 40_000 })
  await main.getByRole('link', { name: 'Home' }).click()
  await expect(main.getByRole('article', { name: 'Missed call' })).toHaveCount(2)
  const late = await expectVerdict(main, '+91 90000 44444', 'This desk heard of the call only afterwards.')
  await expect(late.getByRole('status')).toContainText(
    /This desk was not connected from \d\d:\d\d to \d\d:\d\d/,
  )
  await closed(late)

  const never = await why(main)
  await never.getByRole('textbox', { name: 'Number' }).fill('090000 99999')
  await never.getByRole('button', { name: 'Explain' }).click()
  await expect(never.getByRole('status')).toContainText('No event of this call reached this desk.')
})

/** Rings, and waits until the provider has told everything of it. */
async function finished(world: World, call: Parameters<World['ring']>[0]): Promise<void> {
  const session = await world.ring(call)
  const playing = async () =>
    (await world.simulator.control<{ calls: { sessionId: string }[] }>('state')).calls.map(
      ({ sessionId }) => sessionId,
    )
  await expect.poll(playing).not.toContain(session)
}
