/** The stand-in's own test fixture: a small app that uses every part of Electron the stand-in has. */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import electron, {
  app,
  autoUpdater,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
} from 'electron'

const here = import.meta.dirname
const required = createRequire(import.meta.url)('electron')
const profile = process.env.RINGSIDE_PROFILE_DIR
const events = []
const note = (name) => events.push(name)

if (process.env.SAMPLE_FAULT === 'throw') throw new Error('sample failed to start')
if (profile) app.setPath('userData', profile)

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.enableSandbox()

if (!app.requestSingleInstanceLock({ greeting: 'hello' })) app.quit()
else app.whenReady().then(start)

const windows = {}

function makeWindow(kind, options) {
  const window = new BrowserWindow({
    show: false,
    ...options,
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  for (const name of ['ready-to-show', 'show', 'hide', 'focus', 'blur', 'resize', 'close', 'closed']) {
    window.on(name, () => note(`${kind} ${name}`))
  }
  window.webContents.on('did-finish-load', () => note(`${kind} did-finish-load`))
  windows[kind] = window
  return window
}

const POLICY = "default-src 'none'; script-src app://ringside; connect-src app:"

const LONG = 3 * 1024 * 1024
const bytesOneByOne = () => {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(64 * 1024).fill(7))
      sent += 64 * 1024
      if (sent === LONG) controller.close()
    },
    cancel: () => note(`long left after ${sent}`),
  })
}

const serveFiles = async (request) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/echo') {
    return Response.json({ url: request.url, method: request.method, body: await request.text() })
  }
  if (pathname === '/long') {
    const headers = { 'content-range': `bytes 5-${LONG + 4}/${LONG + 5}`, 'content-type': 'audio/wav' }
    return new Response(bytesOneByOne(), { status: 206, headers })
  }
  const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
  try {
    const body = await readFile(join(here, pathname))
    return new Response(body, { headers: { 'content-type': type, 'content-security-policy': POLICY } })
  } catch {
    return new Response('Not found', { status: 404 })
  }
}

const commands = {
  forms: () => ({
    same: electron.app === app && required === electron && required.app === app,
    type: process.type,
    electron: process.versions.electron,
    version: app.getVersion(),
    name: app.name,
    packaged: app.isPackaged,
  }),
  sender: (event) => ({
    isWindow: BrowserWindow.fromWebContents(event.sender) === windows.main,
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    parent: event.senderFrame.parent,
    top: event.senderFrame.top === event.senderFrame,
  }),
  echo: (_event, value) => value,
  fail: () => {
    throw new Error('on purpose')
  },
  function: () => () => undefined,
  say: (event, count) => {
    for (let index = 0; index < count; index += 1) event.sender.send('said', index)
  },
  'pop:say': (_event, text) => windows.pop.webContents.send('said', text),
  'pop:show': () => windows.pop.showInactive(),
  'pop:hide': () => windows.pop.hide(),
  'pop:resize': (_event, height) => windows.pop.setContentSize(300, height),
  events: () => events,
  seal: async (_event, text) => {
    const sealed = await safeStorage.encryptStringAsync(text)
    await writeFile(join(app.getPath('userData'), 'sealed'), sealed)
    return safeStorage.isAsyncEncryptionAvailable()
  },
  unseal: async () => safeStorage.decryptStringAsync(await readFile(join(app.getPath('userData'), 'sealed'))),
  fetch: async (_event, url) => (await net.fetch(url)).status,
  request: (_event, url) =>
    new Promise((resolve, reject) => {
      const request = net.request({ url, redirect: 'manual', credentials: 'omit' })
      request.setHeader('Range', 'bytes=1-')
      request.on('redirect', (status, _method, location) => {
        resolve({ status, location })
        request.abort()
      })
      request.on('response', async (response) => {
        let text = ''
        for await (const piece of response) text += piece
        resolve({ status: response.statusCode, type: response.headers['content-type'], text })
      })
      request.on('error', (error) => reject(new Error(error.message)))
      request.end()
    }),
  online: () => net.isOnline(),
  theme: (_event, source) => {
    nativeTheme.themeSource = source
    return nativeTheme.shouldUseDarkColors
  },
  notify: () => {
    const notification = new Notification({ title: 'Ring', body: 'body' })
    notification.on('click', () => note('notification click'))
    notification.show()
    return Notification.isSupported()
  },
  desktop: async () => {
    await shell.openExternal('https://example.com/help')
    clipboard.writeText('copied')
    dialog.showErrorBox('title', 'content')
    const answer = await dialog.showMessageBox(windows.main, { message: 'sure?' })
    const blocker = powerSaveBlocker.start('prevent-display-sleep')
    return {
      answer,
      copied: clipboard.readText(),
      blocking: powerSaveBlocker.isStarted(blocker),
      display: screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea,
      image: nativeImage.createEmpty().isEmpty(),
    }
  },
  unknown: (_event, name) => {
    const uses = {
      'app.relaunch': () => app.relaunch(),
      'electron.nothing': () => electron.nothing,
      'window.nothing': () => windows.main.nothing(),
      'webContents.executeJavaScript': () => windows.main.webContents.executeJavaScript('1'),
      autoUpdater: () => autoUpdater.checkForUpdates(),
    }
    return uses[name]()
  },
  wipe: async () => {
    await session.defaultSession.clearCache()
    await session.defaultSession.clearStorageData()
  },
  argv: () => process.argv.slice(2),
  'late-scheme': () => protocol.registerSchemesAsPrivileged([]),
  quit: () => app.quit(),
}

async function start() {
  app.on('second-instance', (_event, _argv, _cwd, data) => note(`second-instance ${data.greeting}`))
  app.on('before-quit', (event) => {
    note('before-quit')
    if (process.env.SAMPLE_FAULT === 'stay') event.preventDefault()
  })
  app.on('will-quit', () =>
    console.log(`sample says goodbye after ${events.slice(events.indexOf('before-quit')).join(', ')}`),
  )
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      note(`will-navigate ${url}`)
      if (!url.startsWith('app://ringside/')) event.preventDefault()
    })
    contents.setWindowOpenHandler(({ url }) => {
      note(`open ${url}`)
      return { action: 'deny' }
    })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'geolocation')
  session.defaultSession.setDevicePermissionHandler(() => false)
  powerMonitor.on('resume', () => note('resume'))
  nativeTheme.on('updated', () => note(`theme ${nativeTheme.themeSource}`))
  globalShortcut.register('CommandOrControl+Shift+R', () => note('shortcut'))
  app.on('open-url', (_event, url) => note(`open-url ${url}`))

  protocol.handle('app', serveFiles)
  for (const [name, handler] of Object.entries(commands)) ipcMain.handle(name, handler)
  ipcMain.on('told', (_event, value) => note(`told ${value}`))

  const tray = new Tray(nativeImage.createEmpty())
  tray.setToolTip('sample')
  tray.on('click', () => note('tray click'))
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Open', click: () => note('tray Open') }]))
  Menu.setApplicationMenu(null)

  const main = makeWindow('main', { width: 900, height: 500 })
  const pop = makeWindow('pop', { width: 300, height: 200, alwaysOnTop: true })
  // Before its page exists: kept for the preload.
  main.webContents.send('said', 'early')
  main.once('ready-to-show', () => {
    // The page may already be gone from a quit that came at once.
    if (!main.isDestroyed()) main.show()
  })
  await Promise.all([main.loadURL('app://ringside/main.html'), pop.loadURL('app://ringside/pop.html')])
}
