/** webContents: what the main process knows of a page and says to it. */
import { toAppUrl, toPageUrl } from './addresses.ts'
import { app } from './app.ts'
import { type IpcEvent, ipcMain } from './ipc-main.ts'
import { LoudEmitter, makeEvent } from './loud.ts'
import { followTheme } from './native-theme.ts'
import { openPage, type PageLink } from './page-link.ts'
import type { FromPage } from './page-script.ts'
import { readConsoleCall, readException } from './page-words.ts'
import { record } from './parent.ts'
import { readPreload } from './preload.ts'
import { applyPermissions, type Session } from './session.ts'
import { makeWebFrame, type WebFrame } from './web-frame.ts'

interface OpenDetails {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
}

interface Options {
  readonly id: number
  readonly width: number
  readonly height: number
  readonly scaleFactor: number
  readonly preload: string | undefined
  readonly session: Session
  /** The page closed by other hands than the app's. */
  readonly gone: () => void
  readonly painted: () => void
}

export class WebContents extends LoudEmitter {
  readonly id: number
  readonly session: Session
  readonly mainFrame: WebFrame
  readonly link: Promise<PageLink>
  #page: PageLink | null = null
  #url = ''
  #destroyed = false
  #loading = false
  #zoom = 1
  #size: { readonly width: number; readonly height: number }
  readonly #scaleFactor: number
  readonly #preload: string | undefined
  readonly #painted: () => void
  #decideOpen: (details: OpenDetails) => { action: string } = () => ({ action: 'allow' })
  #loaded: (() => void) | null = null

  constructor(options: Options) {
    super('webContents')
    this.id = options.id
    this.session = options.session
    this.#preload = options.preload
    this.#size = { width: options.width, height: options.height }
    this.#scaleFactor = options.scaleFactor
    this.#painted = options.painted
    this.mainFrame = makeWebFrame(this)
    this.link = openPage({
      width: options.width,
      height: options.height,
      preload: options.preload ? readPreload(options.preload, (error) => this.#preloadFailed(error)) : '',
      heard: (message) => void this.#heard(message),
      mayNavigate: (url, isMainFrame) => this.#mayNavigate(toAppUrl(url), isMainFrame),
      blocked: (url) => {
        record('blocked', url)
        console.error(`[page ${this.id}] asked the network for ${url}: blocked`)
      },
      event: (method, params) => this.#happened(method, params),
      gone: options.gone,
    })
    this.link.then(
      (page) => {
        this.#page = page
      },
      (error) => console.error(`[page ${this.id}] could not be made:`, error),
    )
    this.#applySize()
    void this.link.then(followTheme).catch(() => undefined)
  }

  async #heard(message: FromPage): Promise<void> {
    if (message[0] === 'invoke') {
      const [, id, channel, args] = message
      try {
        this.#reply(id, true, await ipcMain.answer(this.#ipcEvent(), channel, args))
      } catch (error) {
        this.#reply(id, false, error instanceof Error ? error.message : String(error))
      }
    } else if (message[0] === 'send') {
      const event = this.#ipcEvent()
      ipcMain.emit(message[1], event, ...message[2])
    } else if (message[0] === 'open') {
      this.#open(message[1], message[2], message[3])
    } else if (message[0] === 'preload-error') {
      this.#preloadFailed(Object.assign(new Error(message[1]), { stack: message[2] }))
    }
  }

  #preloadFailed(error: unknown): void {
    this.emit('preload-error', makeEvent({}), this.#preload ?? '', error)
  }

