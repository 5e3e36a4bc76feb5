import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expectNowhere } from './files.ts'
import { watchFor } from './watch.ts'
import { expect, test, type World } from './world.ts'

const NUMBER = '+919876512345'
const OLD_CALL = resolve(import.meta.dirname, '../fixtures/webhooks/call_summary.incoming-call.json')

/** A call that the first user talked in just now. */
async function aTalk(world: World, talkSeconds: number): Promise<void> {
  const [user] = world.simulator.users
  const hunt = [user?.userId]
  const call = { from: NUMBER, hunt, answeredBy: user?.userId, ringSeconds: 4, talkSeconds }
  await world.simulator.control('incoming-call', call)
}

/** One of months ago, whose recording the provider does not have any more. */
async function anOldTalk(world: World): Promise<void> {
  const text = (await readFile(OLD_CALL, 'utf8'))
    .replaceAll('+919876543210', NUMBER)
    .replaceAll('+913214567890', world.simulator.users[0]?.phone ?? '')
  await world.simulator.control('emit', { event: JSON.parse(text) })
}

const stripOf = (main: Page) => main.getByRole('region', { name: 'Customer' })
const region = (main: Page) => main.getByRole('region', { name: 'Recording', exact: true })
const button = (main: Page, name: string) => region(main).getByRole('button', { name, exact: true })
const slider = (main: Page) => region(main).getByRole('slider', { name: 'Position' })
const position = async (main: Page) => Number(await slider(main).inputValue())

async function openStrip(main: Page): Promise<void> {
  const card = main.getByRole('region', { name: 'Calls', exact: true }).getByRole('article').first()
  await card.getByRole('button', { name: 'Open' }).click()
}

/** The player of the newest call of that customer; it plays at once. */
async function play(main: Page): Promise<void> {
  await openStrip(main)
  await stripOf(main).getByRole('button', { name: 'Play recording' }).first().click()
  await expect(region(main)).toBeVisible()
}

/** The same after a restart, when the call may be on the desk or among the recent ones. */
async function openAgain(main: Page): Promise<void> {
  const recent = main.getByRole('region', { name: 'Recent calls' }).getByRole('listitem')
  const card = main.getByRole('region', { name: 'Calls', exact: true }).getByRole('article')
  await expect(recent.or(card).first()).toBeVisible()
  if ((await card.count()) > 0) await card.first().getByRole('button', { name: 'Open' }).click()
  else await recent.first().getByRole('button').first().click()
  await stripOf(main).getByRole('button', { name: 'Play recording' }).click()
}

async function goOnPlaying(main: Page): Promise<void> {
  const before = await position(main)
  await expect.poll(() => position(main)).toBeGreaterThan(before + 0.5)
}

const linkRequests = async ({ simulator }: World) =>
  (await simulator.requests()).filter(({ path }) => path.endsWith('/recordings/link')).length

