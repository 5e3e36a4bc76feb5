/**
 * Which desk is open: none yet (the first run), the agent's own, or the demo's. One at a time, each with its
 * own database and settings: what happens in the demo leaves no trace in the profile.
 */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../shared/ipc.ts'
import { type AccountChecks, createAccountChecks } from '../account/account-checks.ts'
import { createSetUp, type SetUp } from '../account/set-up.ts'
import type { SetupFileRead } from '../account/setup-file.ts'
import { type SignInState, signIn } from '../account/sign-in.ts'
import type { Secrets, Vault } from '../account/vault.ts'
import { createRateLimit } from '../api/rate-limit.ts'
import type { Fetch } from '../api/request.ts'
import { type Database, openDatabase } from '../database/database.ts'
import type { Demo } from '../demo/start-demo.ts'
import type { Logger } from '../log.ts'
import { fail, ok } from '../result.ts'
import { openSettings, type SettingsFile, type SettingsStore } from '../settings/settings.ts'
import { makeDemoFolder, removeDemoFolder, sweepDemoFolders } from './demo-folders.ts'
import { createDesk } from './desk.ts'
import type { Desk, DeskOptions } from './desk-types.ts'

interface WorkplaceOptions
  extends Pick<
    DeskOptions,
    | 'version'
    | 'fetchMedia'
    | 'downloads'
    | 'showInFolder'
    | 'onChange'
    | 'onContacts'
    | 'onCustomers'
    | 'onFollowUps'
    | 'notify'
    | 'onCalls'
    | 'onTemplate'
    | 'onChats'
  > {
  /** The profile's folder. */
  readonly profile: string
  /** Where the demo's folder is made. */
  readonly temp: string
  readonly vault: Vault
  /** The settings that rest in a folder. */
  readonly settingsIn: (folder: string) => SettingsFile
  readonly readSetupFile: () => Promise<SetupFileRead | null>
  readonly fetch: Fetch
  /** Waits before try number `attempt` (from 0); false when the app is going away. */
  readonly pause: (attempt: number) => Promise<boolean>
  /** Forgets what the windows' own engine keeps: its cache and storage. */
  readonly clearWindows: () => Promise<void>
  readonly log: (name: string) => Logger
}

interface Open {
  readonly desk: Desk
  readonly database: Database
  readonly secrets: Secrets
  readonly checks: AccountChecks
}

export interface Workplace {
  desk(): Desk | null
  /** The account of the open desk. */
  account(): Pick<Open, 'secrets' | 'checks'> | null
  settings(): SettingsStore
  isDemo(): boolean
  signInState(): SignInState
  readonly setUp: SetUp
  /** Opens the desk of the vault or the set-up file, or shows the first run. */
  start(): Promise<void>
  /** Simulator, relay and a desk of their own, in a folder that goes with them. */
  startDemo(): Promise<Result<null>>
  leaveDemo(): Promise<Result<null>>
  demo(): Demo | null
  /** Forgets the credentials and everything kept of this desk. */
  signOut(): Promise<Result<null>>
  /** The app ends. */
  stop(): Promise<void>
}

