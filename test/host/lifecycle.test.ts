import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { StandInApp } from './launched-app.ts'
import { isAlive, processesOf, sampleAppsOfThisFile } from './sample-app.ts'
import { until } from './until.ts'

const { freshProfile, start } = sampleAppsOfThisFile()

it('quits as asked and leaves no process, no lock and no folder', async () => {
  const profileDir = freshProfile()
  const app = await start({ profileDir })
  await app.window('main')
  expect(processesOf(app.scratch)).not.toEqual(existsSync('/proc') ? [] : null)
  await app.close()
  expect(await app.exited).toEqual({ code: 0, signal: null })
  expect(app.output()).toContain('sample says goodbye after before-quit')
  expect(isAlive(app.pid)).toBe(false)
  expect(processesOf(app.scratch)).toEqual([])
  expect(existsSync(app.scratch)).toBe(false)
  expect(existsSync(join(profileDir, 'SingletonLock'))).toBe(false)
})

it('kills an app that would not go', async () => {
  const app = await start({ env: { SAMPLE_FAULT: 'stay' }, closeLimitMs: 500 })
  await app.window('main')
  await app.close()
  expect(await app.exited).toEqual({ code: null, signal: 'SIGKILL' })
  expect(isAlive(app.pid)).toBe(false)
})

it('tells who waits for a window that the app has died, with what it wrote', async () => {
  const app = await start({ env: { SAMPLE_FAULT: 'throw' } })
  await expect(app.window('main')).rejects.toThrow(/exited \(1\):[\s\S]*sample failed to start/)
})

it('runs once per profile; the second start tells the first and goes', async () => {
  const profileDir = freshProfile()
  const first = await start({ profileDir })
  const page = await first.window('main')
  const second = await start({ profileDir })
  expect(await second.exited).toEqual({ code: 0, signal: null })
  const events = () => page.evaluate(() => window.sample.invoke('events')) as Promise<string[]>
  await until(async () => (await events()).includes('second-instance hello'))
})

it('takes over the profile of a killed one, and finds its secrets again', async () => {
  const profileDir = freshProfile()
  const killed = await start({ profileDir })
  const page = await killed.window('main')
  await page.evaluate(() => window.sample.invoke('seal', 'kept'))
  process.kill(killed.pid, 'SIGKILL')
  await killed.exited
  const next = await start({ profileDir })
  const again = await next.window('main')
  expect(await again.evaluate(() => window.sample.invoke('unseal'))).toMatchObject({ result: 'kept' })
})

it('has no keyring, or a locked one, when told so', async () => {
  const none = await start({ env: { RINGSIDE_HOST_KEYRING: 'none' } })
  const locked = await start({ env: { RINGSIDE_HOST_KEYRING: 'locked' } })
  const seal = async (app: StandInApp) =>
    (await app.window('main')).evaluate(() => window.sample.invoke('seal', 'text'))
  await expect(seal(none)).rejects.toThrow('Encryption is not available')
  await expect(seal(locked)).rejects.toThrow('The keyring is locked')
})