  #reply(id: number, ok: boolean, value: unknown): void {
    try {
      this.#page?.deliver(['reply', id, ok, value])
    } catch (error) {
      this.#page?.deliver(['reply', id, false, error instanceof Error ? error.message : String(error)])
    }
  }

  #ipcEvent(): IpcEvent {
    return {
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      processId: this.id,
      frameId: 1,
      ports: [],
      reply: (channel, ...args) => this.send(channel, ...args),
    }
  }

  #open(url: string, frameName: string, features: string): void {
    const { action } = this.#decideOpen({
      url: toAppUrl(url),
      frameName,
      features,
      disposition: 'new-window',
    })
    if (action !== 'deny') console.error(`[page ${this.id}] the stand-in opens no windows for pages: ${url}`)
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const event = makeEvent({
      url,
      isSameDocument: false,
      isMainFrame,
      frame: this.mainFrame,
      initiator: this.mainFrame,
    })
    this.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented)
      this.emit('will-navigate', event, url, false, true, this.id, 1)
    return !event.defaultPrevented
  }

  #happened(method: string, params: Record<string, unknown>): void {
    if (method === 'Page.domContentEventFired') this.emit('dom-ready', makeEvent({}))
    else if (method === 'Page.windowOpen') this.#open(String(params.url), String(params.windowName), '')
    else if (method === 'Runtime.consoleAPICalled') this.#said(params)
    else if (method === 'Runtime.exceptionThrown') console.error(`[page ${this.id}] ${readException(params)}`)
    else if (method === 'Inspector.targetCrashed') {
      this.emit('render-process-gone', makeEvent({}), { reason: 'crashed', exitCode: 1 })
    } else if (method === 'Page.loadEventFired' && this.#loading) {
      this.#loading = false
      this.emit('did-finish-load', makeEvent({}))
      this.emit('did-stop-loading', makeEvent({}))
      this.#loaded?.()
      this.#painted()
    }
  }

  #said(params: Record<string, unknown>): void {
    const { level, message } = readConsoleCall(params)
    if (level === 'error') console.error(`[page ${this.id}] ${message}`)
    this.emit(
      'console-message',
      makeEvent({ level, message, lineNumber: 0, sourceId: '', frame: this.mainFrame }),
    )
  }

  async loadURL(url: string): Promise<void> {
    const target = toPageUrl(url)
    this.#url = url
    this.#loading = true
    const loaded = new Promise<void>((resolve) => {
      this.#loaded = resolve
    })
    const page = await this.link
    await applyPermissions(this, this.session, new URL(target).origin)
    this.emit('did-start-loading', makeEvent({}))
    await page.navigate(target)
    await loaded
  }

  /** The page's address as the app knows it. */
  getURL(): string {
    const url = this.#page?.url()
    return url === undefined || url === 'about:blank' ? this.#url : toAppUrl(url)
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    if (this.#page) this.#page.deliver(['event', channel, args])
    else this.link.then((page) => page.deliver(['event', channel, args])).catch(() => undefined)
  }

  setWindowOpenHandler(decide: (details: OpenDetails) => { action: string }): void {
    this.#decideOpen = decide
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isCrashed(): boolean {
    return false
  }

  isLoading(): boolean {
    return this.#loading
  }

  reload(): void {
    this.#loading = true
    void this.link.then((page) => page.send('Page.reload')).catch(() => undefined)
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor
    this.#applySize()
  }

  getZoomFactor(): number {
    return this.#zoom
  }

  /** The drawn area, in CSS pixels at zoom 1. */
  setSize(width: number, height: number): void {
    this.#size = { width, height }
    this.#applySize()
  }

  #applySize(): void {
    const { width, height } = this.#size
    void this.link
      .then(async (page) => {
        if (page.headed) return
        await page.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(width / this.#zoom),
          height: Math.round(height / this.#zoom),
          deviceScaleFactor: this.#scaleFactor * this.#zoom,
          mobile: false,
        })
      })
      .catch(() => undefined)
  }

  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve()
  }

  setBackgroundThrottling(_allowed: boolean): void {}

  /** The page is in a browser that has tools of its own. */
  openDevTools(): void {}

  closeDevTools(): void {}

  isDevToolsOpened(): boolean {
    return false
  }

  focus(): void {
    void this.link.then((page) => page.send('Page.bringToFront')).catch(() => undefined)
  }

  /** Called by its window. */
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('destroyed')
    void this.link.then((page) => page.close()).catch(() => undefined)
  }
}

/** Tells the app of a new page before anything is loaded in it. */
export function announce(contents: WebContents): void {
  app.emit('web-contents-created', makeEvent({}), contents)
}