/** The audio as the provider gives it to anybody who asks for a link. */
async function atTheProvider({ simulator }: World): Promise<Buffer> {
  const { baseUrl, token } = simulator.account.developers
  const found = await fetch(`${baseUrl}/search`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const { data } = (await found.json()) as { data: { hits: { _source: { filename: string } }[] } }
  const file = data.hits[0]?._source.filename ?? ''
  const link = await fetch(`${baseUrl}/recordings/link?${new URLSearchParams({ token, file })}`)
  const { url } = (await link.json()) as { url: string }
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

test('plays, seeks and changes speed, by keys too, and nothing of the link is in the window', async ({
  world,
}) => {
  const desk = await world.desk(0)
  const { main } = desk
  const asked: string[] = []
  main.on('request', (request) => asked.push(request.url()))
  await aTalk(world, 120)
  await play(main)
  await expect(button(main, 'Pause')).toBeFocused()
  await goOnPlaying(main)
  await expect(slider(main)).toHaveAttribute('aria-valuetext', /^00:\d\d of 02:00$/)

  await slider(main).fill('60')
  await expect.poll(() => position(main)).toBeGreaterThan(60.3)
  await slider(main).press('End')
  await expect(button(main, 'Play')).toBeVisible()
  await slider(main).press('Home')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await slider(main).press(key)
  expect(await position(main)).toBe(5)
  await region(main).getByRole('combobox', { name: 'Speed' }).selectOption('2×')
  await slider(main).press('Space')
  await goOnPlaying(main)
  await slider(main).press('Space')
  await expect(button(main, 'Play')).toBeVisible()
  // A click on the picture goes there.
  const box = await slider(main).boundingBox()
  await slider(main).click({ position: { x: (box?.width ?? 0) / 2, y: 10 } })
  expect(await position(main)).toBeGreaterThan(55)
  expect(await position(main)).toBeLessThan(65)

  expect(asked.some((url) => url.includes('/recordings/'))).toBe(true)
  for (const url of asked) expect(url).not.toMatch(/signature|media\/|\.mp3/)
  expect(await main.content()).not.toMatch(/signature|media\/|\.mp3/)
  // Nor is it on the disk, and the audio that is kept is not to be heard there.
  await desk.quit()
  await expectNowhere(desk.profileDir, ['signature=', 'WAVEfmt '])
})

test('a link that is used up while it plays is renewed, and it plays on', async ({ world }) => {
  const { main } = await world.desk(0)
  // An hour and a half: nobody has all of it in a moment.
  await aTalk(world, 5_400)
  await play(main)
  await goOnPlaying(main)
  expect(await linkRequests(world)).toBe(1)
  await world.simulator.control('recordings', { expireNow: true })
  await slider(main).fill('5000')
  await expect.poll(() => position(main)).toBeGreaterThan(5000.5)
  expect(await linkRequests(world)).toBe(2)
  await expect(region(main).getByRole('alert')).toHaveCount(0)
})

test('one that is being prepared is played when it is there', async ({ world }) => {
  const { main } = await world.desk(0)
  await world.simulator.control('recordings', { preparingSeconds: 86_400 })
  await aTalk(world, 30)
  await play(main)
  await expect(region(main).getByRole('status').first()).toContainText('still being prepared')
  await expect(region(main)).toContainText('Tries again by itself')
  await world.simulator.control('recordings', { preparingSeconds: 0 })
  await goOnPlaying(main)
  await expect(region(main)).not.toContainText('still being prepared')
})

test('why there is none, or why nobody may hear it, is said in words', async ({ world }) => {
  const { main } = await world.desk(0)
  await aTalk(world, 30)
  await anOldTalk(world)
  await openStrip(main)
  const players = stripOf(main).getByRole('button', { name: 'Play recording' })
  await expect(players).toHaveCount(2)
  await players.last().click()
  await expect(region(main)).toContainText('This call has no recording')
  await expect(region(main)).toContainText('switched on for this line')
  await expect(region(main).getByRole('alert')).toHaveCount(0)
  await players.last().click()
  await expect(region(main)).toHaveCount(0)

  await world.simulator.control('recordings', { permitted: false })
  await players.first().click()
  await expect(region(main).getByRole('alert')).toContainText('does not permit')
  await world.simulator.control('recordings', { permitted: true })
  await button(main, 'Try again').click()
  await goOnPlaying(main)
  await expect(region(main).getByRole('alert')).toHaveCount(0)
})

test('one is heard at a time', async ({ world }) => {
  const { main } = await world.desk(0)
  await aTalk(world, 60)
  await aTalk(world, 60)
  await openStrip(main)
  const players = stripOf(main).getByRole('button', { name: 'Play recording' })
  await expect(players).toHaveCount(2)
  await players.first().click()
  await expect(region(main).getByRole('button', { name: 'Pause' })).toHaveCount(1)
  await players.last().click()
  await expect(region(main)).toHaveCount(2)
  const last = region(main).last()
  await expect(last.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(region(main).first().getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

test('a download is what the provider has, byte for byte', async ({ world }) => {
  const { main, downloads } = await world.desk(0)
  await aTalk(world, 90)
  await play(main)
  await button(main, 'Download').click()
  await expect(region(main).getByText(/^Saved: .*\.wav$/)).toBeVisible()
  const [name = '', ...others] = await readdir(downloads)
  expect(others).toEqual([])
  expect(name).toMatch(/^\d{4}-\d\d-\d\d \d\d\.\d\d \+91 98765 12345\.wav$/)
  const provided = await atTheProvider(world)
  expect(provided.length).toBeGreaterThan(1_000_000)
  expect((await readFile(join(downloads, name))).equals(provided)).toBe(true)
})

test('notes stand at their moments, also after a restart', async ({ world }) => {
  const desk = await world.desk(0)
  await aTalk(world, 60)
  await play(desk.main)
  await slider(desk.main).fill('42')
  await button(desk.main, 'Pause').click()
  await slider(desk.main).fill('42')
  const note = region(desk.main).getByRole('textbox', { name: 'Note at 0:42' })
  await note.fill('Asks for the GST invoice')
  // A space is a letter here.
  await note.press('Space')
  await note.press('Enter')
  const list = (main: Page) => region(main).getByRole('list', { name: 'Notes' }).getByRole('listitem')
  await expect(list(desk.main)).toHaveText([/0:42.*Asks for the GST invoice/])
  await desk.quit()

  const { main } = await desk.reopen()
  await openAgain(main)
  await expect(list(main)).toHaveCount(1)
  await list(main).getByRole('button', { name: 'Go to 0:42' }).click()
  await expect.poll(() => position(main)).toBeGreaterThanOrEqual(42)
  await list(main).getByRole('button', { name: 'Remove the note at 0:42' }).click()
  await expect(list(main)).toHaveCount(0)
})

test('what was heard to its end plays without the provider, until it is cleared; signed out, it is gone', async ({
  world,
}) => {
  const first = await world.desk(0)
  await aTalk(world, 60)
  await play(first.main)
  await button(first.main, 'Download').click()
  await expect(region(first.main).getByText(/^Saved: /)).toBeVisible()
  await world.simulator.control('recordings', { permitted: false, expireNow: true })
  await first.quit()

  const { main, profileDir } = await first.reopen()
  const asked = await linkRequests(world)
  await openAgain(main)
  await goOnPlaying(main)
  expect(await linkRequests(world)).toBe(asked)

  await main.getByRole('link', { name: 'Settings' }).click()
  const room = main.getByRole('region', { name: 'Recordings', exact: true })
  await expect(room).toContainText('1 MB used')
  await room.getByRole('button', { name: 'Clear' }).click()
  await expect(room).toContainText('0 MB used')
  const folder = join(profileDir, 'recordings')
  expect(await readdir(folder)).toEqual([])
  const saved = await watchFor(room, 'Saved')
  await room.getByRole('combobox', { name: 'Room for recordings' }).selectOption('Keep nothing')
  await saved.seen()

  await main.getByRole('link', { name: 'Home' }).click()
  await openAgain(main)
  await expect(region(main).getByRole('alert')).toContainText('does not permit')
  await world.simulator.control('recordings', { permitted: true })
  await button(main, 'Try again').click()
  await goOnPlaying(main)
  expect(await readdir(folder)).toEqual([])

  await main.getByRole('link', { name: 'Settings' }).click()
  const signOut = main.getByRole('button', { name: 'Sign out and wipe local data' })
  await signOut.click()
  const sure = main.getByRole('dialog', { name: 'Sign out and wipe local data?' })
  await sure.getByRole('button', { name: 'Sign out and wipe', exact: true }).click()
  await expect(signOut).toHaveCount(0)
  await expect.poll(() => existsSync(folder)).toBe(false)
})
