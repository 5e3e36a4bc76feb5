/** Wires the parts of the main process. Nothing is decided here. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, net, powerMonitor, session } from 'electron'
import { cardsForPop } from '../shared/calls/pop.ts'
import { openVaultFile, systemCipher } from './account/safe-storage.ts'
import { parseSetupFile, type SetupFileRead } from './account/setup-file.ts'
import { type SignInState, signIn } from './account/sign-in.ts'
import { createVault } from './account/vault.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { openDatabase } from './database/database.ts'
import { createDesk, type Desk } from './desk/desk.ts'
import { createHandlers } from './desk/handlers.ts'
import { createPublisher } from './desk/publisher.ts'
import { composeState } from './desk/state.ts'
import { backoffMs } from './feed/backoff.ts'
import { publish, serve } from './ipc.ts'
import { openLog } from './log.ts'
import { denyNavigationEverywhere, denyPermissions } from './security.ts'
import { bringForward, createMainWindow, loadMainWindow } from './windows/main-window.ts'
import { createPopWindow } from './windows/pop-window.ts'

const OUT = join(import.meta.dirname, '..')
const FRAME_MS = 16
const PRELOAD = join(OUT, 'preload/preload.cjs')

async function readSetupFile(path: string | undefined): Promise<SetupFileRead | null> {
  if (!path) return null
  try {
    return parseSetupFile(await readFile(path, 'utf8'))
  } catch {
    return { ok: false, detail: `${path} cannot be read` }
  }
}

async function start(): Promise<void> {
  await app.whenReady()
  const profile = app.getPath('userData')
  const log = openLog(join(profile, 'logs'))
  const mainLog = log('main')
  process.on('unhandledRejection', (error) => mainLog.error('unhandled rejection', { error }))
  process.on('uncaughtException', (error) => mainLog.error('uncaught exception', { error }))

  denyPermissions(session.defaultSession)
  denyNavigationEverywhere(app, mainLog)
  serveApp(join(OUT, 'renderer'), app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL)
  const database = openDatabase(join(profile, 'ringside.db'))
  const fetch = net.fetch.bind(net) as typeof globalThis.fetch

  const mainWindow = createMainWindow(PRELOAD)
  const pop = createPopWindow(PRELOAD)
  const windows = [pop.window, mainWindow].map((window) => window.webContents)
  let desk: Desk | null = null
  let quitting = false
  let signedIn: SignInState = { setup: 'enrolling', problem: null, secretsKept: 'vault' }

  const publisher = createPublisher({
    compose: () => composeState(signedIn, desk),
    publish: (state) => {
      publish([pop.window.webContents], 'desk:changed', state)
      pop.setShown(cardsForPop(state.cards).length > 0)
      // A ring is painted in the pop first; the main window draws a frame later, not beside it.
      setTimeout(() => publish([mainWindow.webContents], 'desk:changed', state), FRAME_MS)
    },
  })

  const showMain = (to: 'home' | 'contacts', cardId: string | null) => {
    bringForward(mainWindow)
    publish([mainWindow.webContents], 'main:navigated', { to, cardId })
  }

  serve({
    handlers: createHandlers({
      desk: () => desk,
      publisher,
      pop,
      openHome: (cardId) => showMain('home', cardId),
    }),
    isOurs: (sender) => windows.includes(sender),
    log: log('ipc'),
  })

  app.on('second-instance', () => bringForward(mainWindow))
  app.on('activate', () => bringForward(mainWindow))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => {
    quitting = true
    publisher.stop()
    desk?.stop()
  })
  app.on('will-quit', () => database.close())
  // Without the main window there is nothing to come back to: the hidden pop must not keep the app alive.
  mainWindow.on('closed', () => app.quit())
  powerMonitor.on('resume', () => desk?.link.wake())
  powerMonitor.on('unlock-screen', () => desk?.link.wake())

  await Promise.all([loadMainWindow(mainWindow), pop.load()])

  const secrets = await signIn({
    vault: createVault(systemCipher, openVaultFile(profile), log('vault')),
    readSetupFile: () => readSetupFile(process.env.RINGSIDE_SETUP_FILE),
    fetch,
    pause: (attempt) =>
      new Promise((resolve) => setTimeout(() => resolve(!quitting), 1_000 + backoffMs(attempt, Math.random))),
    onState: (state) => {
      signedIn = state
      publisher.changed()
    },
  })
  if (secrets === null || quitting) return
  desk = createDesk({
    database,
    secrets,
    fetch,
    version: app.getVersion(),
    now: () => new Date(),
    random: Math.random,
    onChange: () => publisher.changed(),
    onContacts: () => publish(windows, 'contacts:changed', { total: desk?.contacts.total() ?? 0 }),
    log,
  })
  desk.start()
}

// The profile folder must be known before the single-instance lock and the first file.
if (process.env.RINGSIDE_PROFILE_DIR) app.setPath('userData', process.env.RINGSIDE_PROFILE_DIR)
registerAppScheme()
if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    process.stderr.write(
      `Ringside could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    app.exit(1)
  })
} else {
  app.quit()
}
