/**
 * The module `electron` of an app that runs in the stand-in. Node resolves the name to this file; see
 * ../register.ts.
 */
import { app } from './app.ts'
import { awaitBrowser } from './browser.ts'
import { BrowserWindow, webContents } from './browser-window.ts'
import { clipboard, dialog, shell } from './desktop.ts'
import { followShortcuts, globalShortcut } from './global-shortcut.ts'
import { ipcMain } from './ipc-main.ts'
import { absent, loud, makeEvent } from './loud.ts'
import { followMenus, Menu, MenuItem, Tray } from './menu.ts'
import { nativeImage } from './native-image.ts'
import { nativeTheme } from './native-theme.ts'
import { followNetwork, net } from './net.ts'
import { followNotifications, Notification } from './notification.ts'
import { onCommand, openChannel } from './parent.ts'
import { followPower, powerMonitor, powerSaveBlocker } from './power.ts'
import { protocol } from './protocol.ts'
import { safeStorage } from './safe-storage.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'

const autoUpdater = absent('autoUpdater')
const BaseWindow = absent('BaseWindow')
const BrowserView = absent('BrowserView')
const contentTracing = absent('contentTracing')
const crashReporter = absent('crashReporter')
const desktopCapturer = absent('desktopCapturer')
const inAppPurchase = absent('inAppPurchase')
const MessageChannelMain = absent('MessageChannelMain')
const netLog = absent('netLog')
const pushNotifications = absent('pushNotifications')
const ShareMenu = absent('ShareMenu')
const systemPreferences = absent('systemPreferences')
const TouchBar = absent('TouchBar')
const utilityProcess = absent('utilityProcess')
const View = absent('View')
const WebContentsView = absent('WebContentsView')
const webFrameMain = absent('webFrameMain')

// The renderer's halves: undefined in a main process, in Electron too.
const contextBridge = undefined
const ipcRenderer = undefined

/** What `import electron from 'electron'` and `require('electron')` give. */
const electron: object = loud(
  {
    app,
    autoUpdater,
    BaseWindow,
    BrowserView,
    BrowserWindow,
    clipboard,
    contentTracing,
    contextBridge,
    crashReporter,
    desktopCapturer,
    dialog,
    globalShortcut,
    inAppPurchase,
    ipcMain,
    ipcRenderer,
    Menu,
    MenuItem,
    MessageChannelMain,
    nativeImage,
    nativeTheme,
    net,
    netLog,
    Notification,
    powerMonitor,
    powerSaveBlocker,
    protocol,
    pushNotifications,
    safeStorage,
    screen,
    session,
    ShareMenu,
    shell,
    systemPreferences,
    TouchBar,
    Tray,
    utilityProcess,
    View,
    webContents,
    WebContentsView,
    webFrameMain,
  },
  '',
)

export {
  app,
  autoUpdater,
  BaseWindow,
  BrowserView,
  BrowserWindow,
  clipboard,
  contentTracing,
  contextBridge,
  crashReporter,
  desktopCapturer,
  dialog,
  electron,
  globalShortcut,
  inAppPurchase,
  ipcMain,
  ipcRenderer,
  Menu,
  MenuItem,
  MessageChannelMain,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  netLog,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  pushNotifications,
  ShareMenu,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  TouchBar,
  Tray,
  utilityProcess,
  View,
  WebContentsView,
  webContents,
  webFrameMain,
}

onCommand('quit', () => app.quit())
onCommand('look-away', () => BrowserWindow.getFocusedWindow()?.blur())
onCommand('open-url', ({ url }) => app.emit('open-url', makeEvent({}), url))
followMenus()
followNetwork()
followNotifications()
followPower()
followShortcuts()
awaitBrowser(() => app.exit(1))
openChannel()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
// After the app's main file, which imports this one, has been evaluated.
setImmediate(() => app.becomeReady())
