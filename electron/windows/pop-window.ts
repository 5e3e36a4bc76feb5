/**
 * The pop: one small window that stacks the cards of ringing calls, above everything, bottom right of the
 * display with the pointer. It is made hidden at start, so a ring costs a show and a paint, and it is always
 * shown without focus: the agent may be typing elsewhere.
 */
import { BrowserWindow, type Rectangle, screen } from 'electron'
import { APP_ORIGIN } from '../app-files.ts'
import { POP_WIDTH, placeIn } from './place.ts'
import { WEB_PREFERENCES } from './preferences.ts'

export interface PopWindow {
  readonly window: BrowserWindow
  load(): Promise<void>
  /** Shows or hides; showing again while shown does not move it. */
  setShown(shown: boolean): void
  isShown(): boolean
  /** Why the window could not draw what it was last told, in the system's words; null when nothing is wrong. */
  problem(): string | null
  /** What the window draws needs this height, in CSS pixels. */
  fit(height: number): void
}

const isSame = (a: Rectangle, b: Rectangle) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

export function createPopWindow(preload: string): PopWindow {
  const window = new BrowserWindow({
    show: false,
    width: POP_WIDTH,
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
  let placed: Rectangle | null = null
  // A resize costs frames, just when a ring is to be painted.
  const place = () => {
    const wanted = placeIn(area, height)
    if (placed && isSame(placed, wanted)) return
    placed = wanted
    window.setBounds(wanted)
  }
  let area = screen.getPrimaryDisplay().workArea
  let problem: string | null = null

  const load = () => window.loadURL(`${APP_ORIGIN}/pop.html`)
  // A ring must not find a dead window: it is drawn anew at once.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    problem = reason
    if (reason === 'clean-exit' || window.isDestroyed()) return
    load().catch((error: unknown) => {
      problem = error instanceof Error ? error.message : reason
    })
  })
  window.webContents.on('did-finish-load', () => {
    problem = null
  })

  return {
    window,
    load,
    isShown: () => !window.isDestroyed() && window.isVisible(),
    problem: () => problem,
    setShown(shown) {
      if (window.isDestroyed() || shown === window.isVisible()) return
      if (!shown) return window.hide()
      area = screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea
      place()
      window.showInactive()
    },
    fit(wanted) {
      height = wanted
      if (window.isVisible()) place()
    },
  }
}
