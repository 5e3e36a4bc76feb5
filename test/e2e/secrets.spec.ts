import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNowhere, filesUnder } from './files.ts'
import { check, connection, GROUPS, group, join, openByHand, openJoin, typeEverything } from './first-run.ts'
import { expect, test, type World } from './world.ts'

const CALLER = '+919000088888'

/** Everything V8 keeps alive in the page, as text: strings of the heap, properties, closures. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}

/** @param shown what the page does show: the search itself works */
async function expectNotInPage(page: Page, secrets: readonly string[], shown: string): Promise<void> {
  const heap = await heapOf(page)
  // A heap is too long to be printed.
  expect(heap.includes(shown)).toBe(true)
  expect(secrets.filter((secret) => heap.includes(secret))).toEqual([])
}

/** The profile of an app that has ended: its database and logs are there, and no secret in any file of it. */
async function expectNotInProfile(profileDir: string, secrets: readonly string[]): Promise<void> {
  const files = await filesUnder(profileDir)
  const [database = ''] = files.filter((path) => path.endsWith('ringside.db'))
  // What the desk does keep is found there.
  expect((await readFile(database)).includes(CALLER)).toBe(true)
  const logs = files.filter((path) => path.endsWith('.log'))
  expect(logs).not.toEqual([])
  await expectNowhere(profileDir, secrets)
  const written = await Promise.all(logs.map((path) => readFile(path, 'utf8')))
  // Numbers are masked there.
  expect(written.join('\n')).not.toContain(CALLER.slice(3))
}

function secretsOf({ simulator }: World): string[] {
  const { publicApi, obd, developers } = simulator.account
  const secrets = [publicApi.apiKey, obd.apiKey, obd.secretToken, developers.token]
  expect(secrets.every((secret) => secret.length >= 8)).toBe(true)
  return secrets
}

const codeOf = (link: string) => new URL(link).searchParams.get('code') ?? ''

/** Somebody calls: both windows show it before the pop is given back, Home in `main` and the pop. */
async function ring(
  world: World,
  { app, main }: { app: { window(kind: 'pop'): Promise<Page> }; main: Page },
): Promise<Page> {
  await world.ring({ from: CALLER, hunt: [0], hold: true })
  const pop = await app.window('pop')
  for (const page of [main, pop])
    await expect(page.getByRole('article', { name: 'Incoming call' })).toBeVisible()
  return pop
}

test('no secret of the set-up file is in a window, in the profile or in a log', async ({ world }) => {
  const { file, code } = await world.setupOf(0)
  const desk = await world.desk(0)
  // The desk's own file has taken the first one's place.
  const used = JSON.parse(await readFile(file, 'utf8'))
  const secrets = [...secretsOf(world), code, used.code]
  const pop = await ring(world, desk)
  for (const page of [desk.main, pop]) await expectNotInPage(page, secrets, '90000 88888')
  await desk.quit()
  await expectNotInProfile(desk.profileDir, secrets)
})

test('nor what the relay handed out, whose settings are on the screen', async ({ world }) => {
  await world.storeAccount()
  const link = await world.invitation(0)
  const secrets = [...secretsOf(world), codeOf(link)]
  const { app, main, profileDir, quit } = await world.fresh('handed')
  await openJoin(main)
  await join(main, link)
  await expect(connection(main)).toContainText('Connected')
  const pop = await ring(world, { app, main })
  await main.getByRole('link', { name: 'Settings' }).click()
  const account = main.getByRole('region', { name: 'Account', exact: true })
  await account.getByRole('button', { name: 'Test again: Outbound calls' }).click()
  await expect(account.getByText('It works.')).toBeVisible()
  await expectNotInPage(main, secrets, world.simulator.account.companyId)
  await expectNotInPage(pop, secrets, '90000 88888')
  await quit()
  await expectNotInProfile(profileDir, secrets)
})

test('nor what was typed by hand, once its fields are left', async ({ world }) => {
  const link = await world.invitation(0)
  const secrets = [...secretsOf(world), codeOf(link)]
  const { app, main, profileDir, quit } = await world.fresh('typed')
  await openByHand(main)
  await join(main, link)
  await expect(main.getByRole('region', { name: 'Relay' })).toContainText('Joined')
  await typeEverything(main, world)
  for (const name of GROUPS) {
    await check(main, name)
    await expect(group(main, name).getByText('It works.')).toBeVisible()
  }
  await expectNotInPage(main, secrets, world.simulator.account.companyId)
  await main.getByRole('button', { name: 'Open my desk' }).click()
  await expect(connection(main)).toContainText('Connected')
  const pop = await ring(world, { app, main })
  for (const page of [main, pop]) await expectNotInPage(page, secrets, '90000 88888')
  await quit()
  await expectNotInProfile(profileDir, secrets)
})
