/**
 * The world of one end-to-end test: its own simulator and relay as separate processes, its own profiles, and
 * desks that are set up with a managed set-up file, as an IT department would.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { launchApp, shareHost } from '../host/launch.ts'
import { type Line, openLine } from '../support/line.ts'
import { invite, type RelayProcess, setAccount, startRelayProcess } from '../support/relay-process.ts'
import { type SimulatorProcess, startSimulatorProcess } from '../support/simulator-process.ts'
import { servers } from './servers.ts'

type App = Awaited<ReturnType<typeof launchApp>>

export interface Desk {
  readonly app: App
  readonly main: Page
  readonly profileDir: string
  /** Where its exports go. */
  readonly downloads: string
  /** Ends the app; the profile stays. */
  quit(): Promise<void>
  /** Starts it again on the same profile. */
  reopen(): Promise<Desk>
}

/** An app that is not set up. */
export interface Fresh {
  readonly app: App
  readonly main: Page
  readonly profileDir: string
  readonly downloads: string
  /** The folder for temporary files, its own too. */
  readonly temp: string
  quit(): Promise<void>
  reopen(): Promise<Fresh>
}

type Role = 'agent' | 'supervisor'

export interface World {
  readonly simulator: SimulatorProcess
  readonly relay: WorldRelay
  /** The network between the desks and the relay. */
  readonly line: Line
  readonly folder: string
  /** The credentials the set-up file of a user carries. */
  setupOf(user: number, role?: Role): Promise<{ file: string; code: string }>
  /** The link an administrator hands to a user. */
  invitation(user: number, role?: Role): Promise<string>
  /** Stores the account in the relay, as its administrator would. */
  storeAccount(): Promise<void>
  /** The app on a profile of its own, without a set-up file; downloads go beside it. `args`: an opened link. */
  fresh(name: string, args?: readonly string[]): Promise<Fresh>
  /** Where that desk's profile is, also before it is opened for the first time. */
  profileOf(user: number): string
  /** A desk of the team's n-th user, connected and caught up. */
  desk(user: number, role?: Role): Promise<Desk>
  /** POST /_control/incoming-call: the hunt by the users' places in the team. */
  ring(call: RingOptions): Promise<string>
  goOn(sessionId: string, events?: number): Promise<void>
}

/** The relay of a test, which may die and come back on the same port and data. */
interface WorldRelay {
  readonly url: string
  crash(): Promise<void>
  restart(): Promise<void>
  /** Every event of its journal, oldest first. */
  events(): Promise<readonly JournalEvent[]>
}

