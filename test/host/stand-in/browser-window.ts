/** BrowserWindow: a real page, and what a window manager would know of it. */
import { app, type Closable } from './app.ts'
import { loud, makeEvent } from './loud.ts'
import type { PageLink } from './page-link.ts'
import { record, report } from './parent.ts'
import { display } from './screen.ts'
import { type Session, session } from './session.ts'
import { announce, WebContents } from './web-contents.ts'
import { type Bounds, WindowFrame } from './window-frame.ts'

interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: {
    readonly preload?: string
    readonly session?: Session
    readonly partition?: string
    readonly sandbox?: boolean
    readonly contextIsolation?: boolean
    readonly nodeIntegration?: boolean
  }
}

const windows = new Map<number, BrowserWindow>()

let lastId = 0
let focused: BrowserWindow | null = null

function refuseOpenDoors({
  sandbox,
  contextIsolation,
  nodeIntegration,
}: NonNullable<WindowOptions['webPreferences']>) {
  if (sandbox === false || contextIsolation === false || nodeIntegration === true) {
    throw new Error('the stand-in has sandboxed, isolated windows without Node only')
  }
}

export class BrowserWindow extends WindowFrame implements Closable {
  readonly id: number
  readonly webContents: WebContents
  #shown = false
  #destroyed = false
  #minimized = false
  #kind: string | null = null
  #page: PageLink | null = null

  constructor(options: WindowOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super(options, options.title ?? app.getName())
    const { webPreferences = {} } = options
    const { width, height } = this.getBounds()
    refuseOpenDoors(webPreferences)
    lastId += 1
    this.id = lastId
    const { partition } = webPreferences
    this.webContents = new WebContents({
      id: this.id,
      width,
      height,
      scaleFactor: display.scaleFactor,
      preload: webPreferences.preload,
      session:
        webPreferences.session ?? (partition ? session.fromPartition(partition) : session.defaultSession),
      gone: () => this.#closedByHand(),
      painted: () => this.emit('ready-to-show'),
    })
    windows.set(this.id, this)
    app.windows.add(this)
    this.webContents.link.then(
      (page) => {
        this.#page = page
        this.#place()
        this.#tell()
      },
      () => undefined,
    )
    announce(this.webContents)
    app.emit('browser-window-created', makeEvent({}), this)
    if (options.show !== false) this.show()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focused
  }

  async loadURL(url: string): Promise<void> {
    this.#kind = new URL(url).pathname.replace(/^.*\//, '').replace(/\.html$/, '')
    this.#tell()
    await this.webContents.loadURL(url)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    this.#setShown(true)
    this.focus()
  }

  showInactive(): void {
    this.#setShown(true)
  }

  hide(): void {
    this.#setShown(false)
    this.blur()
  }

  isVisible(): boolean {
    return this.#shown && !this.#minimized
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  minimize(): void {
    this.#minimized = true
    this.emit('minimize')
    this.blur()
    this.#place()
  }

  restore(): void {
    this.#minimized = false
    this.emit('restore')
    this.#place()
  }

  isMinimized(): boolean {
    return this.#minimized
  }

  maximize(): void {
    this.setBounds(display.workArea)
    this.emit('maximize')
  }

  unmaximize(): void {
    this.emit('unmaximize')
  }

  isMaximized(): boolean {
    return false
  }

  isFullScreen(): boolean {
    return false
  }

  focus(): void {
    if (!this.#shown || !this.isFocusable() || focused === this) return
    focused?.blur()
    focused = this
    this.emit('focus')
    app.emit('browser-window-focus', makeEvent({}), this)
    if (this.#page?.headed) this.webContents.focus()
  }

  blur(): void {
    if (focused !== this) return
    focused = null
    this.emit('blur')
    app.emit('browser-window-blur', makeEvent({}), this)
  }

  isFocused(): boolean {
    return focused === this
  }

  /** False when a listener would not have it closed. */
  close(): boolean {
    if (this.#destroyed) return true
    const event = makeEvent({})
    this.emit('close', event)
    if (event.defaultPrevented) return false
    this.destroy()
    return true
  }

  destroy(): void {
    if (this.#destroyed) return
    this.blur()
    this.#destroyed = true
    this.#shown = false
    windows.delete(this.id)
    this.#tell()
    this.webContents.destroy()
    this.emit('closed')
    app.windowClosed(this)
  }

  /** A person closed a visible browser window, or a test its page: nothing can bring that page back. */
  #closedByHand(): void {
    if (this.#destroyed) return
    this.emit('close', makeEvent({}))
    this.destroy()
    if (this.#page?.headed) app.quit()
  }

  flashFrame(flag: boolean): void {
    record('flash', { kind: this.#kind, flag })
  }

  #setShown(shown: boolean): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    if (shown) this.#minimized = false
    if (shown === this.#shown) return
    this.#shown = shown
    this.emit(shown ? 'show' : 'hide')
    this.#place()
    this.#tell()
  }

  protected override resized(width: number, height: number): void {
    this.webContents.setSize(width, height)
  }

  protected override placed(): void {
    this.#place()
  }

  /** In a visible browser, hidden is minimised. Without one there is nothing to place. */
  #place(): void {
    const page = this.#page
    if (!page?.headed || this.#destroyed) return
    const { x: left, y: top, width, height } = this.getBounds()
    const set = (bounds: object) =>
      page.send('Browser.setWindowBounds', { windowId: page.windowId, bounds }).catch(() => undefined)
    void set({ windowState: this.isVisible() ? 'normal' : 'minimized' })
    if (this.isVisible()) void set({ left, top, width, height })
  }

  #tell(): void {
    report({
      type: 'window',
      id: this.id,
      kind: this.#kind,
      targetId: this.#page?.targetId ?? null,
      shown: this.#shown,
      closed: this.#destroyed,
    })
  }
}

export const webContents = loud(
  {
    getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
    fromId: (id: number): WebContents | undefined => BrowserWindow.fromId(id)?.webContents,
    getFocusedWebContents: (): WebContents | null => focused?.webContents ?? null,
  },
  'webContents',
)
