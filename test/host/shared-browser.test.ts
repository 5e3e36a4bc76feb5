import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAlive, processesOf, sampleAppsOfThisFile } from './sample-app.ts'
import { shareBrowser } from './shared-browser.ts'
import { until } from './until.ts'

const { freshProfile, start } = sampleAppsOfThisFile()

let end: () => Promise<void>
beforeAll(async () => {
  end = await shareBrowser()
})
afterAll(() => end())

const invoke = (page: Page, name: string, ...args: unknown[]): Promise<unknown> =>
  page.evaluate(([command, ...rest]) => window.sample.invoke(String(command), ...rest), [name, ...args])

const stored = (page: Page) => page.evaluate(() => localStorage.getItem('draft'))

it('starts no browser of its own for an app, and has one context for each', async () => {
  const [first, second] = await Promise.all([start(), start()])
  const pages = await Promise.all([first.window('main'), second.window('main')])
  for (const app of [first, second]) expect(processesOf(`${app.scratch}/browser`)).toEqual([])
  const [one, two] = pages.map((page) => page.context())
  expect(one).not.toBe(two)
  expect(one?.browser()).toBe(two?.browser())
  // Its own two windows, nobody else's.
  await Promise.all([first.page('pop'), second.page('pop')])
  expect([one?.pages().length, two?.pages().length]).toEqual([2, 2])
})

it('keeps apart what pages of one address store, and clears only what is the app’s', async () => {
  const [first, second] = await Promise.all([start(), start()])
  const [one, two] = await Promise.all([first.window('main'), second.window('main')])
  await one.evaluate(() => localStorage.setItem('draft', 'the first’s'))
  expect(await stored(two)).toBeNull()
  await two.evaluate(() => localStorage.setItem('draft', 'the second’s'))
  await invoke(one, 'wipe')
  expect([await stored(one), await stored(two)]).toEqual([null, 'the second’s'])
})

it('has permissions, theme and network of each app alone', async () => {
  const [first, second] = await Promise.all([start(), start()])
  const [one, two] = await Promise.all([first.window('main'), second.window('main')])
  const permission = (page: Page) =>
    page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)
  expect(await Promise.all([one, two].map(permission))).toEqual(['denied', 'denied'])
  const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await invoke(one, 'theme', 'dark')
  await until(() => isDark(one))
  expect(await isDark(two)).toBe(false)
  first.tell({ type: 'online', value: false })
  await until(async () => !(await one.evaluate(() => navigator.onLine)))
  expect(await two.evaluate(() => navigator.onLine)).toBe(true)
})

it('an app that quits, is killed or crashes takes its windows along and no other’s', async () => {
  const [quitter, killed, other] = await Promise.all([start(), start(), start()])
  const [gone, dead, page] = await Promise.all([
    quitter.window('main'),
    killed.window('main'),
    other.window('main'),
  ])
  await quitter.close()
  expect(await quitter.exited).toEqual({ code: 0, signal: null })
  expect(gone.isClosed()).toBe(true)
  process.kill(killed.pid, 'SIGKILL')
  await killed.exited
  await killed.close()
  expect(dead.isClosed()).toBe(true)
  expect(isAlive(other.pid)).toBe(true)
  expect(await invoke(page, 'echo', 'still here')).toBe('still here')
  expect(existsSync(quitter.scratch) || existsSync(killed.scratch)).toBe(false)
})

it('closes what pages open, and a profile finds its secrets again', async () => {
  const profileDir = freshProfile()
  const first = await start({ profileDir })
  const page = await first.window('main')
  await page.click('#blank')
  await until(async () => ((await invoke(page, 'events')) as string[]).some((one) => one.startsWith('open')))
  await until(() => page.context().pages().length === 2)
  await invoke(page, 'seal', 'kept')
  await first.close()
  const again = await (await start({ profileDir })).window('main')
  expect(await invoke(again, 'unseal')).toMatchObject({ result: 'kept' })
})

it('after its end an app has a browser of its own again', async () => {
  await end()
  const app = await start()
  await app.window('main')
  expect(processesOf(`${app.scratch}/browser`).length > 0).toBe(existsSync('/proc'))
  end = await shareBrowser()
})