interface JournalEvent {
  readonly type: string
  readonly sessionId: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

interface RingOptions {
  readonly from: string
  readonly hunt: readonly number[]
  readonly answeredBy?: number | null
  readonly hold?: boolean
  /** Default 20. */
  readonly talkSeconds?: number
}

const WEBHOOK_AUTH = 'header:X-Webhook-Token:e2e-secret'

export const test = base.extend<{ world: World }, { host: undefined }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture needs no other, and Playwright insists on a pattern
    async ({}, use) => {
      const end = await shareHost()
      await use(undefined)
      await end()
    },
    { scope: 'worker', auto: true },
  ],
  // Playwright reads the fixture's needs from this pattern.
  // biome-ignore lint/correctness/noEmptyPattern: the fixture needs no other, and Playwright insists on a pattern
  world: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ringside-e2e-'))
    const relayEnv = {
      RELAY_DATA_DIR: join(folder, 'relay'),
      RELAY_WEBHOOK_AUTH: WEBHOOK_AUTH,
      RELAY_SECRET_KEY: randomBytes(32).toString('base64'),
    }
    let relayProcess: RelayProcess = await startRelayProcess(relayEnv, servers.relay)
    const { url } = relayProcess
    const relay: WorldRelay = {
      url,
      crash: async () => {
        await relayProcess.kill('SIGKILL')
      },
      restart: async () => {
        relayProcess = await startRelayProcess({ ...relayEnv, RELAY_PORT: new URL(url).port }, servers.relay)
      },
      events: async () => {
        const { stdout } = await relayProcess.cli('events', 'replay', '--since', '2020-01-01T00:00:00Z')
        return stdout
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => (JSON.parse(line) as { event: JournalEvent }).event)
      },
    }
    const simulator = await startSimulatorProcess(
      { SIM_WEBHOOK_URL: `${url}/webhooks/myoperator`, SIM_WEBHOOK_AUTH: WEBHOOK_AUTH },
      servers.simulator,
    )
    const line = await openLine(url)
    const apps = new Set<App>()

    const userAt = (place: number) => {
      const user = simulator.users[place]
      if (!user) throw new Error(`the team has no user ${place}`)
      return user
    }

    const codeFor = (place: number, role: Role) => {
      const { userId, name, phone } = userAt(place)
      return invite(relayProcess, { userId, name, phones: [phone], role })
    }
    const invitation: World['invitation'] = async (place, role = 'agent') => {
      const code = await codeFor(place, role)
      return `ringside://join?${new URLSearchParams({ relay: line.url, code })}`
    }

    const setupOf: World['setupOf'] = async (place, role = 'agent') => {
      const { userId } = userAt(place)
      const code = await codeFor(place, role)
      const account = { ...simulator.account, obd: { ...simulator.account.obd, userId } }
      const file = join(folder, `setup-${place}.json`)
      await writeFile(file, JSON.stringify({ relayUrl: line.url, code, account }))
      return { file, code }
    }

    /** The app, its folders beside its profile: nothing of a test lies elsewhere. */
    const launch = async (
      profileDir: string,
      env: Readonly<Record<string, string>>,
      args: readonly string[] = [],
    ) => {
      const downloads = `${profileDir}-downloads`
      const temp = `${profileDir}-temp`
      await Promise.all([downloads, temp].map((made) => mkdir(made, { recursive: true })))
      const app = await launchApp({
        profileDir,
        args,
        // Each system has its own name for the folder of temporary files.
        env: {
          ...env,
          RINGSIDE_DOWNLOADS_DIR: downloads,
          TMPDIR: temp,
          MAC_CHROMIUM_TMPDIR: temp,
          TEMP: temp,
          TMP: temp,
        },
      })
      apps.add(app)
      const quit = async () => {
        apps.delete(app)
        await app.close()
      }
      return { app, main: await app.window('main'), profileDir, downloads, temp, quit }
    }

    const open = async (profileDir: string, env: Readonly<Record<string, string>>): Promise<Desk> => {
      const launched = await launch(profileDir, env)
      await expect(launched.main.getByRole('status', { name: 'Connection' })).toContainText('Connected')
      return { ...launched, reopen: () => open(profileDir, env) }
    }

    const openFresh = async (name: string, args: readonly string[] = []): Promise<Fresh> => ({
      ...(await launch(join(folder, name), {}, args)),
      reopen: () => openFresh(name),
    })

    const profileOf: World['profileOf'] = (place) => join(folder, `profile-${place}`)
    const desk: World['desk'] = async (place, role) => {
      const { file } = await setupOf(place, role)
      return open(profileOf(place), { RINGSIDE_SETUP_FILE: file })
    }

    const ring: World['ring'] = async ({ hunt, answeredBy = null, ...call }) => {
      const body = {
        ringSeconds: 4,
        talkSeconds: 20,
        ...call,
        hunt: hunt.map((place) => userAt(place).userId),
        answeredBy: answeredBy === null ? null : userAt(answeredBy).userId,
      }
      const { sessionId } = await simulator.control<{ sessionId: string }>('incoming-call', body)
      return sessionId
    }

    const goOn: World['goOn'] = async (sessionId, events) => {
      await simulator.control(`calls/${sessionId}/continue`, events === undefined ? {} : { events })
    }

    await use({
      simulator,
      relay,
      line,
      folder,
      setupOf,
      invitation,
      storeAccount: () => setAccount(relayProcess, simulator.account),
      fresh: openFresh,
      profileOf,
      desk,
      ring,
      goOn,
    })

    // Whatever fails to end, the others are ended too: nothing outlives its test.
    const ends = await Promise.allSettled([...apps].map((app) => app.close()))
    const others = await Promise.allSettled([simulator.stop(), line.close(), relayProcess.kill('SIGTERM')])
    await rm(folder, { recursive: true, force: true })
    for (const end of [...ends, ...others]) if (end.status === 'rejected') throw end.reason
  },
})

interface SeededContact {
  readonly name: string
  /** National digits of an Indian number. */
  readonly phone_number: string
  readonly email_id?: string
  readonly custom_fields?: Readonly<Record<string, unknown>>
  /** ISO instant; without it, the moment it was added. */
  readonly modified?: string
}

/** Adds contacts at the provider before a desk opens; the desk synchronises them at its start. */
export async function seedContacts(world: World, contacts: readonly SeededContact[]): Promise<void> {
  await world.simulator.control('seed', {
    contacts: contacts.map((contact) => ({ country_code: '91', ...contact })),
  })
}

export { expect }
