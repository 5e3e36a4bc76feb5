/**
 * The pop: one small window that stacks the cards of ringing calls, above everything, bottom right of the
 * display with the pointer. It is made hidden at start, so a ring costs a show and a paint, and it is always
 * shown without focus: the agent may be typing elsewhere.
 */
import { BrowserWindow, type Rectangle, screen } from 'electron'
import { APP_ORIGIN } from '../app-protocol.ts'
import { WEB_PREFERENCES } from './preferences.ts'

const WIDTH = 380
const MARGIN = 12
const SMALLEST_HEIGHT = 80

export interface PopWindow {
  readonly window: BrowserWindow
  load(): Promise<void>
  /** Shows or hides; showing again while shown does not move it. */
  setShown(shown: boolean): void
  /** What the window draws needs this height, in CSS pixels. */
  fit(height: number): void
}

/** Bottom right of a work area, never taller than it. Pixels. */
export function placeIn(area: Rectangle, height: number): Rectangle {
  const fitted = Math.round(Math.min(Math.max(height, SMALLEST_HEIGHT), area.height - 2 * MARGIN))
  return {
    x: area.x + area.width - WIDTH - MARGIN,
    y: area.y + area.height - fitted - MARGIN,
    width: WIDTH,
    height: fitted,
  }
}

export function createPopWindow(preload: string): PopWindow {
  const window = new BrowserWindow({
    show: false,
    width: WIDTH,
    height: 240,
    title: 'Ringside call',
    frame: false,
    transparent: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    webPreferences: { ...WEB_PREFERENCES, preload },
  })
  window.setAlwaysOnTop(true, 'screen-saver')
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
  let height = 240
  let area = screen.getPrimaryDisplay().workArea

  return {
    window,
    load: () => window.loadURL(`${APP_ORIGIN}/pop.html`),
    setShown(shown) {
      if (window.isDestroyed() || shown === window.isVisible()) return
      if (!shown) return window.hide()
      area = screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea
      window.setBounds(placeIn(area, height))
      window.showInactive()
    },
    fit(wanted) {
      height = wanted
      if (window.isVisible()) window.setBounds(placeIn(area, height))
    },
  }
}
