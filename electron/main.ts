/** Wires the parts of the main process. Nothing is decided here. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, Notification, net, powerMonitor, session, shell } from 'electron'
import { cardsForPop, isPopShown } from '../shared/calls/pop.ts'
import type { MainPlace } from '../shared/ipc.ts'
import { openVaultFile, systemCipher } from './account/safe-storage.ts'
import { parseSetupFile, type SetupFileRead } from './account/setup-file.ts'
import { createVault } from './account/vault.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { createHandlers } from './desk/handlers.ts'
import { createPublisher } from './desk/publisher.ts'
import { composeState } from './desk/state.ts'
import { createWorkplace } from './desk/workplace.ts'
import { backoffMs } from './feed/backoff.ts'
import { createNetFetch } from './fetching/net-fetch.ts'
import { publish, serve } from './ipc.ts'
import { linkAmong, type OpenedLink, readLink } from './links.ts'
import { openLog } from './log.ts'
import { countDuties } from './notices/duties.ts'
import { createNotices } from './notices/notices.ts'
import { createTray } from './notices/tray.ts'
import { denyNavigationEverywhere, denyPermissions } from './security.ts'
import { openSettingsFile } from './settings/settings-file.ts'
import { bringForward, createMainWindow, loadMainWindow } from './windows/main-window.ts'
import { createPopWindow } from './windows/pop-window.ts'

const OUT = join(import.meta.dirname, '..')
const FRAME_MS = 16
/** What ends slowly is not waited for longer than an agent would. */
const LONGEST_END_MS = 5_000
const PRELOAD = join(OUT, 'preload/preload.cjs')

async function readSetupFile(path: string | undefined): Promise<SetupFileRead | null> {
  if (!path) return null
  try {
    return parseSetupFile(await readFile(path, 'utf8'))
  } catch {
    return { ok: false, detail: `${path} cannot be read` }
  }
}

