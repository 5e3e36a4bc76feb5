/** The whole of a signed-in life: first run, demo, sign-in, sign-out, on real folders, relay and simulator. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createVault } from '../../../electron/account/vault.ts'
import { createWorkplace, type Workplace } from '../../../electron/desk/workplace.ts'
import { createSimulator, type Simulator } from '../../../simulator/create-simulator.ts'
import { startRelay, type TestRelay } from '../../relay/support/relay.ts'
import { SILENT } from '../../support/silent-log.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { until } from '../../support/until.ts'
import { aFile, aKeyring } from '../account/fakes.ts'

function aWorkplace() {
  const profile = tempFolder()
  const temp = tempFolder()
  const { cipherFile, file } = aFile()
  const settings = new Map<string, unknown>()
  const cleared: string[] = []
  const make = () => {
    const workplace = createWorkplace({
      profile,
      temp,
      vault: createVault(aKeyring().cipher, cipherFile, SILENT),
      settingsIn: (folder) => ({
        read: () => settings.get(folder),
        write: (value) => void settings.set(folder, value),
      }),
      readSetupFile: async () => null,
      fetch,
      fetchMedia: fetch,
      version: '1.0.0',
      downloads: () => profile,
      showInFolder: () => {},
      pause: async () => false,
      clearWindows: async () => void cleared.push('windows'),
      onChange: () => {},
      onContacts: () => {},
      onCustomers: () => {},
      onFollowUps: () => {},
      notify: () => {},
      onCalls: () => {},
      onTemplate: () => {},
      onChats: () => {},
      log: () => SILENT,
    })
    onTestFinished(() => workplace.stop())
    return workplace
  }
  return { make, profile, temp, settings, file, cleared }
}

/** A relay and a simulated account with one agent, and the link their administrator hands out. */
async function anOffice() {
  const relay = await startRelay()
  onTestFinished(() => relay.close())
  const simulator = await createSimulator({ speed: 0, webhookUrl: `${relay.url}/webhooks/myoperator` })
  onTestFinished(() => simulator.close())
  return { relay, simulator }
}

/** Everything a person does between the first run and an open desk. */
async function setUpByHand({ setUp }: Workplace, relay: TestRelay, { account, users }: Simulator) {
  const [user] = users
  if (!user) throw new Error('the simulator has no team')
  const code = relay.invite({ userId: user.userId, name: user.name, phones: [user.phone] })
  expect(await setUp.join(`${relay.url} ${code}`)).toMatchObject({ value: { next: 'credentials' } })
  await setUp.save({
    companyId: account.companyId,
    publicApiKey: account.publicApi.apiKey,
    publicApiUrl: account.publicApi.baseUrl,
    phoneNumberId: account.publicApi.phoneNumberId,
    wabaId: account.publicApi.wabaId,
    obdKey: account.obd.apiKey,
    obdSecretToken: account.obd.secretToken,
    obdUrl: account.obd.url,
    publicIvrId: account.obd.publicIvrId,
    developersToken: account.developers.token,
    developersUrl: account.developers.baseUrl,
    phones: '+91 90000 12345',
  })
  for (const group of ['contacts', 'calls', 'users'] as const) {
    expect(await setUp.check(group)).toMatchObject({ value: { ok: true } })
  }
  expect(await setUp.finish()).toMatchObject({ ok: true })
}

test('a fresh profile is the first run, and nothing is written', async () => {
  const { make, profile } = aWorkplace()
  const workplace = make()
  await workplace.start()
  expect(workplace.signInState()).toMatchObject({ setup: 'needed', problem: null })
  expect(workplace.desk()).toBeNull()
  expect(readdirSync(profile)).toEqual([])
})

