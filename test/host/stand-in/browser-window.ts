/** BrowserWindow: a real page, and what a window manager would know of it. */
import { app, type Closable } from './app.ts'
import { LoudEmitter, loud, makeEvent } from './loud.ts'
import type { PageLink } from './page-link.ts'
import { record, report } from './parent.ts'
import { display } from './screen.ts'
import { type Session, session } from './session.ts'
import { announce, WebContents } from './web-contents.ts'

interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

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

function centred(size: { width: number; height: number }): Bounds {
  const { x, y, width, height } = display.workArea
  return {
    ...size,
    x: Math.round(x + (width - size.width) / 2),
    y: Math.round(y + (height - size.height) / 2),
  }
}

export class BrowserWindow extends LoudEmitter implements Closable {
  readonly id: number
  readonly webContents: WebContents
  #bounds: Bounds
  #title: string
  #shown = false
  #destroyed = false
  #minimized = false
  #alwaysOnTop = false
  #onAllWorkspaces = false
  #skipsTaskbar = false
  #focusable = true
  #opacity = 1
  #kind: string | null = null
  #page: PageLink | null = null

  constructor(options: WindowOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super('BrowserWindow')
    const { width = 800, height = 600, webPreferences = {} } = options
    refuseOpenDoors(webPreferences)
    lastId += 1
    this.id = lastId
    this.#bounds = { ...centred({ width, height }), ...position(options) }
    this.#title = options.title ?? app.getName()
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
    if (!this.#shown || !this.#focusable || focused === this) return
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

  setFocusable(focusable: boolean): void {
    this.#focusable = focusable
  }

  isFocusable(): boolean {
    return this.#focusable
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

  setBounds(bounds: Partial<Bounds>): void {
    const before = this.#bounds
    this.#bounds = { ...before, ...bounds }
    const { x, y, width, height } = this.#bounds
    if (width !== before.width || height !== before.height) {
      this.webContents.setSize(width, height)
      this.emit('resize')
      this.emit('resized')
    }
    if (x !== before.x || y !== before.y) {
      this.emit('move')
      this.emit('moved')
    }
    this.#place()
  }

  getBounds(): Bounds {
    return { ...this.#bounds }
  }

  getNormalBounds(): Bounds {
    return this.getBounds()
  }

  getContentBounds(): Bounds {
    return this.getBounds()
  }

  setContentBounds(bounds: Partial<Bounds>): void {
    this.setBounds(bounds)
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height]
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getContentSize(): [number, number] {
    return this.getSize()
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }

  getPosition(): [number, number] {
    return [this.#bounds.x, this.#bounds.y]
  }

  center(): void {
    this.setBounds(centred(this.#bounds))
  }

  setMinimumSize(_width: number, _height: number): void {}

  setMaximumSize(_width: number, _height: number): void {}

  setResizable(_resizable: boolean): void {}

  setAlwaysOnTop(flag: boolean, _level?: string): void {
    this.#alwaysOnTop = flag
  }

  isAlwaysOnTop(): boolean {
    return this.#alwaysOnTop
  }

  setVisibleOnAllWorkspaces(visible: boolean, _options?: object): void {
    this.#onAllWorkspaces = visible
  }

  isVisibleOnAllWorkspaces(): boolean {
    return this.#onAllWorkspaces
  }

  setSkipTaskbar(skip: boolean): void {
    this.#skipsTaskbar = skip
  }

  isSkippingTaskbar(): boolean {
    return this.#skipsTaskbar
  }

  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  setOpacity(opacity: number): void {
    this.#opacity = opacity
  }

  getOpacity(): number {
    return this.#opacity
  }

  flashFrame(flag: boolean): void {
    record('flash', { kind: this.#kind, flag })
  }

  setOverlayIcon(_icon: object | null, description: string): void {
    record('badge', description)
  }

  setProgressBar(_progress: number): void {}

  moveTop(): void {}

  setMenuBarVisibility(_visible: boolean): void {}

  setAutoHideMenuBar(_hide: boolean): void {}

  removeMenu(): void {}

  setMenu(_menu: object | null): void {}

  setIcon(_icon: object | string): void {}

  setBackgroundColor(_color: string): void {}

  setIgnoreMouseEvents(_ignore: boolean): void {}

  setContentProtection(_enable: boolean): void {}

  #setShown(shown: boolean): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    if (shown) this.#minimized = false
    if (shown === this.#shown) return
    this.#shown = shown
    this.emit(shown ? 'show' : 'hide')
    this.#place()
    this.#tell()
  }

  /** In a visible browser, hidden is minimised. Without one there is nothing to place. */
  #place(): void {
    const page = this.#page
    if (!page?.headed || this.#destroyed) return
    const { x: left, y: top, width, height } = this.#bounds
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

function position({ x, y }: Partial<Bounds>): Partial<Bounds> {
  return { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }
}

export const webContents = loud(
  {
    getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
    fromId: (id: number): WebContents | undefined => BrowserWindow.fromId(id)?.webContents,
    getFocusedWebContents: (): WebContents | null => focused?.webContents ?? null,
  },
  'webContents',
)