async function start(firstLink: () => OpenedLink | null): Promise<void> {
  await app.whenReady()
  const profile = app.getPath('userData')
  const log = openLog(join(profile, 'logs'))
  const mainLog = log('main')
  process.on('unhandledRejection', (error) => mainLog.error('unhandled rejection', { error }))
  process.on('uncaughtException', (error) => mainLog.error('uncaught exception', { error }))

  denyPermissions(session.defaultSession)
  denyNavigationEverywhere(app, mainLog)
  serveApp({
    root: join(OUT, 'renderer'),
    devServer: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
    recording: async (request) =>
      (await workplace.desk()?.recordings.answer(request)) ?? new Response(null, { status: 404 }),
    media: async (request) =>
      (await workplace.desk()?.whatsApp.media.answer(request)) ?? new Response(null, { status: 404 }),
  })
  if (app.isPackaged) app.setAsDefaultProtocolClient('ringside')

  const mainWindow = createMainWindow(PRELOAD)
  const pop = createPopWindow(PRELOAD)
  const windows = [pop.window, mainWindow].map((window) => window.webContents)
  const toMain = [mainWindow.webContents]
  let ending: 'no' | 'under-way' | 'done' = 'no'

  const workplace = createWorkplace({
    profile,
    temp: app.getPath('temp'),
    vault: createVault(systemCipher, openVaultFile(profile), log('vault')),
    settingsIn: openSettingsFile,
    readSetupFile: () => readSetupFile(process.env.RINGSIDE_SETUP_FILE),
    fetch: net.fetch.bind(net) as typeof globalThis.fetch,
    fetchMedia: createNetFetch(net),
    version: app.getVersion(),
    downloads: () => process.env.RINGSIDE_DOWNLOADS_DIR ?? app.getPath('downloads'),
    showInFolder: (path) => shell.showItemInFolder(path),
    pause: (attempt) =>
      new Promise((resolve) =>
        setTimeout(() => resolve(ending === 'no'), 1_000 + backoffMs(attempt, Math.random)),
      ),
    clearWindows: async () => {
      await session.defaultSession.clearCache()
      await session.defaultSession.clearStorageData()
    },
    onChange: () => publisher.changed(),
    onContacts: () =>
      publish(windows, 'contacts:changed', { total: workplace.desk()?.contacts.total() ?? 0 }),
    onCustomers: (numbers) => publish(toMain, 'customer:changed', { numbers }),
    onFollowUps: () =>
      publish(toMain, 'follow-ups:changed', {
        open: workplace.desk()?.teamWork.followUps.view().view.open ?? 0,
      }),
    notify: ({ chat, ...notice }) =>
      notify({ ...notice, onClick: () => (chat === undefined ? openHome() : openChat(chat)) }),
    onCalls: (total) => publish(toMain, 'call-log:changed', { total }),
    onChats: (chats) => publish(windows, 'chats:changed', { chats }),
    onTemplate: (news) => publish(toMain, 'templates:settled', news),
    log,
  })

  const publisher = createPublisher({
    compose: () =>
      composeState({
        signIn: workplace.signInState(),
        desk: workplace.desk(),
        settings: workplace.settings().get(),
        demo: workplace.isDemo(),
      }),
    publish: (state) => {
      publish([pop.window.webContents], 'desk:changed', state)
      const due = cardsForPop(state.cards)
      const { silent } = state.settings
      pop.setShown(isPopShown(state))
      tray.update(state)
      setBadge(countDuties(state))
      // A ring is painted in the pop first; the main window draws a frame later, not beside it.
      setTimeout(() => publish(toMain, 'desk:changed', state), FRAME_MS)
      workplace.desk()?.popLog.shown(due, { silent, windowShown: pop.isShown(), error: pop.problem() })
    },
  })

  const showMain = (to: MainPlace, what: { cardId: string | null; chat: string | null }) => {
    bringForward(mainWindow)
    publish(toMain, 'main:navigated', { to, ...what })
  }
  const openHome = (cardId: string | null = null) => showMain('home', { cardId, chat: null })
  const openChat = (chat: string) => showMain('whatsapp', { cardId: null, chat })

  const notify = createNotices({
    make: (options) => new Notification(options),
    isWatched: () => !mainWindow.isDestroyed() && mainWindow.isFocused(),
    isSilent: () => workplace.settings().get().silent,
  })
  const tray = createTray({
    open: () => bringForward(mainWindow),
    openHome: () => openHome(),
    setSilent: (silent) => {
      workplace.settings().update({ silent })
      publisher.changed()
    },
    quit: () => app.quit(),
  })
  let badge = 0
  const setBadge = (count: number) => {
    if (count === badge) return
    badge = count
    app.setBadgeCount(count)
  }

  const follow = (link: OpenedLink | null) => {
    bringForward(mainWindow)
    if (link === null) return
    if (link.kind === 'number') return publish(toMain, 'dial:proposed', { number: link.number })
    const invited = workplace.setUp.invited(link.link)
    if (invited.ok) publish(toMain, 'setup:invited', invited.value)
    else mainLog.warn('an invitation link could not be read')
  }

  serve({
    handlers: createHandlers({
      workplace,
      publisher,
      pop,
      openHome,
      openChat,
      openExternal: (url) => shell.openExternal(url),
    }),
    isOurs: (sender) => windows.includes(sender),
    log: log('ipc'),
  })

  app.on('second-instance', (_event, argv) => follow(linkAmong(argv)))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    follow(readLink(url))
  })
  app.on('activate', () => bringForward(mainWindow))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (ending === 'done') return
    event.preventDefault()
    if (ending === 'under-way') return
    ending = 'under-way'
    publisher.stop()
    const limit = new Promise((resolve) => setTimeout(resolve, LONGEST_END_MS))
    Promise.race([workplace.stop(), limit])
      .catch((error: unknown) => mainLog.error('the desk did not end well', { error }))
      .finally(() => {
        ending = 'done'
        app.quit()
      })
  })
  // Without the main window there is nothing to come back to: the hidden pop must not keep the app alive.
  mainWindow.on('closed', () => app.quit())
  powerMonitor.on('resume', () => workplace.desk()?.link.wake())
  powerMonitor.on('unlock-screen', () => workplace.desk()?.link.wake())

  await Promise.all([loadMainWindow(mainWindow), pop.load()])
  const link = firstLink()
  if (link !== null) follow(link)
  await workplace.start()
}

// What the profile holds is this user's alone: the vault, the database, the logs.
process.umask(0o077)
// The profile folder must be known before the single-instance lock and the first file.
if (process.env.RINGSIDE_PROFILE_DIR) app.setPath('userData', process.env.RINGSIDE_PROFILE_DIR)
registerAppScheme()
/** The link Ringside was started with; macOS tells it by an event, which may come before anything is ready. */
let early = linkAmong(process.argv)
const catchEarly = (event: { preventDefault(): void }, url: string) => {
  event.preventDefault()
  early = readLink(url)
}
app.on('open-url', catchEarly)
if (app.requestSingleInstanceLock()) {
  const firstLink = () => {
    app.off('open-url', catchEarly)
    return early
  }
  start(firstLink).catch((error: unknown) => {
    process.stderr.write(
      `Ringside could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    app.exit(1)
  })
} else {
  app.quit()
}