test('the demo has a desk full of history, in a folder that goes with it', async () => {
  const { make, profile, temp, settings } = aWorkplace()
  const workplace = make()
  await workplace.start()
  workplace.settings().update({ silent: true })
  // A second click joins the first.
  const [first, second] = await Promise.all([workplace.startDemo(), workplace.startDemo()])
  expect([first, second]).toMatchObject([{ ok: true }, { ok: true }])
  expect(workplace.isDemo()).toBe(true)
  expect(readdirSync(temp)).toHaveLength(1)
  const desk = workplace.desk()
  await until(() => desk?.linkView().caughtUp === true && desk.contacts.total() === 300)
  expect(desk?.calls.recent().length).toBeGreaterThan(5)

  // It begins with the agent's settings, and keeps its own.
  expect(workplace.settings().get().silent).toBe(true)
  workplace.settings().update({ appearance: 'dark' })
  expect(await workplace.startDemo()).toMatchObject({ fault: { code: 'demo-failed' } })

  expect(await workplace.leaveDemo()).toMatchObject({ ok: true })
  expect(workplace.desk()).toBeNull()
  expect(workplace.signInState().setup).toBe('needed')
  expect(workplace.settings().get().appearance).toBe('system')
  expect(readdirSync(temp)).toEqual([])
  expect(readdirSync(profile)).toEqual([])
  expect([...settings.keys()]).toContain(profile)
  expect(await workplace.leaveDemo()).toMatchObject({ fault: { code: 'not-found' } })
})

test('an app that ends in the demo leaves nothing, and what a crash left is swept at the next start', async () => {
  const { make, temp } = aWorkplace()
  const workplace = make()
  await workplace.start()
  await workplace.startDemo()
  await workplace.stop()
  expect(readdirSync(temp)).toEqual([])

  const { mkdirSync, writeFileSync } = await import('node:fs')
  // No process has this id.
  const stale = join(temp, 'ringside-demo-4194305-abc')
  mkdirSync(stale)
  writeFileSync(join(stale, 'ringside.db'), 'left')
  const alive = join(temp, `ringside-demo-${process.pid}-abc`)
  mkdirSync(alive)
  await make().start()
  await until(() => !existsSync(stale))
  expect(existsSync(alive)).toBe(true)
})

test('joined, restarted, signed out: each leaves the profile as it should be', async () => {
  const { relay, simulator } = await anOffice()
  const [user] = simulator.users
  if (!user) throw new Error('the simulator has no team')
  simulator.seed({
    contacts: [{ name: 'Meera Unmistakable', country_code: '91', phone_number: '7012345678' }],
  })
  const { make, profile, file, settings, cleared } = aWorkplace()
  const workplace = make()
  await workplace.start()
  await setUpByHand(workplace, relay, simulator)
  expect(workplace.signInState()).toMatchObject({ setup: 'ready', secretsKept: 'vault' })
  expect(workplace.settings().get().phones).toEqual(['+919000012345'])
  const desk = workplace.desk()
  await until(() => desk?.linkView().caughtUp === true && desk.contacts.total() === 1)
  expect(await workplace.startDemo()).toMatchObject({ fault: { code: 'demo-failed' } })
  await workplace.stop()

  const again = make()
  await again.start()
  expect(again.desk()?.contacts.total()).toBe(1)
  await until(() => again.desk()?.linkView().caughtUp === true)

  const bytes = Buffer.from('%PDF-1.7 Unmistakable')
  const staged = await again.desk()?.whatsApp.media.staged.put({ filename: 'a.pdf', mimeType: '', bytes })
  expect(staged).toMatchObject({ ok: true })
  expect(readdirSync(join(profile, 'media', 'staged'))).toHaveLength(1)

  expect(await again.signOut()).toMatchObject({ ok: true })
  expect(again.desk()).toBeNull()
  expect(again.signInState().setup).toBe('needed')
  expect(file.content).toBeNull()
  expect(cleared).toEqual(['windows'])
  expect(settings.get(profile)).toMatchObject({ phones: [] })
  const left = readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .map((name) => join(profile, name))
    .filter((path) => statSync(path).isFile())
  for (const path of left) expect(readFileSync(path, 'latin1')).not.toContain('Unmistakable')
  expect(left.filter((path) => path.includes('ringside.db'))).toEqual([])
  expect(existsSync(join(profile, 'media'))).toBe(false)
})

test('a desk that is set up once more replaces the one that was open', async () => {
  const { relay, simulator } = await anOffice()
  const workplace = aWorkplace().make()
  await workplace.start()
  await setUpByHand(workplace, relay, simulator)
  const first = workplace.desk()
  await setUpByHand(workplace, relay, simulator)
  expect(workplace.desk()).not.toBe(first)
  await until(() => workplace.desk()?.linkView().caughtUp === true)
  // Its database is closed with it.
  expect(() => first?.calls.recent()).toThrow()
})