const DATABASE = 'ringside.db'
const DATABASE_FILES = [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`]

/** Below the folder of the desk; encrypted. */
const RECORDINGS = 'recordings'
const MEDIA = 'media'

/** Of a desk that leaves nothing behind: gone with it. */
function keyOfItsOwn() {
  const key = randomBytes(32)
  return async () => key
}

const FIRST_RUN: SignInState = { setup: 'needed', problem: null, secretsKept: 'vault' }

export function createWorkplace(options: WorkplaceOptions): Workplace {
  const { profile, vault, fetch, onChange, log } = options
  const now = () => new Date()
  const limit = createRateLimit()
  const own: SettingsStore = openSettings(options.settingsIn(profile))
  let signedIn: SignInState = { setup: 'enrolling', problem: null, secretsKept: 'vault' }
  let open: Open | null = null
  let demo: { readonly running: Demo; readonly folder: string; readonly settings: SettingsStore } | null =
    null
  let demoStarting: Promise<Result<null>> | null = null
  /** Counts sign-ins: one that ends after a sign-out has nothing to say any more. */
  let round = 0

  const settings = () => demo?.settings ?? own

  const closeDesk = () => {
    const closing = open
    open = null
    closing?.desk.stop()
    closing?.database.close()
  }

  const openDesk = (folder: string, secrets: Secrets, firstCursor: string | null = null) => {
    // One at a time: a second link with the same token would only replace the first.
    closeDesk()
    const database = openDatabase(join(folder, DATABASE))
    const desk = createDesk({
      ...options,
      database,
      secrets,
      limit,
      firstCursor,
      recordingsFolder: join(folder, RECORDINGS),
      mediaFolder: join(folder, MEDIA),
      cacheKey: folder === profile ? vault.cacheKey : keyOfItsOwn(),
      settings: () => settings().get(),
      now,
      random: Math.random,
    })
    open = { desk, database, secrets, checks: createAccountChecks({ vault, secrets, fetch, limit, now }) }
    desk.start()
    onChange()
  }

  const ready = (secrets: Secrets, kept: SignInState['secretsKept'], phones: readonly string[]) => {
    signedIn = { setup: 'ready', problem: null, secretsKept: kept }
    if (phones.length > 0) own.update({ phones: [...own.get().phones, ...phones] })
    openDesk(profile, secrets)
  }

  const start = async () => {
    sweepDemoFolders(options.temp).catch((error: unknown) =>
      log('demo').warn('what an earlier one left could not be removed', { error }),
    )
    round += 1
    const mine = round
    const secrets = await signIn({
      vault,
      readSetupFile: options.readSetupFile,
      fetch,
      pause: async (attempt) => (await options.pause(attempt)) && mine === round,
      onState: (state) => {
        if (mine !== round) return
        signedIn = state
        onChange()
      },
    })
    if (secrets !== null && mine === round && open === null) openDesk(profile, secrets)
  }

  const removeFolder = (folder: string) =>
    removeDemoFolder(folder).catch((error: unknown) =>
      log('demo').warn('its folder could not be removed', { error }),
    )

  const beginDemo = async (): Promise<Result<null>> => {
    const folder = await makeDemoFolder(options.temp)
    try {
      // Loaded when it is asked for: simulator and relay are no part of an agent's day.
      const { startDemo } = await import('../demo/start-demo.ts')
      const running = await startDemo({ folder, now, log: log('demo') })
      const store = openSettings(options.settingsIn(folder))
      store.update(own.get())
      demo = { running, folder, settings: store }
      signedIn = { setup: 'ready', problem: null, secretsKept: 'vault' }
      openDesk(folder, running.secrets, running.cursor)
      return ok(null)
    } catch (error) {
      log('demo').error('it could not be started', { error })
      await endDemo()
      await removeFolder(folder)
      return fail('demo-failed')
    }
  }

  const endDemo = async () => {
    const ending = demo
    if (ending === null) return
    closeDesk()
    demo = null
    signedIn = FIRST_RUN
    await ending.running.stop()
    await removeFolder(ending.folder)
    onChange()
  }

  const workplace: Workplace = {
    desk: () => open?.desk ?? null,
    account: () => open,
    settings,
    isDemo: () => demo !== null,
    signInState: () => signedIn,
    setUp: createSetUp({ vault, fetch, limit, now, onReady: ready }),
    start,

    startDemo() {
      if (open !== null) return Promise.resolve(fail('demo-failed'))
      demoStarting ??= beginDemo().finally(() => {
        demoStarting = null
      })
      return demoStarting
    },

    async leaveDemo() {
      if (demo === null) return fail('not-found')
      await endDemo()
      // Whatever was there before the demo: a draft, an invitation, a problem to be told.
      await start()
      return ok(null)
    },

    demo: () => demo?.running ?? null,

    async signOut() {
      if (demo !== null) return workplace.leaveDemo()
      round += 1
      closeDesk()
      await vault.clear()
      own.reset()
      await Promise.all([
        ...DATABASE_FILES.map((name) => rm(join(profile, name), { force: true })),
        ...[RECORDINGS, MEDIA].map((name) =>
          rm(join(profile, name), { recursive: true, force: true, maxRetries: 5 }),
        ),
      ])
      await options.clearWindows()
      signedIn = FIRST_RUN
      onChange()
      return ok(null)
    },

    async stop() {
      round += 1
      await demoStarting
      if (demo !== null) await endDemo()
      closeDesk()
      // What was typed a moment ago may still be on its way into the vault.
      await workplace.setUp.settled()
    },
  }
  return workplace
}
