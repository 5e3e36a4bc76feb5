import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from '../app-files.ts'
import { WEB_PREFERENCES } from './preferences.ts'

/** The app's window: created hidden, shown when its first frame is painted. Closing it ends the app (main.ts). */
export function createMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    minWidth: 1000,
    minHeight: 640,
    title: 'Ringside',
    autoHideMenuBar: true,
    webPreferences: { ...WEB_PREFERENCES, preload },
  })
  window.once('ready-to-show', () => window.show())
  return window
}

export function loadMainWindow(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${APP_ORIGIN}/main.html`)
}

/** Brings it to the front, wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
