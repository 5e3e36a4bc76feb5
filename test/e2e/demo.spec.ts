import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { bubble, log, openInbox, rows, send, tick } from './chats.ts'
import { expectNowhere, filesUnder } from './files.ts'
import { connection, welcome } from './first-run.ts'
import { expect, type Fresh, test } from './world.ts'

const controls = (main: Page) => main.getByRole('region', { name: 'Demo controls' })

async function explore({ main }: Fresh): Promise<void> {
  await expect(welcome(main)).toBeVisible()
  await main.getByRole('button', { name: 'Explore the demo' }).click()
  await expect(connection(main)).toContainText('Connected')
}

const demoFolders = async (fresh: Fresh) =>
  (await readdir(fresh.temp)).filter((name) => name.startsWith('ringside-demo-'))

test('from a clean profile to a first pop without any configuration, and no trace afterwards', async ({
  world,
}) => {
  const fresh = await world.fresh('demo')
  const { app, main } = fresh
  await explore(fresh)
  expect(await demoFolders(fresh)).toHaveLength(1)

  // Three weeks are there, and an address book; the whole team is seen.
  await main.getByRole('link', { name: 'Contacts' }).click()
  await expect(main.getByText('300 contacts')).toBeVisible()
  await expect(
    main.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Team' }),
  ).toBeVisible()
  await main.getByRole('link', { name: 'Home' }).click()
  const missed = main.getByRole('article', { name: 'Missed call' })
  await expect(connection(main)).toContainText('last event')
  const missedBefore = await missed.count()

  // In real time, so all at once, and first what takes longest: the colleague passes on after 14 s, when mine, which
  // rings 6 s and talks 20 s, goes on for as long as possible.
  for (const action of ['Transfer', 'Ring me', 'Miss a call', 'Customer writes']) {
    const button = controls(main).getByRole('button', { name: action })
    await expect(button).toBeEnabled()
    await button.click()
  }
  const pop = await app.window('pop')
  const rung = pop.getByRole('article', { name: 'Incoming call' }).first()
  const heading = rung.getByRole('heading')
  await expect(heading).toContainText(/\p{L}{2,}/u)
  const name = (await heading.textContent()) ?? ''
  expect(name).not.toMatch(/^\+?\d/)
  const number = /\+91[ \d]{10,}/.exec((await rung.textContent()) ?? '')?.[0].trim() ?? ''
  await expect(main.getByRole('article', { name: 'Incoming call' }).filter({ hasText: name })).toBeVisible()
  await expect(missed).toHaveCount(missedBefore + 1)
  await expect(pop.getByRole('article', { name: 'Missed call' }).first()).toContainText('Missed')
  await expect(pop.getByRole('article', { name: 'Incoming call' })).toHaveCount(2)

  await controls(main).getByRole('button', { name: 'Leave the demo' }).click()
  await expect(welcome(main)).toBeVisible()
  await expect(controls(main)).toHaveCount(0)
  await expect.poll(() => app.isShown('pop')).toBe(false)
  await expect.poll(() => demoFolders(fresh)).toEqual([])
  await fresh.quit()
  await expectNoTrace(fresh, [name, number.replaceAll(' ', ''), number])

  const again = await fresh.reopen()
  await expect(welcome(again.main)).toBeVisible()
  await expect(controls(again.main)).toHaveCount(0)
})

test('WhatsApp has conversations of all kinds; a customer writes into the open one, and is answered', async ({
  world,
}) => {
  const fresh = await world.fresh('writer')
  const { main } = fresh
  await explore(fresh)
  for (const tab of ['Mine', 'Unassigned', 'Closed', 'All'] as const) {
    await openInbox(main, tab)
    await expect(rows(main).first()).toBeVisible()
  }
  // Whoever writes, it is news at the top of the list.
  const newest = rows(main).first()
  // No longer the closed ones, which were listed before.
  await expect(newest).toContainText('Window open')
  const before = await newest.textContent()
  await controls(main).getByRole('button', { name: 'Customer writes' }).click()
  await expect(newest).not.toHaveText(before ?? '')
  await newest.click()
  await expect(log(main).getByRole('article').last()).toBeVisible()
  await send(main, 'Namaste, we are looking at it')
  await expect(tick(bubble(main, 'Namaste, we are looking at it'), 'Read')).toBeVisible()

  // Who was answered goes on, and it is seen in the thread that is open.
  const last = log(main).getByRole('article').last()
  await expect(last).toContainText('Namaste, we are looking at it')
  await controls(main).getByRole('button', { name: 'Customer writes' }).click()
  await expect(last).not.toContainText('Namaste, we are looking at it')
  await expect(tick(last, 'Read')).toHaveCount(0)
})

test('quitting in the middle of the demo leaves nothing either', async ({ world }) => {
  const fresh = await world.fresh('quitter')
  await explore(fresh)
  await controls(fresh.main).getByRole('button', { name: 'Ring me' }).click()
  const heading = (await fresh.app.window('pop')).getByRole('article').first().getByRole('heading')
  await expect(heading).toContainText(/\p{L}{2,}/u)
  const name = (await heading.textContent()) ?? ''
  await fresh.quit()
  expect(await demoFolders(fresh)).toEqual([])
  await expectNoTrace(fresh, [name])

  const again = await fresh.reopen()
  await expect(welcome(again.main)).toBeVisible()
  // Nothing to go on with: the demo was no set-up.
  await expect(again.main.getByRole('button', { name: 'Continue' })).toHaveCount(0)
})

/** The profile has its log, and none of the demo's people, calls or credentials. */
async function expectNoTrace({ profileDir }: Fresh, texts: readonly string[]): Promise<void> {
  const files = await filesUnder(profileDir)
  expect(files.some((path) => path.endsWith('.log'))).toBe(true)
  expect(files.filter((path) => /ringside\.db|vault/.test(path))).toEqual([])
  await expectNowhere(profileDir, [...texts, 'Asha Verma', 'Rohan Mehta', 'sim-publicapi-key', 'sim-obd-'])
}
