/** A window's place and looks: kept as a window manager would, mostly without effect on the page. */
import { LoudEmitter } from './loud.ts'
import { record } from './parent.ts'
import { display } from './screen.ts'

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

const USUAL_SIZE = { width: 800, height: 600 }

function centred(size: { width: number; height: number }): Bounds {
  const { x, y, width, height } = display.workArea
  return {
    x: Math.round(x + (width - size.width) / 2),
    y: Math.round(y + (height - size.height) / 2),
    width: size.width,
    height: size.height,
  }
}

export abstract class WindowFrame extends LoudEmitter {
  #bounds: Bounds
  #title: string
  #alwaysOnTop = false
  #onAllWorkspaces = false
  #skipsTaskbar = false
  #focusable = true
  #opacity = 1

  constructor(wanted: Partial<Bounds>, title: string) {
    super('BrowserWindow')
    const { width = USUAL_SIZE.width, height = USUAL_SIZE.height } = wanted
    const middle = centred({ width, height })
    this.#bounds = { ...middle, x: wanted.x ?? middle.x, y: wanted.y ?? middle.y }
    this.#title = title
  }

  protected abstract resized(width: number, height: number): void

  protected abstract placed(): void

  setFocusable(focusable: boolean): void {
    this.#focusable = focusable
  }

  isFocusable(): boolean {
    return this.#focusable
  }

  setBounds(bounds: Partial<Bounds>): void {
    const before = this.#bounds
    this.#bounds = { ...before, ...bounds }
    const { x, y, width, height } = this.#bounds
    if (width !== before.width || height !== before.height) {
      this.resized(width, height)
      this.emit('resize')
      this.emit('resized')
    }
    if (x !== before.x || y !== before.y) {
      this.emit('move')
      this.emit('moved')
    }
    this.placed()
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
}
